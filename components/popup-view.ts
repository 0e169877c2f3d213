/** Everything the popup can show. Each state is complete: nothing in it is half a result. */

import type { FailureReason } from '@/utils/audit/failure'
import type { Progress } from '@/utils/audit/progress'
import type { PageState, ScoredAudit } from '@/utils/audit/record'
import type { AuditSummary } from '@/utils/audit/summary'
import type { UnseenPage } from '@/utils/shop/unseen-pages'

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
