/** What the words around an amount say of its part in the offer. */
import {
  freeShipping,
  instalment,
  notSelling,
  perUnit,
  saving,
  savingAfter,
  shippingCost,
  taxExcluded,
  taxIncluded,
  was,
} from '@/rules/lexicons/offer'
import { couponPrice, isLimit, memberPrice, otherOffer, secondHand, startsAt } from '@/rules/lexicons/price'
import type { Lexicon } from '@/utils/text/lexicon'
import type { Reading } from '../reading'

export type AmountKind = 'price' | 'was' | 'saving' | 'instalment' | 'unit' | 'shipping' | 'member' | 'coupon' | 'other'

export type Tax = 'included' | 'excluded'

/** Words around an amount: its label, the rest of its line, and a short line below. */
export interface Words {
  /** With a label in the line above. */
  before: string
  inLine: string
  after: string
  below: string
}

/** The part of an amount by its words; `chosen`: it belongs to the chosen option, so that "used" names the offer itself. */
export function kindOf(words: Words, struck: boolean, chosen: boolean, reading: Reading): AmountKind {
  const { before, after, below } = words
  const following = `${after.slice(0, 30)}${below}`
  const has = (lexicon: Lexicon, reach: number) => reading.cues(lexicon).test(before.slice(-reach))
  if (struck) return 'was'
  // "(£2.00)" and "+ £2.00" name what an option costs.
  if (/[+(（]\s*$/.test(before)) return 'other'
  if (perUnit.test(following.slice(0, 22))) return 'unit'
  if (isOfOther(words, chosen, reading)) return 'other'
  if (reading.cues(instalment).test(`${before.slice(-40)} ${following}`)) return 'instalment'
  if (has(couponPrice, 30)) return 'coupon'
  if (has(memberPrice, 24) || leads(memberPrice, after, reading)) return 'member'
  if (has(saving, 30) || savingAfter.test(after)) return 'saving'
  return has(was, 40) ? 'was' : deliveryKind(words, reading)
}

/** Not of this product: a used copy, a cover, points, what the shop buys back, a least order. */
function isOfOther({ before, after }: Words, chosen: boolean, reading: Reading): boolean {
  const has = (lexicon: Lexicon, reach: number) => reading.cues(lexicon).test(before.slice(-reach))
  return (
    (!chosen && has(secondHand, 24)) ||
    has(notSelling, 24) ||
    has(otherOffer, 60) ||
    /^\s*(?:以上|未満|or more|oder mehr)/i.test(after)
  )
}

/** A cost of delivery, the order that delivery is free from, or a price. */
function deliveryKind({ before, inLine, after }: Words, reading: Reading): AmountKind {
  const free = reading.cues(freeShipping)
  // "Free delivery over £35", "Ab 50 € versandkostenfrei".
  const isFree = free.test(inLine) || leads(freeShipping, after, reading)
  if (isFree && endsWith(before, isLimit, reading)) return 'other'
  // "64,59 € Livraison gratuite" is a price, "4,95 € Versand" is a cost of delivery.
  const costs =
    (reading.cues(shippingCost).test(before.slice(-40)) && !free.test(before)) ||
    (leads(shippingCost, after, reading) && !free.test(after.slice(0, 30)))
  return costs ? 'shipping' : 'price'
}

/** The words stand right after the amount. */
function leads(lexicon: Lexicon, after: string, reading: Reading): boolean {
  const near = after.slice(0, 30)
  return reading.cues(lexicon).find(near)?.index === near.search(/[\p{L}\d]/u)
}

/** The words stand right before the amount. */
export function endsWith(before: string, lexicon: Lexicon, reading: Reading): boolean {
  const tail = before.slice(-24).replace(/[\s:：]+$/, '')
  const cue = reading.cues(lexicon).find(tail.slice(-16))
  return cue !== null && cue.index + cue.text.length === Math.min(16, tail.length)
}

/** "From £12" and "¥12起". */
export const isStart = ({ before, after }: Words, reading: Reading): boolean =>
  endsWith(before, startsAt, reading) || /^\s*[起～~](?!\s?\d)/.test(after)

/** The tax that an amount's own words name; where labels stand before the first amount of a line, they do so for all. */
export function taxOf({ before, after }: Words, labelsLead: boolean, reading: Reading): Tax | null {
  return labelsLead
    ? taxIn(before.slice(-30), reading)
    : (taxIn(after.slice(0, 24), reading) ?? taxIn(before.slice(-30), reading))
}

export const taxIn = (text: string, reading: Reading): Tax | null => {
  const excluded = reading.cues(taxExcluded).find(text)
  const included = reading.cues(taxIncluded).find(text)
  if (excluded && (!included || excluded.index <= included.index)) return 'excluded'
  return included ? 'included' : null
}
