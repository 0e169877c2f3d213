/** What a page says of the worth of its price: lows, measures, key points, proofs, trials, comparisons, fees. */
import { describe, expect, it } from 'vitest'
import { type ProductPage, product, productPage, read } from './page'

/** Running text by which the page's language is told. */
const prose: Record<string, string> = {
  de: 'Die Lampe wird in der Werkstatt am Hafen gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht, und das Licht lässt sich mit einem Finger dimmen.',
  fr: 'La lampe est tournée dans un atelier du port et finie à la main. Elle est faite pour le mur au-dessus de la table, et sa lumière se règle du bout du doigt.',
  es: 'La lámpara se tornea en un taller del puerto y se termina a mano. Está hecha para la pared sobre la mesa, y la luz se regula con un dedo para que nunca moleste.',
  pl: 'Lampa jest toczona w warsztacie przy porcie i wykańczana ręcznie. Została stworzona na ścianę nad stołem, a światło można ściemniać jednym palcem, żeby nie raziło.',
  zh: '这盏灯在港口边的作坊里车制，再用手工打磨上油。它适合挂在书桌上方的墙上，用一根手指就可以调节光线。每一盏灯都有编号，作坊会保存这个编号。',
  ja: 'このランプは港のそばの工房で一つずつ作られ、手作業で仕上げられています。机の上の壁に取り付けるために作られていて、指一本で明るさを変えることができます。',
}
const inLanguage = (page: ProductPage): ProductPage => {
  const description = prose[page.lang ?? '']
  return description ? { description, ...page } : page
}
const facts = async (page: ProductPage) => (await productPage(inLanguage(page))).facts
const shown = async (page: ProductPage) => product(inLanguage(page))

describe('the lowest price of 30 days', () => {
  it('is read after its words, before them, or in the next line', async () => {
    const block = (note: string) => ({ block: `<p><s>£189.00</s> <b>£129.00</b></p>${note}` })
    const low = async (note: string, lang = 'en') => (await shown({ ...block(note), lang })).low30?.amount
    expect(await low('<p>Lowest price in the last 30 days: £119.00 (-5%)</p>')).toBe('119.00')
    expect(await low('<p>£119.00 lowest price of the last 30 days</p>')).toBe('119.00')
    expect(await low('<p>Niedrigster Preis der letzten 30 Tage</p><p>119,00 €</p>', 'de')).toBe('119.00')
    expect(await low('<p>Prix le plus bas des 30 derniers jours : 119,00 €</p>', 'fr')).toBe('119.00')
    expect(await low('<p>Najniższa cena z 30 dni przed obniżką: 119,00 zł</p>', 'pl')).toBe('119.00')
  })

  it('near miss: thirty days of returns', async () => {
    expect((await shown({ block: '<p>£129.00</p><p>30 days to return, from £4.00</p>' })).low30).toBeNull()
  })
})

describe('the price per measure', () => {
  const unitPrice = async (note: string, lang = 'de') => {
    const found = (await shown({ block: `<p><b>9,90 €</b></p><p>${note}</p>`, lang })).unitPrice
    return found && `${found.amount} ${found.currency} / ${found.per} ${found.unit}`
  }

  it('is read as shop systems write it', async () => {
    expect(await unitPrice('Inhalt: 0.5 Liter (19,80 €* / 1 Liter)')).toBe('19.80 EUR / 1 l')
    expect(await unitPrice('19,80 €/kg')).toBe('19.80 EUR / 1 kg')
    expect(await unitPrice('Grundpreis: 100 ml = 3,96 €')).toBe('3.96 EUR / 100 ml')
    expect(await unitPrice('soit 19,80 € le kilo', 'fr')).toBe('19.80 EUR / 1 kg')
    expect(await unitPrice('300 ml | Precio 1,36 € / 100 ml', 'es')).toBe('1.36 EUR / 100 ml')
    expect(await unitPrice('€30,00</p><p>/100 ml')).toBe('30.00 EUR / 100 ml')
    expect(await unitPrice('£1.98 per 100g', 'en')).toBe('1.98 GBP / 100 g')
  })

  it('near miss: a price per month or per night', async () => {
    expect(await unitPrice('9,90 € pro Monat, 3 € per night')).toBeNull()
  })
})

describe('clearance', () => {
  it('is a badge, not a word in a sentence', async () => {
    expect((await shown({ block: '<span>Outlet</span><p>£129.00</p>' })).clearance?.quote).toBe('Outlet')
    const sentence = '<p>£129.00</p><p>Turn the lamp so that the outlet on the back points to the wall socket.</p>'
    expect((await shown({ block: sentence })).clearance).toBeNull()
  })
})

describe('key points', () => {
  it('count what one can hold on to, without prices, delivery and controls', async () => {
    const block = `<p>£129.00</p><ul><li>Solid oak, 40 cm wide</li><li>Light up your life</li></ul>
      <p>Free shipping in 3 days</p><div><label>Solid oak finish</label></div>`
    const { keyPoints } = await facts({ block })
    expect(keyPoints.map(({ text, concrete }) => [text, concrete > 0]).slice(0, 2)).toEqual([
      ['Solid oak, 40 cm wide', true],
      ['Light up your life', false],
    ])
  })

  it('are read in other languages', async () => {
    const { keyPoints } = await facts({
      block: '<p>129 €</p><ul><li>Schirm aus Eiche und Edelstahl</li></ul>',
      lang: 'de',
    })
    expect(keyPoints[0]?.concrete).toBeGreaterThan(0)
  })
})

