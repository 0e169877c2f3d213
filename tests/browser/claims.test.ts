import { describe, expect, it } from 'vitest'
import { productPage } from './page'

interface Speech {
  lang: string
  button: string
  description: string
}
const speeches: Record<string, Speech> = {
  de: {
    lang: 'de',
    button: '<button>In den Warenkorb</button>',
    description:
      'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht, und das Licht lässt sich mit einem Finger dimmen. Jede ist nummeriert, und die Werkstatt bewahrt die Nummer auf.',
  },
  zh: {
    lang: 'zh-CN',
    button: '<button>加入购物车</button>',
    description:
      '这盏壁灯用旧码头的木桩车制而成，表面只上一层木蜡油。灯光可以用一根手指调亮或调暗，适合装在书桌上方。每盏灯都有编号，工坊会保存编号，方便日后更换零件。灯光偏暖，不刺眼，适合阅读。安装所需的螺丝和说明书随灯附送，墙面材质不同请另选膨胀管。日常清洁用干布擦拭即可，木色会随时间慢慢变深。这盏壁灯用旧码头的木桩车制而成，表面只上一层木蜡油。灯光可以用一根手指调亮或调暗，适合装在书桌上方。',
  },
  ja: {
    lang: 'ja',
    button: '<button>カートに入れる</button>',
    description:
      '港の古い木材から一本ずつ削り出し、油で仕上げたランプです。机の上の壁に取り付けて、指先ひとつで明るさを変えられます。すべてのランプに番号が入っており、工房がその番号を控えています。部品が必要になったときは、番号をお知らせください。灯りの色は温かみのある電球色で、読書にも向いています。取り付けに必要なねじと説明書を同梱しています。壁の材質に合わせてお使いください。お手入れは乾いた布で軽く拭くだけで十分です。木の色は年月とともに深まっていきます。贈り物にもお選びいただいています。',
  },
}

describe('promises', () => {
  const promises = async (text: string, speech?: Speech) =>
    (await productPage({ ...speech, block: `<p class="price">£129.00</p><p>${text}</p>` })).facts.promises.map(
      ({ kind, number, max, unit }) => [kind, number, max, unit],
    )

  it.each([
    ['Free delivery over £50', ['free-shipping', 50, null, 'GBP']],
    ['Free shipping', ['free-shipping', null, null, null]],
    ['Delivery £4.95', ['shipping-cost', 4.95, null, 'GBP']],
    ['Dispatched within 24 hours', ['dispatch-time', 24, null, 'hour']],
    ['Delivery in 2-3 working days', ['delivery-time', 2, 3, 'working-day']],
    ['30-day returns', ['return-window', 30, null, 'day']],
    ['Free returns', ['return-cost', 0, null, null]],
    ['2 year warranty', ['warranty', 2, null, 'year']],
    ['We reply within 1 working day', ['response-time', 1, null, 'working-day']],
    ['You receive your refund within 14 days', ['refund-time', 14, null, 'day']],
  ])('reads “%s”', async (text, expected) => {
    expect(await promises(text)).toContainEqual(expected)
  })

  it('says who pays for the return', async () => {
    expect(await promises('Return postage is paid by the customer')).toContainEqual(['return-cost', null, null, null])
  })

  it('does not promise what is denied', async () => {
    expect(await promises('We do not offer free shipping')).not.toContainEqual(['free-shipping', null, null, null])
  })

  it.each([
    ['Versandkostenfrei ab 50 €', ['free-shipping', 50, null, 'EUR']],
    ['Lieferzeit 2-3 Werktage', ['delivery-time', 2, 3, 'working-day']],
    ['30 Tage Rückgaberecht', ['return-window', 30, null, 'day']],
    ['2 Jahre Garantie', ['warranty', 2, null, 'year']],
  ])('reads German: “%s”', async (text, expected) => {
    expect(await promises(text, speeches.de)).toContainEqual(expected)
  })

  it.each([
    ['7天无理由退货', ['return-window', 7, null, 'day']],
    ['48小时内发货', ['dispatch-time', 48, null, 'hour']],
  ])('reads Chinese: “%s”', async (text, expected) => {
    expect(await promises(text, speeches.zh)).toContainEqual(expected)
  })

  it('keeps the condition and the place', async () => {
    const { facts } = await productPage({ block: '<p class="price">£129.00</p><p>Free delivery over £50</p>' })
    expect(facts.promises[0]).toMatchObject({
      condition: 'Free delivery over £50',
      region: 'product',
      at: { quote: 'Free delivery over £50' },
    })
  })

  it('does not take a buyer’s word for the shop’s', async () => {
    const below = '<div class="reviews"><p>Ada</p><p>Delivery in 2 days!</p><p>Bo</p><p>Nice.</p><p>Cy</p></div>'
    expect((await productPage({ below })).facts.promises).toEqual([])
  })

  it('reads what an accordion of plain headings hides, and a price that stands alone', async () => {
    const below = `<h2>Delivery</h2><div class="part" style="display:none"><p>Delivery within 3 days.</p></div>
      <p>Express delivery. Only £3.95.</p>`
    const { promises } = (await productPage({ below })).facts
    expect(promises.map(({ kind, number }) => [kind, number])).toContainEqual(['delivery-time', 3])
    expect(promises.find(({ number }) => number === 3)?.at.collapsed).toBe(true)
    expect(promises.map(({ kind, number }) => [kind, number])).toContainEqual(['shipping-cost', 3.95])
  })
})

