/** Whether the price holds tax: as its own line says, else a line near it, else a sentence for all prices. */
import { taxExcluded, taxIncluded } from '@/rules/lexicons/offer'
import { allPrices } from '@/rules/lexicons/price'
import type { Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import type { Tax } from './amount-kind'
import type { AmountFound } from './amounts'

/** Lines around the price whose tax label is the price's. */
const NEAR = 8
/** A longer line near the price is running text, not its label. */
const LONGEST_LABEL = 200

export function readTaxLabel(reading: Reading, price: AmountFound | null): Product['taxLabel'] {
  if (!price) return null
  const distance = (line: Line) => Math.abs(line.index - price.line.index)
  const near = reading.lines
    .filter((line) => distance(line) <= NEAR && line.text.length <= LONGEST_LABEL)
    .sort((a, b) => distance(a) - distance(b))
  const far = reading.lines.filter((line) => distance(line) > NEAR && isForAll(line, reading))
  return (
    (price.tax ? labelOf(price.tax, price.line, reading) : null) ??
    firstLabel(near, 'included', reading) ??
    firstLabel(near, 'excluded', reading) ??
    firstLabel(far, 'included', reading) ??
    firstLabel(far, 'excluded', reading)
  )
}

function firstLabel(lines: Line[], kind: Tax, reading: Reading): Product['taxLabel'] {
  const cues = reading.cues(kind === 'included' ? taxIncluded : taxExcluded)
  const line = lines.find(({ text }) => cues.test(text) && !isWeight(text))
  return line ? labelOf(kind, line, reading) : null
}

/** The anchor quotes what is around the words, which may stand deep in a long footnote. */
function labelOf(kind: Tax, line: Line, reading: Reading): Product['taxLabel'] {
  const cue = reading.cues(kind === 'included' ? taxIncluded : taxExcluded).find(line.text)
  const start = line.text.length > LONGEST_LABEL && cue ? Math.max(0, cue.index - 80) : 0
  return { kind, at: reading.anchorLine(line, line.text.slice(start, start + LONGEST_LABEL)) }
}

/** "Netto 500 g" is a weight. */
const isWeight = (text: string): boolean => /(?:net|brut)to\D{0,12}\d+(?:[.,]\d+)?\s?(?:g|kg|ml|l|cl)\b/iu.test(text)

/** A sentence that speaks of all prices, wherever it stands; a footer's label does so, too. */
const isForAll = (line: Line, reading: Reading): boolean =>
  (reading.regionOf(line.box) === 'footer' && line.text.length <= LONGEST_LABEL) ||
  reading.cues(allPrices).test(line.text)
