/** One line for each finding, for a spreadsheet: Pareto tables and pivot tables start here. */
import Papa from 'papaparse'
import type { Translator } from '@/locales'
import { type Entry, isAudit } from './entry'
import { failureOf, viewOf } from './view'

const columns = [
  'id',
  'url',
  'title',
  'kind',
  'total',
  'coverage',
  'point',
  'rule',
  'tier',
  'status',
  'weight',
  'lost',
  'headline',
  'fix',
  'department',
  'legal',
  'evidence',
] as const

type Row = Partial<Record<(typeof columns)[number], string | number | null>>

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 * Papa's own pattern lets a text through that has a line break, and does not know the
 * full-width signs that a Chinese or Japanese Excel takes for the same.
 */
const formula = /^[\s]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** Excel reads UTF-8 only where a byte order mark says so. */
const BYTE_ORDER_MARK = '\uFEFF'

export function toCsv(entries: Entry[], translator: Translator): string {
  const { t } = translator
  const fields = columns.map((column) => t(`report.column.${column}`))
  const rows = entries.flatMap((entry) => rowsOf(entry, translator))
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''))
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}

function rowsOf(entry: Entry, translator: Translator): Row[] {
  const { t } = translator
  if (!isAudit(entry)) {
    const { id, url } = entry
    return [{ id, url, status: t('report.failed'), headline: failureOf(entry, translator) }]
  }
  const view = viewOf(entry, translator)
  const { id, url, title, kind, total, coverage } = view
  const page: Row = { id, url, title, kind, total, coverage }
  // A page that was not judged has one line with the reason, not a hundred without verdict.
  if (view.state) return [{ ...page, headline: view.state }]
  return [...view.toFix, ...view.passed, ...view.undecided].map((finding) => ({
    ...page,
    point: finding.pointName,
    rule: finding.rule,
    tier: finding.tier,
    status: finding.statusName,
    weight: finding.weight,
    lost: finding.lost,
    headline: finding.headline,
    fix: finding.lost > 0 ? finding.fix : '',
    department: finding.department,
    legal: finding.legal.join('; '),
    evidence: finding.quotes.join(' | '),
  }))
}
