/** Names, prices, savings and brands in forms that mislead a reader; every shop here is invented. */
import { describe, expect, it } from 'vitest'
import { type ProductPage, product, productPage, read } from './page'
import { buyLabels, descriptions } from './words'

const prose =
  '<p>We send every order from our workshop on the quay, and you will hear from us as soon as the parcel is on its way to you. If anything is not as you wish, please write to us and we will find a way with you.</p>'
const cards = (html: (at: number) => string) => Array.from({ length: 4 }, (_, at) => html(at)).join('')

/** A page in another language needs enough text in it. */
const speaking = (lang: 'en' | keyof typeof descriptions): ProductPage =>
  lang === 'en' ? {} : { lang, description: descriptions[lang], button: `<button>${buyLabels[lang]}</button>` }

describe('the kind of page', () => {
  const typeOf = async (...page: Parameters<typeof read>) => (await read(...page)).page.type

  it('is a product where price and buy control are filled in later, if the heading is marked as its name', async () => {
    const page = { title: 'Tern wall lamp | Harbor & Pine', path: '/en/pdp/tern-wall-lamp-12.html' }
    const brand = '<a href="/search?q=northquay" class="brand-logo-link"><img alt="Northquay" src="/n.gif"></a>'
    const named = `<main>${brand}<h1 class="pdp__product-name">Tern wall lamp</h1>${prose}</main>`
    expect(await typeOf(named, page)).toBe('product')
    expect(await typeOf(`<main><h1>Tern wall lamp</h1>${prose}</main>`, { ...page, path: '/en/tern' })).not.toBe(
      'product',
    )
  })

  it('is a list where the heading holds the price range that was searched for', async () => {
    const item = (at: number) =>
      `<div class="item"><a href="/i/${at}"><img src="/${at}.jpg" alt=""></a><p>£${at + 11}.00</p><button>Add to cart</button></div>`
    const page = `<main><h1>1–24 of 310 results in Lamps: £10–£20</h1>${cards(item)}${prose}</main>`
    expect(await typeOf(page, { title: '£10–£20 - Lamps - Harbor & Pine', path: '/s/' })).toBe('listing')
  })

  it('is no start page where theme or canonical address say otherwise', async () => {
    const list = `<main><h1>New</h1>${cards((at) => `<div class="card"><a href="/i/${at}"><img src="/${at}.jpg" alt=""></a><p>1,${at}00円</p></div>`)}</main>`
    const canonical = (href: string) => ({
      path: '/',
      head: `<link rel="canonical" href="https://harbor.example${href}">`,
    })
    expect(await typeOf(list, { path: '/' })).toBe('home')
    expect(await typeOf(list, canonical('/index'))).toBe('home')
    expect(await typeOf(list, canonical('/p/search'))).toBe('listing')
    const prepare = (body: HTMLElement) =>
      body.setAttribute('class', 'fs-body-search') ?? body.setAttribute('id', 'fs_ProductSearch')
    expect(await typeOf(list, { path: '/', prepare })).toBe('listing')
  })
})

describe('the name', () => {
  it('is the marked heading, not a line that repeats the opening of the title', async () => {
    const below = '<section><h2>Details</h2><p>Tern Dome</p></section>'
    const page = {
      title: 'Tern Dome - light for walls',
      name: '<span class="product-title">Tern Dome (2nd edition), wall lamp, oak</span>',
      below,
    }
    expect((await product(page)).name).toBe('Tern Dome (2nd edition), wall lamp, oak')
  })

  it('leaves a mark beside the heading out', async () => {
    const html = `<main><div><span>New</span> <h1 class="product-name" style="display:inline">Tern lamp (set of 2)</h1></div><p class="price">£12.00</p><button>Add to cart</button><h2>Two lamps: plain and striped in one set</h2>${prose}</main>`
    const head = '<meta property="og:title" content="Tern lamp (set of 2)">'
    const { facts } = await read(html, {
      title: 'Two lamps: plain and striped in one set',
      path: '/product/tern-2',
      head,
    })
    expect(facts.product?.name).toBe('Tern lamp (set of 2)')
  })
})

describe('the price', () => {
  const amounts = async (page: Parameters<typeof product>[0]) => {
    const { price, wasPrice } = await product(page)
    return [price?.amount ?? null, wasPrice?.amount ?? null]
  }
  const declared =
    '<script type="application/ld+json">{"@type":"Product","name":"Tern wall lamp","offers":{"price":"65","priceCurrency":"EUR"}}</script>'

  it('may be set in pieces that the style sheet floats', async () => {
    const piece = (text: string) => `<span style="float:left">${text}</span>`
    const block = `<div>Pack:<span class="price"><span>${piece('€')}${piece('14')}${piece('98')}</span></span></div>`
    expect(await amounts({ block, lang: 'en' })).toEqual(['14.98', null])
  })

  it('may stand without a sign beside the former one', async () => {
    const block =
      '<div class="pricing"><span><span class="price_scratch">119.-</span><span>65.-</span></span> <span>you save 54.-</span></div>'
    expect(await amounts({ block, head: declared })).toEqual(['65', '119'])
    // Numbers in running text are no prices, whatever is declared.
    expect(
      await amounts({
        block: '<p class="price-note">Size 119. Weight 65.20 with the cord that comes with it</p>',
        head: declared,
      }),
    ).toEqual(['65', null])
  })

  it('is no cost of delivery because the stock line above speaks of it', async () => {
    const block = '<p>Verfügbarkeit: sofort lieferbar</p><div class="price-box"><span>999,00 €</span></div>'
    expect(await amounts({ block, ...speaking('de') })).toEqual(['999.00', null])
  })

  it('has its former price behind a menu of currencies', async () => {
    const menu = ['Euro', 'Pound', 'Real', 'Krona', 'Franc', 'Krone', 'Zloty', 'Lira', 'Rand']
      .map((one) => `<dd>${one}</dd>`)
      .join('')
    const block = `<p class="price">£55.99</p><dl>${menu}</dl><p><s>£69.99</s></p>`
    expect(await amounts({ block })).toEqual(['55.99', '69.99'])
  })
})

