import { describe, expect, it } from 'vitest'
import { productPage, read } from './page'

const factsOf = async (page: Parameters<typeof productPage>[0]) => (await productPage(page)).facts

describe('dialogs', () => {
  const overlay = (inside: string, style = 'position: fixed; inset: 20% 20%; background: #fff') =>
    factsOf({ below: `<div class="modal" style="${style}"><p>Get 10 % off your first order</p>${inside}</div>` })

  it('reads the refusal, the close control and the kind', async () => {
    const { dialogs } = await overlay(
      '<input type="email" aria-label="E-mail"><button>Sign up</button><button>No thanks</button><button aria-label="Close">×</button>',
    )
    expect(dialogs).toMatchObject([{ kind: 'sign-up', closable: true, refusal: { label: 'No thanks' }, shaming: null }])
  })

  it('reads a refusal that shames', async () => {
    const { dialogs } = await overlay('<button>Yes please</button><a href="#">No thanks, I like paying more</a>')
    expect(dialogs[0]?.shaming?.quote).toBe('No thanks, I like paying more')
  })

  it('says how pale and how small a refusal is', async () => {
    const { dialogs } = await overlay(
      '<button style="padding: 20px 80px">Sign up</button><button style="background: #fff; color: #bbb; border: 0">No thanks</button>',
    )
    expect(dialogs[0]?.refusal?.contrast).toBeLessThan(3)
    expect(dialogs[0]?.refusal?.share).toBeLessThan(1)
  })

  it('near miss: what is closed, off the screen or laid into the page is no overlay', async () => {
    const inside = '<button>Sign up</button>'
    expect((await overlay(inside, 'display: none')).dialogs).toEqual([])
    expect(
      (await overlay(inside, 'position: fixed; left: -500px; width: 300px; top: 0; height: 200px')).dialogs,
    ).toEqual([])
    expect((await overlay(inside, 'background: #fff')).dialogs).toEqual([])
  })

  it('tells a consent bar', async () => {
    const bar =
      '<div class="cookie-bar" style="position: fixed; bottom: 0; left: 0; right: 0; height: 120px"><p>We use cookies to run this shop.</p><button>Accept</button><button>Settings</button></div>'
    const { dialogs } = await factsOf({ below: bar })
    expect(dialogs).toMatchObject([{ kind: 'consent', closable: false, refusal: { label: 'Settings' } }])
  })
})

describe('layout', () => {
  it('says how wide the page is, and what sticks out', async () => {
    const { layout } = await factsOf({ below: '<div style="width: 3000px"><p>Size chart</p></div>' })
    expect(layout.width).toBeGreaterThan(1.1)
    expect(layout.widest?.quote).toContain('Size chart')
  })

  it('near miss: a page that fits, and one that cuts off what sticks out', async () => {
    expect((await factsOf({})).layout).toMatchObject({ width: 1, widest: null })
    const head = '<style>html { overflow-x: hidden }</style>'
    expect((await factsOf({ head, below: '<div style="width: 3000px">Marquee</div>' })).layout.width).toBe(1)
  })

  it('adds up the bars that stay in place, overlapping ones once', async () => {
    const bar = (place: string) =>
      `<div class="sticky-bar" style="position: fixed; left: 0; right: 0; ${place}; height: 25vh">Sale</div>`
    const { layout } = await factsOf({ below: bar('top: 0') + bar('top: 0') + bar('bottom: 0') })
    expect(layout.pinned).toBeCloseTo(0.5, 1)
  })

  it('says where no style has arrived', async () => {
    expect((await factsOf({})).layout.unstyled).toBe(true)
    const head = '<style>body { font-family: Verdana, sans-serif }</style>'
    expect((await factsOf({ head })).layout.unstyled).toBe(false)
  })
})

describe('legibility', () => {
  it('measures the price, its shipping note and the contact', async () => {
    const { legibility } = await factsOf({
      block: '<p class="price" style="color: #777">£129.00</p><p style="font-size: 9px">Plus shipping £4.95</p>',
      footer: '<a href="mailto:hello@harbor-pine.example">hello@harbor-pine.example</a>',
    })
    expect(legibility.find(({ what }) => what === 'price')?.contrast).toBeCloseTo(4.48, 1)
    expect(legibility.find(({ what }) => what === 'shipping')?.fontSize).toBe(9)
    expect(legibility.some(({ what }) => what === 'contact')).toBe(true)
  })
})

describe('people', () => {
  const aboutPage = (html: string, lang: string) =>
    read(`<header><a href="/cart">Cart</a></header><main><h1>About us</h1>${html}</main>`, {
      lang,
      title: 'About us | Harbor & Pine',
      path: '/about',
    })

  it.each([
    ['en', 'We have made lamps by the harbour since 1987.', 'founded'],
    ['de', 'Die Werkstatt wurde 1987 am Hafen gegründet.', 'founded'],
    ['ja', '創業は1987年、港の町です。', 'founded'],
    ['fr', 'Ada Berg, fondatrice de la maison', 'person'],
    ['zh', '创始人：林海', 'person'],
    ['es', 'Somos un equipo de 12 personas.', 'staff'],
  ])('reads in %s: %s', async (lang, text, kind) => {
    const { facts } = await aboutPage(`<p>${text}</p>`, lang)
    expect(facts.about.map((one) => one.kind)).toContain(kind)
  })

  it('near miss: a copyright year, and a role without a name', async () => {
    const { facts } = await aboutPage('<p>All our lamps of 2026.</p><p>The owner keeps the number.</p>', 'en')
    expect(facts.about).toEqual([])
  })

  it('reads a promise with a name of its own, and its deed', async () => {
    const { signatures } = await factsOf({ below: '<h2>The Tern Promise</h2><p>A new bulb within 10 years, free.</p>' })
    expect(signatures).toMatchObject([{ name: 'Tern Promise', deed: 'A new bulb within 10 years, free.' }])
  })

  it('near miss: what every shop calls its promises', async () => {
    const { signatures } = await factsOf({ below: '<p>Our Money Back Guarantee</p><p>The Price Match Promise</p>' })
    expect(signatures).toEqual([])
  })
})

