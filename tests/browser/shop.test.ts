import { describe, expect, it } from 'vitest'
import { productPage, read } from './page'

const factsOf = async (footer: string) => (await productPage({ footer })).facts
const contactOf = async (footer: string) => (await factsOf(footer)).contact.map(({ kind, value }) => [kind, value])

describe('contact', () => {
  it('is read from mail and telephone links', async () => {
    expect(await contactOf('<a href="mailto:hello@harbor-pine.shop?subject=Lamp">Write to us</a>')).toEqual([
      ['email', 'hello@harbor-pine.shop'],
    ])
    expect(await contactOf('<a href="tel:+442079460123">020 7946 0123</a>')).toEqual([['phone', '020 7946 0123']])
  })

  it('is read from text', async () => {
    expect(await contactOf('<p>Email: hello@harbor-pine.shop</p>')).toEqual([['email', 'hello@harbor-pine.shop']])
    expect(await contactOf('<p>Call us: 020 7946 0123</p>')).toEqual([['phone', '020 7946 0123']])
    expect(await contactOf('<p>Hotline</p><p>0800 123 4567</p>')).toEqual([['phone', '0800 123 4567']])
  })

  it('is read where the address is disguised', async () => {
    expect(await contactOf('<p>hello (at) harbor-pine (dot) shop</p>')).toEqual([['email', 'hello@harbor-pine.shop']])
    expect(await contactOf('<p>hello[at]harbor-pine.shop</p>')).toEqual([['email', 'hello@harbor-pine.shop']])
  })

  it('is not a number without a word for it', async () => {
    expect(await contactOf('<p>EAN: 4006381333931</p>')).toEqual([])
    expect(await contactOf('<p>Order 2024-05-12-0099</p>')).toEqual([])
    expect(await contactOf('<p>Fax: 020 7946 0199</p>')).toEqual([])
  })

  it('is not in scripts, placeholders, file names and reviews', async () => {
    expect(await contactOf('<script>const mail = "hello@harbor-pine.shop"</script>')).toEqual([])
    expect(await contactOf('<noscript>hello@harbor-pine.shop</noscript>')).toEqual([])
    expect(await contactOf('<p>your@example.com</p><p>lamp@2x.png</p>')).toEqual([])
    expect(await contactOf('<a href="mailto:">Share by mail</a>')).toEqual([])
    const below =
      '<div class="reviews"><p>Ada</p><p>Mail me: ada@northquay.shop</p><p>Bo</p><p>Nice.</p><p>Cy</p></div>'
    expect((await productPage({ below })).facts.contact).toEqual([])
  })

  it('knows messengers, profiles and chat, but no share button', async () => {
    expect(await contactOf('<a href="https://wa.me/442079460123">Chat</a>')).toContainEqual(['messenger', 'whatsapp'])
    expect(await contactOf('<a href="https://www.instagram.com/harborpine">Instagram</a>')).toEqual([
      ['social', 'https://www.instagram.com/harborpine'],
    ])
    expect(await contactOf('<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>')).toEqual([])
    expect(await contactOf('<button>Live chat</button>')).toEqual([['chat', 'Live chat']])
  })

  it('reads a postal address, not a sample one', async () => {
    const found = await contactOf('<p>14 Quay Street, Bristol, BS1 4QA</p>')
    expect(found.map(([kind]) => kind)).toEqual(['address'])
    expect(await contactOf('<p>123 Main Street, Your City, NY 10001</p>')).toEqual([])
  })

  it('reads a contact form', async () => {
    const html = `<main><h1>Contact us</h1><form class="contact-form"><label>E-mail <input type="email" name="email"></label>
      <label>Message <textarea name="message"></textarea></label><button>Send</button></form></main>`
    const { facts } = await read(html, { title: 'Contact us', path: '/pages/contact' })
    expect(facts.contact.map(({ kind }) => kind)).toEqual(['form'])
  })

  it('says where it stands', async () => {
    expect((await factsOf('<p>Call us: 020 7946 0123</p>')).contact[0]).toMatchObject({
      region: 'footer',
      at: { quote: '020 7946 0123' },
    })
  })

  it('finds the hours of service', async () => {
    const found = await factsOf('<p>Customer service: Mon–Fri 9am–5pm</p>')
    expect(found.hours.map(({ quote }) => quote)).toEqual(['Customer service: Mon–Fri 9am–5pm'])
    expect((await factsOf('<p>Store hours: Mon–Fri 9am–5pm</p>')).hours).toEqual([])
  })
})

