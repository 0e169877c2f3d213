/** Audits the page in a tab: inject, check what comes back, judge it, keep it. */
import { browser } from 'wxt/browser'
import { rules } from '@/rules'
import { assemble } from '@/utils/audit/assemble'
import type { FailureReason } from '@/utils/audit/failure'
import type { Progress } from '@/utils/audit/progress'
import { type AuditRecord, type PageRead, pageRead } from '@/utils/audit/record'
import { sendMessage } from '@/utils/messages'
import type { AuditRequest } from '@/utils/page/request'
import { StoreError } from '@/utils/store/database'
import { correctionsFor } from '@/utils/store/read'
import { storeAudit } from '@/utils/store/write'
import { isRestricted } from './restricted'

/** Longest time that the injected script may take before the audit is given up. */
const TIMEOUT_MS = 20_000

export class AuditFailure extends Error {
  override readonly name = 'AuditFailure'
  constructor(
    readonly reason: FailureReason | 'restricted',
    message: string,
  ) {
    super(message)
  }
}

/** Audits and stores. @throws AuditFailure; nothing is stored then */
export async function auditTab(tabId: number, given: Partial<AuditRequest> = {}): Promise<AuditRecord> {
  const url = await addressOf(tabId)
  const corrections = await storing(() => correctionsFor(url))
  const request: AuditRequest = { takenAt: new Date().toISOString(), ...corrections, ...given }
  const read = parse(await run(tabId, request), url)
  const count = Object.keys(rules).length
  tell(tabId, { step: 'judging', done: 0, total: count })
  const record = assemble(read, request.takenAt)
  tell(tabId, { step: 'storing', done: count, total: count })
  await storing(() => storeAudit(record))
  return record
}

/** Tells an open popup how far the audit is. Nobody may be listening, and that is fine. */
const tell = (tabId: number, progress: Progress): void =>
  void sendMessage('progress', { ...progress, tabId }).catch(() => undefined)

async function addressOf(tabId: number): Promise<string> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) throw new AuditFailure('closed', 'the tab is closed')
  const url = tab.url ?? ''
  // Without access the browser hides the address; the injection then says why.
  if (url !== '' && isRestricted(url)) throw new AuditFailure('restricted', url)
  return url === '' ? 'about:blank' : url
}

async function run(tabId: number, request: AuditRequest): Promise<unknown> {
  const target = { tabId }
  const leave = (left: AuditRequest) => {
    globalThis.storelightRequest = left
  }
  const inject = async () => {
    await browser.scripting.executeScript({ target, func: leave, args: [request], injectImmediately: true })
    return browser.scripting.executeScript({ target, files: ['/audit.js'], injectImmediately: true })
  }
  try {
    const [answer] = await inTime(inject())
    // Firefox hands over what the script threw; Chromium rejects.
    if (answer && 'error' in answer && answer.error) throw answer.error
    if (!answer || answer.result === undefined || answer.result === null) {
      throw new AuditFailure('navigated', 'the page went away before it was read')
    }
    return answer.result
  } catch (error) {
    throw error instanceof AuditFailure ? error : asFailure(error)
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AuditFailure('timeout', `no answer within ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** The browsers' own words for why an injection failed, in Chromium's and Firefox's wording. */
function asFailure(error: unknown): AuditFailure {
  const text = error instanceof Error ? error.message : String(error)
  if (/no tab with id|invalid tab id/i.test(text)) return new AuditFailure('closed', text)
  if (
    /frame .*(removed|not found|destroyed)|no frame with id|tab was (closed|discarded)|document.*unloaded|page changed before|actor .*destroyed/i.test(
      text,
    )
  ) {
    return new AuditFailure('navigated', text)
  }
  // The click that gave access was for the page before: the tab has moved on to another site.
  if (/respective host|missing host permission/i.test(text)) return new AuditFailure('access', text)
  if (/cannot access|cannot be scripted|extensions gallery|error page/i.test(text)) {
    return new AuditFailure('restricted', text)
  }
  return new AuditFailure('unknown', text)
}

/** The isolated world is the extension's own, but what crosses a boundary is checked all the same. */
function parse(answer: unknown, url: string): PageRead {
  const parsed = pageRead.safeParse(answer)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AuditFailure('invalid', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { data } = parsed
  if (url !== 'about:blank' && new URL(data.url).origin !== new URL(url).origin) {
    throw new AuditFailure('navigated', 'the page changed while it was read')
  }
  return data
}

async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError) throw new AuditFailure('storage', error.message)
    throw error
  }
}
