/** JSON-LD blocks: parsed one by one, so that a broken one is reported and the others still count. */
import { all, textContent } from '../dom'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export interface DeclaredItem {
  item: JsonObject
  element: Element
}

export interface MarkupError {
  message: string
  element: Element
}

const LONGEST_BLOCK = 1_000_000
const DEEPEST = 12
const MOST_ITEMS = 500

/** Every typed object of every block, outer before inner. */
export function readJsonLd(): { items: DeclaredItem[]; errors: MarkupError[] } {
  const items: DeclaredItem[] = []
  const errors: MarkupError[] = []
  for (const element of all('script[type="application/ld+json" i]').slice(0, 60)) {
    const source = (textContent(element) ?? '').trim()
    if (source === '') continue
    if (source.length > LONGEST_BLOCK) {
      errors.push({ message: `${source.length} characters`, element })
      continue
    }
    try {
      gather(parse(source), element, items, 0)
    } catch (error) {
      errors.push({ message: error instanceof Error ? error.message : String(error), element })
    }
  }
  return { items, errors }
}

/** Parses as strictly as search engines do, but for the wrappings that old templates leave around a block. */
function parse(source: string): Json {
  const bare = source
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
  return JSON.parse(bare.trim()) as Json
}

function gather(value: Json, element: Element, items: DeclaredItem[], depth: number): void {
  if (depth > DEEPEST || items.length >= MOST_ITEMS || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) gather(one, element, items, depth + 1)
    return
  }
  if ('@type' in value) items.push({ item: value, element })
  for (const child of Object.values(value)) gather(child, element, items, depth + 1)
}

/** Whether an object is of one of the schema.org types, with or without its address in front. */
export function isType(item: JsonObject, ...types: string[]): boolean {
  const written = item['@type']
  const list = Array.isArray(written) ? written : [written]
  return list.some(
    (one) => typeof one === 'string' && types.includes(one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')),
  )
}

/** An object where one or a list of them may stand. */
export function objects(value: Json | undefined): JsonObject[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one))
}

/** A text where a text, a number, a list or a named thing may stand; null where there is none. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return decoded(value).replace(/\s+/g, ' ').trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'object' && value !== null) return textOf(value.name ?? value['@value'] ?? value['@id'])
  return null
}

const entities: Record<string, string | undefined> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** Templates escape for HTML what stands in a script, where no browser decodes it ("Harbor &amp; Pine"). */
function decoded(text: string): string {
  return text.replace(/&(?:([a-z]{2,4})|#(\d{1,6})|#x([\da-f]{1,5}));/gi, (whole, name, decimal, hex) => {
    if (name) return entities[name.toLowerCase()] ?? whole
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}
