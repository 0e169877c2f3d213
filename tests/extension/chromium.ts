/** The extension as shops' visitors get it, in a Chromium of its own, clicked as they click it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright'
import { findChromium } from '@/cli/chromium'
import { contextOptions } from '@/cli/extension'
import { demoShops } from '@/cli/inputs'
import { fromSites } from '@/cli/serve'
import { root } from '@/cli/spawn'
import type { AuditRecord } from '@/utils/audit/record'
import { Popup } from './popup'
import { until } from './until'

export const built = resolve(root, '.output/chrome-mv3')

interface Options {
  /** Leaves the first run to the test; otherwise it counts as done. */
  firstRun?: boolean
  /** Size of the made screen, which limits the popup. */
  screen?: [number, number]
  args?: string[]
}

interface Answer {
  status?: number
  contentType?: string
  body: string
}

export interface Browser {
  context: BrowserContext
  /** The extension's id. */
  id: string
  worker: Worker
  /** The session of the browser itself. */
  session: CDPSession
  /** Answers this address, before the demo shops do. */
  serve(url: string, answer: string | Answer): void
  open(url: string): Promise<Page>
  /** A true click on the toolbar button over this page: it grants `activeTab` and opens the popup. */
  click(page: Page): Promise<Popup>
  /** Every stored audit, oldest first. */
  stored(): Promise<AuditRecord[]>
  /** Closes every page and forgets what is stored; the first run counts as done again. */
  reset(): Promise<void>
  close(): Promise<void>
}

export async function openBrowser({
  firstRun = false,
  screen = [1600, 1200],
  args = [],
}: Options = {}): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'storelight-click-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    // A copy: whoever builds again meanwhile does not pull the files from under this browser.
    cpSync(built, join(folder, 'extension'), { recursive: true })
    return await start(folder, remove, { firstRun, screen, args })
  } catch (error) {
    remove()
    throw error
  }
}

async function start(folder: string, remove: () => void, options: Required<Options>): Promise<Browser> {
  const { firstRun, screen, args } = options
  const common = contextOptions(join(folder, 'extension'), await findChromium(), {
    headed: false,
    viewport: [1280, 800],
    offline: true,
  })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...common,
    args: [...common.args, `--screen-info={${screen.join('x')}}`, ...args],
    // The interface follows the browser's language.
    env: { ...process.env, LANGUAGE: 'en' },
  })
  const made = new Map<string, Answer>()
  const shops = demoShops()
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url()
    const own = made.get(url)
    const answer = own ? { status: 200, contentType: 'text/html; charset=utf-8', ...own } : await fromSites(shops, url)
    await route.fulfill(answer).catch(() => undefined)
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const session = await sessionOf(context)
  const id = new URL(worker.url()).host
  if (!firstRun) await worker.evaluate(finishFirstRun)

  let popup: Popup | undefined
  return {
    context,
    id,
    worker,
    session,
    serve: (url, answer) => made.set(url, typeof answer === 'string' ? { body: answer } : answer),
    async open(url) {
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    async click(page) {
      await page.bringToFront()
      await session.send('Extensions.triggerAction', { id, targetId: await tabOf(session, page) })
      const target = await until(
        () => popupTarget(session, id),
        () => 'the click opened no popup',
      )
      popup = await Popup.attach(session, target)
      return popup
    },
    stored: () => worker.evaluate(readStore),
    async reset() {
      await popup?.close()
      const [first, ...others] = context.pages()
      await Promise.all(others.map((page) => page.close()))
      await first?.goto('about:blank')
      await worker.evaluate(forget)
    },
    close: () => context.close().finally(remove),
  }
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser()
  if (!browser) throw new Error('no browser behind the context')
  return browser.newBrowserCDPSession()
}

/** The tab target around a page: the action works on tabs. */
async function tabOf(session: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tabs = targetInfos.filter(({ url }) => url === page.url())
  if (tabs.length !== 1 || !tabs[0]) throw new Error(`${tabs.length} tabs are at ${page.url()}; the click needs one`)
  return tabs[0].targetId
}

async function popupTarget(session: CDPSession, id: string): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets')
  return targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${id}/popup.html`))?.targetId
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

const finishFirstRun = () => chrome.storage.local.set({ settings: { firstRunDone: true } })

/** Runs in the worker. */
async function forget(): Promise<void> {
  await chrome.storage.local.set({ settings: { firstRunDone: true } })
  if ((await indexedDB.databases()).length === 0) return
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('storelight')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const emptied = db.transaction([...db.objectStoreNames], 'readwrite')
  for (const name of db.objectStoreNames) emptied.objectStore(name).clear()
  await new Promise((done) => emptied.addEventListener('complete', done))
  db.close()
}

/** Runs in the worker. A database that is not there yet is not made, since that would be an empty one. */
async function readStore(): Promise<AuditRecord[]> {
  if ((await indexedDB.databases()).length === 0) return []
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('storelight')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const rows = await new Promise<{ takenAt: string; record: AuditRecord }[]>((done, fail) => {
    const request = db.transaction('audits').objectStore('audits').getAll()
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  db.close()
  return rows.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).map(({ record }) => record)
}