describe('genuine goods', () => {
  it('are claimed, dealt, checked or made', async () => {
    const below = `<p>Authorised dealer of Tern</p><p>100% authentic</p>
      <p><a href="/verify">Verify authenticity of your lamp</a></p><p>Each one is made in our workshop by hand</p>`
    const { genuine } = await facts({ block: '<p>£129.00</p>', below })
    expect(genuine.map(({ kind }) => kind)).toEqual(['dealer', 'claim', 'check', 'maker'])
    expect(genuine[2]?.url).toMatch(/\/verify$/)
  })

  it('near miss: a denial, and the original packaging', async () => {
    const below = '<p>We are not an authorised dealer.</p><p>Send it back in its original packaging.</p>'
    expect((await facts({ block: '<p>£129.00</p>', below })).genuine).toEqual([])
  })
})

describe('trials', () => {
  const trials = async (below: string, lang = 'en') => (await facts({ block: '<p>£129.00</p>', below, lang })).trials

  it('are read with and without terms', async () => {
    expect(await trials('<p>Order a sample</p>')).toMatchObject([{ terms: false }])
    expect(await trials('<p>Order a sample for £4, credited against your lamp</p>')).toMatchObject([{ terms: true }])
    expect(await trials('<p>100 nights trial</p>')).toMatchObject([{ terms: true }])
    expect(await trials('<p>Stoffmuster bestellen</p>', 'de')).toHaveLength(1)
    expect(await trials('<p>お試しセット 980円</p>', 'ja')).toMatchObject([{ terms: true }])
  })

  it('near miss: a reading sample, and a pattern', async () => {
    expect(await trials('<p>Send a free sample to your Kindle</p>')).toEqual([])
    expect(await trials('<p>Muster: gestreift</p>', 'de')).toEqual([])
  })
})

describe('claims of the lowest price', () => {
  const claims = async (below: string, lang = 'en') =>
    (await facts({ block: '<p>£129.00</p>', below, lang })).lowestClaims

  it('are read with where they lead', async () => {
    const [claim] = await claims('<p><a href="/price-promise">Lowest price guarantee</a></p>')
    expect(claim).toMatchObject({ ever: false, url: expect.stringMatching(/price-promise$/) })
    expect(await claims('<p>全网最低价，放心购买</p>', 'zh')).toHaveLength(1)
    expect(await claims('<p>Lowest price ever!</p>')).toMatchObject([{ ever: true }])
  })

  it('near miss: sorting, the low of 30 days, and a claim about others', async () => {
    expect(await claims('<p>Sort by: lowest price</p><p>Our lowest price in the last 30 days: £119</p>')).toEqual([])
    expect(await claims('<p>近30天最低价 99元</p>', 'zh')).toEqual([])
  })
})

describe('help to compare', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const table =
    row('', 'Tern', 'Gull') +
    row('Width', '40 cm', '60 cm') +
    row('Light', '400 lm', '800 lm') +
    row('Oak', 'yes', 'no')

  it('is a table that calls itself a comparison', async () => {
    const below = `<h2>Compare our lamps</h2><table>${table}</table>`
    expect((await facts({ block: '<p>£129.00</p>', below })).comparison).toMatchObject({
      kind: 'table',
      products: 2,
      attributes: 3,
    })
  })

  it('near miss: a size chart of the same form', async () => {
    const below = `<h2>Sizes</h2><table>${table}</table>`
    expect((await facts({ block: '<p>£129.00</p>', below })).comparison).toBeNull()
  })

  it('is the course of the price', async () => {
    const below = '<h2>Preisverlauf</h2>'
    expect((await facts({ block: '<p>129 €</p>', below, lang: 'de' })).comparison?.kind).toBe('price-history')
  })
})

describe('fees', () => {
  it('are read with their amounts, and not where they are waived', async () => {
    const below = '<p>A service fee of £3.50 is added per order.</p><p>No handling fee.</p><p>Free of booking fees</p>'
    const { fees } = await facts({ block: '<p>£129.00</p>', below })
    expect(fees).toMatchObject([{ text: 'A service fee of £3.50 is added per order.', amount: '3.50' }])
  })

  it('are lines of the cart', async () => {
    const html = `<h1>Your cart</h1><table><tr><td>Tern wall lamp</td><td>129,00 €</td></tr>
      <tr><td>Mindermengenzuschlag</td><td>3,50 €</td></tr><tr><td>Gesamtsumme</td><td>132,50 €</td></tr></table>
      <button>Zur Kasse</button>`
    const { facts: found } = await read(html, { path: '/warenkorb', title: 'Warenkorb', lang: 'de' })
    expect(found.cartLines.map(({ kind }) => kind)).toEqual(['item', 'fee', 'total'])
  })
})

describe('a saving in cells of its own', () => {
  it('takes its label from the cell before', async () => {
    const row = '<tr><td>You save:</td><td>£60.00 (32%)</td></tr>'
    const { discounts } = await facts({ block: `<table><tr><td>Price:</td><td>£129.00</td></tr>${row}</table>` })
    expect(discounts).toMatchObject([{ text: 'You save: £60.00 (32%)', percent: 32, amount: '60.00' }])
  })

  it('near miss: a figure below another label', async () => {
    const row = '<tr><td>Interest rate:</td><td>£60.00 (32%)</td></tr>'
    const { discounts } = await facts({ block: `<table><tr><td>Price:</td><td>£129.00</td></tr>${row}</table>` })
    expect(discounts).toEqual([])
  })
})
