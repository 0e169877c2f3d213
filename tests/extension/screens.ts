/** `npx tsx tests/extension/screens.ts DIR`: pictures of the true popup in every state, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildExtension } from '@/cli/build'
import type { Language } from '@/locales'
import type { Settings } from '@/utils/preferences'
import { type Browser, openBrowser } from './chromium'
import * as made from './made'
import type { Popup } from './popup'

const sound = 'https://harbor-pine.example/product-1.html'
const faulty = 'https://megadeal-bazaar.example/product-1.html'
const chinese = 'https://qinghe-life.example/product-2.html'

const looks: { name: string; settings: Partial<Settings> }[] = [
  { name: 'light', settings: { theme: 'light', language: 'en' } },
  { name: 'dark', settings: { theme: 'dark', language: 'en' } },
  { name: 'zh', settings: { theme: 'light', language: 'zh-CN' as Language } },
]

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? 'out/screens')
  mkdirSync(folder, { recursive: true })
  await buildExtension('production')
  const browser = await openBrowser()
  try {
    for (const { name, settings } of looks)
      await takeAll(browser, settings, (state) => join(folder, `${state}-${name}.png`))
  } finally {
    await browser.close()
  }
  process.stdout.write(`${folder}\n`)
}

type FileOf = (state: string) => string

async function takeAll(browser: Browser, look: Partial<Settings>, fileOf: FileOf): Promise<void> {
  const prepare = async (change: Partial<Settings>) => {
    await browser.reset()
    const settings = { firstRunDone: true, ...look, ...change }
    await browser.worker.evaluate((given) => chrome.storage.local.set({ settings: given }), settings)
  }
  const take = async (popup: Popup, state: string) => {
    await popup.drawn()
    await popup.evaluate(() => {
      for (const one of document.getAnimations()) if (one.effect?.getTiming().iterations === 1) one.finish()
    })
    await popup.drawn()
    writeFileSync(fileOf(state), await popup.screenshot())
  }
  const shown = (popup: Popup, selector: string) =>
    popup.waitFor(() => popup.evaluate((at) => document.querySelector(at) !== null, selector), selector)

  await prepare({ firstRunDone: false })
  const first = await browser.click(await browser.open(sound))
  await shown(first, '.promises')
  await take(first, '01-first-run')
  await first.close()

  await prepare({})
  await takeUnderWay(browser, take)

  const popup = await browser.click(await browser.open(look.language === 'zh-CN' ? chinese : faulty))
  await shown(popup, '.points')
  await take(popup, '03-scored')
  await popup.click('.point-row')
  await take(popup, '04-points')
  await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 100_000))
  await take(popup, '05-bottom')
  await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 0))
  await popup.click('.section-head .link')
  await shown(popup, '.group')
  await take(popup, '06-findings')
  await popup.click('.group .finding')
  await shown(popup, '.reasons')
  await take(popup, '07-finding')
  await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 100_000))
  await take(popup, '08-finding-end')
  await popup.click('.bar-foot .button-primary')
  await popup.press('Escape')
  await popup.press('Escape')
  await shown(popup, '.points')
  await popup.click('.identity button')
  await shown(popup, '.settings')
  await take(popup, '09-settings')
  await popup.close()
  const page = browser.context.pages().at(-1)
  await page?.waitForFunction(() => document.querySelector('storelight-outline') !== null)
  await page?.screenshot({ path: fileOf('10-outline') })

  const good = await browser.click(await browser.open(sound))
  await shown(good, '.points')
  await take(good, '11-sound-shop')
  await good.close()
  const pages: [string, string, number][] = [
    ['12-not-a-shop', made.article, 200],
    ['13-bot-wall', made.botWall, 503],
    ['14-empty', made.emptyShell, 200],
    ['15-login', made.login, 200],
    ['16-error-page', made.missing, 404],
    ['17-long-words', made.productPage({ name: `Table${'w'.repeat(300)} <b>`, description: 'TODO '.repeat(60) }), 200],
  ]
  for (const [state, body, status] of pages) {
    const url = `${made.origin}/p/${state}`
    browser.serve(url, { body, status })
    const one = await browser.click(await browser.open(url))
    await shown(one, '.state-message, .points')
    await take(one, state)
    await one.close()
  }
  const closed = await browser.click(await browser.open('chrome://version'))
  await shown(closed, '.state-message')
  await take(closed, '18-restricted')
  await closed.close()
}

/** An audit under way on a slow machine; then the page leads elsewhere, and the audit fails. */
async function takeUnderWay(browser: Browser, take: (popup: Popup, state: string) => Promise<void>): Promise<void> {
  const url = `${made.origin}/large`
  browser.serve(url, made.productPage({ more: made.manyElements(50_000) }))
  const page = await browser.open(url)
  const session = await browser.context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  const popup = await browser.click(page)
  await popup.waitForText(/\d{4}|\d,\d{3}/)
  await take(popup, '02-auditing')
  await page.goto(sound)
  await popup.waitFor(() => popup.evaluate(() => document.querySelector('.details') !== null), 'the failure')
  await take(popup, '19-failed')
  await popup.close()
  await page.close()
}

void main()
