import { describe, expect, it } from 'vitest'
import { type ProductPage, product } from './page'

const priceOf = async (block: string, page: ProductPage = {}) => (await product({ block, ...page })).price
const german =
  'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht und lässt sich mit einem Finger dimmen. Jede Lampe ist nummeriert, und die Werkstatt bewahrt die Nummer auf, damit wir auch nach Jahren das richtige Teil für Sie finden.'
const french =
  'La lampe est tournée dans le bois des anciens pieux du port et finie à l’huile. Elle est faite pour le mur au-dessus de votre bureau et vous pouvez régler la lumière avec un doigt. Chacune des lampes est numérotée dans notre atelier pour que vous puissiez retrouver les pièces.'
const japanese =
  '港の古い木材から一本ずつ削り出し、油で仕上げたランプです。机の上の壁に取り付けて、指先ひとつで明るさを変えられます。すべてのランプに番号が入っており、工房がその番号を控えています。部品が必要になったときは、番号をお知らせください。灯りの色は温かみのある電球色で、読書にも向いています。取り付けに必要なねじと説明書を同梱しています。壁の材質に合わせてお使いください。お手入れは乾いた布で軽く拭くだけで十分です。木の色は年月とともに深まっていきます。贈り物にもお選びいただいています。'

describe('the price of the product', () => {
  it('is the amount beside the name, with its currency', async () => {
    expect(await product({ block: '<p class="price">£129.00</p>' })).toMatchObject({
      price: { amount: '129.00', currency: 'GBP' },
      priceFrom: 'visible',
      priceAt: { quote: '£129.00' },
      wasPrice: null,
    })
  })

  it('is put together from spans', async () => {
    expect(await priceOf('<p class="price"><span>£</span><span>12</span><sup>99</sup></p>')).toEqual({
      amount: '12.99',
      currency: 'GBP',
    })
    expect(
      await priceOf('<div class="price" style="display:flex"><span>£</span><span>12</span><span>99</span></div>'),
    ).toEqual({ amount: '12.99', currency: 'GBP' })
  })

  it('is read in German notation', async () => {
    const page = { lang: 'de', description: german, button: '<button>In den Warenkorb</button>' }
    expect(await priceOf('<p class="preis">1.299,00 €</p>', page)).toEqual({ amount: '1299.00', currency: 'EUR' })
    expect(await priceOf('<p class="preis">EUR 68,–</p>', page)).toEqual({ amount: '68', currency: 'EUR' })
  })

  it('is read in French notation', async () => {
    const page = { lang: 'fr', description: french, button: '<button>Ajouter au panier</button>' }
    expect(await priceOf('<p class="prix">1\u202f299,90\u00a0€</p>', page)).toEqual({
      amount: '1299.90',
      currency: 'EUR',
    })
    expect(await priceOf('<p class="prix">12€99</p>', page)).toEqual({ amount: '12.99', currency: 'EUR' })
  })

  it('is read in Japanese notation', async () => {
    const page = { lang: 'ja', description: japanese, name: '壁掛けランプ', button: '<button>カートに入れる</button>' }
    expect(await priceOf('<p class="price">12,800円（税込）</p>', page)).toEqual({ amount: '12800', currency: 'JPY' })
    expect(await priceOf('<p class="price">¥12,800</p>', page)).toEqual({ amount: '12800', currency: 'JPY' })
    expect(await priceOf('<p class="price">3万円</p>', page)).toEqual({ amount: '30000', currency: 'JPY' })
  })

  it('is read in Swiss and Indian notation', async () => {
    expect(await priceOf('<p class="price">CHF 1’299.–</p>')).toEqual({ amount: '1299', currency: 'CHF' })
    expect(await priceOf('<p class="price">₹1,29,999.00</p>')).toEqual({ amount: '129999.00', currency: 'INR' })
  })

  it('leaves a shared sign open, and settles it by region or declared data', async () => {
    expect(await priceOf('<p class="price">$129.00</p>')).toEqual({ amount: '129.00', currency: null })
    expect(await priceOf('<p class="price">$129.00</p>', { lang: 'en-AU' })).toEqual({
      amount: '129.00',
      currency: 'AUD',
    })
    const head =
      '<meta property="product:price:amount" content="129.00"><meta property="product:price:currency" content="CAD">'
    expect(await priceOf('<p class="price">$129.00</p>', { head })).toEqual({ amount: '129.00', currency: 'CAD' })
  })

  it('takes a sign that stands in its own element beside a bare number', async () => {
    expect(await priceOf('<p><span itemprop="price">68.00</span></p><p>€</p>')).toEqual({
      amount: '68.00',
      currency: 'EUR',
    })
  })

  it('is not the instalment, the unit price, the saving or the shipping cost', async () => {
    const found = await product({
      block: `
        <p class="price">£129.00</p>
        <p>or 3 payments of £43.00</p>
        <p>£8.60 per 100 g</p>
        <p>You save £60.00</p>
        <p>plus £4.95 delivery</p>`,
    })
    expect(found.price).toEqual({ amount: '129.00', currency: 'GBP' })
    expect(found.priceParts.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['main', '129.00'],
      ['instalment', '43.00'],
      ['unit', '8.60'],
      ['saving', '60.00'],
      ['shipping', '4.95'],
    ])
  })

  it('is not the larger instalment figure that stands first', async () => {
    expect(await priceOf('<p style="font-size:28px">£10.75 per month</p><p class="price">£129.00</p>')).toEqual({
      amount: '129.00',
      currency: 'GBP',
    })
  })

  it('is the lower end of a range', async () => {
    expect(await product({ block: '<p class="price">£89.00 – £129.00</p>' })).toMatchObject({
      price: { amount: '89.00', currency: 'GBP' },
      priceRange: { min: '89.00', max: '129.00', currency: 'GBP' },
    })
  })

  it('comes from the markup where none is seen', async () => {
    const head = `<script type="application/ld+json">{"@type":"Product","name":"Tern wall lamp","offers":{"@type":"Offer","price":"129.00","priceCurrency":"GBP"}}</script>`
    expect(await product({ head })).toMatchObject({
      price: { amount: '129.00', currency: 'GBP' },
      priceFrom: 'declared',
      priceAt: null,
    })
  })

  it('is null where there is none', async () => {
    expect(await product()).toMatchObject({ price: null, priceFrom: null, priceRange: null, wasPrice: null })
  })

  it('is not an amount of another product', async () => {
    const card = (name: string, price: string) =>
      `<li class="card"><a href="/products/${name}"><img src="/${name}.jpg" alt="${name}"></a><p>${name}</p><p class="price">${price}</p></li>`
    const cards = `<ul>${card('gull', '£19.00')}${card('cove', '£29.00')}${card('moor', '£39.00')}</ul>`
    const below = `<section><h2>You may also like</h2>${cards}</section>`
    expect(await product({ below })).toMatchObject({ price: null, wasPrice: null })
    expect((await product({ below, block: '<p class="price">£129.00</p>' })).price?.amount).toBe('129.00')
  })
})