describe('review rewards', () => {
  const rewards = async (text: string, lang = 'en') =>
    (
      await read(`<header><a href="/cart">Cart</a></header><main><p>£12.00</p><p>${text}</p></main>`, { lang })
    ).facts.reviewRewards.map(({ kind, disclosed }) => [kind, disclosed])

  it.each([
    ['en', 'Leave a 5 star review and get a £5 gift card', ['positive', false]],
    ['en', 'Write an honest review, good or bad, and get 10% off', ['any', true]],
    ['de', 'Schreiben Sie eine Bewertung und erhalten Sie einen Gutschein', ['any', false]],
    ['fr', 'Laissez un avis et recevez un cadeau', ['any', false]],
    ['es', 'Deja una reseña positiva y recibe un cupón', ['positive', false]],
    ['zh', '五星好评返现10元', ['positive', false]],
    ['ja', 'レビューを書いて500円クーポンプレゼント', ['any', false]],
  ])('reads in %s: %s', async (lang, text, expected) => {
    expect(await rewards(text, lang)).toEqual([expected])
  })

  it.each([
    'Write a review',
    'Over 5,000 five star reviews. Free gift with every order',
    'Get 10% off your first order',
  ])('near miss: %s', async (text) => {
    expect(await rewards(text)).toEqual([])
  })

  it('finds the stars by number', async () => {
    const rows = [5, 4, 3, 2, 1].map((stars) => `<li>${stars} stars ${stars * 10} %</li>`).join('')
    expect((await factsOf({ below: `<ul class="histogram">${rows}</ul>` })).ratingSpread?.quote).toBe('5 stars 50 %')
    expect((await factsOf({ below: '<p>5 stars from Ada</p>' })).ratingSpread).toBeNull()
  })
})

describe('the Japanese mail-order notice', () => {
  it('reads its items with their words', async () => {
    const rows = [
      ['販売業者', '凪工房'],
      ['所在地', '神奈川県横浜市中区1-2-3'],
      ['電話番号', '045-000-0000'],
      ['送料', '実費をご負担ください'],
      ['支払方法・支払時期', 'クレジットカード、ご注文時'],
      ['商品の引渡時期', 'ご注文から3日以内に発送'],
      ['返品について', '到着後8日以内'],
    ]
    const table = rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')
    const { facts } = await read(
      `<header><a href="/cart">カート</a></header><main><h1>特定商取引法に基づく表記</h1><table>${table}</table></main>`,
      { lang: 'ja', title: '特定商取引法に基づく表記', path: '/tokutei' },
    )
    const items = new Map(facts.notice.map(({ item, at }) => [item, at.quote]))
    expect([...items.keys()]).toEqual(
      expect.arrayContaining([
        'seller',
        'address',
        'phone',
        'postage',
        'payment-method',
        'payment-time',
        'delivery',
        'returns',
      ]),
    )
    expect(items.get('postage')).toContain('実費')
    expect(items.has('responsible')).toBe(false)
  })
})

describe('the closed dispute platform', () => {
  const named = async (text: string, lang: string) =>
    (
      await read(`<header><a href="/cart">Cart</a></header><main><p>12,00 €</p><p>${text}</p></main>`, { lang })
    ).facts.cautions.some(({ kind }) => kind === 'odr-link')

  it.each([
    ['de', 'Die EU-Kommission stellt eine OS-Plattform bereit.'],
    ['fr', 'Vous pouvez recourir à la plateforme RLL.'],
    ['es', 'Puede acudir a la plataforma de resolución de litigios en línea.'],
  ])('is read by its name in %s', async (lang, text) => {
    expect(await named(text, lang)).toBe(true)
  })

  it('near miss: a text that says it has gone', async () => {
    expect(await named('Die OS-Plattform wurde am 20. Juli 2025 eingestellt.', 'de')).toBe(false)
  })
})

describe('the check of reviews', () => {
  const checked = async (text: string, lang = 'en') =>
    (await read(`<header><a href="/cart">Cart</a></header><main><p>£12.00</p>${text}</main>`, { lang })).facts
      .reviewCheck?.kind ?? null

  it.each([
    ['en', '<p>How customer reviews and ratings work</p>', 'explained'],
    ['de', '<p>Bewertungen werden nicht überprüft.</p>', 'explained'],
    ['es', '<p>Para opinar debes entrar en tu cuenta y haberlo comprado.</p>', 'explained'],
    ['fr', '<p>Achat vérifié</p>', 'badge'],
    ['en', '<p><span>Colour: Oak</span><span>Verified Purchase</span></p>', 'badge'],
    ['en', '<p>Our customers are happy.</p>', null],
  ])('is read in %s: %s', async (lang, html, expected) => {
    expect(await checked(html, lang)).toBe(expected)
  })
})

describe('payment', () => {
  it('reads drawn icons by the label of their links', async () => {
    const icons =
      '<a href="/pay" aria-label="paypal"><svg></svg></a><a href="/pay" aria-label="Rechnung"><svg></svg></a>'
    const { payment, paymentRegion } = await factsOf({ lang: 'de', footer: icons })
    expect([...payment].sort()).toEqual(['invoice', 'paypal'])
    expect(paymentRegion).toBe('footer')
  })
})
