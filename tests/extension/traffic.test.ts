import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoShops } from '@/cli/inputs'
import { fromSites } from '@/cli/serve'
import { type Browser, built, openBrowser } from './chromium'
import { worldsOf } from './page'

const coverage = /\d+ of \d+ checks decided/
/** Where the test's own requests go, which show that the instruments see what they should. */
const known = 'https://leak.example/'

test('the manifest asks for the click, the injection and the store, and for no page', () => {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'))
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage'])
  for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'content_scripts'])
    expect(manifest[key]).toBeUndefined()
  for (const key of ['externally_connectable', 'web_accessible_resources', 'update_url'])
    expect(manifest[key]).toBeUndefined()
})

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser({ firstRun: true })
})
afterAll(() => browser?.close())

test('before the click there is no script of ours in the page, and after it there is one', async () => {
  const page = await browser.open('https://harbor-pine.example/product-2.html')
  expect(await worldsOf(page, browser.id)).toBe(0)
  const popup = await browser.click(page)
  await popup.waitForText('Audit this page')
  expect(await worldsOf(page, browser.id)).toBe(0)
  await popup.click('.button-primary')
  await popup.waitForText(coverage)
  expect(await worldsOf(page, browser.id)).toBe(1)
  await popup.close()
})