describe('the reference price', () => {
  it('is the struck amount, with its label', async () => {
    expect(await product({ block: '<p class="price">£129.00 <span>Was</span> <s>£189.00</s></p>' })).toMatchObject({
      price: { amount: '129.00', currency: 'GBP' },
      wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' },
      wasPriceAt: { quote: '£189.00' },
      wasMeaning: { from: 'near' },
    })
  })

  it('is struck by style as well, and may have no label', async () => {
    const block = `<p>Turned by hand from the wood of old harbour piles.</p>
      <p><span style="text-decoration:line-through">£189.00</span> <b class="price">£129.00</b></p>`
    expect(await product({ block })).toMatchObject({
      price: { amount: '129.00' },
      wasPrice: { amount: '189.00', label: null },
      wasMeaning: null,
    })
  })

  it('may have its label in the line above', async () => {
    const block = '<div>RRP</div><div><del>£189.00</del></div><div class="price">£129.00</div>'
    expect(await product({ block })).toMatchObject({
      wasPrice: { amount: '189.00', label: 'RRP' },
      wasMeaning: { kind: 'recommended', from: 'near' },
    })
  })

  it('is known by its label alone', async () => {
    const page = { lang: 'de', description: german, button: '<button>In den Warenkorb</button>' }
    expect(await product({ ...page, block: '<p>UVP 189,00 €</p><p class="preis">129,00 €</p>' })).toMatchObject({
      price: { amount: '129.00' },
      wasPrice: { amount: '189.00', currency: 'EUR', label: 'UVP' },
      wasMeaning: { kind: 'recommended' },
    })
  })

  it('is explained to screen readers only', async () => {
    const block =
      '<p class="price">£129.00</p><p><span class="visually-hidden">Original price</span></p><p><s>£189.00</s></p>'
    expect((await product({ block })).wasMeaning).toMatchObject({ kind: 'own', from: 'screen-reader' })
  })

  it('is not the struck amount of a recommended product', async () => {
    const below = `<section class="recommendations"><h2>Similar products</h2>
      <div><a href="/gull">Gull lamp</a><p><s>£99.00</s> £79.00</p></div>
      <div><a href="/cove">Cove lamp</a><p><s>£299.00</s> £259.00</p></div></section>`
    expect(await product({ block: '<p class="price">£129.00</p>', below })).toMatchObject({
      price: { amount: '129.00' },
      wasPrice: null,
    })
  })
})
