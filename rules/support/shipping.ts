/** Statements on the shipping cost that exclude each other. */
import type { PageFacts } from '@/utils/audit/facts'
import { type Promised, promised } from './promises'

const OTHER_SERVICE =
  /express|premium|priority|same[- ]day|next[- ](working[- ]|business[- ])?day|weekend|saturday|collect|pick-?up|in[- ]store|abhol|retrait|recogida|加急|特快|自提|速達|店舗受取/i

const isStandard = (one: Promised) => one.condition === null && !OTHER_SERVICE.test(one.text)
const amount = (one: Promised) => one.number ?? 0
const isPaid = (one: Promised) => one.kind === 'shipping-cost' && amount(one) > 0
const isFree = (one: Promised) => one.kind === 'free-shipping' || (one.kind === 'shipping-cost' && one.number === 0)

/** The amount in "129 € free shipping" is the price. */
const isPriceBesideFree = (one: Promised, facts: PageFacts): boolean =>
  facts.promises.some((other) => other.kind === 'free-shipping' && other.number === null && other.text === one.text)

/** Amounts that the page names for shipping. */
export const shippingAmounts = (facts: PageFacts): Promised[] =>
  promised(facts, 'shipping-cost').filter((one) => one.number !== null && !isPriceBesideFree(one, facts))

/** Free shipping that names neither threshold nor scope. */
export const unconditionalFree = (facts: PageFacts): Promised[] =>
  promised(facts, 'free-shipping', 'shipping-cost').filter((one) => isFree(one) && amount(one) === 0 && isStandard(one))

/** An amount for the standard shipping of this page. */
export const paidStandard = (facts: PageFacts): Promised[] =>
  shippingAmounts(facts).filter((one) => isPaid(one) && isStandard(one))

/** Free shipping from an order value on; `number` is that value. */
export const freeFrom = (facts: PageFacts): Promised[] =>
  promised(facts, 'free-shipping').filter((one) => amount(one) > 0 && !OTHER_SERVICE.test(one.text))

/** The condition without its numbers: two thresholds of the same rule differ in nothing else. */
const ruleOf = (one: Promised) => `${one.unit} ${(one.condition ?? '').replace(/[\d.,\s]+/g, '')}`

/** Two statements of this page of which only one can hold; null where they agree. */
export function shippingConflict(facts: PageFacts): [Promised, Promised] | null {
  const [free] = unconditionalFree(facts)
  const [paid] = paidStandard(facts)
  if (free && paid) return [free, paid]
  const thresholds = freeFrom(facts)
  for (const one of thresholds) {
    const other = thresholds.find((two) => two.number !== one.number && ruleOf(two) === ruleOf(one))
    if (other) return [one, other]
  }
  return null
}
