import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './chromium'
import { looks, outlineOn } from './page'
import { until } from './until'

const pine = 'https://harbor-pine.example'
const bazaar = 'https://megadeal-bazaar.example'
const coverage = /\d+ of \d+ checks decided/

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(() => browser.reset())

test('the first run promises, asks for one click, and then shows the score with what it rests on', async () => {
  const fresh = await openBrowser({ firstRun: true })
  try {
    const page = await fresh.open(`${pine}/product-1.html`)
    const popup = await fresh.click(page)
    const promise = await popup.waitForText('Audit this page')
    expect(promise).toContain('It stays on this device')
    expect(promise).not.toMatch(/score|checks decided/i)
    expect(await popup.evaluate(() => document.querySelectorAll('.button-primary').length)).toBe(1)
    expect(await fresh.stored()).toEqual([])

    await popup.click('.button-primary')
    const text = await popup.waitForText(coverage)
    expect(text).toContain('harbor-pine.example')
    expect(text).toContain('Product page')
    expect(text).toContain('UK')
    expect(text).toMatch(/Hard\s+\d+/)
    expect(text).toMatch(/Soft\s+\d+/)
    expect(await popup.evaluate(() => document.querySelectorAll('.point').length)).toBe(16)
    expect(await popup.evaluate(() => document.querySelector('.ring')?.getAttribute('aria-label'))).toMatch(
      /^Score \d+ of 100, \d+ of \d+ checks decided$/,
    )
    expect(await fresh.stored()).toHaveLength(1)
    expect(popup.problems).toEqual([])

    await popup.close()
    const again = await fresh.click(page)
    await again.waitForText(coverage)
  } finally {
    await fresh.close()
  }
})

test('on a short screen, where the popup gets less room, its buttons stay in view', async () => {
  const short = await openBrowser({ firstRun: true, screen: [800, 600] })
  try {
    const popup = await short.click(await short.open(`${pine}/product-1.html`))
    await popup.waitForText('Audit this page')
    const bottom = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      return innerHeight - (box?.bottom ?? Number.POSITIVE_INFINITY)
    }
    expect(await popup.evaluate(() => innerHeight)).toBeLessThan(600)
    expect(await popup.evaluate(bottom, '.button-primary')).toBeGreaterThan(0)
    await popup.click('.button-primary')
    await popup.waitForText(coverage)
    expect(await popup.evaluate(bottom, '.bar-foot button')).toBeGreaterThan(0)
  } finally {
    await short.close()
  }
})

test('a second click on the same page shows the stored audit and makes no new one', async () => {
  const page = await browser.open(`${pine}/product-1.html`)
  const first = await browser.click(page)
  const shown = await first.waitForText(coverage)
  await first.close()
  const [audit] = await browser.stored()

  const second = await browser.click(page)
  expect(coverage.exec(await second.waitForText(coverage))).toEqual(coverage.exec(shown))
  expect(await second.evaluate(() => document.querySelector('time')?.dateTime)).toBe(audit?.takenAt)
  expect(await browser.stored()).toHaveLength(1)
})

test('auditing again keeps the older audit and lists it', async () => {
  const page = await browser.open(`${pine}/product-1.html`)
  const popup = await browser.click(page)
  expect(await popup.waitForText(coverage)).not.toContain('Last audits of this shop')
  await popup.click('.bar-foot button', 'Audit again')
  await popup.waitForText('Last audits of this shop')
  const audits = await browser.stored()
  expect(audits).toHaveLength(2)
  expect(audits[0]?.url).toBe(audits[1]?.url)
  expect(audits[0]?.id).not.toBe(audits[1]?.id)
})

test('a second page of the shop lists the audit of the first, and opens it', async () => {
  const first = await browser.click(await browser.open(`${pine}/product-1.html`))
  await first.waitForText(coverage)
  await first.close()
  const other = await browser.click(await browser.open(`${bazaar}/product-1.html`))
  expect(await other.waitForText(coverage)).not.toContain('Last audits of this shop')
  await other.close()

  const page = await browser.open(`${pine}/shipping.html`)
  const popup = await browser.click(page)
  expect(await popup.waitForText('Last audits of this shop')).toContain('Policy page: shipping')
  expect(await popup.evaluate(() => document.querySelectorAll('.earlier-row').length)).toBe(1)
  const [audit] = await browser.stored()
  await popup.click('.earlier-row')
  await popup.waitFor(
    async () => (await popup.evaluate(() => document.querySelector('time')?.dateTime)) === audit?.takenAt,
    'the audit of the first page',
  )
})

