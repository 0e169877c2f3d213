/** Every amount in the body of the page, with what its surroundings say of it. */
import {
  freeShipping,
  instalment,
  notSelling,
  perUnit,
  priceLabel,
  saving,
  savingAfter,
  shippingCost,
  was,
} from '@/rules/lexicons/offer'
import type { Lexicon } from '@/utils/text/lexicon'
import { findAmounts, type PriceMatch } from '@/utils/text/price'
import { attribute, within } from '../dom'
import type { Box, Line, Run } from '../model'
import type { Reading } from '../reading'

export interface AmountFound {
  amount: string
  currency: string | null
  sign: string | null
  line: Line
  /** The innermost box of the amount; a line may hold several. */
  box: number
  text: string
  /** Words that stand before the amount in its line or in the line above. */
  label: string
  struck: boolean
  /** The markup names it an old price ("old-price"); a hint, since some themes call every price "regular". */
  hintedOld: boolean
  kind: 'price' | 'was' | 'saving' | 'instalment' | 'unit' | 'shipping' | 'other'
  /** The amount is the end of "from 10 to 20". */
  range: 'low' | 'high' | null
  from: boolean
  /** A word such as "price" stands before it. */
  named: boolean
  inCard: boolean
  size: number
  hints: string
  lineage: Box[]
}

/** How many goods of a list carry an amount. */
export const countListed = (amounts: AmountFound[]): number =>
  new Set(amounts.filter((one) => one.inCard).map((one) => one.line.index)).size

const LONGEST_PRICE_LINE = 220
const elsewhere = new Set(['header', 'footer', 'related', 'reviews', 'banner'])
const oldPriceHint =
  /(?:^|[\s_-])(?:old|was|list|regular|original|compare|strike\w*|crossed|rrp|msrp|before|retail|uvp|previous|ex)[-_]?(?:price|pricing|preis|amount|value|at)?(?:$|[\s_-])|price[-_]?(?:old|was|list|regular|original|compare|before|rrp|msrp|retail|previous|strike\w*)/
const priceHint = /price|preis|prix|precio|prezzo|prijs|cena|fiyat|amount|money|价|cost/

/** Amounts in visible lines, in document order. */
export function findAllAmounts(reading: Reading): AmountFound[] {
  const inLine = reading.model.lines.map((line) =>
    line.text.length > LONGEST_PRICE_LINE || !/\d/.test(line.text) ? [] : findAmounts(line.text),
  )
  const cards = cardBoxes(reading, inLine)
  return reading.lines.flatMap((line, position) => {
    const found = inLine[line.index] ?? []
    if (found.length === 0 || elsewhere.has(reading.regionOf(line.box))) return []
    const lineage = reading.lineage(line.box, 6)
    const matches = found.filter((match) => match.sign !== null || isBarePrice(match, line, lineage, reading))
    return matches.map((match, index) => {
      const previous = reading.lines[position - 1]
      return toAmount(match, {
        line,
        lineage,
        matches,
        index,
        previous,
        next: reading.lines[position + 1],
        reading,
        inCard: lineage.some((box) => cards.has(box.index)) || isInCard(line.box, cards, reading),
      })
    })
  })
}

/** A number without sign is a price only where the markup or the sign beside it says so ("68,-" with "€" alone beside it). */
function isBarePrice(match: PriceMatch, line: Line, lineage: Box[], reading: Reading): boolean {
  if (line.text.length > 24 || !/^(?:\d|[.,]\d)/.test(match.text)) return false
  if (lineage.slice(0, 3).some((box) => box.itemprop === 'price')) return true
  const decimals = /[.,](?:\d{2}|-{1,2}|–)$/.test(match.text)
  return (
    decimals &&
    lineage.slice(0, 4).some((box) => priceHint.test(box.hints)) &&
    reading.declared.products.some((product) => product.currency !== null)
  )
}

interface Surroundings {
  line: Line
  lineage: Box[]
  matches: PriceMatch[]
  index: number
  previous: Line | undefined
  next: Line | undefined
  reading: Reading
  inCard: boolean
}

function toAmount(match: PriceMatch, around: Surroundings): AmountFound {
  const { line, lineage, reading, inCard } = around
  const run = runAt(line, match.start)
  const own = reading.lineage(run?.box ?? line.box, 4)
  const hints = own.map((box) => box.hints).join(' ')
  const { before, after, below } = words(match, around)
  const struck = run?.struck ?? false
  return {
    amount: match.amount,
    currency: reading.currency(match.sign),
    sign: match.sign,
    line,
    box: run?.box ?? line.box,
    text: match.text,
    label: before.trim(),
    struck,
    hintedOld: oldPriceHint.test(hints),
    kind: kindOf({ before, after, below }, struck, reading),
    range: rangeOf(match, around),
    from:
      /(?:^|\s)(?:from|ab|dès|à partir de|desde|da|vanaf|od|от|від|起|a partire da|starting at|as low as)\s*:?\s*$/iu.test(
        before,
      ) || /^\s*起/.test(after),
    named: reading.cues(priceLabel).test(before.slice(-24)),
    inCard,
    size: run?.size ?? line.size,
    hints,
    lineage,
  }
}

/** Words around an amount: its label, the rest of its line, and a short line below. */
interface Words {
  before: string
  after: string
  below: string
}

