/** Everything the popup can show. Each state is complete: nothing in it is half a result. */

import type { Language } from '@/locales'
import type { Progress } from '@/utils/audit/progress'
import type { PageState, PageSubtype, ScoredAudit } from '@/utils/audit/record'
import type { UnseenPage } from '@/utils/shop/unseen-pages'

/** One line in "last audits of this shop". */
export interface AuditSummary {
  id: string
  url: string
  title: string
  pageType: string
  subtype: PageSubtype | null
  takenAt: string
  total: number | null
  decided: number
  applicable: number
}

export type PopupView =
  | { kind: 'first-run' }
  | { kind: 'auditing'; url: string; progress: Progress | null }
  /** `here`: the audit is of the page in the tab, so that it can be shown there and corrected. */
  | { kind: 'scored'; here: boolean; audit: ScoredAudit; earlier: AuditSummary[]; unseen: UnseenPage[] }
  | { kind: 'not-a-shop'; audit: ScoredAudit; earlier: AuditSummary[] }
  | { kind: 'unreadable'; state: Exclude<PageState, 'ok' | 'not-a-shop'>; audit: ScoredAudit; earlier: AuditSummary[] }
  | { kind: 'restricted'; url: string; earlier: AuditSummary[] }
  | { kind: 'failed'; reason: FailureReason; detail: string; earlier: AuditSummary[] }
  | { kind: 'settings' }

export const failureReasons = ['navigated', 'closed', 'timeout', 'access', 'storage', 'invalid', 'unknown'] as const
export type FailureReason = (typeof failureReasons)[number]

export interface Settings {
  /** `auto` follows the browser. */
  language: Language | 'auto'
  theme: 'auto' | 'light' | 'dark'
  firstRunDone: boolean
}
