import { defineBackground } from 'wxt/utils/define-background'
import { rules } from '@/rules'
import { type AuditAnswer, onMessage } from '@/utils/messages'
import { storeCorrection } from '@/utils/store/write'
import { AuditFailure, auditTab } from '@/utils/tab/audit-tab'
import { offerBatch } from '@/utils/tab/batch'
import { showInTab } from '@/utils/tab/show'

export default defineBackground(() => {
  /** Audits under way, by tab: a second popup joins the first one's audit. */
  const running = new Map<number, Promise<AuditAnswer>>()

  onMessage('audit', ({ data }) => {
    const joined = running.get(data.tabId) ?? answer(data.tabId).finally(() => running.delete(data.tabId))
    running.set(data.tabId, joined)
    return joined
  })
  onMessage('running', ({ data }) => running.has(data.tabId))
  onMessage('correct', ({ data }) => storeCorrection(data))
  onMessage('sources', () => Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, rule.sources])))
  onMessage('show', ({ data: { tabId, ...request } }) => showInTab(tabId, request))

  if (import.meta.env.MODE === 'batch') offerBatch()
})

async function answer(tabId: number): Promise<AuditAnswer> {
  try {
    return { ok: true, id: (await auditTab(tabId)).id }
  } catch (error) {
    const reason = error instanceof AuditFailure ? error.reason : 'unknown'
    return { ok: false, reason, detail: error instanceof Error ? error.message : String(error) }
  }
}
