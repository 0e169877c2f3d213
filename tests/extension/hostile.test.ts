import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './chromium'
import { manyElements, origin, productPage } from './made'
import type { Popup } from './popup'

const coverage = /\d+ of \d+ checks decided/
const url = `${origin}/p/1`
/** What a run script would leave behind in the popup. */
const flag = 'window.storelightTaken = true'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(() => browser.reset())

async function audit(body: string): Promise<Popup> {
  browser.serve(url, body)
  const popup = await browser.click(await browser.open(url))
  await popup.waitForText(coverage)
  return popup
}

interface Seen {
  views: string[]
  widest: number
  /** Elements that only a page's markup could have made, and attributes that run scripts. */
  foreign: string[]
  taken: boolean
}

/** Walks through everything that can be shown of an audit: overview, points, list, and every finding. */
async function walkAll(popup: Popup): Promise<Seen> {
  const seen: Seen = { views: [], widest: 0, foreign: [], taken: false }
  const look = async () => {
    const { width, foreign, taken } = await popup.evaluate(lookAround)
    seen.views.push(await popup.text())
    seen.widest = Math.max(seen.widest, width)
    seen.foreign.push(...foreign)
    seen.taken ||= taken
  }
  for (let point = 0; point < 16; point += 1) await popup.evaluate(open, '.point-row[aria-expanded="false"]')
  await popup.waitFor(
    () => popup.evaluate(() => document.querySelector('.point-rules .finding') !== null),
    'the points',
  )
  await look()
  await popup.click('.section-head .link')
  for (let group = 0; group < 8; group += 1) await popup.evaluate(open, '.group-head[aria-expanded="false"]')
  const count = await popup.evaluate(() => document.querySelectorAll('.group').length)
  for (let group = 1; group <= count; group += 1) {
    await look()
    await popup.click(`.group:nth-of-type(${group}) .finding`)
    await popup.waitForText(/Finding 1 of \d+|Finding \d+ of \d+/)
    await walkGroup(popup, look)
    await popup.press('Escape')
    await popup.waitForText(/\d+ to fix of \d+ check/)
  }
  return seen
}

/** Runs in the popup. */
function open(selector: string) {
  document.querySelector<HTMLElement>(selector)?.click()
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}

async function walkGroup(popup: Popup, look: () => Promise<void>) {
  for (;;) {
    await look()
    const [, at, count] = /Finding (\d+) of (\d+)/.exec(await popup.text()) ?? []
    if (at === count) return
    await popup.press('j')
    await popup.waitForText(`Finding ${Number(at) + 1} of ${count}`)
  }
}

/** Runs in the popup. */
function lookAround() {
  const known = 'HTML HEAD META TITLE SCRIPT LINK BODY STYLE'.split(' ')
  const parts = [...document.querySelectorAll('*')]
  const outside = parts.filter((one) => {
    const isHead = one.closest('#app') === null && !(one instanceof SVGElement)
    const isSource = one.matches('.reasons a.link[href^="https://"][rel="noreferrer"]')
    const isActive = /^(SCRIPT|IMG|IFRAME|OBJECT|EMBED|FORM|VIDEO|AUDIO|A|STYLE|LINK)$/.test(one.tagName) && !isSource
    return isHead ? ![...known, 'DIV'].includes(one.tagName) : isActive
  })
  const wired = parts.filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')))
  return {
    // Boxes that scroll by themselves hide their width from the document.
    width: Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('.scroll, .state, .screen')].map((one) => one.scrollWidth),
    ),
    foreign: [...outside, ...wired].map((one) => one.outerHTML.slice(0, 100)),
    taken: 'storelightTaken' in window,
  }
}

function expectHarmless(seen: Seen, popup: Popup) {
  expect(seen.taken).toBe(false)
  expect(seen.foreign).toEqual([])
  expect(popup.problems).toEqual([])
  expect(seen.widest).toBeLessThanOrEqual(400)
}

