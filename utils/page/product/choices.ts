/** Amounts that belong to a choice: an option that is chosen or not, an extra to tick, an offer beside the product. */
import { otherOffer } from '@/rules/lexicons/price'
import { groupBy } from '@/utils/group'
import { attribute, within } from '../dom'
import { type Box, type Control, holds, type Picture } from '../model'
import type { Reading } from '../reading'

/** `chosen`/`open`: of the options of one choice; `extra`: bought beside the product. */
export type Choice = 'chosen' | 'open' | 'extra'

/** A choice of this many lines holds more than one option. */
const LARGEST_OPTION = 12

/** Which choice a box belongs to; null for most. */
export function choices(reading: Reading): (box: number) => Choice | null {
  const scopes = [...radioScopes(reading), ...tickScopes(reading), ...sideOffers(reading), ...comparisons(reading)]
  return (index) => scopes.find(({ box, from }) => holds(box, index) && index >= from)?.choice ?? null
}

interface Scope {
  box: Box
  choice: Choice
  /** First box inside to which it applies. */
  from: number
}

const scope = (box: Box, choice: Choice): Scope => ({ box, choice, from: box.index })

/** Each option of a choice of which one is chosen, with the label and what stands beside it. */
function radioScopes(reading: Reading): Scope[] {
  const radios = reading.model.controls.filter(({ kind, name }) => kind === 'radio' && name !== '')
  const groups = groupBy(radios, ({ name }) => name)
  return [...groups.values()]
    .filter((group) => group.length >= 2 && group.some(({ checked }) => checked))
    .flatMap((group) =>
      group.flatMap((radio) =>
        optionBoxes(radio, group, reading).map((box) => scope(box, radio.checked ? 'chosen' : 'open')),
      ),
    )
}

/** The largest box around a radio button that holds no other of its group, and the label that names it from elsewhere. */
function optionBoxes(radio: Control, group: Control[], reading: Reading): Box[] {
  const around = reading
    .lineage(radio.box, 8)
    .filter((box) => group.every((other) => other === radio || !holds(box, other.box)))
    .filter((box) => box.lastLine - box.firstLine < LARGEST_OPTION)
    .at(-1)
  return [...(around ? [around] : []), ...labelsOf(radio, reading)]
}

function labelsOf({ box }: Control, { model }: Reading): Box[] {
  const control = model.boxes[box]
  const id = control ? attribute(control.element, 'id') : null
  return model.boxes.filter(
    (one) => one.tag === 'label' && (holds(one, box) || (id !== null && attribute(one.element, 'for') === id)),
  )
}

/** What a box to tick adds, as far as its label goes; its surroundings may hold the price ("[ ] Compare"). */
function tickScopes(reading: Reading): Scope[] {
  return reading.model.controls
    .filter(({ kind }) => kind === 'checkbox')
    .flatMap((control) => labelsOf(control, reading))
    .filter(({ element }) => within(element, 'h1') === null)
    .map((box) => scope(box, 'extra'))
}

/** An offer beside the product has at most this many lines. */
const LARGEST_OFFER = 40
/** A comparison of goods has at most this many lines. */
const LARGEST_COMPARISON = 120
const cellTag = /^t[dh]$/
const headingTag = /^(?:h[2-6]|legend)$/

/** What stands under a heading that names another offer, within the box of the heading. */
function sideOffers(reading: Reading): Scope[] {
  const { boxes, lines } = reading.model
  return boxes.flatMap((heading) => {
    const text = headingTag.test(heading.tag) ? lines[heading.firstLine]?.text : undefined
    if (text === undefined || text.length > 120 || !reading.cues(otherOffer).test(text)) return []
    const around = reading
      .lineage(heading.index, 8)
      .filter(({ element, firstLine, lastLine }) => lastLine - firstLine < LARGEST_OFFER && !within(element, 'h1'))
      .filter((box) => headings(box, boxes) <= 1)
      .at(-1)
    return around ? [{ box: around, choice: 'extra' as const, from: heading.index }] : []
  })
}

const headings = (around: Box, boxes: Box[]): number =>
  boxes.slice(around.index, around.last + 1).filter(({ tag }) => headingTag.test(tag)).length

/** Tables of data with a row of linked pictures: their columns are goods. A table that lays out the page holds others. */
function comparisons({ model }: Reading): Scope[] {
  const linked = model.pictures.filter((picture) => picture.href !== null)
  if (linked.length < 2) return []
  const tables = model.boxes.filter(
    ({ tag, element, firstLine, lastLine }) =>
      tag === 'table' && lastLine - firstLine < LARGEST_COMPARISON && !within(element, 'table, h1, h2, form, input'),
  )
  return tables.filter((table) => columnsOfGoods(table, model.boxes, linked) >= 2).map((box) => scope(box, 'extra'))
}

/** The most cells of one row that hold a linked picture. */
function columnsOfGoods(table: Box, boxes: Box[], linked: Picture[]): number {
  const inside = boxes.slice(table.index, table.last + 1)
  const cells = inside.filter((box) => cellTag.test(box.tag) && linked.some(({ box: at }) => holds(box, at)))
  const perRow = new Map<number, number>()
  for (const { parent } of cells) perRow.set(parent, (perRow.get(parent) ?? 0) + 1)
  return Math.max(0, ...perRow.values())
}
