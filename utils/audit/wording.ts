/** Findings and rules in words. Results carry message ids and values; this is where they become sentences. */
import type { Translator } from '@/locales'
import type { Finding, FindingValue } from './record'

export interface FindingText {
  /** The rule's name: the good condition. */
  title: string
  /** What was seen, with its values. */
  headline: string
  why: string
  fix: string
  /** "searched: price block, footer"; null where the evidence is no absence. */
  searched: string | null
}

/** Words one finding. A value that is a list of ids becomes a list of their terms. */
export function wordFinding({ t, has, language }: Translator, finding: Finding): FindingText {
  const rule = `rules.${finding.rule.replace('/', '.')}`
  const list = (ids: string[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      ids.map((id) => (has(`place.${id}`) ? t(`place.${id}`) : id)),
    )
  const worded = (value: FindingValue) => (Array.isArray(value) ? list(value) : value)
  const values = Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, worded(value)]))
  const own = `${rule}.seen.${finding.message}`
  const places = [...new Set(finding.evidence.flatMap((item) => item.places ?? []))]
  return {
    title: t(`${rule}.title`),
    headline: t(has(own) ? own : `common.${finding.message}`, values),
    why: t(`${rule}.why`),
    fix: t(`${rule}.fix`),
    searched: places.length > 0 ? list(places) : null,
  }
}
