/** Why a page has no record, as a reason that programs can tell apart and a sentence for people. */
import type { FailedPage, FailReason } from '@/utils/report/entry'

export class PageError extends Error {
  override readonly name = 'PageError'
  constructor(
    readonly reason: FailReason,
    message: string,
  ) {
    super(message)
  }
}

const signs: [FailReason, RegExp][] = [
  ['timeout', /timed? ?out|timeout/i],
  ['download', /download is starting/i],
  ['file', /ENOENT|EACCES|EISDIR|EPERM/],
  ['network', /net::ERR|NS_ERROR/],
  ['browser', /failed to launch|launchPersistentContext|browser has been closed/i],
  ['audit', /worker\.evaluate|AuditFailure/i],
]

/** Reads the reason out of whatever was thrown. The message is one line, the same on every machine. */
export function reasonOf(error: unknown): FailedPage['error'] {
  const message = firstLine(error instanceof Error ? error.message : String(error))
  if (error instanceof PageError) return { reason: error.reason, message }
  return { reason: signs.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown', message }
}

/** Without Playwright's name for the call and without the colours of its log. */
function firstLine(message: string): string {
  const [line = ''] = message.split('\n')
  return line
    .replace(/\p{Cc}\[\d+m/gu, '')
    .replace(/^(?:(?:worker|page)\.\w+: |Error: )+/i, '')
    .slice(0, 300)
}

/** Answers that stand for no page at all. What a shop shows to unwanted visitors (403) is for the extension to tell. */
export function checkStatus(status: number | null): void {
  if (status === null) return
  if (status === 404 || status === 410) throw new PageError('not-found', `HTTP ${status}`)
  if (status === 429 || status >= 500) throw new PageError('http', `HTTP ${status}`)
}

/** A second try helps against the moods of networks and browsers, and costs a saved page nothing. */
export function isWorthAnotherTry(reason: FailReason): boolean {
  return reason === 'network' || reason === 'http' || reason === 'browser' || reason === 'audit' || reason === 'unknown'
}