describe('policy links', () => {
  const kinds = async (footer: string, lang = 'en') =>
    (await productPage({ footer, lang })).facts.policyLinks
      .filter(({ url }) => !url.endsWith('/about'))
      .map(({ kind }) => kind)

  it.each([
    ['Delivery information', ['shipping']],
    ['Returns', ['returns']],
    ['Terms and conditions', ['terms']],
    ['Imprint', ['imprint']],
    ['Privacy policy', ['privacy']],
    ['FAQ', ['faq']],
    ['Contact us', ['contact']],
    ['Warranty', ['warranty']],
    ['Payment methods', ['payment']],
  ])('knows “%s”', async (text, expected) => {
    expect(await kinds(`<a href="/info/a1">${text}</a>`)).toEqual(expected)
  })

  it.each([
    ['pl', '/regulamin', 'terms'],
    ['cs', '/obchodni-podminky', 'terms'],
    ['tr', '/iade-kosullari', 'returns'],
    ['nl', '/verzending', 'shipping'],
    ['en', '/pages/faqs', 'faq'],
  ])('knows the address of a policy on a page in “%s”: %s', async (lang, path, kind) => {
    expect(await kinds(`<a href="${path}">i</a><a href="${path}">…&nbsp;→ x</a>`, lang)).toEqual([kind])
  })

  it('lets one link serve two kinds', async () => {
    expect(new Set(await kinds('<a href="/info/a1">Shipping &amp; returns</a>'))).toEqual(
      new Set(['shipping', 'returns']),
    )
  })

  it('takes the address where the text says little', async () => {
    expect(await kinds('<a href="/policies/privacy">More</a>')).toEqual(['privacy'])
  })

  it('tells a dead link from one that a script serves', async () => {
    const dead = async (link: string) => (await factsOf(link)).policyLinks.map((one) => one.dead)[0]
    expect(await dead('<a href="#">Returns</a>')).toBe(true)
    expect(await dead('<a href="#" data-toggle="modal">Returns</a>')).toBe(false)
    expect(await dead('<a href="javascript:open()">Returns</a>')).toBe(false)
    expect(await dead('<a href="/returns">Returns</a>')).toBe(false)
  })

  it('reads links that are spans', async () => {
    expect(await kinds('<span role="link" tabindex="0">Privacy policy</span>')).toEqual(['privacy'])
  })
})

