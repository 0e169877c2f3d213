import type { Translator } from '@/locales'
import type { RuleBook } from '@/rules/rule'
import type { Finding, Market, PageType } from '@/utils/audit/record'
import type { Settings } from '@/utils/preferences'
import type { PopupView } from '../popup-view'

/** Everything that the popup asks of its surroundings. */
export interface PopupActions {
  onAudit(): void
  onCancel(): void
  /** False where the element is no longer on the page. */
  onShow(finding: Finding): Promise<boolean>
  /** Null takes back the correction: the detected market holds again. */
  onCorrectMarket(market: Market | null): void
  onCorrectType(type: PageType | null): void
  onOpenAudit(id: string): void
  onOpenUrl(url: string): void
  /** Opens the handbook at a check. */
  onOpenHandbook(rule: string): void
  onCopy(text: string): void
  onSettings(open: boolean): void
  onChangeSettings(change: Partial<Settings>): void
}

export interface PopupProps extends PopupActions {
  view: PopupView
  settings: Settings
  translator: Translator
  ruleBook: RuleBook
}

/** One kind of view. */
export type ViewOf<Kind extends PopupView['kind']> = Extract<PopupView, { kind: Kind }>
