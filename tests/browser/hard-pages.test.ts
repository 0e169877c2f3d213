import { describe, expect, it } from 'vitest'
import { readPage } from '@/utils/page/read-page'
import { walk } from '@/utils/page/walk'
import { type Opened, product, productPage, read, requestOf, whileOpen } from './page'

const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`
const priced = '<p class="price">£129.00</p>'

/** The visible and the collapsed lines of a page, as the walk sees them. */
const linesOf = (html: string, opened: Opened = {}) =>
  whileOpen(html, opened, async () => {
    const { lines } = await walk(false, () => undefined)
    return {
      shown: lines.filter((line) => line.visible && !line.collapsed).map((line) => line.text),
      collapsed: lines.filter((line) => line.collapsed).map((line) => line.text),
    }
  })

describe('a page that shadows properties', () => {
  it.each([
    'title',
    'children',
    'childNodes',
    'firstChild',
    'nextSibling',
    'parentNode',
    'textContent',
    'nodeType',
    'body',
    'id',
    'className',
    'style',
    'tagName',
    'localName',
    'attributes',
    'getAttribute',
    'getBoundingClientRect',
    'previousElementSibling',
  ])('is read with a field named %s', async (name) => {
    const block = `<form id="buy" class="buy-form">${priced}<input name="${name}" value="x"><button>Add to cart</button></form>`
    expect(await product({ block, button: '' })).toMatchObject({
      name: 'Tern wall lamp',
      price: { amount: '129.00', currency: 'GBP' },
      buyControl: { label: 'Add to cart' },
    })
  })

  it.each(['body', 'title', 'documentElement', 'location', 'defaultView'])(
    'is read with a picture named %s',
    async (name) => {
      const block = `<img name="${name}" src="data:," alt="">${priced}`
      const { facts, page } = await productPage({ block })
      expect([facts.product?.price?.amount, page.type, page.title]).toEqual([
        '129.00',
        'product',
        'Tern wall lamp | Harbor & Pine',
      ])
    },
  )
})

describe('what a shopper does not see', () => {
  it('is not read', async () => {
    const { shown, collapsed } = await linesOf(`
      <p>Seen</p>
      <noscript>Switch scripts on</noscript>
      <template><p>Template</p></template>
      <script>document.write('Script')</script>
      <style>p { --text: 'Style' }</style>
      <div style="display:none"><p>Not displayed</p></div>
      <div hidden>Hidden</div>
      <input type="hidden" value="Field">
      <select><option>Option</option></select>
      <svg><text>Drawing</text></svg>`)
    expect([shown, collapsed]).toEqual([['Seen'], []])
  })

  it('is not read where a class hides it', async () => {
    const head = '<style>.blueprint { display: none } .ghost { visibility: hidden } .clear { opacity: 0 }</style>'
    const html =
      '<p>Seen</p><div class="blueprint">{{name}}</div><div class="ghost">Ghost</div><div class="clear">Clear</div>'
    expect((await linesOf(html, { head })).shown).toEqual(['Seen'])
    const { facts } = await productPage({ head, block: `${priced}<div class="blueprint">{{ product.name }}</div>` })
    expect(facts.leftovers).toEqual([])
  })

  it('does not mix into a line that is seen', async () => {
    const html = '<p>£129.00 <span class="visually-hidden">Sale price</span></p>'
    expect((await linesOf(html)).shown).toEqual(['£129.00'])
  })

  it('keeps a visible child of a hidden parent', async () => {
    expect(
      (await linesOf('<div style="visibility:hidden">No<p style="visibility:visible">Yes</p></div>')).shown,
    ).toEqual(['Yes'])
  })
})

describe('what a shopper can open', () => {
  it('is read as collapsed in closed details', async () => {
    const html = '<details><summary>Delivery</summary><p>2-3 working days</p></details>'
    expect(await linesOf(html)).toEqual({ shown: ['Delivery'], collapsed: ['2-3 working days'] })
    expect((await linesOf('<details open><summary>Delivery</summary><p>Soon</p></details>')).shown).toEqual([
      'Delivery',
      'Soon',
    ])
  })

  it('is read as collapsed in tabs, accordions and dialogs', async () => {
    const html = `
      <a href="#returns">Returns</a><div id="returns" style="display:none">30 days</div>
      <button aria-controls="care">Care</button><div id="care" hidden>Dry cloth</div>
      <div class="tab-pane" style="display:none">Pane</div>
      <dialog>Dialog</dialog>`
    expect(await linesOf(html)).toEqual({
      shown: ['Returns', 'Care'],
      collapsed: ['30 days', 'Dry cloth', 'Pane', 'Dialog'],
    })
  })

  it('is marked in the evidence', async () => {
    const below = '<details><summary>Returns</summary><p>Return within 30 days.</p></details>'
    const { facts } = await productPage({ block: priced, below })
    expect(facts.promises.find(({ kind }) => kind === 'return-window')?.at.collapsed).toBe(true)
  })
})

describe('shadow trees', () => {
  const attach = (selector: string, html: string) => (body: HTMLElement) => {
    const host = body.querySelector(selector)
    if (!host) throw new Error(`nothing matches ${selector}`)
    host.attachShadow({ mode: 'open' }).innerHTML = html
  }

  it('are read, and point back into the tree', async () => {
    const found = await product({
      block: '<shop-price></shop-price>',
      prepare: attach('shop-price', '<div><p class="price">£129.00</p></div>'),
    })
    expect(found.price).toEqual({ amount: '129.00', currency: 'GBP' })
    expect(found.priceAt?.selector).toMatch(
      /shop-price:nth-of-type\(1\) >>> div:nth-of-type\(1\) > p:nth-of-type\(1\)$/,
    )
  })

  it('are read on built-in elements', async () => {
    const html = '<section></section>'
    expect((await linesOf(html, { prepare: attach('section', '<p>Inside</p>') })).shown).toEqual(['Inside'])
  })

  it('show slotted content where the slot stands, once', async () => {
    const html = '<shop-card><b slot="price">£129.00</b><p>Oak</p><i slot="nowhere">Lost</i></shop-card>'
    const prepare = attach(
      'shop-card',
      '<p>Price: <slot name="price"></slot></p><slot></slot><slot name="note"><p>Note</p></slot>',
    )
    expect((await linesOf(html, { prepare })).shown).toEqual(['Price: £129.00', 'Oak', 'Note'])
  })

  it('may hold another one', async () => {
    const prepare = (body: HTMLElement) => {
      attach('shop-outer', '<shop-inner></shop-inner>')(body)
      const inner = body.querySelector('shop-outer')?.shadowRoot?.querySelector('shop-inner')
      if (inner) inner.attachShadow({ mode: 'open' }).innerHTML = '<p>Deep</p>'
    }
    expect((await linesOf('<shop-outer></shop-outer>', { prepare })).shown).toEqual(['Deep'])
  })
})

describe('frames of the same origin', () => {
  const frame = (html: string) => (body: HTMLElement) => {
    const document = body.querySelector('iframe')?.contentDocument
    if (!document) throw new Error('the frame has no document')
    document.body.innerHTML = html
  }

  it('are read', async () => {
    const { shown } = await linesOf('<p>Before</p><iframe></iframe><p>After</p>', { prepare: frame('<p>Inside</p>') })
    expect(shown).toEqual(['Before', 'Inside', 'After'])
  })
})

describe('markup that is not as it should be', () => {
  it('is read with unclosed tags', async () => {
    const block = '<p class="price">£129.00<p>In stock<ul><li>Height: 20 cm<li>Weight: 1 kg<li>Wood: oak</ul><b>Bold'
    const found = await product({ block })
    expect(found).toMatchObject({ price: { amount: '129.00' }, availability: 'in-stock' })
    expect(found.specs).toHaveLength(3)
  })

  it('is read with links that are spans', async () => {
    const { facts } = await productPage({ footer: '<span role="link">Returns</span>' })
    expect(facts.policyLinks.map(({ kind, text }) => [kind, text])).toContainEqual(['returns', 'Returns'])
  })

  it('reports a block of JSON-LD with one brace too many, and reads the others', async () => {
    const good =
      '{"@type":"Product","name":"Tern wall lamp","sku":"T-1","offers":{"@type":"Offer","price":"129.00","priceCurrency":"GBP"}}'
    const { facts } = await productPage({ head: jsonLd('{"@type":"BreadcrumbList"}}') + jsonLd(good) })
    expect(facts.markupErrors).toHaveLength(1)
    expect(facts.markupErrors[0]).toMatchObject({ format: 'json-ld' })
    expect(facts.declared).toMatchObject([{ format: 'json-ld', sku: 'T-1', price: '129.00', currency: 'GBP' }])
  })

  it('reads JSON-LD in comments and CDATA, in lists and graphs', async () => {
    const item = '{"@type":"Product","name":"Tern wall lamp","offers":{"price":"129.00"}}'
    for (const text of [`<!-- ${item} -->`, `//<![CDATA[\n${item}\n//]]>`, `[${item}]`, `{"@graph":[${item}]}`]) {
      const { facts } = await productPage({ head: jsonLd(text) })
      expect([facts.markupErrors, facts.declared.length]).toEqual([[], 1])
    }
  })

  it('keeps what a strict reader would stumble over', async () => {
    const offer = '{"@type":"AggregateOffer","lowPrice":"729,00 €","highPrice":"829","availability":"InStock"}'
    const { facts } = await productPage({
      head: jsonLd(`{"@type":"Product","name":"Tern wall lamp","offers":${offer}}`),
    })
    expect(facts.declared[0]).toMatchObject({
      price: '729.00',
      rawPrice: '729,00 €',
      highPrice: '829',
      availability: 'in-stock',
    })
    expect(facts.declared[0]?.loose).toEqual(['AggregateOffer', 'availability: InStock'])
  })

  it('reads microdata with itemref', async () => {
    const block = `
      <div itemscope itemtype="https://schema.org/Product" itemref="far"><meta itemprop="name" content="Tern wall lamp"></div>
      <div id="far"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
        <span itemprop="price" content="129.00">£129.00</span><meta itemprop="priceCurrency" content="GBP">
        <link itemprop="availability" href="https://schema.org/InStock"></div></div>`
    expect((await productPage({ block })).facts.declared).toMatchObject([
      { format: 'microdata', name: 'Tern wall lamp', price: '129.00', currency: 'GBP', availability: 'in-stock' },
    ])
  })

  it('is not caught in microdata that refers to itself', async () => {
    const block = `<div id="self" itemscope itemtype="https://schema.org/Product" itemref="self one">
      <span itemprop="name">Tern wall lamp</span><div id="one" itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product" itemref="self two">
      <span itemprop="name">Gull</span></div></div><div id="two" itemprop="isSimilarTo" itemscope itemtype="https://schema.org/Product" itemref="one"></div>`
    const { facts } = await productPage({ block: priced + block })
    expect(facts.declared[0]?.name).toBe('Tern wall lamp')
  })

  it('reads RDFa', async () => {
    const block = `<div vocab="https://schema.org/" typeof="Product"><span property="name">Tern wall lamp</span>
      <div property="offers" typeof="Offer"><meta property="price" content="129.00"><meta property="priceCurrency" content="GBP"></div></div>`
    expect((await productPage({ block })).facts.declared).toMatchObject([
      { format: 'rdfa', price: '129.00', currency: 'GBP' },
    ])
  })

  it('survives a declared name and type from Object’s prototype', async () => {
    const item =
      '{"@type":"Product","name":"Tern wall lamp","__proto__":{"price":"1"},"constructor":"x","offers":{"price":"129.00","priceCurrency":"toString"}}'
    const { facts } = await productPage({ head: jsonLd(item) })
    expect(facts.declared[0]).toMatchObject({ price: '129.00', currency: null })
  })
})