describe('findings', () => {
  test('open with the words of the page, the reason and the way out', async () => {
    const page = await browser.open(`${bazaar}/product-1.html`)
    const popup = await browser.click(page)
    await popup.waitForText('Fix these first')
    await popup.click('.section-head .link')
    await popup.waitForText(/\d+ to fix of \d+ checks/)
    await popup.click('[data-finding="list price/discount-math"]')
    const text = await popup.waitForText(/Finding \d+ of \d+/)
    const quotes = await popup.evaluate(() =>
      [...document.querySelectorAll('.evidence .quote')].map((one) => one.textContent ?? ''),
    )
    expect(quotes.join(' ')).toMatch(/SAVE 60%|You save £60\.00/)
    const bare = (await page.evaluate(() => document.body.textContent ?? '')).replace(/\s+/g, ' ')
    for (const quote of quotes) expect(bare).toContain(quote.replace(/^“|”$/g, '').replace(/…$/, ''))
    const reasons = await popup.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.reasons dt')].map((one) => [
          one.textContent,
          one.nextElementSibling?.textContent?.length ?? 0,
        ]),
      ),
    )
    expect(reasons.Why).toBeGreaterThan(20)
    expect(reasons.Fix).toBeGreaterThan(20)
    expect(text).toContain('Show on page')
  })

  test('J and K walk, Esc goes back to where the finding was opened', async () => {
    const popup = await browser.click(await browser.open(`${bazaar}/product-1.html`))
    await popup.waitForText('Fix these first')
    await popup.press('j')
    await popup.press('Enter')
    await popup.waitForText('Finding 1 of')
    await popup.press('j')
    await popup.waitForText('Finding 2 of')
    await popup.press('k')
    await popup.waitForText('Finding 1 of')
    await popup.press('Escape')
    await popup.waitForText('Fix these first')
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-finding'))).toMatch(/^fix /)
  })

  test('a point opens into its checks', async () => {
    const popup = await browser.click(await browser.open(`${pine}/product-1.html`))
    await popup.waitForText('16 experience points')
    await popup.click('.point-row', 'Good product, good price')
    await popup.waitFor(
      () => popup.evaluate(() => document.querySelectorAll('#point-1-rules .finding').length > 0),
      'the checks of point 1',
    )
  })

  test('show on page scrolls to the element and outlines it, and leaves the page as it was', async () => {
    const page = await browser.open('https://qinghe-life.example/product-2.html')
    const popup = await browser.click(page)
    await popup.waitForText('Fix these first')
    const before = await looks(page)
    await popup.click('.section-head .link')
    await popup.click('[data-finding="list after/restrictive-clauses"]')
    await popup.waitForText('Show on page')
    const headline = await popup.evaluate(() => document.querySelector('h1')?.textContent ?? '')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await popup.click('.bar-foot .button-primary')

    const [audit] = await browser.stored()
    const evidence = audit?.findings.find(({ rule }) => rule === 'after/restrictive-clauses')?.evidence ?? []
    const selector = evidence.find((one) => one.selector !== null)?.selector ?? ''
    const isAround = async () => {
      const outline = await outlineOn(page)
      const box = await page.evaluate((at) => document.querySelector(at)?.getBoundingClientRect().toJSON(), selector)
      if (!outline || !box) return null
      const { left, top, right, bottom } = outline.frame
      const isSeen = box.top >= 0 && box.bottom <= 800
      return isSeen && left <= box.left && top <= box.top && right >= box.right && bottom >= box.bottom && outline
    }
    const outline = await until(isAround, () => `no outline around ${selector}`)
    expect(outline.mode).toBe('closed')
    expect(outline.text).toContain(headline)
    expect(await page.evaluate(() => document.querySelector('storelight-outline')?.shadowRoot)).toBeNull()
    expect(await looks(page)).toEqual(before)

    await popup.press('Escape')
    await popup.waitForText('to fix of')
    await page.keyboard.press('Escape')
    await until(
      async () => (await outlineOn(page)) === null,
      () => 'the outline stays after Esc',
    )
    expect(await page.evaluate(() => document.querySelector('storelight-outline'))).toBeNull()
    expect(await looks(page)).toEqual(before)
  })

  test('a second outline takes the place of the first', async () => {
    const page = await browser.open(`${bazaar}/product-1.html`)
    const popup = await browser.click(page)
    await popup.waitForText('Fix these first')
    const count = () => page.evaluate(() => document.querySelectorAll('storelight-outline').length)
    for (const number of [0, 1]) {
      await popup.click(`.fix li:nth-child(${number + 1}) .finding`)
      await popup.waitForText(/Finding \d+ of/)
      const headline = await popup.evaluate(() => document.querySelector('h1')?.textContent ?? '')
      await popup.press('s')
      await until(
        async () => (await outlineOn(page))?.text.includes(headline),
        () => `no outline that says ${headline}`,
      )
      expect(await count()).toBe(1)
      await popup.press('Escape')
    }
  })
})

