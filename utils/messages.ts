/** What the extension's parts say to each other. */
import { defineExtensionMessaging } from '@webext-core/messaging'
import type { RuleBook } from '@/rules/rule'
import type { FailureReason } from '@/utils/audit/failure'
import type { Progress } from './audit/progress'
import type { Market, PageType } from './audit/record'

/** What the user set right about a page or its shop; null goes back to what was detected. */
export interface Correction {
  url: string
  market?: Market | null
  type?: PageType | null
}

export type AuditAnswer = { ok: true; id: string } | { ok: false; reason: FailureReason | 'restricted'; detail: string }

interface Protocol {
  /** Audits a tab, or joins the audit that already runs there. */
  audit(data: { tabId: number }): AuditAnswer
  /** Whether an audit runs in the tab now. */
  running(data: { tabId: number }): boolean
  correct(data: Correction): void
  /** Scrolls to an element of the tab's page and outlines it; false where it is gone. */
  show(data: { tabId: number; selector: string; quote: string; label: string; hint: string }): boolean
  /** Sources of every rule, by rule id. */
  ruleBook(): RuleBook
  /** Sent by the injected script while it reads, and by the background, which names the tab. */
  progress(data: Progress & { tabId?: number }): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