describe('text that is not plain', () => {
  it('is read between marks of direction', async () => {
    expect(
      (await product({ block: '<p class="price" dir="rtl">\u200f129.00 ر.س\u200f</p>', lang: 'ar' })).price,
    ).toEqual({
      amount: '129.00',
      currency: 'SAR',
    })
  })

  it('is read with no-break and thin spaces', async () => {
    expect((await product({ block: '<p class="price">1\u2009299,00\u00a0€</p>' })).price).toEqual({
      amount: '1299.00',
      currency: 'EUR',
    })
  })

  it('is cut where it is endless', async () => {
    const { facts } = await productPage({
      block: `${priced}<p>${'oak '.repeat(50_000)}</p>`,
      name: 'Lamp '.repeat(200),
    })
    expect(JSON.stringify(facts).length).toBeLessThan(60_000)
  })
})

describe('a page that is not there yet', () => {
  it('is read although its style sheet hides everything', async () => {
    const text = '<p>The lamp is turned from the wood of old harbour piles and finished with oil.</p>'.repeat(40)
    const head = '<style>.until-styled { display: none }</style>'
    const html = `<div class="until-styled"><main><h1>Tern wall lamp</h1>${priced}<button>Add to cart</button>${text}</main></div>`
    const { facts, page } = await read(html, { head, title: 'Tern wall lamp', path: '/products/tern' })
    expect(page).toMatchObject({ type: 'product', state: 'ok', caution: 'hidden-until-styled' })
    expect(facts.product?.price?.amount).toBe('129.00')
  })
})

