/** The handbook: every check in words, for the docs and for the extension's own page. */

import { measuredText, sourceName } from '@/components/rule-notes'
import type { Translator } from '@/locales'
import { rules } from '@/rules'
import { ruleBook } from '@/rules/book'
import type { Rule, RuleNotes } from '@/rules/rule'
import { escapeMarkdown as esc } from './markdown'

export interface HandbookEntry {
  id: string
  rule: Rule
  notes: RuleNotes
  title: string
  /** What a person is asked; null for a check that the page answers. */
  question: string | null
  passes: string
  fails: string
  why: string
  fix: string
  pages: string
  markets: string
}

export interface HandbookPoint {
  point: number
  name: string
  entries: HandbookEntry[]
}

/** All checks by experience point, in the order of the points. */
export function handbook(translator: Translator): HandbookPoint[] {
  const entries = Object.entries(rules).map(([id, rule]) => entryOf(id, rule, translator))
  return Array.from({ length: 16 }, (_, index) => index + 1)
    .map((point) => ({
      point,
      name: translator.t(`point.${point}`),
      entries: entries.filter(({ rule }) => rule.point === point),
    }))
    .filter(({ entries: own }) => own.length > 0)
}

const notes = ruleBook()

function entryOf(id: string, rule: Rule, { t, language }: Translator): HandbookEntry {
  const words = `rules.${id.replace('/', '.')}`
  const list = (terms: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(terms)
  return {
    id,
    rule,
    notes: notes[id] ?? { sources: rule.sources, measured: null },
    title: t(`${words}.title`),
    question: rule.confidence === 'manual-question' ? t(`${words}.seen.open`) : null,
    passes: t(`${words}.pass`),
    fails: t(`${words}.fail`),
    why: t(`${words}.why`),
    fix: t(`${words}.fix`),
    pages: rule.pages === 'any' ? t('handbook.any-page') : list(rule.pages.map((page) => t(`pageType.${page}`))),
    markets: rule.markets === 'any' ? t('handbook.any-market') : list(rule.markets.map((one) => t(`market.${one}`))),
  }
}

/** The handbook as Markdown, one heading per point and per check. */
export function handbookAsMarkdown(translator: Translator): string {
  const { t } = translator
  const parts = [`# ${esc(t('handbook.title'))}`, esc(t('handbook.intro'))]
  for (const { point, name, entries } of handbook(translator)) {
    parts.push(`## ${point}. ${esc(name)}`)
    parts.push(...entries.map((entry) => section(entry, translator)))
  }
  return `${parts.join('\n\n')}\n`
}

function section(entry: HandbookEntry, translator: Translator): string {
  const { t } = translator
  const { rule, notes: known } = entry
  const line = (name: string, text: string) => `- ${esc(t('report.label', { name, text: '' })).trim()} ${text}`
  const sources = known.sources.map((source) => {
    const name = esc(sourceName(translator, source))
    const linked = source.url ? `[${name}](${source.url})` : name
    return source.legal ? `${linked} (${esc(t('finding.risk'))})` : linked
  })
  return [
    `### ${esc(entry.title)}`,
    '',
    `\`${entry.id}\` · ${[t(`tier.${rule.tier}`), `${t('handbook.weight')} ${rule.weight}`, entry.pages, entry.markets, t(`department.${rule.department}`), t(`stage.${rule.stage}`)].map(esc).join(' · ')}`,
    '',
    ...(entry.question ? [line(t('handbook.question'), esc(entry.question))] : []),
    line(t('handbook.passes'), esc(entry.passes)),
    line(t('handbook.fails'), esc(entry.fails)),
    line(t('finding.why'), esc(entry.why)),
    line(t('finding.fix'), esc(entry.fix)),
    line(t('finding.source'), sources.join('; ')),
    line(
      t('handbook.measured'),
      esc(`${measuredText(translator, known.measured)} · ${t(`confidence.${rule.confidence}`)}`),
    ),
  ].join('\n')
}
