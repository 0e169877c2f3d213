/** Help to compare: a table of goods by attributes, or the course of the price. */
import { compareGoods, priceCourse } from '@/rules/lexicons/value'
import type { PageFacts } from '@/utils/audit/facts'
import type { Box } from '../model'
import type { Reading } from '../reading'

const elsewhere = new Set(['header', 'footer', 'reviews'])
/** A class or id by which shop systems and apps name such a table. */
const named = /(?:^|[\s_-])(?:compar(?:e|ison|atif|ativa)|vergleich\w*|confronto)(?:[\s_-]|$)/
/** Lines above a table in which its heading stands. */
const HEADING = 4

export function readComparison(reading: Reading): PageFacts['comparison'] {
  return table(reading) ?? course(reading)
}

/** Only a table that calls itself a comparison: size charts and price lists have the same form. */
function table(reading: Reading): PageFacts['comparison'] {
  for (const box of reading.model.boxes) {
    if (box.tag !== 'table' || elsewhere.has(reading.regionOf(box.index)) || !isComparison(box, reading)) continue
    const [head, ...rows] = rowsOf(box, reading).filter((cells) => cells >= 3)
    if (head === undefined || rows.length === 0) continue
    const heading = reading.model.lines[box.firstLine]?.text ?? ''
    return {
      kind: 'table',
      products: head - 1,
      attributes: rows.length,
      at: reading.anchor(box.index, heading),
    }
  }
  return null
}

function isComparison(box: Box, reading: Reading): boolean {
  if (box.lastLine < box.firstLine) return false
  if (reading.lineage(box.index, 4).some(({ hints }) => named.test(hints))) return true
  return reading.lines.some(
    (line) =>
      line.index <= box.firstLine &&
      line.index >= box.firstLine - HEADING &&
      line.text.length < 80 &&
      reading.cues(compareGoods).test(line.text),
  )
}

/** Number of filled cells of each row; a picture fills a cell. */
function rowsOf(table: Box, reading: Reading): number[] {
  const cells = new Map<number, number>()
  for (const box of reading.model.boxes.slice(table.index + 1, table.last + 1))
    if ((box.tag === 'td' || box.tag === 'th') && box.visible) cells.set(box.parent, (cells.get(box.parent) ?? 0) + 1)
  return [...cells.values()]
}

function course(reading: Reading): PageFacts['comparison'] {
  const line = reading.lines.find(
    ({ text, box }) =>
      text.length <= 60 && !elsewhere.has(reading.regionOf(box)) && reading.cues(priceCourse).affirmed(text) !== null,
  )
  return line ? { kind: 'price-history', products: 0, attributes: 0, at: reading.anchorLine(line) } : null
}
