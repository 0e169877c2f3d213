/** The run as JSON: the same audits give the same bytes, in whatever order their keys were set. */
import type { Entry } from './entry'

/** These come first, in this order, so that a reader sees at once what a record is about; the rest by name. */
const first = ['schema', 'id', 'url', 'takenAt', 'rulesVersion', 'error', 'page', 'rule', 'kind', 'text', 'name']

export function toJson(entries: Entry[]): string {
  return `${JSON.stringify(entries, ordered, 2)}\n`
}

function ordered(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || byName(a, b)))
}

const rank = (key: string) => (first.indexOf(key) + 1 || first.length + 1) - 1
/** By code unit: a locale's order would differ between machines. */
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
