/** Pages on which a reader once went wrong. */
import { expect, it } from 'vitest'
import { product, productPage, read } from './page'

const priced = '<p class="price">£129.00</p>'

it.each(['All prices include VAT', 'wall lamp', 'small (S)'])('a price above “%s” is no unit price', async (text) => {
  expect((await product({ block: `${priced}<p>${text}</p>` })).price?.amount).toBe('129.00')
})

it('sign-behind: the crossed-out amount first', async () => {
  const block = '<p class="price"><s>189,00 €</s> 129,00 €</p>'
  expect(await product({ lang: 'de', block })).toMatchObject({
    price: { amount: '129.00' },
    wasPrice: { amount: '189.00' },
  })
})

it('“Was £189.00” has no period', async () => {
  expect(
    (await product({ block: '<p class="price">£129.00 <span>Was</span> <s>£189.00</s></p>' })).wasMeaning?.kind,
  ).toBe('own')
})

it('cards under a heading that stands beside the product block', async () => {
  const card = (name: string) =>
    `<li class="card"><a href="/${name}"><img src="/${name}.jpg" alt="${name}"></a><p>${name}</p><p class="price">£19.00</p></li>`
  expect(
    (await product({ below: `<h2>You may also like</h2><ul>${card('a')}${card('b')}${card('c')}</ul>` })).price,
  ).toBeNull()
})

it.each(['opacity:0', 'visibility:hidden'])('a body with %s until the style sheet arrives', async (css) => {
  const text = '<p>The lamp is turned from the wood of old harbour piles and finished with oil.</p>'.repeat(40)
  const html = `<main><h1>Tern wall lamp</h1>${priced}<button>Add to cart</button>${text}</main>`
  const { page } = await read(html, {
    head: `<style>body { ${css} }</style>`,
    title: 'Tern wall lamp',
    path: '/products/tern',
  })
  expect(page).toMatchObject({ type: 'product', state: 'ok', caution: 'hidden-until-styled' })
})

it('a ticked box in its label, in a form with more lines', async () => {
  const block = `${priced}<p>One</p><p>Two</p><p>Three</p><p>Four</p><label><input type="checkbox" checked> Add gift wrap for £4.00</label>`
  expect((await productPage({ block })).facts.preticked.map(({ text }) => text)).toEqual(['Add gift wrap for £4.00'])
})

it('a ticked box in its label does not take its neighbours’ words', async () => {
  const block = `${priced}<label><input type="checkbox" checked> Remember my size</label> <span>Gift wrap £4.00</span>`
  expect((await productPage({ block })).facts.preticked).toEqual([])
})

const framed = (html: string) => (body: HTMLElement) => {
  const inner = body.querySelector('iframe')?.contentDocument
  if (inner) inner.body.innerHTML = html
}

it('a frame: text of links', async () => {
  const { facts } = await productPage({
    block: `${priced}<iframe></iframe>`,
    prepare: framed('<a href="/returns"><b>Returns</b></a>'),
  })
  expect(facts.policyLinks.map(({ kind, text }) => [kind, text])).toContainEqual(['returns', 'Returns'])
})

it('a frame: the selector leads into it', async () => {
  const { facts } = await productPage({
    block: `${priced}<iframe></iframe>`,
    prepare: framed('<p>x</p><p>Call us: 020 7946 0123</p>'),
  })
  expect(facts.contact[0]?.at?.selector).toMatch(/iframe/)
})

it('a frame: closed details are collapsed', async () => {
  const { facts } = await productPage({
    block: `${priced}<iframe></iframe>`,
    prepare: framed('<details><summary>Returns</summary><p>Return within 30 days.</p></details>'),
  })
  expect(facts.promises[0]?.at.collapsed).toBe(true)
})

it.each(['classList', 'getRootNode'])('a form with a field named %s', async (name) => {
  const block = `<form id="buy">${priced}<input name="${name}"><button>Add to cart</button></form>`
  expect((await product({ block, button: '' })).price?.amount).toBe('129.00')
})

it.each(['querySelectorAll', 'getElementById'])('a picture named %s', async (name) => {
  const block = `<img name="${name}" src="data:," alt="">${priced}<div itemscope itemtype="https://schema.org/Product" itemref="far"></div><div id="far"><i itemprop="name">Tern</i></div>`
  expect((await product({ block })).price?.amount).toBe('129.00')
})

it('a picture named baseURI: links stay absolute', async () => {
  const { facts } = await productPage({
    block: `<img name="baseURI" src="data:," alt="">${priced}`,
    footer: '<a href="/returns">Returns</a>',
  })
  expect(facts.policyLinks[0]?.url).toMatch(/^http/)
})

it('zero-width space and soft hyphen', async () => {
  expect(
    (await product({ block: priced, button: '<button>Add\u200b to\u200b cart</button>' })).buyControl,
  ).not.toBeNull()
  const { facts } = await productPage({ footer: '<a href="/x">Re\u00adturns</a>' })
  expect(facts.policyLinks.map(({ kind }) => kind)).toContain('returns')
})

it('an empty cart and a short listing are pages of a shop', async () => {
  const cart = await read('<main><h1>Your cart is empty</h1><a href="/">Go on shopping</a></main>', {
    path: '/cart',
    title: 'Cart',
  })
  expect(cart.page).toMatchObject({ type: 'cart', state: 'ok' })
  const card = '<li class="card"><a href="/p"><img src="/a.jpg" alt="a"></a><p class="price">£19.00</p></li>'
  const list = await read(`<main><h1>Lamps</h1><ul>${card.repeat(8)}</ul></main>`, {
    path: '/collections/all',
    title: 'Lamps',
  })
  expect(list.page).toMatchObject({ type: 'listing', state: 'ok' })
})

