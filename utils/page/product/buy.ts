/** The control that buys this product. */

import { outOfStock, preorder } from '@/rules/lexicons/offer'
import { buy, keep } from '@/rules/lexicons/shop'
import type { Control } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'

export interface BuyFound {
  label: string
  box: number
  disabled: boolean
  /** First line at or after the control. */
  line: number
}

/**
 * The buy control nearest below the name, outside related goods and menus; null where there is
 * none. A "sold out" button stands for it only where no other does: sizes are sold out, too.
 */
export function findBuyControl(reading: Reading, nameLine: number): BuyFound | null {
  const nearest = (found: BuyFound[]) =>
    found.sort((a, b) => distance(a.line - nameLine) - distance(b.line - nameLine))[0] ?? null
  return (
    nearest([...controls(reading, isBuying), ...links(reading)]) ??
    nearest(controls(reading, (control) => isSoldOutLabel(control.label, reading))) ??
    nearest(clickableTexts(reading))
  )
}

const isBuying = ({ label, box }: Control, reading: Reading): boolean =>
  isBuyLabel(label, reading) || (isBuyByHint(box, reading) && label.length < 40)

/** A control above the name belongs to something else more often than one below. */
const distance = (lines: number): number => (lines >= 0 ? lines : -lines * 4 + 10)

function isBuyLabel(label: string, reading: Reading): boolean {
  const text = label.trim()
  if (text === '' || text.length > 60 || reading.cues(keep).test(text)) return false
  const cue = reading.cues(buy).find(text) ?? reading.cues(preorder).find(text)
  return cue !== null && text.length - cue.text.length <= 25
}

const isSoldOutLabel = (label: string, reading: Reading): boolean =>
  label.length < 40 && reading.cues(outOfStock).test(label)

function controls(reading: Reading, isIt: (control: Control, reading: Reading) => boolean): BuyFound[] {
  return reading.model.controls
    .filter((control) => control.kind === 'button' && control.visible && !OUTSIDE.has(reading.regionOf(control.box)))
    .filter((control) => isIt(control, reading))
    .map(({ label, box, disabled }) => ({
      label,
      box,
      disabled: disabled || isSoldOutLabel(label, reading),
      line: reading.model.boxes[box]?.firstLine ?? 0,
    }))
}

/** Ids and names that widely used shop systems give to the button ("add-to-cart-button", "AddToCart"). */
function isBuyByHint(box: number, reading: Reading): boolean {
  return /add[-_]?to[-_]?(?:cart|bag|basket)|buy[-_]?now|addtocart|btn-cart|in-?warenkorb|add_cart/.test(
    reading.model.boxes[box]?.hints ?? '',
  )
}

function links(reading: Reading): BuyFound[] {
  return reading.model.links
    .filter(
      (link) => !OUTSIDE.has(reading.regionOf(link.box)) && link.text.length < 40 && isBuyLabel(link.text, reading),
    )
    .map(({ text, box }) => ({ label: text, box, disabled: false, line: reading.model.boxes[box]?.firstLine ?? 0 }))
}

/** Some shops make their button of plain boxes that scripts listen to: a line that says nothing but "Add to cart". */
function clickableTexts(reading: Reading): BuyFound[] {
  return reading.lines
    .filter(({ text, box, visible }) => visible && text.length < 25 && !OUTSIDE.has(reading.regionOf(box)))
    .filter(({ text }) => reading.cues(buy).find(text)?.text.length === text.trim().length)
    .map(({ text, box, index }) => ({ label: text, box, disabled: false, line: index }))
}
