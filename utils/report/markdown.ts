/** The run as Markdown, for an issue or a wiki: the summary table, then each page with what is to fix. */
import type { Translator } from '@/locales'
import { type Entry, isAudit } from './entry'
import { type AuditView, type FindingView, failureOf, viewOf } from './view'

export function toMarkdown(entries: Entry[], translator: Translator): string {
  const { t } = translator
  const parts = [`# ${escapeMarkdown(t('report.heading'))}`]
  if (entries.length > 1) parts.push(table(entries, translator))
  for (const entry of entries) {
    parts.push(
      isAudit(entry) ? page(viewOf(entry, translator), translator) : failed(entry.url, failureOf(entry, translator)),
    )
  }
  parts.push(`*${escapeMarkdown(t('report.footer'))}*`)
  return `${parts.join('\n\n')}\n`
}

/** Text of a page as plain text: no markup, no table cell, no link and no image can come out of it. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/[\\`*_{}[\]()#+!|~$^-]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // "https:" and "www." become links by themselves, "@name" calls a person, "1." starts a list.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www|\d+)\./gi, '$1\\.')
      .replace(/@/g, '&#64;')
      .trim()
  )
}

const esc = escapeMarkdown

function table(entries: Entry[], translator: Translator): string {
  const { t } = translator
  const heads = [t('report.pageColumn'), t('report.kind'), t('report.score'), t('report.column.coverage')]
  const rows = entries.map((entry) => {
    if (!isAudit(entry)) return [entry.url, t('report.failed'), '–', failureOf(entry, translator)]
    const view = viewOf(entry, translator)
    return [view.title, view.kind, view.total === null ? '–' : String(view.total), view.state ?? view.coverage]
  })
  const line = (cells: string[]) => `| ${cells.map(esc).join(' | ')} |`
  return [line(heads), '| --- | --- | ---: | --- |', ...rows.map(line)].join('\n')
}

const failed = (url: string, text: string) => [`## ${esc(url)}`, esc(text)].join('\n\n')

function page(view: AuditView, { t }: Translator): string {
  const head = [`## ${esc(view.title)}`, `${esc(view.url)}  \n${esc(view.kind)}`]
  if (view.state) return [...head, `**${esc(view.state)}**`].join('\n\n')
  const figures =
    view.total === null
      ? t('report.noScore')
      : `${t('report.score')} ${view.total} · ${t('report.hard')} ${view.hard ?? '–'} · ${t('report.soft')} ${view.soft ?? '–'}`
  const parts = [...head, `**${esc(figures)}**  \n${esc(view.coverage)} · ${esc(view.sum)}`]
  if (view.caution) parts.push(`> ${esc(view.caution)}`)
  parts.push(`### ${esc(t('report.toFix'))}`)
  parts.push(
    view.toFix.length === 0
      ? esc(t('report.nothingToFix'))
      : view.toFix.map((finding, index) => item(finding, index + 1, t)).join('\n'),
  )
  parts.push(esc(view.counts))
  return parts.join('\n\n')
}

function item(finding: FindingView, number: number, t: Translator['t']): string {
  const label = (name: string, text: string) => esc(t('report.label', { name: t(`report.${name}`), text }))
  const lines = [
    `${number}. **${esc(finding.headline)}** (−${finding.lost}, ${esc(finding.tier)}, ${esc(finding.rule)})`,
    label('fix', finding.fix),
  ]
  if (finding.legal.length > 0) lines.push(esc(t('report.legal', { sources: finding.legal.join('; ') })))
  if (finding.quotes.length > 0) lines.push(label('seen', finding.quotes.join(' | ')))
  if (finding.cues.length > 0) lines.push(label('cues', finding.cues.join(' | ')))
  if (finding.searched !== null) lines.push(label('searched', finding.searched))
  return lines.join('  \n   ')
}
