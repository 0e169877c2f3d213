import { describe, expect, it } from 'vitest'
import { productPage, read } from './page'

const kindsOf = async (html: string, lang = 'en') =>
  (await productPage({ lang, block: `<p class="price">£129.00</p>${html}` })).facts.pressure.map(({ kind }) => kind)

const boxes = (parts: [string, string][]) =>
  parts.map(([digits, unit]) => `<div><div>${digits}</div><div>${unit}</div></div>`).join('')

describe('a timer', () => {
  it.each([
    [
      'boxes of digits with their labels',
      boxes([
        ['02', 'Days'],
        ['13', 'Hrs'],
        ['06', 'Min'],
        ['44', 'Sec'],
      ]),
      'en',
    ],
    [
      'boxes in German',
      boxes([
        ['02', 'Tage'],
        ['13', 'Stunden'],
        ['06', 'Minuten'],
        ['44', 'Sekunden'],
      ]),
      'de',
    ],
    [
      'boxes in Chinese',
      boxes([
        ['02', '天'],
        ['13', '时'],
        ['06', '分'],
        ['44', '秒'],
      ]),
      'zh-CN',
    ],
    [
      'boxes in French',
      boxes([
        ['02', 'Jours'],
        ['13', 'Heures'],
        ['06', 'Minutes'],
        ['44', 'Secondes'],
      ]),
      'fr',
    ],
    [
      'labels before their script has run',
      '<p><span>Days</span> <span>Hrs</span> <span>Mins</span> <span>Secs</span></p>',
      'en',
    ],
    [
      'spans with colons',
      '<p>Sale ends in</p><p><span>02</span>:<span>13</span>:<span>06</span>:<span>44</span></p>',
      'en',
    ],
    ['blocks with colons', '<p>Sale ends in</p><div>13</div><div>:</div><div>06</div><div>:</div><div>44</div>', 'en'],
    ['a box that the theme names', '<div class="product-countdown"><div>09</div><div>58</div></div>', 'en'],
    ['a list', '<ul><li>02 Days</li><li>13 Hours</li><li>06 Minutes</li><li>44 Seconds</li></ul>', 'en'],
  ])('is one, made of %s', async (_, html, lang) => {
    expect(await kindsOf(html, lang)).toEqual(['countdown'])
  })

  it('is quoted with the words that lead to it', async () => {
    const { facts } = await productPage({
      block: '<p>Sale ends in</p><div>13</div><div>:</div><div>06</div><div>:</div><div>44</div>',
    })
    expect(facts.pressure[0]?.text).toBe('Sale ends in 13 : 06 : 44')
  })

  it.each([
    ['sizes', '<ul><li>S</li><li>M</li><li>L</li></ul><ul><li>36</li><li>38</li><li>40</li></ul>'],
    ['hours of service', '<p>Opening hours</p><p>09:00:00–17:00:00</p>'],
    ['a film', '<div class="video-player"><span>00:01:24</span> / <span>00:03:12</span></div>'],
    ['a table of playing times', '<table><tr><td>Playing time</td><td>1 hour 12 minutes 30 seconds</td></tr></table>'],
    ['a page number', '<p>1 2 3 4 5</p>'],
    ['a dated note', '<p>Updated 2026-11-22 09:00:00</p>'],
  ])('is not %s', async (_, html) => {
    expect(await kindsOf(html)).toEqual([])
  })
})

describe('a refusal that shames', () => {
  const words = 'No thanks, I prefer to pay full price'

  it('is something to press, or stands in a dialog', async () => {
    expect(await kindsOf(`<button>${words}</button>`)).toEqual(['confirmshaming'])
    expect(await kindsOf(`<p><a href="#">${words}</a></p>`)).toEqual(['confirmshaming'])
    expect(await kindsOf(`<div class="newsletter-popup"><p>${words}</p></div>`)).toEqual(['confirmshaming'])
  })

  it('is not a sentence of a text', async () => {
    expect(await kindsOf(`<p>${words}</p>`)).toEqual([])
  })
})

describe('the scope', () => {
  const scopes = async (page: Parameters<typeof productPage>[0]) =>
    (await productPage(page)).facts.pressure.map(({ kind, scope }) => [kind, scope])

  it('is the product’s right below the offer, and where the words say so', async () => {
    const price = '<p class="price">£129.00</p>'
    const button = '<button>Add to cart</button></div><p>Only 2 left</p><div>'
    expect(await scopes({ block: price, button })).toEqual([['scarcity', 'product']])
    const below = `${'<p>The workshop is open to guests.</p>'.repeat(12)}<p>12 people are viewing this product</p>`
    expect(await scopes({ block: price, below })).toEqual([['activity', 'product']])
  })

  it('is the shop’s in bars, menus and on pages without a product', async () => {
    const { facts } = await read(
      '<div class="announcement-bar"><p>Flash sale: ends today</p></div><main><h1>Lamps</h1><p>Welcome to our shop.</p></main>',
    )
    expect(facts.pressure.map(({ scope }) => scope)).toEqual(['sitewide'])
  })
})

it('menus and names of other goods do not press', async () => {
  const { facts } = await read(
    `<header><ul><li><a href="/last-chance">Last chance</a></li><li><a href="/deals">Flash sale</a></li></ul></header>
     <main><h1>Lamps</h1><ul><li><a href="/lamps/1">Last chance: Tern lamp, limited stock</a><p>£9.00</p></li>
       <li><a href="/lamps/2">Gull lamp, last pieces</a><p>£12.00</p></li><li><a href="/lamps/3">Cove lamp</a><p>£7.00</p></li>
       <li><a href="/lamps/4">Dune lamp</a><p>£8.00</p></li></ul></main>`,
  )
  expect(facts.pressure).toEqual([])
})
