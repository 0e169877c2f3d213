import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './chromium'
import * as made from './made'
import type { Popup } from './popup'
import { until } from './until'

const coverage = /\d+ of \d+ checks decided/

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(() => browser.reset())

async function clickOn(url: string, body: string, status = 200): Promise<Popup> {
  browser.serve(url, { body, status })
  return browser.click(await browser.open(url))
}

/** Neither a figure nor a ring, and no button that leads to one. */
async function expectNoScore(popup: Popup) {
  expect(await popup.text()).not.toMatch(/of 100|checks decided|fix these first/i)
  expect(await popup.evaluate(() => document.querySelector('.ring, .points, .summary'))).toBeNull()
}

test('a page of the browser itself is closed to extensions', async () => {
  const popup = await browser.click(await browser.open('chrome://version'))
  await popup.waitForText('Extensions cannot read this page')
  await expectNoScore(popup)
  expect(await browser.stored()).toEqual([])
  expect(popup.problems).toEqual([])
})

describe('pages that show something else than a shop', () => {
  test.each([
    ['a check against robots', made.botWall, 503, 'The shop asks for a human'],
    ['an empty shell', made.emptyShell, 200, 'The page shows nothing yet'],
    ['a sign-in form', made.login, 200, 'This page asks you to sign in'],
    ['an error page', made.missing, 404, 'The shop shows an error page'],
  ])('%s', async (_name, body, status, title) => {
    const popup = await clickOn(`${made.origin}/p/1`, body, status)
    const text = await popup.waitForText(title)
    expect(text).toContain('Nothing was scored')
    expect(text).toContain('Audit again')
    await expectNoScore(popup)
    expect(popup.problems).toEqual([])
  })

  test('the page that comes after the check against robots is audited on request', async () => {
    const url = `${made.origin}/p/2`
    browser.serve(url, { body: made.botWall, status: 503 })
    const page = await browser.open(url)
    const popup = await browser.click(page)
    await popup.waitForText('The shop asks for a human')
    browser.serve(url, made.productPage())
    await page.reload()
    await popup.click('.button-primary')
    await popup.waitForText(coverage)
    expect(await popup.evaluate(() => document.querySelector('.earlier-score')?.textContent)).toBe('—')
  })

  test('a page that is no shop says so, and can be corrected', async () => {
    const popup = await clickOn(`${made.origin}/owls`, made.article)
    await popup.waitForText('This does not look like a shop page')
    await expectNoScore(popup)
    await popup.click('.choice-buttons button', 'Product page')
    const text = await popup.waitForText(coverage)
    expect(text).toContain('set by you')
    expect((await browser.stored()).at(-1)?.page).toMatchObject({ type: 'product', typeFrom: 'user' })
  })
})

