/** What the background asks of the injected script; left in the isolated world just before it runs. */
import type { Market, PageType } from '@/utils/audit/record'

export interface AuditRequest {
  /** Moment of the audit, ISO 8601 in UTC; the page's own clock is never asked. */
  takenAt: string
  market: Market | null
  type: PageType | null
}

declare global {
  var storelightRequest: AuditRequest | undefined
}
