/** Label–value pairs of the product: tables, definition lists, rows of two boxes, and "label: value" lines. */

import { priceLabel, saving, was } from '@/rules/lexicons/offer'
import { notSpec } from '@/rules/lexicons/specs'
import type { Product } from '@/utils/audit/facts'
import { matcher } from '@/utils/text/lexicon'
import { findPrices } from '@/utils/text/price'
import type { Box } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'
import { linePairs, type PairFound, toSpec } from './spec-lines'
import { rows } from './spec-rows'

const MOST = 200
export function readSpecs(reading: Reading): Pick<Product, 'specs' | 'specsAt'> {
  const found: PairFound[] = [...tables(reading), ...definitions(reading), ...rows(reading)]
  if (found.length < 3) found.push(...linePairs(reading))
  const seen = new Set<string>()
  const kept = found.filter(({ spec }) => {
    const key = `${spec.name}\n${spec.value}`.toLowerCase()
    if (seen.has(key) || isOfOffer(spec.name, reading)) return false
    seen.add(key)
    return true
  })
  const first = kept[0]
  return {
    specs: kept.slice(0, MOST).map(({ spec }) => spec),
    specsAt: first ? reading.anchor(container(first.box, reading), `${first.spec.name}: ${first.spec.value}`) : null,
  }
}

/** In any language: labels are often left in that of the shop system. */
const offerLabels = matcher(notSpec, null)

/** The label itself, not a longer one that begins like it ("Stock" but not "Stock length"). */
function isOfferLabel(name: string): boolean {
  const cue = offerLabels.find(name)
  return (
    cue?.index === 0 && (/[\u3040-\u9fff\uac00-\ud7af]$/.test(cue.text) || !/\p{L}/u.test(name.slice(cue.text.length)))
  )
}

/** Pairs that every page has and that describe no product (catalogue I: vendor, stock and shipping lines do not count). */
const isOfOffer = (name: string, { cues }: Reading): boolean =>
  isOfferLabel(name) ||
  cues(saving).test(name) ||
  cues(was).test(name) ||
  cues(priceLabel).test(name) ||
  findPrices(name).length > 0

const container = (box: number, reading: Reading): number =>
  reading.lineage(box, 6).find((one) => ['table', 'dl', 'ul'].includes(one.tag))?.index ?? box

const textIn = (box: Box, reading: Reading): string =>
  reading.model.lines
    .slice(box.firstLine, box.lastLine + 1)
    .filter((line) => line.visible || line.collapsed)
    .map((line) => line.text)
    .join(' ')
    .slice(0, 400)

/** Rows of two cells. A table with several products side by side is a comparison, not a specification. */
function tables(reading: Reading): PairFound[] {
  const cells = new Map<number, Box[]>()
  for (const box of reading.model.boxes) {
    if ((box.tag === 'td' || box.tag === 'th') && !OUTSIDE.has(reading.regionOf(box.index))) {
      cells.set(box.parent, [...(cells.get(box.parent) ?? []), box])
    }
  }
  return [...cells.values()].flatMap((row) =>
    pairsOf(row, reading).flatMap(([name, value]) => {
      if (holdsMore(value, reading)) return []
      return toSpec(textIn(name, reading), textIn(value, reading), name.index) ?? []
    }),
  )
}

/** Two cells, or pairs of them side by side, whose label cells are `th` or end with a colon. */
function pairsOf(row: Box[], reading: Reading): [Box, Box][] {
  const pairs = row.flatMap((label, at): [Box, Box][] => {
    const value = row[at + 1]
    return at % 2 === 0 && value ? [[label, value]] : []
  })
  const isLabel = (cell: Box) => cell.tag === 'th' || /[:：]\s*$/.test(textIn(cell, reading))
  const isPair = ([label, value]: [Box, Box]) => isLabel(label) && value.tag === 'td' && !isLabel(value)
  return row.length === 2 || (row.length % 2 === 0 && pairs.every(isPair)) ? pairs : []
}

/** A cell with a table or many lines of its own is layout. */
const holdsMore = (cell: Box, reading: Reading): boolean =>
  cell.lastLine - cell.firstLine > 6 ||
  reading.model.boxes.slice(cell.index + 1, cell.last + 1).some((box) => box.tag === 'table' || box.tag === 'form')

function definitions(reading: Reading): PairFound[] {
  const found: PairFound[] = []
  let term: Box | null = null
  for (const box of reading.model.boxes) {
    if (OUTSIDE.has(reading.regionOf(box.index))) continue
    if (box.tag === 'dt') term = box
    else if (box.tag === 'dd' && term) {
      const pair = toSpec(textIn(term, reading), textIn(box, reading), term.index)
      if (pair) found.push(pair)
      term = null
    }
  }
  return found
}