describe('discounts', () => {
  const discounts = async (text: string, speech?: Speech) =>
    (await productPage({ ...speech, block: `<p class="price">£129.00</p><p>${text}</p>` })).facts.discounts.map(
      ({ percent, amount, upTo, scope }) => ({ percent, amount, upTo, scope }),
    )
  const claim = (percent: number | null, more = {}) => [
    { percent, amount: null, upTo: false, scope: 'product', ...more },
  ]

  it('reads percentages and amounts', async () => {
    expect(await discounts('-35 %')).toEqual(claim(35))
    expect(await discounts('20% off')).toEqual(claim(20))
    expect(await discounts('Save £60.00')).toEqual(claim(null, { amount: '60.00' }))
    expect(await discounts('Save £60.00 (32%)')).toEqual(claim(32, { amount: '60.00' }))
    expect(await discounts('Up to 70% off')).toEqual(claim(70, { upTo: true }))
  })

  it('reads Chinese folds and Japanese tenths', async () => {
    expect(await discounts('8折', speeches.zh)).toEqual(claim(20))
    expect(await discounts('限时8.5折', speeches.zh)).toEqual(claim(15))
    expect(await discounts('2割引', speeches.ja)).toEqual(claim(20))
  })

  it('sets claims apart that hang on a code, and banners', async () => {
    expect(await discounts('10% off with code HELLO')).toEqual(claim(10, { scope: 'conditional' }))
    const { facts } = await productPage({ below: '<div class="promo-bar"><p>Up to 70% off everything</p></div>' })
    expect(facts.discounts.map(({ scope }) => scope)).toEqual(['sitewide'])
  })

  it('does not read shares, taxes and interest', async () => {
    for (const text of ['100% cotton', '98% positive', 'incl. 20% VAT', '0% interest', 'Alc. 12 % vol.'])
      expect(await discounts(text)).toEqual([])
  })
})

describe('pressure', () => {
  const pressure = async (text: string, speech?: Speech) =>
    (await productPage({ ...speech, block: `<p class="price">£129.00</p>${text}` })).facts.pressure.map(
      ({ kind }) => kind,
    )

  it.each([
    ['<div class="countdown">00:14:59</div>', 'countdown'],
    ['<p>Offer ends in 02:14:59</p>', 'countdown'],
    ['<p>Only 2 left</p>', 'scarcity'],
    ['<p>12 people are viewing this</p>', 'activity'],
    ['<p>Hurry!</p>', 'urgency'],
    ['<button>No thanks, I prefer to pay full price</button>', 'confirmshaming'],
  ])('finds %s', async (text, kind) => {
    expect(await pressure(text)).toEqual([kind])
  })

  it('finds it in Chinese and Japanese', async () => {
    expect(await pressure('<p>仅剩3件</p>', speeches.zh)).toEqual(['scarcity'])
    expect(await pressure('<p>残り3点</p>', speeches.ja)).toEqual(['scarcity'])
  })

  it('is not made by other products, by hours of service or by denials', async () => {
    expect(await pressure('<p>Mon–Fri 09:00:00</p><p>There is no need to hurry</p>')).toEqual([])
    const below =
      '<section class="related"><h2>Similar products</h2><p>Gull lamp</p><p>Only 2 left</p><p>£9.00</p></section>'
    expect((await productPage({ below })).facts.pressure).toEqual([])
  })

  it('tells the product from the rest of the shop', async () => {
    const { facts } = await productPage({
      block: '<p class="price">£129.00</p><p>Only 2 left</p>',
      below: '<div class="promo-bar"><p>Sale ends today</p></div>',
    })
    expect(facts.pressure.map(({ kind, scope }) => [kind, scope])).toEqual([
      ['scarcity', 'product'],
      ['urgency', 'sitewide'],
    ])
  })
})

describe('questions and reviews', () => {
  it('reads questions with their answers', async () => {
    const below = `<h2>Questions</h2><h3>Can I dim it?</h3><p>Yes, with one finger on the base of the lamp.</p>
      <details><summary>Is it made of oak?</summary><p>Pine, from old piles.</p></details><h3>What is in the box?</h3>`
    const { questions } = (await productPage({ below })).facts
    expect(questions.map(({ question }) => question).at(-1)).toBe('What is in the box?')
    expect(questions.slice(0, 2)).toEqual([
      { question: 'Can I dim it?', answerWords: 10 },
      { question: 'Is it made of oak?', answerWords: 4 },
    ])
  })

  it('reads how reviews are checked', async () => {
    const below = '<p>We verify all reviews: only customers who bought the lamp can write one.</p>'
    expect((await productPage({ below })).facts.reviewCheck?.kind).toBe('explained')
    expect((await productPage({ below: '<p>Verified purchase</p>' })).facts.reviewCheck?.kind).toBe('badge')
  })

  it('reads reviews from the markup', async () => {
    const item = {
      '@type': 'Product',
      name: 'Tern wall lamp',
      review: [
        {
          '@type': 'Review',
          reviewBody: 'Lovely light.',
          reviewRating: { ratingValue: 5 },
          datePublished: '2026-03-01',
        },
      ],
    }
    const head = `<script type="application/ld+json">${JSON.stringify(item)}</script>`
    expect((await productPage({ head })).facts.reviews).toEqual([
      { rating: 5, date: '2026-03-01', text: 'Lovely light.', at: null },
    ])
  })
})
