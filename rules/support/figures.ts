/** Figures of one attribute, wherever the page states them: title, table, text. */
import type { Product } from '@/utils/audit/facts'
import { attributes } from '../lexicons/attributes'
import { type Quantity, quantitiesIn } from './quantities'

export interface Figure extends Quantity {
  from: 'title' | 'table' | 'text'
  /** The words around it, as evidence. */
  quote: string
}

/** Attributes whose figure in a title is that of the whole product; a length there may be of anything. */
const IN_TITLE = new Set(['volume', 'power', 'battery', 'storage', 'weight'])
/** Packs, ranges and limits: the figure is not one value of one thing. */
const NOT_ONE =
  /\d\s?[x×*]\s?\d|\d\s?(?:-|–|~|to|bis|à|a)\s?\d|\b(?:max|min|up to|bis zu|jusqu|hasta|ab|from)\b|[±≤≥<>～〜]|x\s?\d|\d\s?(?:er|x)[- ]?pack|pack of|set of|\/|\bca\b|approx|circa|environ|约|約/iu

/** "Weight: 1.2 kg" at the start of a line or clause, or "weighs 1.2 kg" with the name before the figure. */
export function figuresOf(product: Product): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>()
  const add = (attribute: string, figure: Figure | null) => {
    if (figure) found.set(attribute, [...(found.get(attribute) ?? []), figure])
  }
  for (const [attribute, { family, names }] of Object.entries(attributes)) {
    const rows = product.specs.filter(({ name }) => names.includes(bare(name)))
    // Two rows of one name are two parts of the product.
    if (rows.length === 1 && rows[0])
      add(attribute, only(rows[0].value, family, 'table', `${rows[0].name}: ${rows[0].value}`))
    if (rows.length > 1) continue
    for (const line of product.description.text.split('\n')) {
      const stated = statedIn(line, names)
      if (stated !== null) add(attribute, only(stated, family, 'text', line))
    }
    if (IN_TITLE.has(attribute)) add(attribute, only(product.name ?? '', family, 'title', product.name ?? ''))
  }
  return found
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\((?:mm|cm|m|in|inch|kg|g|w|v|mah|l|ml)\)/g, '')
    .replace(/[\s:：]+$/g, '')
    .trim()

/** What follows the bare name at the beginning of a line; null where the line states something else. */
function statedIn(line: string, names: string[]): string | null {
  const text = line.replace(/^[\s•·▪●*-]+/, '')
  const lower = text.toLowerCase()
  const name = names.find((one) => lower.startsWith(one) && /^\s?[:：=]\s?/.test(text.slice(one.length)))
  return name === undefined ? null : text.slice(name.length, name.length + 40)
}

/** The one quantity of a family in a text that speaks of one thing. */
function only(text: string, family: Quantity['family'], from: Figure['from'], quote: string): Figure | null {
  if (NOT_ONE.test(text)) return null
  const found = quantitiesIn(text).filter((one) => one.family === family)
  const [first] = found
  return first && found.length === 1 ? { ...first, from, quote: quote.slice(0, 200) } : null
}
