/** Compares verdicts with those of careful auditors, rule by rule. */
import type { Measured } from '@/rules/rule'
import type { ScoredAudit } from '@/utils/audit/record'
import { groupBy } from '@/utils/group'
import type { Verdict } from './labels'

export interface RuleAgreement {
  rule: string
  count: number
  /** The same outcome. */
  same: number
  /** The same side: alarm (fail, partial), pass, silent. */
  side: number
  alarms: number
  rightAlarms: number
}

const sideOf = (status: string): 'alarm' | 'pass' | 'silent' =>
  status === 'fail' || status === 'partial' ? 'alarm' : status === 'pass' ? 'pass' : 'silent'

/** A verdict beside the auditors'. */
export interface Compared {
  id: string
  rule: string
  wanted: string
  seen: string
  because: string
}

/** Pairs each verdict that is sure with the finding of the same rule and page. */
export function compareVerdicts(verdicts: Verdict[], audits: Map<string, ScoredAudit>): Compared[] {
  return verdicts.flatMap(({ id, rule, verdict, unsure, because = '' }) => {
    const found = audits.get(id)?.findings.find((finding) => finding.rule === rule)
    return !found || unsure || verdict === 'unsure'
      ? []
      : [{ id, rule, wanted: verdict, seen: found.status, because: `${found.message} | ${because}` }]
  })
}

export const isSameSide = ({ wanted, seen }: Compared): boolean => sideOf(wanted) === sideOf(seen)

/** Agreement rule by rule, in the order of their ids. */
export function agreementOf(compared: Compared[]): RuleAgreement[] {
  return [...groupBy(compared, ({ rule }) => rule)]
    .map(([rule, own]) => {
      const alarms = own.filter(({ seen }) => sideOf(seen) === 'alarm')
      return {
        rule,
        count: own.length,
        same: own.filter(({ wanted, seen }) => wanted === seen).length,
        side: own.filter(isSameSide).length,
        alarms: alarms.length,
        rightAlarms: alarms.filter(isSameSide).length,
      }
    })
    .sort((a, b) => a.rule.localeCompare(b.rule))
}

/** All rules together. */
export function sumOf(agreement: RuleAgreement[]): Omit<RuleAgreement, 'rule'> {
  const sum = { count: 0, same: 0, side: 0, alarms: 0, rightAlarms: 0 }
  for (const one of agreement) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += one[key]
  return sum
}

/** What a rule's finding may say of its accuracy: the corpus's verdicts and what reviewers counted, added up. */
export function measuredOf(agreement: RuleAgreement[], reviewed: Record<string, Measured>): Record<string, Measured> {
  const sums = { ...reviewed }
  for (const { rule, count, side, alarms, rightAlarms } of agreement) {
    const known = reviewed[rule] ?? { pages: 0, agreed: 0, alarms: 0, rightAlarms: 0 }
    sums[rule] = {
      pages: known.pages + count,
      agreed: known.agreed + side,
      alarms: known.alarms + alarms,
      rightAlarms: known.rightAlarms + rightAlarms,
    }
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => a.localeCompare(b)))
}