describe('corrections', () => {
  const market = '.chip-select[aria-label^="Market"]'
  const type = '.chip-select[aria-label^="Page type"]'

  test('a market set by hand is judged by at once and holds for the whole shop', async () => {
    const page = await browser.open(`${pine}/product-1.html`)
    const popup = await browser.click(page)
    expect(await popup.waitForText(coverage)).not.toContain('set by you')
    await popup.choose(market, 'cn')
    const text = await popup.waitForText('set by you')
    expect(text).toContain('China')
    const audits = await browser.stored()
    expect(audits.map((audit) => audit.page.markets)).toEqual([['uk'], ['cn']])
    const statusOf = (rule: string) =>
      audits.map(({ findings }) => findings.find((finding) => finding.rule === rule)?.status)
    expect(statusOf('shop/identity-cn-licence')[0]).toBe('not-applicable')
    expect(statusOf('shop/identity-cn-licence')[1]).not.toBe('not-applicable')
    await popup.close()

    const other = await browser.click(await browser.open(`${pine}/product-2.html`))
    expect(await other.waitForText(coverage)).toContain('set by you')
    await other.close()
    const elsewhere = await browser.click(await browser.open(`${bazaar}/product-1.html`))
    expect(await elsewhere.waitForText(coverage)).not.toContain('set by you')
    await elsewhere.close()

    const back = await browser.click(await browser.open(`${pine}/returns.html`))
    await back.waitForText('set by you')
    await back.choose(market, '')
    await back.waitForText(/^(?!.*set by you).*checks decided/s)
    expect((await browser.stored()).at(-1)?.page.markets).toEqual(['uk'])
    await back.close()

    // The stored audit of this page is young, but was judged by a market that holds no longer.
    const stale = await browser.click(page)
    await stale.waitForText(/^(?!.*set by you).*checks decided/s)
    expect((await browser.stored()).at(-1)?.page.markets).toEqual(['uk'])
  })

  test('a page type set by hand holds for that page alone', async () => {
    const page = await browser.open(`${pine}/product-1.html`)
    const popup = await browser.click(page)
    await popup.waitForText('Product page')
    await popup.choose(type, 'home')
    const text = await popup.waitForText('set by you')
    expect(text).toContain('Home page')
    const last = (await browser.stored()).at(-1)
    expect(last?.page).toMatchObject({ type: 'home', typeFrom: 'user' })
    await popup.click('.bar-foot button', 'Audit again')
    await popup.waitFor(async () => (await browser.stored()).length === 3, 'a third audit')
    expect((await browser.stored()).at(-1)?.page.typeFrom).toBe('user')
    await popup.close()
    const other = await browser.click(await browser.open(`${pine}/product-2.html`))
    expect(await other.waitForText(coverage)).toContain('Product page')
  })
})

describe('settings', () => {
  const settings = 'button[aria-label="Settings"]'

  test('the language changes at once and stays', async () => {
    const page = await browser.open(`${pine}/product-1.html`)
    const popup = await browser.click(page)
    await popup.waitForText(coverage)
    await popup.click(settings)
    await popup.waitForText('Nothing is sent anywhere')
    await popup.click('label.segment', '简体中文')
    await popup.waitForText('设置')
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await popup.press('Escape')
    await popup.waitForText('项检查，已判定')
    expect(await popup.text()).not.toMatch(coverage)
    await popup.close()

    const again = await browser.click(page)
    await again.waitForText('产品物美价廉')
    expect(await again.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  })

  test('the theme changes at once and stays', async () => {
    const page = await browser.open(`${pine}/product-1.html`)
    const popup = await browser.click(page)
    await popup.waitForText(coverage)
    const lightness = () =>
      popup.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]))
    await popup.click(settings)
    await popup.click('label.segment', 'Dark')
    await popup.waitFor(async () => (await lightness()) < 60, 'a dark background')
    await popup.click('label.segment', 'Light')
    await popup.waitFor(async () => (await lightness()) > 200, 'a light background')
    await popup.click('label.segment', 'Dark')
    await popup.waitFor(async () => (await lightness()) < 60, 'a dark background')
    await popup.close()
    const again = await browser.click(page)
    await again.waitForText(coverage)
    expect(await again.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })
})