describe('a large page', () => {
  it('is read through 10,000 nested elements', { timeout: 60_000 }, async () => {
    // In a tab panel that is not displayed: Chromium itself does not survive the layout of such a depth.
    const prepare = (body: HTMLElement) => {
      let inner = body.querySelector('.tab-pane') ?? body
      for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(document.createElement('div'))
      inner.textContent = 'Return within 30 days.'
    }
    const { facts, page } = await productPage({
      block: priced,
      below: '<div class="tab-pane" style="display:none"></div>',
      prepare,
    })
    expect([page.type, page.elements > 10_000]).toEqual(['product', true])
    expect(facts.promises[0]).toMatchObject({ kind: 'return-window', at: { collapsed: true } })
  })

  it('is read with 20,000 elements', { timeout: 60_000 }, async () => {
    const row = '<li><a href="/lamps/1">Oak lamp</a> <span>Turned by hand</span></li>'
    const below = `<section class="related"><h2>Similar products</h2><ul>${row.repeat(7_000)}</ul></section>`
    const start = performance.now()
    const { page } = await productPage({ block: priced, below })
    expect(page.elements).toBeGreaterThan(20_000)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('two readings of one page', () => {
  it('are the same to the byte', async () => {
    const html = `
      <header><a href="/cart">Cart</a></header>
      <main><div class="product"><h1>Tern wall lamp</h1><p class="price">£129.00 <span>Was</span> <s>£189.00</s></p><p>Only 2 left</p>
      <p>-32 %</p><p>Free delivery over £50</p><button>Add to cart</button></div>
      <details><summary>Returns</summary><p>Return within 30 days.</p></details>
      <table><tr><th>Height</th><td>20 cm</td></tr></table></main>
      <footer><a href="mailto:hello@harbor-pine.shop">Mail</a><a href="/returns">Returns</a></footer>`
    await whileOpen(html, { title: 'Tern wall lamp', path: '/products/tern' }, async () => {
      const one = await readPage(requestOf(), () => undefined)
      const two = await readPage(requestOf(), () => undefined)
      expect(two).toEqual(one)
      expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    })
  })

  it('leave the page as it was', async () => {
    const html = `<main><h1>Tern</h1>${priced}<details><summary>More</summary><p>Text</p></details></main>`
    await whileOpen(html, {}, async () => {
      const before = document.documentElement.outerHTML
      await readPage(requestOf(), () => undefined)
      expect(document.documentElement.outerHTML).toBe(before)
    })
  })
})
