/** Every amount in the body of the page, with what its surroundings say of it. */

import { priceLabel } from '@/rules/lexicons/offer'
import { dealLabel } from '@/rules/lexicons/price'
import { findAmounts, isRangeWord, type PriceMatch } from '@/utils/text/price'
import type { Box, Line, Run } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'
import { type AmountKind, isStart, kindOf, type Tax, taxIn, taxOf, type Words } from './amount-kind'
import { cardBoxes } from './cards'
import { type Choice, choices } from './choices'

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
  kind: AmountKind
  /** What its own words say of tax. */
  tax: Tax | null
  /** Belongs to an option of a choice, or to an extra. */
  choice: Choice | null
  /** The amount is the end of "from 10 to 20". */
  range: 'low' | 'high' | null
  from: boolean
  /** A word such as "price" stands before it. */
  named: boolean
  /** A word such as "now" or "sale price" stands before it. */
  deal: boolean
  inCard: boolean
  size: number
  hints: string
  lineage: Box[]
}

/** How many goods of a list carry an amount. */
export const countListed = (amounts: AmountFound[]): number =>
  new Set(amounts.filter((one) => one.inCard).map((one) => one.line.index)).size

const LONGEST_PRICE_LINE = 220
const oldPriceHint =
  /(?<!font-size|font-weight|font|size|weight|text)(?:^|[\s_-])(?:old|was|list|regular|original|compare|strike\w*|scratch\w*|crossed|rrp|msrp|before|retail|uvp|previous|ex)[-_]?(?:price|pricing|preis|amount|value|at)?(?:$|[\s_-])|price[-_]?(?:old|was|list|regular|original|compare|before|rrp|msrp|retail|previous|strike\w*)/
const netHint = /(?:excl?(?:uding)?|without|ex)[-_]?(?:tax|vat)(?:$|[\s_-])|price[-_]?net(?:to)?(?:$|[\s_-])/
const priceHint = /price|pricing|preis|prix|precio|prezzo|prijs|cena|fiyat|amount|money|价|cost/

export interface Amounts {
  /** Amounts in visible lines, in document order. */
  amounts: AmountFound[]
  /** Whether a box belongs to other goods, to an extra, or to an option that is not chosen. */
  isOfOther(box: number): boolean
}

export function findAllAmounts(reading: Reading): Amounts {
  const inLine = reading.model.lines.map((line) =>
    line.text.length > LONGEST_PRICE_LINE || !/\d/.test(line.text) ? [] : findAmounts(line.text),
  )
  const cards = cardBoxes(reading, inLine)
  const choiceOf = choices(reading)
  const isOfOther = (box: number) => isInCard(box, cards, reading) || ['extra', 'open'].includes(choiceOf(box) ?? '')
  const amounts = reading.lines.flatMap((line, position) => {
    const found = inLine[line.index] ?? []
    if (found.length === 0 || OUTSIDE.has(reading.regionOf(line.box))) return []
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
        choiceOf,
        inCard: isInCard(line.box, cards, reading),
      })
    })
  })
  return { amounts, isOfOther }
}

/** A number without sign is a price only where the markup or the sign beside it says so ("68,-" with "€" alone beside it). */
function isBarePrice(match: PriceMatch, line: Line, lineage: Box[], reading: Reading): boolean {
  const run = ownRun(match, line)
  if ((line.text.length > 24 && !run) || !/^(?:\d|[.,]\d)/.test(match.text)) return false
  if (lineage.slice(0, 3).some((box) => box.itemprop === 'price')) return true
  const decimals = /[.,](?:\d{2}|-{1,2}|–)$/.test((run?.text ?? match.text).trim())
  return (
    decimals &&
    lineage.slice(0, 4).some((box) => priceHint.test(box.hints)) &&
    reading.declared.products.some((product) => product.currency !== null)
  )
}

/** An element of its own holds the number and nothing else ("119.-" "65.-" side by side). */
const ownRun = ({ start, end }: PriceMatch, line: Line): Run | undefined =>
  line.runs.find(
    (run) => run.start <= start && run.start + run.text.length >= end && /^\s*[\d.,]+[-–]{0,2}\s*$/.test(run.text),
  )

interface Surroundings {
  line: Line
  lineage: Box[]
  matches: PriceMatch[]
  index: number
  previous: Line | undefined
  next: Line | undefined
  reading: Reading
  choiceOf(box: number): Choice | null
  inCard: boolean
}

function toAmount(match: PriceMatch, around: Surroundings): AmountFound {
  const { line, lineage, matches, reading, inCard, choiceOf } = around
  const run = runAt(line, match.start)
  const own = reading.lineage(run?.box ?? line.box, 4)
  const hints = own.map((box) => box.hints).join(' ')
  const said = words(match, around)
  const choice = choiceOf(run?.box ?? line.box)
  const struck = run?.struck ?? false
  return {
    amount: match.amount,
    currency: reading.currency(match.sign),
    sign: match.sign,
    line,
    box: run?.box ?? line.box,
    text: match.text,
    label: said.before.trim(),
    struck,
    hintedOld: oldPriceHint.test(hints),
    kind: choice === 'extra' ? 'other' : kindOf(said, struck, choice === 'chosen', reading),
    tax: taxOf(said, taxIn(line.text.slice(0, matches[0]?.start ?? 0), reading) !== null, reading) ?? hintedTax(hints),
    choice,
    range: rangeOf(match, around),
    from: isStart(said, reading),
    named: reading.cues(priceLabel).test(said.before.slice(-24)),
    deal: reading.cues(dealLabel).test(said.before.slice(-24)),
    inCard,
    size: run?.size ?? line.size,
    hints,
    lineage,
  }
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
  return { before: `${above} ${inLine}`.slice(-60), inLine: inLine.slice(-60), after, below }
}

const isLabel = (line: Line, reading: Reading): boolean =>
  line.text.length <= 40 &&
  !/\d|[:：]\s*[^\s:：]/.test(line.text) &&
  !reading.lineage(line.box, 3).some((box) => /^h[1-3]$/.test(box.tag))

const hintedTax = (hints: string): Tax | null => (netHint.test(hints) ? 'excluded' : null)

function rangeOf(match: PriceMatch, { line, matches, index }: Surroundings): AmountFound['range'] {
  const gap = (a: PriceMatch | undefined, b: PriceMatch | undefined) =>
    a && b ? line.text.slice(a.end, b.start).trim() : ''
  if (isRangeWord(gap(match, matches[index + 1]))) return 'low'
  return isRangeWord(gap(matches[index - 1], match)) ? 'high' : null
}

function runAt(line: Line, position: number): Run | undefined {
  return line.runs.findLast((run) => run.start <= position && run.text.trim() !== '') ?? line.runs[0]
}

function isInCard(start: number, cards: Set<number>, reading: Reading): boolean {
  return reading.lineage(start, 14).some((box) => cards.has(box.index))
}
