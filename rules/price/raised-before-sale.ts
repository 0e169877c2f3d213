import { compareDecimal, medianDecimal, percentUp } from '@/utils/audit/decimal'
import { absence, cannotTell, defineRule, fail, measure, notApplicable, type Outcome, partial, pass } from '../rule'
import { dearest, type Look, lastRun, looksAt, looksBefore, timeline } from '../support/price-history'
import { type Reduction, reductionOf } from '../support/reduction'

/** Days before the sale that are looked at, and the last of them in which a rise counts. */
const WINDOW = 45
const LAST_DAYS = 14
/** A rise up to this many percent is ordinary. */
const ORDINARY = 5
const FEWEST_LOOKS = 3

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'marketing',
  stage: 'decide',
  sources: [
    { name: 'CN Order 56 art. 17', legal: true, markets: ['cn'] },
    {
      name: 'Price Indication Directive 98/6/EC art. 6a',
      url: 'https://eur-lex.europa.eu/eli/dir/1998/6/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    { name: '16 CFR 233.1', url: 'https://www.ecfr.gov/current/title-16/part-233', legal: true, markets: ['us'] },
  ],
  check(subject) {
    const reduction = reductionOf(subject.facts)
    if (!reduction) return notApplicable('no-reduction')
    const looks = looksAt(subject)
    const start = lastRun(looks, (look) => look.isReduced)[0]?.takenAt ?? subject.date
    const before = looksBefore(looks, start, WINDOW)
    const recent = looksBefore(before, start, LAST_DAYS)
    const earlier = before.filter((look) => !recent.includes(look))
    return before.length < FEWEST_LOOKS || recent.length === 0
      ? cannotTell('few-looks', { count: before.length }, [
          ...reduction.shown,
          absence(`${FEWEST_LOOKS} × price`, ['history']),
        ])
      : judge(recent, earlier, reduction)
  },
})

/** Where every look falls into the last days, the first of them is the price before. */
function judge(recent: Look[], earlier: Look[], reduction: Reduction): Outcome {
  const base = medianDecimal(earlier.map(({ price }) => price)) ?? recent[0]?.price ?? '0'
  const peak = dearest(recent)
  const rise = peak ? percentUp(base, peak.price) : null
  const looks = [...earlier, ...recent]
  if (!peak || rise === null || rise <= ORDINARY) return pass('no-rise', { price: base }, timeline(looks))
  const values = { before: base, raised: peak.price, date: peak.day, percent: Math.round(rise * 10) / 10 }
  const evidence = [
    ...reduction.shown,
    ...timeline(looks),
    measure(`${base} → ${peak.price}: +${values.percent} % (${peak.day})`),
  ]
  const { reference } = reduction
  return reference !== null && compareDecimal(reference, peak.price) >= 0
    ? fail('raised', { ...values, reference }, evidence)
    : partial('raised-other-reference', values, evidence)
}
