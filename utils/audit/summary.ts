import type { PageSubtype } from './record'

/** What a list shows of an audit. */
export interface AuditSummary {
  id: string
  url: string
  title: string
  pageType: string
  subtype: PageSubtype | null
  takenAt: string
  /** Null where nothing was decided, or the page could not be judged. */
  total: number | null
  decided: number
  applicable: number
}
