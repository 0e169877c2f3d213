/**
 * Audits many pages, a few at a time. Crawlee gives the queue, the retries, the patience
 * between pages of one shop and the respect for robots.txt; its disguises and its
 * storage are switched off.
 */
import { Configuration, LogLevel, log, PlaywrightCrawler } from '@crawlee/playwright'
import { chromium, type Page } from 'playwright'
import { score } from '@/utils/audit/score'
import type { Entry } from '@/utils/report/entry'
import { type AuditOptions, auditOpenTab, contextOptions, type LaunchOptions } from './extension'
import type { Job } from './job'
import { checkStatus, isWorthAnotherTry, PageError, reasonOf } from './page-error'
import { serve } from './serve'

export interface PoolOptions extends AuditOptions, Pick<LaunchOptions, 'headed' | 'viewport'> {
  /** Whether saved pages' own scripts run; live pages' always do. */
  scripts: boolean
  /** Folder of the batch build. */
  extension: string
  executablePath: string
  concurrency: number
  /** Longest time for one page, from opening it to its record. */
  timeoutMs: number
}

/** Called once for each job, in the order in which they end. */
export type OnDone = (index: number, entry: Entry) => void

const POLITE_DELAY_SECONDS = 1
const RETRIES = 2
/** How long a live page may go on loading after its load event, for shops that fill themselves. */
const SETTLE_MS = 3000

interface Task {
  index: number
  job: Job
}

/** Audits every job. A page that fails answers with its reason; it never stops the others. */
export async function auditAll(jobs: Job[], options: PoolOptions, onDone: OnDone): Promise<void> {
  log.setLevel(LogLevel.OFF)
  for (const round of rounds(jobs)) await auditRound(round, options, onDone)
}

/**
 * Live and saved pages need browsers that are set up differently, and the extension finds
 * a tab by its address: jobs with the same address go in different rounds.
 */
export function rounds(jobs: Job[]): Task[][] {
  const split = new Map<string, Task[]>()
  const seen = new Map<string, number>()
  for (const [index, job] of jobs.entries()) {
    const kind = job.from.kind === 'live' ? 'live' : 'saved'
    const address = `${kind} ${new URL(job.url).href}`
    const before = seen.get(address) ?? 0
    seen.set(address, before + 1)
    const key = `${kind} ${before}`
    split.set(key, [...(split.get(key) ?? []), { index, job }])
  }
  return [...split.values()]
}

async function auditRound(tasks: Task[], options: PoolOptions, onDone: OnDone): Promise<void> {
  const isLive = tasks[0]?.job.from.kind === 'live'
  const open = new Map(tasks.map((task) => [String(task.index), task]))
  const settle = (key: string, entry: (task: Task) => Entry) => {
    const task = open.get(key)
    if (!task) return
    open.delete(key)
    onDone(task.index, entry(task))
  }
  const fail = (key: string, error: unknown) =>
    settle(key, ({ job }) => ({ id: job.id, url: job.url, error: reasonOf(error) }))
  /** Pages that were closed because their time was over; what broke in them then is a consequence. */
  const late = new WeakSet<Page>()
  const cause = (page: Page | undefined, error: unknown) =>
    page && late.has(page) ? new PageError('timeout', `no result within ${options.timeoutMs / 1000} s`) : error

  const crawler = new PlaywrightCrawler(
    {
      ...crawlerOptions(isLive, options),
      preNavigationHooks: [
        async ({ page, request }, goto) => {
          const task = open.get(request.uniqueKey)
          if (!task) return
          closeWhenLate(page, options.timeoutMs, late)
          await page.context().clearCookies({ domain: new URL(task.job.url).hostname })
          await serve(page, task.job, options.scripts)
          goto.waitUntil = 'load'
          goto.timeout = options.timeoutMs
        },
      ],
      async requestHandler({ page, request, response }) {
        checkStatus(response?.status() ?? null)
        if (isLive) await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => {})
        const record = await auditOpenTab(page.context(), page.url(), auditOptions(options))
        settle(request.uniqueKey, ({ job }) => ({
          ...record,
          ...(job.id === null ? {} : { id: job.id }),
          score: score(record.findings),
        }))
      },
      errorHandler({ page, request }, error) {
        request.noRetry = !isWorthAnotherTry(reasonOf(cause(page, error)).reason)
      },
      failedRequestHandler: ({ page, request }, error) => fail(request.uniqueKey, cause(page, error)),
      onSkippedRequest({ url }) {
        const key = tasks.find(({ job }) => new URL(job.url).href === new URL(url).href)?.index
        fail(String(key), new PageError('robots', new URL(url).pathname))
      },
    },
    new Configuration({ persistStorage: false, purgeOnStart: false }),
  )
  try {
    await crawler.run(tasks.map(({ index, job }) => ({ url: job.url, uniqueKey: String(index) })))
  } catch (error) {
    // The browser itself could not be used: what is still open gets that as its reason.
    for (const key of [...open.keys()]) fail(key, error)
  }
  for (const key of [...open.keys()]) fail(key, new PageError('unknown', 'the page was not reached'))
}

function crawlerOptions(isLive: boolean, options: PoolOptions) {
  const seconds = Math.ceil(options.timeoutMs / 1000)
  const browser = contextOptions(options.extension, options.executablePath, { ...options, offline: !isLive })
  return {
    launchContext: {
      launcher: chromium,
      useIncognitoPages: false,
      launchOptions: {
        ...browser,
        // An argument that begins so keeps Crawlee from giving the browser a name that is not its own.
        args: [...browser.args, '--user-agent-as-it-is'],
        // Without this Crawlee puts a proxy in between, which answers 404 for a host that does not exist.
        proxy: proxyFor(isLive),
      },
    },
    browserPoolOptions: {
      useFingerprints: false,
      maxOpenPagesPerBrowser: options.concurrency,
      retireBrowserAfterPageCount: 500,
    },
    useSessionPool: false,
    persistCookiesPerSession: false,
    respectRobotsTxtFile: isLive,
    sameDomainDelaySecs: isLive ? POLITE_DELAY_SECONDS : 0,
    minConcurrency: options.concurrency,
    maxConcurrency: options.concurrency,
    maxRequestRetries: RETRIES,
    navigationTimeoutSecs: seconds,
    requestHandlerTimeoutSecs: seconds,
    retryOnBlocked: false,
  }
}

/** The user's own proxy for the live web; else one that nothing goes through, not even this machine's own servers. */
const proxyFor = (isLive: boolean) => {
  const own = isLive ? process.env.HTTPS_PROXY : undefined
  return own ? { server: own } : { server: 'http://127.0.0.1:9', bypass: '<-loopback>,*' }
}

const auditOptions = ({ date, market }: PoolOptions): AuditOptions => ({
  ...(date ? { date } : {}),
  ...(market ? { market } : {}),
})

/** Closing the page ends whatever hangs in it: the navigation, or the script that reads it. */
function closeWhenLate(page: Page, timeoutMs: number, late: WeakSet<Page>): void {
  const timer = setTimeout(() => {
    late.add(page)
    page.close().catch(() => {})
  }, timeoutMs)
  page.once('close', () => clearTimeout(timer))
}
