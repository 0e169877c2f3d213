/** Where the rules' demands come from and how well they hold. The popup asks the background for them, so that it need not carry the rules. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translator } from '@/locales'
import type { Measured, RuleBook, RuleNotes, Source } from '@/rules/rule'
import type { Market } from '@/utils/audit/record'

export const Notes = createContext<RuleBook>({})

/** Notes on one rule; empty for a rule that this version no longer has. */
export const useNotes = (rule: string): RuleNotes => useContext(Notes)[rule] ?? { sources: [], measured: null }

/** Sources that speak for one of the page's markets. */
export const fittingSources = (sources: Source[], markets: Market[]): Source[] =>
  sources.filter((source) => !source.markets || source.markets.some((market) => markets.includes(market)))

/** A source's name in words: laws and papers keep their own, the method's points are worded per language. */
export function sourceName({ t }: Translator, { name }: Source): string {
  const points = /^Storelight method, points? (.+)$/.exec(name)?.[1]
  if (points === undefined) return name
  return t(/\D/.test(points) ? 'source.methods' : 'source.method', { points: points.replace(' and ', ', ') })
}

/** "Agreed with people on 26 of 27 pages; 9 of 9 alarms were right". */
export function measuredText({ t }: Translator, measured: Measured | null): string {
  if (!measured) return t('finding.notMeasured')
  const agreed = t('finding.agreed', { count: measured.pages, agreed: measured.agreed })
  if (measured.alarms === 0) return t('finding.measured', { agreed, alarms: t('finding.noAlarms') })
  const alarms = t('finding.rightAlarms', { count: measured.alarms, right: measured.rightAlarms })
  return t('finding.measured', { agreed, alarms })
}
