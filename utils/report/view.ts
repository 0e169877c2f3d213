/** An audit in words, as every report shows it: worked out once, so that no two reports disagree. */
import type { Translator } from '@/locales'
import { type RuleId, rules } from '@/rules'
import type { Evidence, Finding, PageInfo, ScoredAudit, Status } from '@/utils/audit/record'
import { byPriority, lostPoints } from '@/utils/audit/score'
import { wordFinding } from '@/utils/audit/wording'
import type { FailedPage } from './entry'

export interface FindingView {
  rule: string
  point: number
  pointName: string
  tier: string
  status: Status
  statusName: string
  weight: number
  lost: number
  /** The good condition, where it is met; else what was seen. */
  headline: string
  why: string
  fix: string
  department: string
  /** Names of the legal sources that make this a risk to check. */
  legal: string[]
  /** What was seen, word for word. */
  quotes: string[]
  /** Where something was not found: the words that were looked for, and the places. */
  cues: string[]
  searched: string | null
}

export interface PointView {
  point: number
  name: string
  score: number | null
  /** The figure without the cap; null where there is no cap. */
  uncapped: number | null
  decided: number
  applicable: number
}

export interface AuditView {
  id: string
  url: string
  title: string
  /** "Product page · United Kingdom · English" */
  kind: string
  /** Why the page was not judged; null where it was. */
  state: string | null
  caution: string | null
  total: number | null
  hard: number | null
  soft: number | null
  coverage: string
  /** "169 of 216 points" */
  sum: string
  points: PointView[]
  toFix: FindingView[]
  passed: FindingView[]
  undecided: FindingView[]
  /** "Passed: 18 · Cannot tell: 13", without what is zero. */
  counts: string
  takenAt: string
  rulesVersion: string
}

/** "The page took too long: no result within 10 s" */
export const failureOf = ({ error }: FailedPage, { t }: Translator): string =>
  t('report.label', { name: t(`report.error.${error.reason}`), text: error.message })

const undecidedOrder: Status[] = ['cannot-tell', 'manual', 'error', 'not-applicable']

export function viewOf(audit: ScoredAudit, translator: Translator): AuditView {
  const { t } = translator
  const { page, score, findings } = audit
  const worded = (list: Finding[]) => list.map((finding) => findingView(finding, page, translator))
  return {
    id: audit.id,
    url: audit.url,
    title: page.title === '' ? audit.url : page.title,
    kind: kindOf(page, translator),
    state: page.state === 'ok' ? null : t(`report.state.${page.state}`),
    caution: page.caution === null ? null : t(`report.caution.${page.caution}`),
    total: score.total,
    hard: score.hard,
    soft: score.soft,
    coverage: t('report.coverage', { decided: score.decided, applicable: score.applicable }),
    sum: t('report.sum', { earned: score.earned, possible: score.possible }),
    points: Object.entries(score.points).map(([point, one]) => ({
      point: Number(point),
      name: t(`point.${point}`),
      score: one.score,
      uncapped: one.uncapped,
      decided: one.decided,
      applicable: one.applicable,
    })),
    toFix: worded(byPriority(findings)),
    passed: worded(findings.filter((finding) => finding.status === 'pass')),
    undecided: worded(undecidedOrder.flatMap((status) => findings.filter((finding) => finding.status === status))),
    counts: countsOf(findings, translator),
    takenAt: `${audit.takenAt.slice(0, 16).replace('T', ' ')} UTC`,
    rulesVersion: audit.rulesVersion,
  }
}

function kindOf(page: PageInfo, { t, language }: Translator): string {
  const markets = page.markets.map((market) => t(`report.market.${market}`))
  const pageLanguage =
    page.lang && new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(page.lang)
  return [
    t(`report.page.${page.type}`),
    markets.length > 0 ? markets.join(', ') : t('report.marketUnknown'),
    pageLanguage || t('report.languageUnknown'),
  ].join(' · ')
}

function countsOf(findings: Finding[], { t }: Translator): string {
  return (['pass', ...undecidedOrder] as const)
    .map((status) => [status, findings.filter((finding) => finding.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => t('report.label', { name: t(`status.${status}`), text: count }))
    .join(' · ')
}

function findingView(finding: Finding, page: PageInfo, translator: Translator): FindingView {
  const { t } = translator
  const text = wordFinding(translator, finding)
  // A record of another version may name a rule that is gone.
  const rule = finding.rule in rules ? rules[finding.rule as RuleId] : null
  const isMet = finding.status === 'pass'
  const legal = (rule?.sources ?? []).filter(
    ({ legal, markets }) => legal && (!markets || markets.some((market) => page.markets.includes(market))),
  )
  return {
    rule: finding.rule,
    point: finding.point,
    pointName: t(`point.${finding.point}`),
    tier: t(`tier.${finding.tier}`),
    status: finding.status,
    statusName: t(`status.${finding.status}`),
    weight: finding.weight,
    lost: lostPoints(finding),
    headline: isMet ? text.title : text.headline,
    why: text.why,
    fix: text.fix,
    department: t(`department.${finding.department}`),
    legal: isMet ? [] : legal.map(({ name }) => name),
    quotes: quotesOf(finding, (kind) => kind !== 'absence'),
    cues: quotesOf(finding, (kind) => kind === 'absence'),
    searched: text.searched,
  }
}

function quotesOf({ evidence }: Finding, wanted: (kind: Evidence['kind']) => boolean): string[] {
  const quotes = evidence.filter(({ kind }) => wanted(kind)).map(({ quote }) => quote)
  return [...new Set(quotes)].filter((quote) => quote !== '')
}