it('the home page with a tracking query', async () => {
  const prose =
    '<p>We send every order from our workshop on the quay, and you will hear from us as soon as the parcel is on its way.</p>'.repeat(
      3,
    )
  const html = `<main><h1>Lamps</h1>${prose}</main><footer><a href="/cart">Cart</a><a href="/returns">Returns</a></footer>`
  expect((await read(html, { path: '/?utm_source=mail' })).page.type).toBe('home')
})

it('“88折”', async () => {
  expect(
    (await productPage({ lang: 'zh', block: `${priced}<p>88折</p>` })).facts.discounts.map(({ percent }) => percent),
  ).toEqual([12])
})

it('the last question does not take the footer for its answer', async () => {
  const { facts } = await productPage({
    below: '<h3>What is in the box?</h3>',
    footer: '<p>We are a workshop on the quay.</p>',
  })
  expect(facts.questions).toEqual([{ question: 'What is in the box?', answerWords: 0 }])
})

it('an EAN below or after a word that begins like a phone cue', async () => {
  expect((await productPage({ block: `${priced}<p>Telephone table</p><p>4006381333931</p>` })).facts.contact).toEqual(
    [],
  )
  expect((await productPage({ footer: '<p>Telephone stand, EAN: 4006381333931</p>' })).facts.contact).toEqual([])
})

it('two addresses in one line', async () => {
  expect(
    (await productPage({ footer: '<p>sales@harbor-pine.shop or help@harbor-pine.shop</p>' })).facts.contact,
  ).toHaveLength(2)
})

it('cents beside a grouped amount', async () => {
  expect(
    (await product({ block: '<p class="price"><span>$</span><span>1,299</span><sup>99</sup></p>' })).price?.amount,
  ).toBe('1299.99')
})

it('the name is no label of the crossed-out price', async () => {
  expect((await product({ block: '<p class="price"><s>£189.00</s> <b>£129.00</b></p>' })).wasPrice?.label).toBeNull()
})

it('a refund period is no return window', async () => {
  const { facts } = await productPage({ block: `${priced}<p>Refunds are paid within 14 days</p>` })
  expect(facts.promises.map(({ kind }) => kind)).not.toContain('return-window')
})

it('an Impressum link on an English page', async () => {
  expect(
    (await productPage({ footer: '<a href="/info/7">Impressum</a>' })).facts.policyLinks.map(({ kind }) => kind),
  ).toContain('imprint')
})

it('a sold-out size is not the buy control', async () => {
  const block = `${priced}<button>XL (sold out)</button><button>Add to cart</button>`
  expect(await product({ block })).toMatchObject({ buyControl: { label: 'Add to cart', disabled: false } })
})

it('text for screen readers alone stays so in what it holds', async () => {
  const block = `${priced}<div class="visually-hidden"><p>Sold out</p></div><button>Add to cart</button>`
  expect((await product({ block })).availability).not.toBe('out-of-stock')
})

it('an amount with a sign of its own takes no currency from its neighbours', async () => {
  const block = '<p class="price">Now $12.00</p><p>Insured up to £79.00</p><button>Add to cart</button>'
  expect((await product({ block })).price).not.toMatchObject({ currency: 'GBP' })
})

it('a mark in a hidden drawing is no payment method', async () => {
  const { facts } = await productPage({ block: priced, below: '<svg style="display:none"><title>Visa</title></svg>' })
  expect(facts.payment).not.toContain('visa')
})

it('a language that the template did not fill in is none', async () => {
  const { page } = await productPage({ block: priced, lang: '{{ shop.language.code | default }}' })
  expect(page.lang).toBe('en')
})

it('a page that replaces an element between two slices loses nothing behind it', async () => {
  const html = `<main><h1>Tern wall lamp</h1><div id="clock">00:10</div>${'<i></i>'.repeat(6000)}${priced}<button>Add to cart</button></main>`
  const replace = setInterval(() => {
    const clock = document.getElementById('clock')
    clock?.replaceWith(clock.cloneNode(true))
  }, 1)
  try {
    const { facts } = await read(html, { title: 'Tern wall lamp', path: '/products/tern' })
    expect(facts.product?.price?.amount).toBe('129.00')
  } finally {
    clearInterval(replace)
  }
})

it('a product’s own header holds its price, and a button may be a plain box', async () => {
  const html =
    '<main><h1>Tern wall lamp</h1><div class="product-header-price">£129.00</div><div class="cta"><div>Add to Cart</div></div></main>'
  const { facts } = await read(html, { title: 'Tern wall lamp', path: '/products/tern' })
  expect(facts.product).toMatchObject({ price: { amount: '129.00' }, buyControl: { label: 'Add to Cart' } })
})

it('near miss: a sentence that speaks of buying is no button', async () => {
  const html = '<main><h1>Tern wall lamp</h1><p>£129.00</p><p>Buy now and pay later</p></main>'
  const { facts } = await read(html, { title: 'Tern wall lamp', path: '/products/tern', type: 'product' })
  expect(facts.product?.buyControl).toBeNull()
})

it('a blank of a policy template is a leftover; an aside in square brackets is none', async () => {
  const block = `${priced}<p>Send it to: [INSERT RETURN ADDRESS]</p><p>Lamp [insert not included]</p>`
  const { facts } = await productPage({ block })
  expect(facts.leftovers.map(({ at }) => at.quote)).toEqual(['Send it to: [INSERT RETURN ADDRESS]'])
})
