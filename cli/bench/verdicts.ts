/** Compares verdicts with those of careful auditors, rule by rule. */
import type { ScoredAudit } from '@/utils/audit/record'
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

export function measureVerdicts(verdicts: Verdict[], audits: Map<string, ScoredAudit>): RuleAgreement[] {
  const rules = new Map<string, RuleAgreement>()
  for (const { id, rule, verdict, unsure } of verdicts) {
    const found = audits.get(id)?.findings.find((finding) => finding.rule === rule)
    if (!found || unsure || verdict === 'unsure') continue
    const sum = rules.get(rule) ?? { rule, count: 0, same: 0, side: 0, alarms: 0, rightAlarms: 0 }
    const isAlarm = sideOf(found.status) === 'alarm'
    rules.set(rule, {
      rule,
      count: sum.count + 1,
      same: sum.same + (found.status === verdict ? 1 : 0),
      side: sum.side + (sideOf(found.status) === sideOf(verdict) ? 1 : 0),
      alarms: sum.alarms + (isAlarm ? 1 : 0),
      rightAlarms: sum.rightAlarms + (isAlarm && sideOf(verdict) === 'alarm' ? 1 : 0),
    })
  }
  return [...rules.values()].sort((a, b) => a.rule.localeCompare(b.rule))
}
