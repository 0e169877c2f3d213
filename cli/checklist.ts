/** The scored checklist in the terminal: what is to fix in order of work, the rest as counts. */
import type { Translator } from '@/locales'
import { type Entry, isAudit } from '@/utils/report/entry'
import { type AuditView, type FindingView, failureOf, viewOf } from '@/utils/report/view'
import { plain } from './plain'

export type Paint = Record<'bold' | 'dim' | 'red' | 'yellow' | 'green', (text: string) => string>

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32 } as const

/** Colours for a terminal; none for a file, and none where the user does not want them (no-color.org). */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Paint {
  const isColoured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  const painter = (code: number) => (text: string) => (isColoured ? `\u001B[${code}m${text}\u001B[0m` : text)
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, painter(code)])) as Paint
}

export function checklist(entry: Entry, translator: Translator, paint: Paint): string {
  const { t } = translator
  if (!isAudit(entry)) {
    const why = plain(failureOf(entry, translator))
    return [paint.bold(plain(entry.url)), `  ${paint.red(t('report.failed'))} ${why}`].join('\n')
  }
  const view = viewOf(entry, translator)
  const head = [paint.bold(plain(view.title)), `  ${paint.dim(plain(view.url))}`, `  ${plain(view.kind)}`]
  if (view.state) return [...head, `  ${paint.yellow(view.state)}`].join('\n')
  const toFix =
    view.toFix.length === 0
      ? [`  ${paint.green(t('report.nothingToFix'))}`]
      : view.toFix.flatMap((finding) => lines(finding, paint))
  const caution = view.caution ? [`  ${paint.yellow(view.caution)}`] : []
  const legend = view.toFix.some(({ legal }) => legal.length > 0) ? ` · ${t('report.legalMark')}` : ''
  const counts = `  ${paint.dim(view.counts + legend)}`
  return [...head, figures(view, translator, paint), ...caution, ...toFix, counts].join('\n')
}

function figures(view: AuditView, { t }: Translator, paint: Paint): string {
  if (view.total === null) return `  ${t('report.noScore')}`
  const parts = [`${t('report.hard')} ${view.hard ?? '–'}`, `${t('report.soft')} ${view.soft ?? '–'}`]
  return `  ${paint.bold(`${t('report.score')} ${view.total}`)} (${view.coverage}; ${view.sum}) · ${parts.join(' · ')}`
}

function lines(finding: FindingView, paint: Paint): string[] {
  const isFail = finding.status === 'fail'
  const lost = `−${finding.lost}`.padEnd(4)
  const mark = isFail ? paint.red(`✗ ${lost}`) : paint.yellow(`~ ${lost}`)
  const legal = finding.legal.length > 0 ? ' §' : ''
  return [
    `  ${mark} ${plain(finding.headline)}${paint.yellow(legal)} ${paint.dim(finding.rule)}`,
    `         → ${plain(finding.fix)}`,
  ]
}

/** The closing table over several pages. */
export function summary(entries: Entry[], translator: Translator, paint: Paint): string {
  const { t } = translator
  const audits = entries.filter(isAudit)
  const judged = audits.filter(({ page }) => page.state === 'ok').length
  const rows = entries.map((entry) => {
    if (!isAudit(entry)) return ['–', '', t('report.failed'), entry.url]
    const { total, decided, applicable } = entry.score
    return [
      total === null ? '–' : String(total),
      `${decided}/${applicable}`,
      t(`report.page.${entry.page.type}`),
      entry.url,
    ]
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? padStart(cell, widths[column] ?? 0) : padEnd(plain(cell), widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  const counts = {
    pages: entries.length,
    judged,
    unjudged: audits.length - judged,
    failed: entries.length - audits.length,
  }
  return [...table, paint.bold(t('report.summary', counts))].join('\n')
}

/** Chinese characters stand two columns wide in a terminal. */
const widthOf = (text: string) =>
  [...text].reduce((width, sign) => width + (/[\u1100-\u115F\u2E80-\uFF60]/.test(sign) ? 2 : 1), 0)
const padStart = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text))) + text
const padEnd = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))
