/** What the popup does: which tab it is about, what it shows, and what it asks the background for. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { PopupView } from '@/components/popup-view'
import { loadTranslator, type Translator } from '@/locales'
import type { RuleBook } from '@/rules/rule'
import { placeOf } from '@/utils/audit/evidence'
import { pageKey } from '@/utils/audit/page-key'
import type { AuditRecord, Finding } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import type { AuditSummary } from '@/utils/audit/summary'
import { wordFinding } from '@/utils/audit/wording'
import { type AuditAnswer, type Correction, onMessage, sendMessage } from '@/utils/messages'
import type { Settings } from '@/utils/preferences'
import { languageOf, loadSettings, saveSettings } from '@/utils/settings'
import { unseenPages } from '@/utils/shop/unseen-pages'
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
  ruleBook: ReadonlySignal<RuleBook>
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
  const ruleBook = signal<RuleBook>({})
  const view = signal<PopupView>({ kind: 'first-run' })
  /** The view to return to from the settings. */
  let behind: PopupView = view.value

  /** Counts what was started: an answer that comes after Cancel, or after a newer start, is not shown. */
  let run = 0

  /** What comes while the settings are open waits behind them. */
  const put = (next: PopupView) => {
    if (view.value.kind === 'settings') behind = next
    else view.value = next
  }
  const showAudit = async (record: AuditRecord, mine = ++run) => {
    const next = viewOf(record, await earlierAudits(tab.url), tab.url)
    const known = await sendMessage('ruleBook', undefined).catch(() => ({}))
    if (mine !== run) return
    ruleBook.value = known
    put(next)
  }
  const fail = async ({ reason, detail }: Extract<AuditAnswer, { ok: false }>, mine = ++run) => {
    const earlier = (await earlierAudits(tab.url)).slice(0, EARLIER)
    if (mine !== run) return
    put(
      reason === 'restricted'
        ? { kind: 'restricted', url: tab.url, earlier }
        : { kind: 'failed', reason, detail, earlier },
    )
  }
  const remember = async (change: Partial<Settings>) => {
    // A choice that cannot be stored still holds for this window.
    settings.value = await saveSettings(change).catch(() => ({ ...settings.value, ...change }))
  }

  const audit = async () => {
    const mine = ++run
    view.value = { kind: 'auditing', url: tab.url, progress: null }
    if (!settings.value.firstRunDone) await remember({ firstRunDone: true })
    const answer = await sendMessage('audit', { tabId: tab.id }).catch(asFailure)
    if (mine !== run) return
    if (!answer.ok) return fail(answer, mine)
    const record = await auditById(answer.id).catch(() => undefined)
    return record ? showAudit(record, mine) : fail({ ok: false, reason: 'storage', detail: answer.id }, mine)
  }

  onMessage('progress', ({ data, sender }) => {
    // Other tabs may be audited at the same time.
    const shown = view.value.kind === 'settings' ? behind : view.value
    if (shown.kind === 'auditing' && (data.tabId ?? sender.tab?.id) === tab.id) put({ ...shown, progress: data })
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
    ruleBook,
    audit,
    async cancel() {
      // The audit itself goes on and is kept; it only does not come back into this window.
      const mine = ++run
      const known = await latestAudit(tab.url).catch(() => undefined)
      if (known) await showAudit(known, mine)
      else if (mine === run) view.value = { kind: 'first-run' }
    },
    async show(finding) {
      const { t } = translator.value
      const shown = placeOf(finding)
      if (!shown?.selector) return false
      const label = wordFinding(translator.value, finding).headline
      return sendMessage('show', {
        tabId: tab.id,
        selector: shown.selector,
        quote: shown.quote,
        label,
        hint: t('overlay.hide'),
      }).catch(() => false)
    },
    async correct(change) {
      const refused = await sendMessage('correct', { url: tab.url, ...change }).then(
        () => null,
        (error: unknown) => String(error),
      )
      await (refused === null ? audit() : fail({ ok: false, reason: 'storage', detail: refused }))
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
      await remember(change)
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