describe('payment and seals', () => {
  it('reads methods from text, and from pictures that say what they show', async () => {
    const footer = `<p>We accept PayPal and Klarna</p><img src="/visa.svg" alt="Visa" width="40" height="25">
      <svg role="img" width="40" height="25"><title>Apple Pay</title><rect width="40" height="25"></rect></svg>
      <img src="/mastercard.svg" alt="" width="40" height="25">`
    const { facts } = await productPage({ footer })
    expect(new Set(facts.payment)).toEqual(new Set(['paypal', 'klarna', 'visa', 'apple-pay']))
    expect(facts.paymentRegion).toBe('footer')
  })

  it.each([
    ['de', 'Zahlung per Überweisung', 'prepayment'],
    ['ru', 'Оплата банковской картой', 'credit-card'],
    ['ja', '銀行振込', 'prepayment'],
    ['pl', 'BLIK', 'blik'],
    ['cs', 'Dobírka', 'cod'],
    ['ko', '무통장입금', 'prepayment'],
  ])('reads methods on a page in “%s”: %s', async (lang, text, method) => {
    expect((await productPage({ lang, footer: `<p>${text}</p>` })).facts.payment).toEqual([method])
  })

  it('does not read a gift card of that name', async () => {
    expect((await factsOf('<p>Visa gift cards are sold out</p>')).payment).toEqual([])
  })

  it('reads logos that a style sheet draws into links, beside each other', async () => {
    const footer = `<h3>Zahlungsarten</h3>
      <a href="/zahlung/karte" aria-label="visa"><i></i></a><a href="/zahlung/karte" title="Mastercard"><i></i></a>
      <a href="/zahlung/rechnung" aria-label="Rechnung"><i></i></a>`
    const { facts } = await productPage({ lang: 'de', footer })
    expect(new Set(facts.payment)).toEqual(new Set(['visa', 'mastercard', 'invoice']))
  })

  it('reads a list of methods in one line', async () => {
    const footer =
      '<h3>Unsere Zahlungsarten</h3><p><a href="/zahlung">Rechnung, Ratenkauf, Bankeinzug, Vorkasse, Nachnahme</a></p>'
    const { facts } = await productPage({ lang: 'de', footer })
    expect(new Set(facts.payment)).toEqual(new Set(['invoice', 'sepa', 'prepayment', 'cod']))
  })

  it('near miss: links to a service, to a card for sale, to help, and to bills', async () => {
    const footer = `<ul><li><a href="/pay">Amazon Pay</a></li><li><a href="/business">Sell with us</a></li>
      <li><a href="/card">Harbor Platinum Mastercard</a></li><li><a href="/help/pay">Payment Methods Help</a></li></ul>`
    expect((await productPage({ footer })).facts.payment).toEqual([])
    const account = '<ul><li><a href="/konto">Meine Rechnungen</a></li><li><a href="/r">Rechnung</a></li></ul>'
    expect((await productPage({ lang: 'de', footer: account })).facts.payment).toEqual([])
  })

  it('reads seals with where they lead', async () => {
    const footer = `<a href="https://www.trustedshops.example/profile"><img src="/ts.png" alt="Trusted Shops" width="60" height="60"></a>
      <img src="/seal-secure.png" alt="" width="60" height="60">`
    expect((await factsOf(footer)).seals.map(({ name, url }) => [name, url])).toEqual([
      ['Trusted Shops', 'https://www.trustedshops.example/profile'],
      ['seal secure.png', null],
    ])
  })
})

describe('identity', () => {
  it('reads the fields of an imprint', async () => {
    const html = `<main><h1>Impressum</h1><p>Nordkai Leuchten GmbH</p><p>Hafenstraße 12</p><p>20457 Hamburg</p>
      <p>Geschäftsführer: Ada Lund</p><p>Handelsregister: Amtsgericht Hamburg, HRB 12345</p><p>USt-IdNr.: DE123456789</p></main>`
    const { facts } = await read(html, { lang: 'de', title: 'Impressum', path: '/impressum' })
    expect(facts.identity.company?.quote).toBe('Nordkai Leuchten GmbH')
    expect(facts.identity.address?.quote).toContain('Hafenstraße 12')
    expect(facts.identity.register?.quote).toContain('HRB 12345')
    expect(facts.identity.vat?.quote).toContain('DE123456789')
    expect(facts.identity.representative?.quote).toContain('Ada Lund')
    expect(facts.identity.licence).toBeNull()
  })

  it('reads a Chinese licence', async () => {
    expect((await factsOf('<p>统一社会信用代码：91310000MA1FL0AB1C</p>')).identity.licence?.quote).toContain('91310000')
  })
})

describe('leftovers', () => {
  const kinds = async (block: string) => (await productPage({ block })).facts.leftovers.map(({ kind }) => kind)

  it.each([
    ['{{ product.name }}', 'template'],
    ['{{name}}', 'template'],
    ['%%customer%%', 'template'],
    ['Price: undefined', 'template'],
    ['[object Object]', 'template'],
    ['Lorem ipsum dolor sit amet', 'filler'],
    ['Your text here', 'filler'],
    ['Oak &amp;amp; brass', 'rubble'],
    ['It&amp;#8217;s dimmable', 'rubble'],
    ['WandleuchtenfÃ¼hrung schÃ¶n', 'rubble'],
    ['Made of &lt;strong&gt;oak&lt;/strong&gt;', 'rubble'],
  ])('finds “%s”', async (text, kind) => {
    expect(await kinds(`<p>${text}</p>`)).toEqual([kind])
  })

  it('leaves ordinary text alone', async () => {
    expect(
      await kinds('<p>This contract is null and void without the code {A1}.</p><p>Size: 20 &times; 30 cm</p>'),
    ).toEqual([])
  })
})

