/** What stands beside the price and says more of it: the low of 30 days, the price per measure, clearance. */
import { clearance, lowest30 } from '@/rules/lexicons/value'
import type { Product } from '@/utils/audit/facts'
import { toMeasure, unitPattern } from '@/utils/text/measure'
import { findPrices, type PriceMatch } from '@/utils/text/price'
import type { Line } from '../model'
import type { Reading } from '../reading'
import type { AmountFound } from './amounts'

/** Lines around the price in which its notes stand. */
const NEAR = 10
const LONGEST = 220

export function readPriceNotes(
  reading: Reading,
  price: AmountFound | null,
  block: Line[],
): Pick<Product, 'low30' | 'unitPrice' | 'clearance'> {
  const near = price ? block.filter((line) => Math.abs(line.index - price.line.index) <= NEAR) : []
  const lines = near.filter((line) => line.text.length <= LONGEST)
  return {
    low30: readLow(reading, lines),
    unitPrice: readUnitPrice(reading, lines, price),
    clearance: readClearance(reading, lines),
  }
}

/** The amount after the words; else before them in the same line; else in the next line. */
function readLow(reading: Reading, lines: Line[]): Product['low30'] {
  for (const [position, line] of lines.entries()) {
    const cue = reading.cues(lowest30).find(line.text)
    if (!cue) continue
    const end = cue.index + cue.text.length
    const found =
      findPrices(line.text.slice(end))[0] ??
      findPrices(line.text.slice(0, cue.index)).at(-1) ??
      findPrices(lines[position + 1]?.text ?? '')[0]
    if (found) return { amount: found.amount, currency: reading.currency(found.sign), at: reading.anchorLine(line) }
  }
  return null
}

/** Behind the amount: "/ 1 l", "per 100g", "je kg", "le kilo". */
const perAfter = new RegExp(
  `^\\s?\\*{0,3}\\)?\\s?(?:/|(?:per|pro|je|par|por|le|la|al|el|za|na|за)(?=[\\s\\d]))\\s?(\\d{1,4}(?:[.,]\\d{1,3})?)?\\s?(${unitPattern})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d²³])`,
  'iu',
)
/** Before the amount: "1 kg = ", "100 ml = ", "pro 100 g: ", "€/kg ". */
const perBefore = new RegExp(
  `(?:(?<![\\d.,])(\\d{1,4}(?:[.,]\\d{1,3})?)\\s?(${unitPattern})\\s?=|(?:/|per |pro |je |prix au |precio por |prezzo al )\\s?(\\d{1,4}(?:[.,]\\d{1,3})?)?\\s?(${unitPattern})\\s?[:=]?)\\s?$`,
  'iu',
)

function readUnitPrice(reading: Reading, lines: Line[], price: AmountFound | null): Product['unitPrice'] {
  const at = price?.line.index ?? 0
  const nearest = [...lines].sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
  for (const line of nearest) {
    const text = withMeasure(line, lines)
    for (const amount of findPrices(text)) {
      const measure = measureOf(text, amount)
      if (measure)
        return {
          amount: amount.amount,
          currency: reading.currency(amount.sign),
          per: measure.amount,
          unit: measure.unit,
          at: reading.anchorLine(line, text),
        }
    }
  }
  return null
}

/** "€30,00" with "/ 100 ml" in the next line is one statement. */
function withMeasure(line: Line, lines: Line[]): string {
  const next = lines[lines.indexOf(line) + 1]?.text ?? ''
  return next.length <= 24 && /^(?:\/|(?:per|pro|je|par|por) )\s?\d?/i.test(next) ? `${line.text} ${next}` : line.text
}

function measureOf(text: string, { start, end }: PriceMatch): ReturnType<typeof toMeasure> {
  const after = perAfter.exec(text.slice(end, end + 40))
  if (after) return toMeasure(after[1] ?? '1', after[2] ?? '')
  const before = perBefore.exec(text.slice(Math.max(0, start - 40), start))
  return before ? toMeasure(before[1] ?? before[3] ?? '1', before[2] ?? before[4] ?? '') : null
}

/** A badge or a short line; a word in a sentence may speak of other goods. */
function readClearance(reading: Reading, lines: Line[]): Product['clearance'] {
  const line = lines.find((one) => one.text.length <= 40 && reading.cues(clearance).affirmed(one.text) !== null)
  return line ? reading.anchorLine(line) : null
}
