/** The way from order to parcel, explained in steps or shown as the bar of a checkout. */
import { checkoutSteps, orderGuide } from '@/rules/lexicons/buying'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import { holds } from '../model'
import type { Reading } from '../reading'

type Steps = NonNullable<PageFacts['steps']>

const LONGEST_HEADING = 60
/** Lines below the heading in which its steps stand. */
const REACH = 40
const elsewhere = new Set(['header', 'footer', 'related', 'reviews'])
const barHint = /progress|stepper|checkout-steps|steps?-(?:bar|nav|list)|breadcrumb|flow/
const numbered =
  /^\s*(?:step|schritt|étape|paso|fase|stap|krok|etapa|steg|adım|шаг)\s?(\d)|^\s*([1-9])\s?[.):、．]\s?\S|^\s*第?\s?([一二三四五六七八九1-9])\s?步|^\s*([①-⑨])|^\s*STEP\s?(\d)/i

export function readSteps(reading: Reading): Steps | null {
  return guide(reading) ?? progress(reading)
}

function guide(reading: Reading): Steps | null {
  for (const [position, line] of reading.lines.entries()) {
    const isHeading =
      line.text.length <= LONGEST_HEADING && !elsewhere.has(reading.regionOf(line.box)) && isGuide(line.text, reading)
    if (!isHeading || isLink(line, reading)) continue
    const count = stepsIn(reading.lines.slice(position + 1, position + 1 + REACH), reading)
    return { kind: 'guide', count, at: reading.anchorLine(line) }
  }
  return null
}

/** The heading says hardly anything else: how to order, not how to order a gift card to a parcel shop. */
const isGuide = (text: string, reading: Reading): boolean =>
  (reading.cues(orderGuide).find(text)?.text.length ?? 0) * 2 >= text.length

/** Distinct items of an ordered list, or lines that carry a step's number. */
function stepsIn(lines: Line[], reading: Reading): number {
  const numbers = new Set<string>()
  const items = new Set<number>()
  for (const line of lines) {
    const number = numbered
      .exec(line.text)
      ?.slice(1)
      .find((group) => group !== undefined)
    if (number) numbers.add(number)
    const [item, list] = reading.lineage(line.box, 6).filter(({ tag }) => tag === 'li' || tag === 'ol')
    if (item?.tag === 'li' && list?.tag === 'ol') items.add(item.index)
  }
  return Math.max(numbers.size, items.size)
}

const isLink = (line: Line, reading: Reading): boolean =>
  reading.lineage(line.box, 3).some(({ tag }) => tag === 'a') ||
  line.runs.every(({ box }) => reading.model.boxes[box]?.tag === 'a')

/** A bar of at least three steps, two of which are steps of a checkout by name. */
function progress(reading: Reading): Steps | null {
  const { model } = reading
  const words = reading.cues(checkoutSteps)
  const bar = model.boxes.find((box) => {
    const count = box.lastLine - box.firstLine + 1
    if (
      !box.visible ||
      count < 1 ||
      count > 12 ||
      !barHint.test(box.hints) ||
      elsewhere.has(reading.regionOf(box.index))
    )
      return false
    return namesOf(box.index, reading).filter((name) => words.test(name)).length >= 3
  })
  return bar
    ? {
        kind: 'progress',
        count: namesOf(bar.index, reading).length,
        at: reading.anchor(bar.index, namesOf(bar.index, reading).join(' > ')),
      }
    : null
}

const namesOf = (index: number, { model }: Reading): string[] => {
  const box = model.boxes[index]
  if (!box) return []
  const lines = model.lines.slice(box.firstLine, box.lastLine + 1).filter((line) => holds(box, line.box))
  return lines
    .flatMap((line) => line.text.split(/[>›»→/]/))
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < 30)
}
