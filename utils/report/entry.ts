/** What stands in the list of a run: a page's audit, or why there is none. */
import type { ScoredAudit } from '@/utils/audit/record'

export type FailReason =
  | 'timeout'
  | 'not-found'
  | 'http'
  | 'network'
  | 'robots'
  | 'download'
  | 'file'
  | 'browser'
  | 'audit'
  | 'unknown'

export interface FailedPage {
  id: string | null
  url: string
  error: { reason: FailReason; message: string }
}

export type Entry = ScoredAudit | FailedPage

export const isAudit = (entry: Entry): entry is ScoredAudit => !('error' in entry)
