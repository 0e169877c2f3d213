import { compareDecimal, percentOff, subtractDecimal, toNumber } from '@/utils/audit/decimal'
import type { PageFacts, Product } from '@/utils/audit/facts'
import {
  cannotTell,
  defineRule,
  fail,
  measure,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  side,
} from '../rule'

type Claim = PageFacts['discounts'][number]

/** Rounding that a shop may use: one percentage point, one currency unit (catalogue D, point 1). */
const TOLERANCE = 1

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product', 'home', 'cart'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'marketing',
  stage: 'decide',
  sources: [
    { name: '16 CFR 233', url: 'https://www.ecfr.gov/current/title-16/part-233', legal: true, markets: ['us'] },
    { name: 'CN price-fraud rules on false rebates', legal: true, markets: ['cn'] },
    { name: 'Storelight method, point 2' },
  ],
  check({ facts }) {
    const claims = facts.discounts.filter(isOwnClaim)
    if (claims.length === 0) return notApplicable('no-claim')
    const rivals = rivalsOf(claims)
    if (rivals) return contradiction(...rivals)
    const { product } = facts
    if (!product || !computable(product))
      return cannotTell(
        'no-reference',
        {},
        claims.slice(0, 3).map((claim) => quoted(claim.at)),
      )
    return judgeClaims(claims, product)
  },
})

/** A number that speaks of this product's shown price: no banner, no code, no second unit. */
const isOwnClaim = ({ percent, amount, scope }: Claim): boolean =>
  (percent !== null || amount !== null) && (scope === undefined || scope === 'product')

/** Two blocks that claim different savings for the one price. */
function rivalsOf(claims: Claim[]): [Claim, Claim] | null {
  const exact = claims.filter((claim) => !claim.upTo)
  for (const [index, one] of exact.entries())
    for (const other of exact.slice(index + 1)) if (differ(one, other)) return [one, other]
  return null
}

function differ(one: Claim, other: Claim): boolean {
  const apart = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) > TOLERANCE
  return apart(one.percent, other.percent) || apart(money(one), money(other))
}

const money = ({ amount }: Claim): number | null => (amount === null ? null : toNumber(amount))

const contradiction = (one: Claim, other: Claim): Outcome =>
  fail('two-claims', { claim: one.text, other: other.text }, [
    side(one.at.quote, one.at),
    side(other.at.quote, other.at),
  ])

/** Both prices are there, and in one currency. */
function computable({ price, wasPrice }: Product): boolean {
  if (!price || !wasPrice) return false
  return !price.currency || !wasPrice.currency || price.currency === wasPrice.currency
}

function judgeClaims(claims: Claim[], product: Product): Outcome {
  const judged = claims.map((claim) => ({ claim, excess: excessOf(claim, product) }))
  const wrong = judged.find(({ excess }) => excess > TOLERANCE) ?? judged.find(({ excess }) => excess < -TOLERANCE)
  const values = arithmetic(product)
  const told = claims.slice(0, 10).map((claim) => quoted(claim.at))
  if (!wrong) return pass('adds-up', values, told)
  const evidence = [
    quoted(wrong.claim.at),
    measure(`${values.was} → ${values.now}: ${values.percent} %`, product.priceAt),
  ]
  const seen = { ...values, claim: wrong.claim.text }
  if (wrong.excess < 0) return partial('understated', seen, evidence)
  return fail(wrong.claim.upTo ? 'up-to' : 'overstated', seen, evidence)
}

/** How far a claim goes beyond the saving that the two prices give; of percent and amount, the figure that is further off. */
function excessOf({ percent, amount }: Claim, { price, wasPrice }: Product): number {
  const was = wasPrice?.amount ?? '0'
  const now = price?.amount ?? '0'
  const points = percent === null ? [] : [percent - (percentOff(was, now) ?? 0)]
  // "25 % off £16.99" repeats a price and names no saving.
  const isPrice = amount !== null && percent !== null && [was, now].some((price) => compareDecimal(price, amount) === 0)
  const units = amount === null || isPrice ? [] : [toNumber(amount) - toNumber(subtractDecimal(was, now) ?? '0')]
  const all = [...points, ...units]
  const most = Math.max(...all)
  return most > TOLERANCE ? most : Math.min(...all)
}

function arithmetic({ wasPrice, price, wasPriceAt, priceAt }: Product) {
  const was = wasPrice?.amount ?? '0'
  const now = price?.amount ?? '0'
  return {
    was: wasPriceAt?.quote ?? was,
    now: priceAt?.quote ?? now,
    percent: Math.round((percentOff(was, now) ?? 0) * 10) / 10,
    saved: subtractDecimal(was, now) ?? '0',
  }
}