describe('boxes that arrive ticked', () => {
  const facts = async (block: string) => (await productPage({ block })).facts
  const box = (text: string, checked = 'checked') => `<p><label><input type="checkbox" ${checked}> ${text}</label></p>`

  it.each([
    ['Add gift wrap for £4.00', 'paid'],
    ['Extended warranty, £19.00', 'paid'],
    ['Yes, send me the newsletter', 'newsletter'],
    ['Start my free trial membership', 'trial'],
  ])('finds “%s”', async (text, kind) => {
    expect((await facts(box(text))).preticked.map((one) => [one.kind, one.text])).toEqual([[kind, text]])
  })

  it('does not count what the visitor ticked, nor an option without price', async () => {
    const { facts: found } = await productPage({
      block: `${box('Add gift wrap for £4.00', '')}${box('Remember my size')}`,
      prepare: (body) => {
        for (const input of body.querySelectorAll('input')) input.checked = true
      },
    })
    expect(found.preticked).toEqual([])
    expect(found.paidOptions).toBe(1)
  })

  it('notes requests for permission to write', async () => {
    const found = await facts(
      `<form><p>Sign up for our newsletter</p><p><input type="email" name="mail"></p></form>${box('Send me text messages', '')}`,
    )
    expect(found.consents.map(({ kind, ticked }) => [kind, ticked])).toEqual([
      ['sms', false],
      ['newsletter', null],
    ])
  })
})

describe('the cart', () => {
  it('is read line by line, with its last button', async () => {
    const html = `<main><h1>Your cart</h1>
      <table><tr><td>Tern wall lamp</td><td>£129.00</td></tr><tr><td>Delivery</td><td>£4.95</td></tr>
      <tr><td>Handling fee</td><td>£2.00</td></tr><tr><td>VAT included</td><td>£22.66</td></tr>
      <tr><td>Discount</td><td>£10.00</td></tr><tr><td>Total</td><td>£125.95</td></tr></table>
      <button>Proceed to checkout</button></main>`
    const { facts, page } = await read(html, { title: 'Your cart', path: '/cart' })
    expect(page).toMatchObject({ type: 'cart', state: 'ok' })
    expect(facts.cartLines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['item', '129.00'],
      ['shipping', '4.95'],
      ['fee', '2.00'],
      ['tax', '22.66'],
      ['discount', '10.00'],
      ['total', '125.95'],
    ])
    expect(facts.orderButton?.quote).toBe('Proceed to checkout')
  })

  it.each([
    ['pl', '/koszyk', 'Dostawa', 'Do zapłaty', 'zł', 'Zamawiam i płacę'],
    ['tr', '/sepetim', 'Kargo', 'Genel Toplam', 'TL', 'Siparişi Tamamla'],
    ['ru', '/korzina', 'Доставка', 'К оплате', 'руб.', 'Оформить заказ'],
    ['sv', '/varukorg', 'Frakt', 'Att betala', 'kr', 'Slutför köp'],
  ])('is read on a page in “%s”', async (lang, path, shipping, sum, sign, button) => {
    const html = `<main><h1>${sum}</h1><table><tr><td>${shipping}</td><td>15,00 ${sign}</td></tr>
      <tr><td>${sum}</td><td>144,00 ${sign}</td></tr></table><button>${button}</button></main>`
    const { facts } = await read(html, { lang, path, title: 'Lampa', type: 'cart' })
    expect(facts.cartLines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['shipping', '15.00'],
      ['total', '144.00'],
    ])
    expect(facts.orderButton?.quote).toBe(button)
  })
})
