/** The benchmark's tables, as plain text. */

import { groupBy } from '@/utils/group'
import { byLanguage, collect, type Figures } from './figures'
import { figuresOf, type Judged } from './measure'
import type { Part } from './split'
import { type RuleAgreement, sumOf } from './verdicts'

/** One row per fact: pages, share right, precision, recall, F1, and the figure of either part. */
export function factTable(judged: Judged[], texts: Judged[], parts: Map<string, Part>): string {
  const figures = collect(judged, parts)
  return table([
    ['fact', 'pages', 'right', 'precision', 'recall', 'F1', 'tuned', 'held-out'],
    ...[...judgedByFact([...judged, ...texts])].map(([fact, own]) => factRow(fact, own, figures)),
  ])
}

function factRow(fact: string, judged: Judged[], figures: Figures): string[] {
  const { count, accuracy, precision, recall, f1 } = figuresOf(judged)
  const { tuned, 'held-out': heldOut } = figures[fact] ?? {}
  return [fact, String(count), ...[accuracy, precision, recall, f1, tuned, heldOut].map(percent)]
}

/** One row per fact, one column per language: the figure and on how many pages it stands. */
export function languageTable(judged: Judged[]): string {
  const figures = byLanguage(judged)
  const languages = Object.keys(figures)
  return table([
    ['fact', ...languages],
    ...[...judgedByFact(judged)].map(([fact, own]) => [
      fact,
      ...languages.map((lang) => {
        const count = own.filter((one) => one.lang === lang).length
        return count === 0 ? '' : `${percent(figures[lang]?.[fact]?.all)} (${count})`
      }),
    ]),
  ])
}

/** Agreement with auditors in one line per part, then rule by rule. */
export function agreementTable(agreement: Record<Part | 'all', RuleAgreement[]>): string {
  const lines = (['all', 'tuned', 'held-out'] as const).map((part) => {
    const { count, same, side, alarms, rightAlarms } = sumOf(agreement[part])
    return `Verdicts (${part}): same ${share(same, count)}, same side ${share(side, count)} of ${count}; alarms right ${share(rightAlarms, alarms)} of ${alarms}`
  })
  const rows = agreement.all.map((one) =>
    [one.rule, one.count, one.same, one.side, one.alarms, one.rightAlarms].map(String),
  )
  return [...lines, table([['rule', 'verdicts', 'same', 'side', 'alarms', 'right'], ...rows])].join('\n')
}

const judgedByFact = (judged: Judged[]): Map<string, Judged[]> => groupBy(judged, ({ fact }) => fact)

export const percent = (value: number | null | undefined): string =>
  value == null || Number.isNaN(value) ? '' : `${(value * 100).toFixed(1)} %`
const share = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole))

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
