import axeCore from 'axe-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './chromium'
import { article, origin } from './made'

const coverage = /\d+ of \d+ checks decided/

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser({ firstRun: true })
})
afterAll(() => browser?.close())

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

declare const axe: { run(): Promise<{ violations: Violation[]; passes: Violation[] }> }

/** A popup, or a page of the extension. */
interface Viewed {
  evaluate(work: string): Promise<unknown>
  evaluate<Result>(work: () => Promise<Result>): Promise<Result>
}

/** What axe finds wrong, one line per element. Motion is brought to its end first: colours in between are nobody's. */
async function violations(popup: Viewed): Promise<string[]> {
  await popup.evaluate(axeCore.source)
  return popup.evaluate(async () => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getTiming().iterations === 1) animation.finish()
    const { violations, passes } = await axe.run()
    if (passes.length < 10) throw new Error('axe has hardly looked at anything')
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    )
  })
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const prepare = (firstRunDone: boolean) =>
    browser.worker.evaluate((settings) => chrome.storage.local.set({ settings }), { firstRunDone, theme })

  beforeEach(() => browser.reset())

  test('first run', async () => {
    await prepare(false)
    const popup = await browser.click(await browser.open('https://harbor-pine.example/'))
    await popup.waitForText('Audit this page')
    expect(await violations(popup)).toEqual([])
  })

  test('score, findings, one finding, settings', async () => {
    await prepare(true)
    const popup = await browser.click(await browser.open('https://megadeal-bazaar.example/product-1.html'))
    await popup.waitForText(coverage)
    expect(await popup.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
    await popup.click('.point-row')
    expect(await violations(popup)).toEqual([])
    await popup.click('.section-head .link')
    await popup.waitForText(/\d+ to fix of \d+ checks/)
    expect(await violations(popup)).toEqual([])
    await popup.click('.group .finding')
    await popup.waitForText('Copy as text')
    expect(await violations(popup)).toEqual([])
    await popup.press('Escape')
    await popup.press('Escape')
    await popup.click('button[aria-label="Settings"]')
    await popup.waitForText('Nothing is sent anywhere')
    expect(await violations(popup)).toEqual([])
  })

  test('the handbook, opened at the check of a finding', async () => {
    await prepare(true)
    const popup = await browser.click(await browser.open('https://megadeal-bazaar.example/product-1.html'))
    await popup.waitForText(coverage)
    await popup.click('.section-head .link')
    await popup.click('.group .finding')
    const opened = browser.context.waitForEvent('page')
    await popup.click('.reasons button', 'About this check')
    const handbook = await opened
    await handbook.waitForFunction(() => document.activeElement?.id === decodeURIComponent(location.hash.slice(1)))
    expect(await violations(handbook)).toEqual([])
  })

  test('a page without a score', async () => {
    await prepare(true)
    browser.serve(`${origin}/owls`, article)
    const popup = await browser.click(await browser.open(`${origin}/owls`))
    await popup.waitForText('This does not look like a shop page')
    expect(await violations(popup)).toEqual([])
  })
})