describe('audits that do not come to their end', () => {
  const large = made.productPage({ more: made.manyElements(50_000) })

  /** The popup of a page that is large, on a machine that is slow until `hurry` is called. */
  async function auditLarge(url = `${made.origin}/large`) {
    browser.serve(url, large)
    const page = await browser.open(url)
    const session = await browser.context.newCDPSession(page)
    const slow = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate })
    await slow(8)
    const popup = await browser.click(page)
    await popup.waitForText('Auditing this page')
    return { page, popup, hurry: () => slow(1) }
  }

  test.each([
    ['to the same shop', `${made.origin}/p/next`],
    ['to another shop', 'https://elsewhere.example/p/next'],
  ])('the page leads %s meanwhile', async (_name, next) => {
    browser.serve(next, made.productPage({ name: 'Pine stool' }))
    const { page, popup, hurry } = await auditLarge()
    await page.evaluate((url) => {
      location.href = url
    }, next)
    const text = await popup.waitForText('The page changed during the audit')
    expect(text).toContain('No score is shown')
    await expectNoScore(popup)
    expect(await browser.stored()).toEqual([])
    // Closing a page in the middle of its way to another never ends.
    await hurry()
    await page.waitForURL(next)
  })

  test('the tab is closed meanwhile', async () => {
    const { page, popup } = await auditLarge()
    await page.close()
    await popup.gone()
    expect(await browser.stored()).toEqual([])
    const next = await clickOn(`${made.origin}/p/3`, made.productPage())
    expect(await next.waitForText(coverage)).not.toContain('Last audits of this shop')
    expect((await browser.stored()).map(({ url }) => url)).toEqual([`${made.origin}/p/3`])
  })

  test('the popup is closed meanwhile: the audit goes on and is there at the next click', async () => {
    const { page, popup, hurry } = await auditLarge()
    await popup.close()
    await hurry()
    const again = await browser.click(page)
    await again.waitForText(coverage)
    expect(await browser.stored()).toHaveLength(1)
  })

  test('the settings are opened meanwhile: they stay open, and the result waits behind them', async () => {
    const { popup, hurry } = await auditLarge()
    await popup.click('button[aria-label="Settings"]')
    await popup.waitForText('Nothing is sent anywhere')
    expect(await browser.stored()).toEqual([])
    await hurry()
    await until(
      async () => (await browser.stored()).length === 1,
      () => 'the audit did not end',
    )
    expect(await popup.text()).toContain('Nothing is sent anywhere')
    await popup.press('Escape')
    await popup.waitForText(coverage)
  })

  test('another tab is audited at the same time: its progress is not counted here', async () => {
    const other = await auditLarge()
    await other.popup.close()
    const { popup, hurry } = await auditLarge(`${made.origin}/large-too`)
    const counts: number[] = []
    await popup.waitFor(async () => {
      const text = await popup.text()
      const now = Number(/[\d,]+(?= elements)/.exec(text)?.[0].replaceAll(',', '') ?? 0)
      if (now > 0 && now !== counts.at(-1)) counts.push(now)
      return counts.length > 20 || coverage.test(text)
    }, 'progress')
    expect(counts.length).toBeGreaterThan(3)
    await hurry()
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })

  test('a cancelled audit does not come back by itself', async () => {
    const { popup, hurry } = await auditLarge()
    await popup.click('.button-quiet', 'Cancel')
    await popup.waitForText('Audit this page')
    await hurry()
    await until(
      async () => (await browser.stored()).length === 1,
      () => 'the page’s own work did not end',
    )
    await expectNoScore(popup)
  })
})

describe('the demo shops', () => {
  test('a shop with planted faults fails what it should, in words that show the fault', async () => {
    const popup = await browser.click(await browser.open('https://megadeal-bazaar.example/product-1.html'))
    await popup.waitForText('Fix these first')
    await popup.click('.section-head .link')
    await popup.waitForText(/\d+ to fix of \d+ checks/)
    const failed = await popup.evaluate(() =>
      [...document.querySelectorAll('[data-finding]')].map((one) => one.getAttribute('data-finding')?.split(' ')[1]),
    )
    expect(failed).toEqual(
      expect.arrayContaining([
        'price/discount-math',
        'desc/availability-consistency',
        'desc/placeholder-and-quality',
        'trade/preticked-extras',
        'shop/https-and-mixed',
      ]),
    )
  })

  test('a Chinese shop in Chinese: nothing but its own words is in another language', async () => {
    const page = await browser.open('https://qinghe-life.example/product-2.html')
    await browser.worker.evaluate(speakChinese)
    const popup = await browser.click(page)
    const text = await popup.waitForText('项检查，已判定')
    expect(text).toContain('中国')
    await popup.click('.section-head .link')
    await popup.waitFor(() => popup.evaluate(() => document.querySelector('.group') !== null), 'the findings')
    const foreign = async () =>
      (await popup.evaluate(ownWords)).match(/[A-Za-z]{4,}/g)?.filter((word) => word !== 'Storelight') ?? []
    expect(await foreign()).toEqual([])
    await popup.click('[data-finding$="after/restrictive-clauses"]')
    await popup.waitFor(() => popup.evaluate(() => document.querySelector('.reasons') !== null), 'the finding')
    expect(await foreign()).toEqual([])
  })
})

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

const speakChinese = () => chrome.storage.local.set({ settings: { firstRunDone: true, language: 'zh-CN' } })

/** Runs in the popup: all that is shown, but for words of the page and names of sources. */
function ownWords(): string {
  const copy = document.body.cloneNode(true) as HTMLElement
  for (const theirs of copy.querySelectorAll('.page-text, .sources, [hidden]')) theirs.remove()
  return copy.textContent ?? ''
}