describe('the word for the former price', () => {
  const labelOf = async (block: string, lang: 'en' | 'de' = 'en') =>
    (await product({ ...speaking(lang), block })).wasPrice?.label ?? null

  it('is no link above and no saving before it', async () => {
    expect(await labelOf('<p><a href="#">More</a></p><p><s>£70.00</s> £59.99</p>')).toBeNull()
    expect(await labelOf('<p>12,75 €</p><p><span>25% sparen</span> <s>16,99 €</s></p>', 'de')).toBeNull()
    expect(await labelOf('<p>Was: <s>£70.00</s> £59.99</p>')).toBe('Was:')
  })
})

describe('savings', () => {
  const claims = async (block: string, lang: Parameters<typeof speaking>[0] = 'en') =>
    (await productPage({ ...speaking(lang), block: `<p class="price">59,99 €</p>${block}` })).facts.discounts.map(
      ({ percent, amount, scope }) => [percent, amount, scope],
    )

  it('belong to the percentage before the former price, not to that price', async () => {
    expect(await claims('<p><span>25% sparen</span> <s>79,99 €</s></p>', 'de')).toEqual([[25, null, 'product']])
    expect(await claims('<p>25% off €79.99</p>')).toEqual([[25, null, 'product']])
    expect(await claims('<p>25% off: €20.00</p>')).toEqual([[25, '20.00', 'product']])
  })

  it.each<[Parameters<typeof speaking>[0], string, string, number, string]>([
    ['fr', 'Économisez :', '11,40 € (15 %)', 15, '11.40'],
    ['es', 'Ahorras:', '50,00 € (20%)', 20, '50.00'],
    ['de', 'Sie sparen:', 'EUR 20,00 (20%)', 20, '20.00'],
    ['en', 'You Save:', '€11.40 (15%)', 15, '11.40'],
  ])('are named in the cell before (%s)', async (lang, label, figures, percent, amount) => {
    expect(await claims(`<table><tr><td>${label}</td><td>${figures}</td></tr></table>`, lang)).toEqual([
      [percent, amount, 'product'],
    ])
    expect(await claims(`<table><tr><td>Tern</td><td>${figures}</td></tr></table>`, lang)).toEqual([])
  })

  it('of other goods in the block are not of this price', async () => {
    const card = (at: number) =>
      `<li class="extra"><a href="/x${at}"><img src="/${at}.jpg" alt=""></a><p>${at + 5},99 €</p><p>Ersparnis: ${at + 1},00 € (${at + 9}%)</p></li>`
    const found = await claims(`<p>Ersparnis: 20,00 € (25%)</p><ul>${cards(card)}</ul>`, 'de')
    expect(found.filter(([, , scope]) => scope === 'product')).toEqual([[25, '20.00', 'product']])
  })

  it('"up to" speak of more than this price beside the exact one', async () => {
    expect(await claims('<p>Bis zu 50% sparen!</p><p>Ersparnis: 20,00 € (25%)</p>', 'de')).toEqual([
      [50, null, 'sitewide'],
      [25, '20.00', 'product'],
    ])
    expect(await claims('<p>Up to 50% off</p>')).toEqual([[50, null, 'product']])
  })
})

describe('the brand', () => {
  const brandOf = async (page: Parameters<typeof product>[0]) => (await product(page)).brand

  it('is the mark beside the name, not the maker of a part', async () => {
    const parts = '<table><tr><td>Hersteller</td><td>Cinderwork</td></tr><tr><td>Kerne</td><td>4</td></tr></table>'
    const page = { name: 'Northquay Tern S13 / Cinderwork C5', ...speaking('de'), below: parts }
    const block = '<img src="/gfx/hersteller_logos/n.gif" alt="NORTHQUAY logo">'
    expect(await brandOf({ ...page, block })).toBe('Northquay')
    expect(await brandOf({ ...page, block: '<img src="/gfx/hersteller_logos/o.gif" alt="OTHER logo">' })).toBe(
      'Cinderwork',
    )
  })

  it('is the one by whom the name says it is', async () => {
    const block = '<p><b>Brand:</b> Dusk Harbor</p><p><b>Designer:</b> Northquay</p>'
    expect(await brandOf({ name: 'Dusk Harbor by Northquay wall lamp', block })).toBe('Northquay')
    expect(await brandOf({ name: 'Dusk Harbor wall lamp', block })).toBe('Dusk Harbor')
  })

  it('is not "All" of a link', async () => {
    const block =
      '<div class="brand-logo-link"><a href="/q" class="brand-logo-link__img"><img alt="Northquay" src="/n.gif"></a><a href="/q">Shop All</a></div>'
    expect(await brandOf({ block })).not.toBe('All')
  })
})

describe('the stock', () => {
  it('is read from the markup where the price comes later', async () => {
    const head =
      '<script type="application/ld+json">{"@type":"Product","name":"Tern wall lamp","offers":{"availability":"InStock"}}</script>'
    expect((await product({ head, button: '' })).availability).toBe('in-stock')
  })
})