/** The words before the amount (its label) and the words after it, up to the neighbouring amounts. */
function words(match: PriceMatch, { line, matches, index, previous, next, reading }: Surroundings): Words {
  const start = matches[index - 1]?.end ?? 0
  const end = matches[index + 1]?.start ?? line.text.length
  const inLine = line.text.slice(start, match.start)
  const after = line.text.slice(match.end, end).slice(0, 60)
  // A label often stands in a line of its own above the amount ("Was" / "£189").
  const above = index === 0 && inLine.trim() === '' && previous && isLabel(previous, reading) ? previous.text : ''
  const below =
    index === matches.length - 1 && after.trim() === '' && next && next.text.length <= 30 && !/\d[.,]\d/.test(next.text)
      ? ` ${next.text}`
      : ''
  return { before: `${above} ${inLine}`.slice(-60), after, below }
}

const isLabel = (line: Line, reading: Reading): boolean =>
  line.text.length <= 40 &&
  !/\d/.test(line.text) &&
  !reading.lineage(line.box, 3).some((box) => /^h[1-3]$/.test(box.tag))

function kindOf({ before, after, below }: Words, struck: boolean, reading: Reading): AmountFound['kind'] {
  const near = after.slice(0, 30)
  const following = `${near}${below}`
  const leads = (lexicon: Lexicon) => reading.cues(lexicon).find(near)?.index === firstLetter(near)
  if (struck) return 'was'
  // "(£2.00)" and "+ £2.00" name what an option costs.
  if (/[+(（]\s*$/.test(before)) return 'other'
  if (perUnit.test(following.slice(0, 22))) return 'unit'
  if (reading.cues(notSelling).test(before.slice(-24)) || /^\s*(?:以上|未満|or more|oder mehr)/i.test(after))
    return 'other'
  if (reading.cues(instalment).test(`${before.slice(-40)} ${following}`)) return 'instalment'
  if (reading.cues(saving).test(before.slice(-30)) || savingAfter.test(after)) return 'saving'
  if (reading.cues(was).test(before.slice(-40))) return 'was'
  // "64,59 € Livraison gratuite" is a price, "4,95 € Versand" is a cost of delivery.
  const costs =
    (reading.cues(shippingCost).test(before.slice(-40)) && !reading.cues(freeShipping).test(before)) ||
    (leads(shippingCost) && !reading.cues(freeShipping).test(near))
  return costs ? 'shipping' : 'price'
}

const firstLetter = (text: string): number => text.search(/[\p{L}\d]/u)

function rangeOf(match: PriceMatch, { line, matches, index }: Surroundings): AmountFound['range'] {
  const gap = (a: PriceMatch | undefined, b: PriceMatch | undefined) =>
    a && b ? line.text.slice(a.end, b.start).trim() : ''
  const isRange = (text: string) => /^(?:-|–|—|to|bis|à|~|～|a|до)$/iu.test(text)
  if (isRange(gap(match, matches[index + 1]))) return 'low'
  return isRange(gap(matches[index - 1], match)) ? 'high' : null
}

function runAt(line: Line, position: number): Run | undefined {
  return line.runs.findLast((run) => run.start <= position && run.text.trim() !== '') ?? line.runs[0]
}

/**
 * Boxes that repeat: three or more siblings of the same form, each with an amount or a
 * linked picture. Their amounts belong to the goods of a list.
 */
function cardBoxes(reading: Reading, inLine: PriceMatch[][]): Set<number> {
  const priced = countUpTo(
    reading.model.lines.map(
      (line) => line.text.length < 80 && (inLine[line.index] ?? []).some((match) => match.sign !== null),
    ),
  )
  const groups = new Map<string, Box[]>()
  for (const box of reading.model.boxes) {
    if (box.lastLine < box.firstLine || box.lastLine - box.firstLine > 40 || inlineTag.has(box.tag)) continue
    if ((priced[box.lastLine + 1] ?? 0) === (priced[box.firstLine] ?? 0)) continue
    const key = `${box.parent} ${box.tag} ${attribute(box.element, 'class')?.trim().split(/\s+/)[0] ?? ''}`
    const group = groups.get(key)
    if (group) group.push(box)
    else groups.set(key, [box])
  }
  const repeated = [...groups.values()]
    .filter((group) => group.length >= 3)
    .map((group) => group.filter((box) => leadsOn(box, group.length)))
  return new Set(repeated.filter((group) => group.length >= 3).flatMap((group) => group.map((box) => box.index)))
}

/** How many of the first n entries are true, for every n. */
function countUpTo(flags: boolean[]): number[] {
  const counts = [0]
  for (const flag of flags) counts.push((counts.at(-1) ?? 0) + (flag ? 1 : 0))
  return counts
}

const inlineTag = new Set(['span', 'a', 'b', 'strong', 'em', 'i', 'option', 'tr', 'td', 'dd', 'dt', 'input', 'label'])

/** Holds a link and no main heading, as a card of a list does; a short list shows pictures, else it is a table of prices. */
const leadsOn = ({ element }: Box, siblings: number): boolean =>
  within(element, 'h1') === null && within(element, siblings >= 6 ? 'a[href]' : 'a[href] img, img') !== null

function isInCard(start: number, cards: Set<number>, reading: Reading): boolean {
  return reading.lineage(start, 14).some((box) => cards.has(box.index))
}
