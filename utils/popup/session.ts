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
import { unseenPages } from '@/utils/shop/unseen-pages'
import { pageKey } from '@/utils/store/database'
import { auditById, auditsOfShop, correctionsFor, latestAudit } from '@/utils/store/read'
import { isRestricted } from '@/utils/tab/restricted'

/** A stored audit this young is shown again instead of a new one: the popup had only been closed. */
const FRESH_MS = 10 * 60_000
/** Audits of the shop that are listed, and those that are looked through for the pages seen. */
const EARLIER = 5
const SHOP_AUDITS = 60

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
  /** False where the element is no longer on the page. */
  show(finding: Finding): Promise<boolean>
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
    put(viewOf(record, await earlier(), tab.url))
    sources.value = await sendMessage('sources', undefined).catch(() => ({}))
  }
  const fail = async ({ reason, detail }: Extract<AuditAnswer, { ok: false }>) => {
    const list = (await earlier()).slice(0, EARLIER)
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

  onMessage('progress', ({ data, sender }) => {
    // Other tabs may be audited at the same time.
    if (view.value.kind === 'auditing' && sender.tab?.id === tab.id) view.value = { ...view.value, progress: data }
  })

  const start = async () => {
    if (isRestricted(tab.url)) return fail({ ok: false, reason: 'restricted', detail: tab.url })
    if (!settings.value.firstRunDone) return
    const running = await sendMessage('running', { tabId: tab.id }).catch(() => false)
    const known = running ? undefined : await knownAudit(tab.url).catch(() => undefined)
    return known ? showAudit(known) : audit()
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
      if (!shown?.selector) return false
      const label = wordFinding(translator.value, finding).headline
      return sendMessage('show', {
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

/** The page's latest audit, where it is young and judged by the market that the user has set by now. */
async function knownAudit(url: string): Promise<AuditRecord | undefined> {
  const [known, { market }] = await Promise.all([latestAudit(url), correctionsFor(url)])
  if (!known || Date.now() - Date.parse(known.takenAt) >= FRESH_MS) return undefined
  const judgedBy = known.page.marketFrom.includes('user') ? known.page.markets[0] : null
  return judgedBy === market ? known : undefined
}

async function earlierAudits(url: string): Promise<AuditSummary[]> {
  try {
    return await auditsOfShop(new URL(url).origin, SHOP_AUDITS)
  } catch {
    return []
  }
}

function viewOf(record: AuditRecord, ofShop: AuditSummary[], tabUrl: string): PopupView {
  const audit = { ...record, score: score(record.findings) }
  const earlier = ofShop.filter(({ id }) => id !== record.id).slice(0, EARLIER)
  const { state } = record.page
  if (state === 'not-a-shop') return { kind: 'not-a-shop', audit, earlier }
  if (state !== 'ok') return { kind: 'unreadable', state, audit, earlier }
  const here = pageKey(record.url) === pageKey(tabUrl)
  return {
    kind: 'scored',
    here,
    audit,
    earlier,
    unseen: unseenPages(record.facts.policyLinks, new URL(record.url).origin, ofShop),
  }
}
