/** A finding's words for the screen and for the clipboard. */
import type { Translator } from '@/locales'
import { NOT_OFFERED, type Source } from '@/rules/rule'
import { placeOf } from '@/utils/audit/evidence'
import type { Finding, FindingValue, ScoredAudit, Status } from '@/utils/audit/record'
import { lostPoints } from '@/utils/audit/score'
import { type FindingText, wordFinding } from '@/utils/audit/wording'
import { formatNumber } from './format'
import { isolated } from './page-direction'
import { fittingSources, sourceName } from './rule-notes'

/** An innovation that is not there is an idea, not a fault. */
export type Outcome = Status | 'idea'

export const outcomeOf = (finding: Finding): Outcome =>
  finding.tier === 'innovate' && (finding.message === NOT_OFFERED || finding.status === 'fail')
    ? 'idea'
    : finding.status

export const isShowable = (finding: Finding): boolean => placeOf(finding) !== undefined

const isolatedValue = (value: FindingValue): FindingValue => (typeof value === 'string' ? isolated(value) : value)

export function wordsOf(translator: Translator, finding: Finding): FindingText {
  const values = Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, isolatedValue(value)]))
  return wordFinding(translator, { ...finding, values })
}

/** "−2.5 pts"; null where nothing is lost. */
export function lostText({ t, language }: Translator, finding: Finding): string | null {
  const lost = lostPoints(finding)
  return lost > 0 ? t('finding.lost', { count: lost, number: formatNumber(lost, language) }) : null
}

/** Outcome, rule, evidence, reason, fix and sources as lines of plain text. */
export function findingAsText(translator: Translator, finding: Finding, audit: ScoredAudit, known: Source[]): string {
  const { t } = translator
  const words = wordsOf(translator, finding)
  const named = (key: string, value: string) => t('finding.copyLine', { name: t(key), value })
  const outcome = [t(`status.${outcomeOf(finding)}`), t(`tier.${finding.tier}`), lostText(translator, finding)]
  const isOpen = lostPoints(finding) > 0 || outcomeOf(finding) === 'idea'
  const sources = fittingSources(known, audit.page.markets)
  return [
    words.headline,
    named('finding.rule', words.title),
    named('finding.page', audit.url),
    named('finding.outcome', outcome.filter((part) => part !== null).join(' · ')),
    ...finding.evidence
      .filter((item) => item.quote !== '' && item.kind !== 'absence')
      .map((item) => named(`evidence.${item.kind}`, item.kind === 'measure' ? item.quote : `“${item.quote}”`)),
    ...(words.searched ? [named('finding.searched', words.searched)] : []),
    named('finding.why', words.why),
    ...(isOpen ? [named('finding.fix', words.fix)] : []),
    ...sources.map((source) =>
      named(
        'finding.source',
        [sourceName(translator, source), source.url, source.legal && t('finding.legal')].filter(Boolean).join(' · '),
      ),
    ),
  ].join('\n')
}
