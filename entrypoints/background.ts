import { defineBackground } from 'wxt/utils/define-background'
import { ruleBook } from '@/rules/book'
import { type AuditAnswer, onMessage } from '@/utils/messages'
import { storeCorrection } from '@/utils/store/write'
import { AuditFailure, auditTab } from '@/utils/tab/audit-tab'
import { offerBatch } from '@/utils/tab/batch'
import { showInTab } from '@/utils/tab/show'

export default defineBackground(() => {
  /** Audits under way, by tab: a second popup joins the first one's audit. */
  const running = new Map<number, Promise<AuditAnswer>>()

  const audit = ({ tabId }: { tabId: number }) => {
    const joined = running.get(tabId) ?? answer(tabId).finally(() => running.delete(tabId))
    running.set(tabId, joined)
    return joined
  }

  onMessage('audit', forOwnPages(audit))
  onMessage(
    'running',
    forOwnPages(({ tabId }) => running.has(tabId)),
  )
  onMessage('correct', forOwnPages(storeCorrection))
  onMessage('ruleBook', forOwnPages(ruleBook))
  onMessage(
    'show',
    forOwnPages(({ tabId, ...request }) => showInTab(tabId, request)),
  )

  if (import.meta.env.MODE === 'batch') offerBatch()
})

interface Asked<Data> {
  data: Data
  sender: { url?: string }
}

/** Answers the extension's own pages alone: a shop's page that got hold of our injected script's voice is refused. */
function forOwnPages<Data, Answer>(work: (data: Data) => Answer): (asked: Asked<Data>) => Answer {
  return ({ data, sender }) => {
    if (!sender.url?.startsWith(`${location.origin}/`)) throw new Error('not for this sender')
    return work(data)
  }
}

async function answer(tabId: number): Promise<AuditAnswer> {
  try {
    return { ok: true, id: (await auditTab(tabId)).id }
  } catch (error) {
    const reason = error instanceof AuditFailure ? error.reason : 'unknown'
    return { ok: false, reason, detail: error instanceof Error ? error.message : String(error) }
  }
}
