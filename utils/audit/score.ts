/**
 * Findings → figures. A rule earns weight × outcome (pass 1, partial ½, fail 0).
 * What is not decided counts in the coverage and nowhere else; an `innovate` rule
 * counts only when it is met. A failed `avoid` rule of weight 5 caps the figure shown
 * for its point at 40 and leaves the total alone.
 */
import type { Finding, PointScore, Score } from './record'

export const CAP = 40
/** Points 1–8 are goods, page and process; 9–16 are people (method, section 1). */
export const isHard = (point: number): boolean => point <= 8

const credit: Partial<Record<Finding['status'], number>> = { pass: 1, partial: 0.5, fail: 0 }

/** Share of the rule's weight that is lost, in points; 0 where nothing is decided. */
export function lostPoints(finding: Finding): number {
  const earned = credit[finding.status]
  return earned === undefined || isMissedInnovation(finding) ? 0 : finding.weight * (1 - earned)
}

const isMissedInnovation = ({ tier, status }: Finding) =>
  tier === 'innovate' && (status === 'fail' || status === 'partial')
const isDecided = (finding: Finding) => credit[finding.status] !== undefined && !isMissedInnovation(finding)
const isApplicable = (finding: Finding) => finding.status !== 'not-applicable' && !isMissedInnovation(finding)
const caps = (finding: Finding) => finding.tier === 'avoid' && finding.weight === 5 && finding.status === 'fail'

interface Sum {
  earned: number
  possible: number
  decided: number
  applicable: number
}

function sum(findings: Finding[]): Sum {
  const decided = findings.filter(isDecided)
  const possible = decided.reduce((total, finding) => total + finding.weight, 0)
  const lost = decided.reduce((total, finding) => total + lostPoints(finding), 0)
  return {
    earned: possible - lost,
    possible,
    decided: decided.length,
    applicable: findings.filter(isApplicable).length,
  }
}

const figure = ({ earned, possible }: Sum): number | null =>
  possible === 0 ? null : Math.round((100 * earned) / possible)

function pointScore(findings: Finding[]): PointScore {
  const total = sum(findings)
  const uncapped = figure(total)
  const capped = uncapped !== null && uncapped > CAP && findings.some(caps)
  return { ...total, score: capped ? CAP : uncapped, uncapped: capped ? uncapped : null }
}

/** Computes every figure of an audit; scores are never stored as truth. */
export function score(findings: Finding[]): Score {
  const total = sum(findings)
  const points: Score['points'] = {}
  for (let point = 1; point <= 16; point++)
    points[point] = pointScore(findings.filter((finding) => finding.point === point))
  return {
    ...total,
    total: figure(total),
    hard: figure(sum(findings.filter((finding) => isHard(finding.point)))),
    soft: figure(sum(findings.filter((finding) => !isHard(finding.point)))),
    points,
  }
}

const tierOrder = { avoid: 0, 'do-well': 1, innovate: 2 }

/** Open findings in the method's order of work: avoid, do well, innovate; dearest first. */
export function byPriority(findings: Finding[]): Finding[] {
  return findings
    .filter((finding) => lostPoints(finding) > 0)
    .sort((a, b) => tierOrder[a.tier] - tierOrder[b.tier] || lostPoints(b) - lostPoints(a) || a.point - b.point)
}
