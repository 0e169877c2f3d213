import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { built, openBrowser } from './chromium'
import { worldsOf } from './page'
import type { Popup } from './popup'

const coverage = /\d+ of \d+ checks decided/
const product = 'https://megadeal-bazaar.example/product-1.html'

test('the manifest asks for the click, the injection and the store, and for no page', () => {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'))
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage'])
  const doors = [
    'host_permissions',
    'optional_permissions',
    'optional_host_permissions',
    'content_scripts',
    'externally_connectable',
    'web_accessible_resources',
  ]
  expect(doors.filter((door) => door in manifest)).toEqual([])
})

test('a script of ours is in the page only after an audit was asked for', async () => {
  const browser = await openBrowser({ firstRun: true })
  try {
    const page = await browser.open(product)
    expect(await worldsOf(page, browser.id)).toBe(0)
    const popup = await browser.click(page)
    await popup.waitForText('Audit this page')
    expect(await worldsOf(page, browser.id)).toBe(0)
    await popup.click('.button-primary')
    await popup.waitForText(coverage)
    expect(await worldsOf(page, browser.id)).toBe(1)
  } finally {
    await browser.close()
  }
})

test('nothing is sent: click, audit and every part of the popup work without a request', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storelight-traffic-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const log = join(folder, 'net.json')
  const browser = await openBrowser({ firstRun: true, args: [`--log-net-log=${log}`] })
  const asked: string[] = []
  try {
    const page = await browser.open(product)
    await page.waitForLoadState('networkidle')
    browser.context.on('request', (request) => asked.push(request.url()))
    const popup = await browser.click(page)
    await useAll(popup)
    expect([...asked, ...popup.requests].filter(isOutside)).toEqual([])

    // The instruments do see what goes out: three requests of the test's own.
    await browser.worker.evaluate(leak, 'https://leak.example/worker')
    await popup.evaluate(leak, 'https://leak.example/popup')
    await page.evaluate(leak, 'https://leak.example/page')
    expect(asked).toEqual(expect.arrayContaining(['https://leak.example/worker', 'https://leak.example/page']))
    expect(popup.requests.filter(isOutside)).toEqual(['https://leak.example/popup'])
  } finally {
    await browser.close()
  }
  // The browser's own log also has what was sent before the popup was watched.
  const sent = requestsIn(readFileSync(log, 'utf8')).filter(({ initiator }) =>
    initiator.startsWith('chrome-extension:'),
  )
  expect([...new Set(sent.map(({ url }) => url))]).toEqual(['https://leak.example/popup'])
})

const isOutside = (url: string) => !url.startsWith('chrome-extension://')

const leak = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

async function useAll(popup: Popup) {
  await popup.click('.button-primary', 'Audit this page')
  await popup.waitForText(coverage)
  await popup.click('.point-row')
  await popup.click('.section-head .link')
  await popup.click('.group .finding')
  await popup.waitForText('Copy as text')
  await popup.click('.bar-foot .button-primary', 'Show on page')
  await popup.click('.bar-foot .button-secondary')
  await popup.press('Escape')
  await popup.press('Escape')
  await popup.click('.bar-foot button', 'Audit again')
  await popup.waitForText('Last audits of this shop')
  await popup.choose('.chip-select[aria-label^="Market"]', 'de')
  await popup.waitForText('set by you')
  await popup.click('.earlier-row')
  await popup.click('button[aria-label="Settings"]')
  await popup.click('label.segment', '简体中文')
  await popup.waitForText('设置')
  await popup.press('Escape')
  await popup.waitForText('项检查，已判定')
}

interface Sent {
  url: string
  initiator: string
}

/** What reached the browser's network layer, whoever asked for it. The log has no end where the browser had to hurry. */
function requestsIn(text: string): Sent[] {
  const lines = text.split('\n').map((line) => line.replace(/,\s*$/, ''))
  const events = lines.filter((line) => line.includes('"initiator"')).map((line) => JSON.parse(line))
  return events.flatMap(({ params }) => (typeof params?.url === 'string' ? [params as Sent] : []))
}
