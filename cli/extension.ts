/** The real extension in a Chromium of its own, and the way to call it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Worker } from 'playwright'
import type { AuditRecord } from '@/utils/audit/record'

export interface LaunchOptions {
  headed: boolean
  /** Size of the page; null = as large as the window. */
  viewport: [number, number] | null
  /** Nothing but what is served from files: every name that a page still asks for is unknown. */
  offline: boolean
}

/** What the batch build offers in its service worker (`utils/tab/batch.ts`). */
declare const storelightBatch: { audit(url: string, options: AuditOptions): Promise<AuditRecord> }

export interface AuditOptions {
  date?: string
  market?: string
}

const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // Pictures that load when they come near the window are there or not there by chance when the page is read.
  '--blink-settings=lazyLoadEnabled=false',
]

/** Options for a persistent context that has the extension of `folder`, the same on every machine. */
export function contextOptions(folder: string, executablePath: string, options: LaunchOptions) {
  const page = options.viewport && {
    viewport: { width: options.viewport[0], height: options.viewport[1] },
    deviceScaleFactor: 1,
  }
  return {
    executablePath,
    headless: !options.headed,
    ...(page ?? { viewport: null }),
    locale: 'en-US',
    timezoneId: 'UTC',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(options.offline ? offline : []),
    ],
  }
}

export interface Launched {
  context: BrowserContext
  worker: Worker
  close(): Promise<void>
}

/** Opens a browser with a profile of its own, which is gone when it is closed. */
export async function launch(folder: string, executablePath: string, options: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'storelight-'))
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  try {
    const context = await chromium.launchPersistentContext(profile, contextOptions(folder, executablePath, options))
    // Behind Playwright's own handler, which kills the browser: a living one would write its profile anew.
    process.once('exit', remove)
    const worker = await firstWorker(context)
    const close = () => context.close().finally(remove)
    return { context, worker, close }
  } catch (error) {
    remove()
    throw error
  }
}

/** An idle worker answers at once; a busy one has this long. */
const PING_MS = 2000

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://')

/** Where the extension lives in each browser, for when its worker is not there to be asked. */
const scopes = new WeakMap<BrowserContext, string>()

/** The extension's service worker; started again where the browser has stopped it. */
async function serviceWorker(context: BrowserContext): Promise<Worker> {
  const scope = scopes.get(context)
  if (scope === undefined) return firstWorker(context)
  return (await answering(context)) ?? wake(context, scope)
}

async function firstWorker(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers().find(isOurs)
  const worker = running ?? (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }))
  scopes.set(context, `chrome-extension://${new URL(worker.url()).host}/`)
  return worker
}

/** A stopped worker stays in the browser's list, and a call to it waits for ever: ask, and do not wait long. */
async function answering(context: BrowserContext): Promise<Worker | undefined> {
  const alive = (worker: Worker) => worker.evaluate(() => true).catch(() => false)
  const silence = new Promise<boolean>((done) => setTimeout(done, PING_MS, false).unref())
  for (const worker of context.serviceWorkers().filter(isOurs)) {
    if (await Promise.race([alive(worker), silence])) return worker
  }
  return undefined
}

async function wake(context: BrowserContext, scope: string): Promise<Worker> {
  const page = await context.newPage()
  try {
    const session = await context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.startWorker', { scopeURL: scope })
    const worker = await answering(context)
    if (!worker) throw new Error('the extension’s service worker does not answer')
    return worker
  } finally {
    await page.close()
  }
}

const isGone = (error: unknown) =>
  /has been closed|target closed|worker restarted|worker.*(closed|destroyed)/i.test(String(error))

/** Audits the open tab at exactly this address through the extension. */
export async function auditOpenTab(context: BrowserContext, url: string, options: AuditOptions): Promise<AuditRecord> {
  const worker = await serviceWorker(context)
  const ask = (one: Worker) => one.evaluate(([at, how]) => storelightBatch.audit(at, how), [url, options] as const)
  try {
    return await ask(worker)
  } catch (error) {
    if (!isGone(error)) throw error
    return ask(await serviceWorker(context))
  }
}
