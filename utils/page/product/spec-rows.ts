/** Specifications as rows of two boxes: `<li><span>Height</span><span>20 cm</span></li>`, `div`s in two columns. */

import { specHeading } from '@/rules/lexicons/specs'
import { groupBy } from '@/utils/group'
import { matcher } from '@/utils/text/lexicon'
import { type Box, holds } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'
import { type PairFound, toSpec } from './spec-lines'

/** Names that themes give to blocks of properties. */
const specHint =
  /spec(?:s|-|_|$|ification)|attribut|propert|technical|tech-?data|data-?sheet|param|characteristic|caracter|merkmal|eigenschaft|datenblatt|product-?details|feature-?table|additional-?info/
/** Names that themes give to the two halves of a row. */
const nameHint = /name|label|key|title|term|attr|heading/
const valueHint = /value|val\b|data|content|text|desc|info/
/** A block of fewer rows is a pair of boxes like any other. */
const FEWEST = 3
const LONGEST_LABEL = 50
const LONGEST_VALUE = 160
const LONGEST_HEADING = 40
/** In any language: headings are often left in that of the shop system. */
const headings = matcher(specHeading, null)

/** Rows that stand in a block of specifications, by its name, its heading or the colons of its labels. */
export function rows(reading: Reading): PairFound[] {
  const blocks = new Map<number, PairFound[]>()
  const named = new Set<number>()
  for (const [row, [label, value]] of rowBoxes(reading)) {
    if (OUTSIDE.has(reading.regionOf(row.index)) || holdsControl(row, reading)) continue
    const [name, content] = [textOf(label, reading), textOf(value, reading)]
    if (name.length > LONGEST_LABEL || content.length > LONGEST_VALUE || /[.!?。！？]$/.test(name)) continue
    const pair = toSpec(name, content, label.index)
    if (!pair) continue
    const block = blocks.get(row.parent)
    if (block) block.push(pair)
    else blocks.set(row.parent, [pair])
    if (nameHint.test(label.hints) && valueHint.test(value.hints)) named.add(row.parent)
  }
  return [...blocks].flatMap(([block, pairs]) =>
    pairs.length >= FEWEST && (named.has(block) || listsProperties(block, reading) || allWithColon(pairs, reading))
      ? pairs
      : [],
  )
}

/** Boxes of at most two lines that hold two boxes side by side and nothing else. */
function rowBoxes({ model }: Reading): [Box, [Box, Box]][] {
  const children = groupBy(model.boxes, ({ parent }) => parent)
  return model.boxes.flatMap((row): [Box, [Box, Box]][] => {
    if (!['li', 'div', 'p', 'section'].includes(row.tag) || row.lastLine - row.firstLine > 1) return []
    const [label, value, ...more] = children.get(row.index) ?? []
    return label && value && more.length === 0 ? [[row, [label, value]]] : []
  })
}

const listsProperties = (block: number, reading: Reading): boolean =>
  reading.lineage(block, 4).some((box) => box.tag !== 'body' && box.tag !== 'main' && specHint.test(box.hints)) ||
  isHeaded(block, reading)

/** The line before the block is a heading of specifications. */
function isHeaded(block: number, reading: Reading): boolean {
  const first = reading.model.boxes[block]?.firstLine ?? 0
  const heading = reading.model.lines[first - 1]
  return heading !== undefined && heading.text.length <= LONGEST_HEADING && headings.find(heading.text)?.index === 0
}

const allWithColon = (pairs: PairFound[], reading: Reading): boolean =>
  pairs.every(({ box }) => {
    const label = reading.model.boxes[box]
    return label !== undefined && /[:：]\s*$/.test(textOf(label, reading))
  })

/** The box's own words, also where it shares its line with others. */
function textOf(box: Box, { model }: Reading): string {
  const row = model.boxes[box.parent] ?? box
  return model.lines
    .slice(row.firstLine, row.lastLine + 1)
    .filter((line) => line.visible || line.collapsed)
    .flatMap((line) => line.runs.filter((run) => holds(box, run.box)))
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const holdsControl = (row: Box, { model }: Reading): boolean => model.controls.some(({ box }) => holds(row, box))
