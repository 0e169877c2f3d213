/** What the popup does: which tab it is about, what it shows, and what it asks the background for. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { AuditSummary, PopupView, Settings } from '@/components/popup-view'
import type { SourceBook } from '@/components/sources'
import { loadTranslator, type Translator } from '@/locales'
import type { AuditRecord, Finding } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import { wordFinding } from '@/utils/audit/wording'
import { type AuditAnswer, type Correction, onMessage, sendMessage } from '@/utils/messages'
import { languageOf, loadSettings, saveSettings } from '@/utils/settings'
import { auditById, auditsOfShop, latestAudit } from '@/utils/store/read'
import { isRestricted } from '@/utils/tab/restricted'

/** A stored audit this young is shown again instead of a new one: the popup had only been closed. */
const FRESH_MS = 10 * 60_000
const EARLIER = 5

interface Tab {
  id: number
  url: string
}

export interface PopupSession {
  view: ReadonlySignal<PopupView>
  settings: ReadonlySignal<Settings>
  translator: ReadonlySignal<Translator>
  sources: ReadonlySignal<SourceBook>
  audit(): Promise<void>
  cancel(): Promise<void>
  show(finding: Finding): Promise<void>
  correct(change: Omit<Correction, 'url'>): Promise<void>
  openAudit(id: string): Promise<void>
  showSettings(open: boolean): void
  changeSettings(change: Partial<Settings>): Promise<void>
}

/** Opens on the active tab: shows what is known of it, or audits it. */
export async function openPopup(): Promise<PopupSession> {
  const [[active], loaded] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    loadSettings(),
  ])
  const tab: Tab = { id: active?.id ?? -1, url: active?.url ?? '' }
  const settings = signal(loaded)
  const translator = signal(await loadTranslator(languageOf(loaded)))
  const sources = signal<SourceBook>({})
  const view = signal<PopupView>({ kind: 'first-run' })
  /** The view to return to from the settings. */
  let behind: PopupView = view.value

  /** What comes while the settings are open waits behind them. */
  const put = (next: PopupView) => {
    if (view.value.kind === 'settings') behind = next
    else view.value = next
  }
  const earlier = () => earlierAudits(tab.url)
  const showAudit = async (record: AuditRecord) => {
    put(viewOf(record, await earlier()))
    sources.value = await sendMessage('sources', undefined).catch(() => ({}))
  }
  const fail = async ({ reason, detail }: Extract<AuditAnswer, { ok: false }>) => {
    const list = await earlier()
    put(
      reason === 'restricted'
        ? { kind: 'restricted', url: tab.url, earlier: list }
        : { kind: 'failed', reason, detail, earlier: list },
    )
  }

  const audit = async () => {
    if (!settings.value.firstRunDone) settings.value = await saveSettings({ firstRunDone: true })
    const started: PopupView = { kind: 'auditing', url: tab.url, progress: null }
    view.value = started
    const answer = await sendMessage('audit', { tabId: tab.id }).catch(asFailure)
    if (view.value.kind !== 'auditing' && behind.kind !== 'auditing') return
    if (!answer.ok) return fail(answer)
    const record = await auditById(answer.id).catch(() => undefined)
    return record ? showAudit(record) : fail({ ok: false, reason: 'storage', detail: answer.id })
  }

  onMessage('progress', ({ data }) => {
    if (view.value.kind === 'auditing') view.value = { ...view.value, progress: data }
  })

  const start = async () => {
    if (isRestricted(tab.url)) return fail({ ok: false, reason: 'restricted', detail: tab.url })
    if (!settings.value.firstRunDone) return
    const running = await sendMessage('running', { tabId: tab.id }).catch(() => false)
    const known = running ? undefined : await latestAudit(tab.url).catch(() => undefined)
    return known && Date.now() - Date.parse(known.takenAt) < FRESH_MS ? showAudit(known) : audit()
  }
  void start()

  return {
    view,
    settings,
    translator,
    sources,
    audit,
    async cancel() {
      const known = await latestAudit(tab.url).catch(() => undefined)
      behind = { kind: 'first-run' }
      if (known) await showAudit(known)
      else view.value = { kind: 'first-run' }
    },
    async show(finding) {
      const { t } = translator.value
      const [shown] = finding.evidence.filter((item) => item.selector !== null)
      if (!shown?.selector) return
      const label = wordFinding(translator.value, finding).headline
      await sendMessage('show', {
        tabId: tab.id,
        selector: shown.selector,
        quote: shown.quote,
        label,
        hint: t('overlay.hide'),
      })
    },
    async correct(change) {
      await sendMessage('correct', { url: tab.url, ...change })
      await audit()
    },
    async openAudit(id) {
      const record = await auditById(id).catch(() => undefined)
      if (record) await showAudit(record)
    },
    showSettings(open) {
      if (open) behind = view.value
      view.value = open ? { kind: 'settings' } : behind
    },
    async changeSettings(change) {
      settings.value = await saveSettings(change)
      translator.value = await loadTranslator(languageOf(settings.value))
    },
  }
}

const asFailure = (error: unknown): AuditAnswer => ({
  ok: false,
  reason: 'unknown',
  detail: error instanceof Error ? error.message : String(error),
})

async function earlierAudits(url: string): Promise<AuditSummary[]> {
  try {
    return await auditsOfShop(new URL(url).origin, EARLIER)
  } catch {
    return []
  }
}

function viewOf(record: AuditRecord, earlier: AuditSummary[]): PopupView {
  const audit = { ...record, score: score(record.findings) }
  const others = earlier.filter(({ id }) => id !== record.id)
  const { state } = record.page
  if (state === 'ok') return { kind: 'scored', audit, earlier: others }
  if (state === 'not-a-shop') return { kind: 'not-a-shop', audit, earlier: others }
  return { kind: 'unreadable', state, audit, earlier: others }
}
