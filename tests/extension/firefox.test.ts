import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoShops } from '@/cli/inputs'
import { fromSites } from '@/cli/serve'
import { type Firefox, openFirefox, popupText } from './firefox'
import { until } from './until'

const coverage = /\d+ of \d+ checks decided/

const shop = demoShops().filter(({ origin }) => origin.includes('megadeal-bazaar'))
const server = createServer(async (request, response) => {
  const answer = await fromSites(shop, `${shop[0]?.origin}${request.url}`)
  response.writeHead(answer?.status ?? 404, { 'content-type': answer?.contentType ?? 'text/plain' }).end(answer?.body)
})

let firefox: Firefox
let address: string
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  firefox = await openFirefox()
}, 300_000)
afterAll(async () => {
  await firefox?.close()
  server.close()
})

test('in Firefox a click audits the page, shows the score and points at the page', async () => {
  await firefox.open(`${address}/product-1.html`)
  await firefox.click()
  await popupText(firefox, /Audit this page/)
  await firefox.inPopup(`void document.querySelector('.button-primary').click()`)
  const text = await popupText(firefox, coverage)
  expect(text).toContain('127.0.0.1')
  expect(text).toContain('Product page')
  expect(await firefox.inPopup(`document.querySelector('.ring').getAttribute('aria-label')`)).toMatch(
    /^Score \d+ of 100, \d+ of \d+ checks decided$/,
  )
  expect(await firefox.inPopup(`document.querySelectorAll('.point').length`)).toBe(16)
  expect(await firefox.inPopup(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(400)

  await firefox.inPopup(`void document.querySelector('.bar-foot .button-primary').click()`)
  await until(
    () => firefox.inPage(`document.querySelector('storelight-outline') !== null`) as Promise<boolean>,
    () => 'no outline on the page',
  )
}, 120_000)
