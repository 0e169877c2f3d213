/** Whether the page announces that this product costs less than before, and by what it says so. */
import { compareDecimal } from '@/utils/audit/decimal'
import type { PageFacts, Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { quoted } from '../rule'

export interface Reduction {
  /** What the buyer pays now; the lower end of a range. */
  now: string
  currency: string | null
  /** The crossed-out or compared amount, where it lies above. */
  reference: string | null
  /** Percentages that speak of the shown price. */
  percents: number[]
  /** The announcement in the page's words, with the price. */
  shown: Evidence[]
}

/** The announced reduction of this product's price; null where there is none, or no price. */
export function reductionOf({ product, discounts }: PageFacts): Reduction | null {
  const now = product?.price?.amount ?? product?.priceRange?.min
  if (!product || now === undefined) return null
  const { wasPrice, wasPriceAt, priceAt } = product
  const reference = wasPrice && compareDecimal(wasPrice.amount, now) > 0 ? wasPrice.amount : null
  const claims = discounts.filter(
    ({ scope, upTo, percent, amount }) =>
      (scope ?? 'product') === 'product' && !upTo && (percent !== null || amount !== null),
  )
  if (reference === null && claims.length === 0) return null
  const places = [wasPriceAt, ...claims.slice(0, 3).map(({ at }) => at), priceAt]
  return {
    now,
    currency: product.price?.currency ?? product.priceRange?.currency ?? null,
    reference,
    percents: claims.flatMap(({ percent }) => percent ?? []),
    shown: places.flatMap((at) => (at ? [quoted(at)] : [])),
  }
}

/** The reference is the maker's or another seller's price, so it speaks of no former price of this shop. */
export const isOthersPrice = ({ wasMeaning }: Product): boolean =>
  wasMeaning !== null && ['recommended', 'other-seller', 'compare'].includes(wasMeaning.kind)
