/** Boxes that hold other goods than the page's own: the cards of a list. */
import type { PriceMatch } from '@/utils/text/price'
import { attribute, within } from '../dom'
import type { Box } from '../model'
import type { Reading } from '../reading'

/**
 * Boxes that repeat: three or more siblings of the same form, each with an amount or a
 * linked picture. Their amounts belong to the goods of a list.
 */
export function cardBoxes(reading: Reading, inLine: PriceMatch[][]): Set<number> {
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
    .filter((group) => group.length >= 3)
  return new Set(repeated.flat().map((box) => box.index))
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
