import { describe, expect, it } from 'vitest'
import { productPage, read } from './page'

describe('steps', () => {
  const steps = async (html: string, lang = 'en', path = '/how') =>
    (await read(`<header><a href="/cart">Cart</a></header><main><p>£12.00</p>${html}</main>`, { lang, path })).facts
      .steps

  it.each([
    ['en', '<h2>How to order</h2><ol><li>Choose</li><li>Pay</li><li>Receive</li></ol>'],
    ['de', '<h2>Bestellablauf</h2><p>1. Auswählen</p><p>2. Bezahlen</p><p>3. Empfangen</p>'],
    ['ja', '<h2>ご注文の流れ</h2><p>STEP1 商品を選ぶ</p><p>STEP2 支払う</p><p>STEP3 受け取る</p>'],
    ['zh', '<h2>购物流程</h2><p>①选择商品</p><p>②付款</p><p>③收货</p>'],
  ])('counts them in %s', async (lang, html) => {
    expect(await steps(html, lang)).toMatchObject({ kind: 'guide', count: 3 })
  })

  it('near miss: a link of that name, and a longer question', async () => {
    expect(await steps('<p><a href="/how">How to order</a></p>')).toBeNull()
    expect(
      await steps('<h2>How to order a gift card for a friend abroad</h2><ol><li>1</li><li>2</li><li>3</li></ol>'),
    ).toBeNull()
  })

  it('reads the bar of a checkout', async () => {
    const bar =
      '<div class="checkout-progress"><span>Cart</span> &gt; <span>Shipping</span> &gt; <span>Payment</span></div>'
    expect(await steps(bar, 'en', '/checkout')).toMatchObject({ kind: 'progress', count: 3 })
  })
})

describe('a purchase that repeats', () => {
  /** Enough text for the page to be read as Japanese. */
  const japanese =
    '港の古い木材から一本ずつ削り出し、油で仕上げたランプです。机の上の壁に取り付けて、指先ひとつで明るさを変えられます。'.repeat(
      4,
    )
  const recurring = async (block: string, lang = 'en') =>
    (
      await productPage({
        block: `<p class="price">£12.00</p>${block}`,
        lang,
        ...(lang === 'ja' ? { description: japanese, button: '<button>カートに入れる</button>' } : {}),
      })
    ).facts.recurring

  it('reads price, interval and the way out', async () => {
    const found = await recurring(
      '<label><input type="radio" name="plan"> Subscribe &amp; save</label><p>£10.80 every 2 months</p><p>Cancel any time</p>',
    )
    expect(found).toMatchObject({ price: { fontSize: 16 }, preselected: false, trial: null })
    expect([found?.interval?.quote, found?.cancel?.quote]).toEqual(['£10.80 every 2 months', 'Cancel any time'])
  })

  it('says where the page chose it over the single purchase', async () => {
    const plans =
      '<label><input type="radio" name="plan" checked> Subscription</label><label><input type="radio" name="plan"> One time</label>'
    expect((await recurring(plans))?.preselected).toBe(true)
  })

  it('reads a first price', async () => {
    expect(
      (await recurring('<label><input type="radio" name="plan"> 定期購入</label><p>初回 980円</p>', 'ja'))?.trial
        ?.quote,
    ).toBe('初回 980円')
  })

  it('takes a trial to tick for one', async () => {
    const found = await recurring(
      '<p><label><input type="checkbox" checked> Start my club trial, £0.00 for 7 days</label></p>',
    )
    expect(found).toMatchObject({ trial: { quote: 'Start my club trial, £0.00 for 7 days' }, price: null })
  })

  it.each(['Works without a subscription', 'Subscribe to our newsletter every month', 'A novel about a subscription'])(
    'near miss: %s',
    async (text) => {
      expect(await recurring(`<p>${text}</p>`)).toBeNull()
    },
  )
})

describe('checkout', () => {
  const checkout = async (html: string, lang = 'en') =>
    (await read(`<main><h1>Checkout</h1>${html}</main>`, { lang, title: 'Checkout', path: '/checkout' })).facts.checkout

  it('counts required fields, and names odd ones', async () => {
    const found = await checkout(
      '<label>Name <input name="name" required></label><label>Street <input name="street" aria-required="true"></label><label>Date of birth <input name="birth" required></label><label>Note <input name="note"></label><p>Qty: 2</p>',
    )
    expect(found).toMatchObject({ required: 3, account: null, quantity: { quote: 'Qty: 2' } })
    expect(found?.odd).toHaveLength(1)
  })

  it.each([
    ['en', 'Check out as a guest'],
    ['de', 'Als Gast bestellen'],
    ['ja', '会員登録せずに購入'],
    ['zh', '游客购买'],
  ])('reads the guest option in %s', async (lang, text) => {
    expect((await checkout(`<button>${text}</button>`, lang))?.guest).not.toBeNull()
  })

  it('reads the demand for an account', async () => {
    expect((await checkout('<input type="password" name="password">'))?.account).not.toBeNull()
  })
})

describe('prose', () => {
  it('measures terms', async () => {
    const text =
      'You may return the lamp within thirty days. We pay the money back at once. The parcel is our risk until it reaches you.'
    const { facts } = await read(
      `<header><a href="/cart">Cart</a></header><main><h1>Terms</h1><p>Last updated: 1 May 2026</p><h2>Returns</h2><p>${text}</p></main>`,
      { title: 'Terms', path: '/terms' },
    )
    expect(facts.prose).toMatchObject({ sentences: 3, headings: 2, dated: { quote: 'Last updated: 1 May 2026' } })
  })

  it('near miss: a page that sells has none', async () => {
    expect((await productPage()).facts.prose).toBeNull()
  })
})
