/** Audits for the report tests: a plain one, and one whose page tries to break out of every report. */
import type { Translator } from '@/locales'
import type { Finding, ScoredAudit } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import { emptyFacts, page } from '../make'

export const finding = (given: Partial<Finding> = {}): Finding => ({
  rule: 'price/discount-math',
  point: 1,
  tier: 'avoid',
  weight: 4,
  department: 'marketing',
  stage: 'decide',
  confidence: 'high',
  status: 'fail',
  message: 'overstated',
  values: { claim: '-35 %', was: '£189.00', now: '£129.00', percent: 31.7 },
  fingerprint: 'f1',
  evidence: [{ kind: 'text', quote: '-35 %', selector: 'body', rect: [0, 0, 10, 10] }],
  ...given,
})

export function audit(title: string, findings: Finding[] = [finding()], given: Partial<ScoredAudit> = {}): ScoredAudit {
  return {
    schema: 1,
    id: 'a1',
    url: 'https://shop.example/lamp',
    takenAt: '2026-11-22T00:00:00.000Z',
    rulesVersion: '1',
    page: page({ title }),
    facts: emptyFacts,
    findings,
    score: score(findings),
    ...given,
  }
}

/** A finding whose words and evidence are the given text. */
export const saying = (text: string): Finding =>
  finding({
    values: { claim: text, was: text, now: text, percent: 1 },
    evidence: [{ kind: 'text', quote: text, selector: null, rect: null }],
  })

/** Words with the values in them, without depending on what the wording files say today. */
export const english: Translator = {
  language: 'en',
  t: (key, values = {}) => [key, ...Object.values(values)].join(' ').replace(/^report\.label /, ''),
  has: () => true,
}
