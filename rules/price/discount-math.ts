import { percentOff, subtractDecimal, toNumber } from '@/utils/audit/decimal'
import type { PageFacts, Product } from '@/utils/audit/facts'
import { cannotTell, defineRule, fail, measure, notApplicable, partial, pass, quoted } from '../rule'

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
    { name: 'Method 000, point 2' },
  ],
  check({ facts }) {
    const claims = facts.discounts.filter((claim) => claim.percent !== null || claim.amount !== null)
    if (claims.length === 0) return notApplicable('no-claim')
    const { product } = facts
    if (!product?.price || !product.wasPrice)
      return cannotTell(
        'no-reference',
        {},
        claims.slice(0, 3).map((claim) => quoted(claim.at)),
      )
    const judged = claims.map((claim) => ({ claim, excess: excessOf(claim, product) }))
    const wrong = judged.find(({ excess }) => excess > TOLERANCE) ?? judged.find(({ excess }) => excess < -TOLERANCE)
    const values = arithmetic(product)
    if (!wrong)
      return pass(
        'adds-up',
        values,
        claims.map((claim) => quoted(claim.at)),
      )
    const evidence = [
      quoted(wrong.claim.at),
      measure(`${values.was} → ${values.now}: ${values.percent} %`, product.priceAt),
    ]
    const seen = { ...values, claim: wrong.claim.text }
    return wrong.excess > 0 ? fail('overstated', seen, evidence) : partial('understated', seen, evidence)
  },
})

/** How far a claim goes beyond the saving that the two prices give, in points or currency units. */
function excessOf(claim: Claim, product: Product): number {
  const was = product.wasPrice?.amount ?? '0'
  const now = product.price?.amount ?? '0'
  if (claim.percent !== null) return claim.percent - (percentOff(was, now) ?? 0)
  const saved = subtractDecimal(was, now)
  return toNumber(claim.amount ?? '0') - (saved === null ? 0 : toNumber(saved))
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