test('markup in the page’s words is shown as words', async () => {
  const name = `Table <img src=x onerror="${flag}">"></script><script>${flag}</script>`
  const popup = await audit(
    productPage({
      name,
      title: `<svg onload="${flag}"> ${name}`,
      description: `TODO lorem ipsum <iframe srcdoc="<script>${flag}</script>"></iframe> {{customer}} <b>bold</b>`,
    }),
  )
  const seen = await walkAll(popup)
  expectHarmless(seen, popup)
  expect(seen.views[0]).toContain('<img src=x onerror=')
  expect(seen.views.some((text) => text.includes('</iframe> {{customer}} <b>bold</b>'))).toBe(true)
})

test('a name cannot turn the direction of what stands beside it', async () => {
  const popup = await audit(
    productPage({
      name: 'Lamp \u202egnp.exe\u2066 \u200f شمعدان',
      description: 'TODO \u202e lorem ipsum dolor sit amet',
    }),
  )
  const seen = await walkAll(popup)
  expectHarmless(seen, popup)
  expect(seen.views.join('')).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
  expect(seen.views[0]).toContain('gnp.exe')
})

test('very long words do not widen the popup, and very long attributes do not stop the audit', async () => {
  const long = 'Ω'.repeat(1_000_000)
  const popup = await audit(
    productPage({
      name: `Table${'w'.repeat(5000)}`,
      description: `TODO ${'unbroken'.repeat(500)} lorem ipsum`,
      more: `<div class="${long}" data-long="${long}" style="--x:${long}"><p>Delivered in 2 days</p></div>
        <img alt="${long}" src="data:image/png;base64,${'A'.repeat(1_000_000)}"><a href="/${long}">Shipping</a>`,
    }),
  )
  const seen = await walkAll(popup)
  expectHarmless(seen, popup)
  const [record] = await browser.stored()
  expect(JSON.stringify(record).length).toBeLessThan(200_000)
})

test('forms and pictures that take the document’s own names do not mislead the audit', async () => {
  const names = [
    'title',
    'children',
    'body',
    'documentElement',
    'head',
    'querySelectorAll',
    'forms',
    'location',
    'getAttribute',
  ]
  const controls = names.map((name) => `<input name="${name}" id="${name}" value="${name}">`).join('')
  const plain = await audit(productPage())
  const decided = coverage.exec(await plain.text())?.[0]
  await plain.close()
  await browser.reset()
  const popup = await audit(
    productPage({
      more: `<form action="/join" name="body">${controls}<input name="tagName"><input name="parentNode"><input name="childNodes">
        <input name="attributes"><input name="shadowRoot"><input name="textContent"><button>Join</button></form>
        ${names.map((name) => `<img name="${name}" alt="" src="data:,">`).join('')}`,
    }),
  )
  expect(coverage.exec(await popup.text())?.[0]).toBe(decided)
  const [record] = await browser.stored()
  expect(record?.page).toMatchObject({ type: 'product', state: 'ok', title: 'Larch side table' })
  expect(record?.findings.filter(({ status }) => status === 'error')).toEqual([])
  expectHarmless(await walkAll(popup), popup)
})

test('broken markup is read as the browser draws it', async () => {
  const popup =
    await audit(`<title>Ash stool</title><body><table><div><p><h1>Ash stool<p>£45.00 <b>incl. VAT<i></b></table>
    <form><form><button>Add to basket<button></form><p><select><option>Oiled<option>Raw<table><tr><p>In stock
    <a href="/shipping">Shipping<a href=/returns>Returns </p></div></div></span><ul><li>Solid ash, oiled by hand, 45 cm high,
    made in Leeds and sent in one piece<ul><li>Delivery in 3 working days for £4.90, returns within 30 days<!-- no end --
    ${'<div>'.repeat(3000)}`)
  expect((await browser.stored())[0]?.page).toMatchObject({ type: 'product', state: 'ok' })
  expect((await browser.stored())[0]?.findings.filter(({ status }) => status === 'error')).toEqual([])
  expectHarmless(await walkAll(popup), popup)
})

describe('size', () => {
  test('50,000 elements are audited within five seconds', async () => {
    browser.serve(url, productPage({ more: manyElements(50_000) }))
    const page = await browser.open(url)
    const start = performance.now()
    const popup = await browser.click(page)
    await popup.waitForText(coverage)
    expect(performance.now() - start).toBeLessThan(5000)
    expect((await browser.stored())[0]?.page.elements).toBeGreaterThan(50_000)
    expect(popup.problems).toEqual([])
  })
})
