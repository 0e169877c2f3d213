import { daysBetween } from '@/utils/audit/days'
import { compareDecimal } from '@/utils/audit/decimal'
import { absence, cannotTell, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { distinctDays, type Look, lastRun, looksAt, looksBefore, timeline } from '../support/price-history'
import { type Reduction, reductionOf } from '../support/reduction'

/** Fewer days with a look say nothing about a time of weeks. */
const FEWEST_DAYS = 5
/** Days after which the same reduction is long, and after which it is the normal price. */
const LONG = 30
const FOR_EVER = 60

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
    { name: '16 CFR 233.1', url: 'https://www.ecfr.gov/current/title-16/part-233', legal: true, markets: ['us'] },
    { name: 'CMA urgency and price-reduction letter 2023', legal: true, markets: ['uk'] },
    { name: 'Storelight method, point 1' },
  ],
  check(subject) {
    const reduction = reductionOf(subject.facts)
    if (!reduction) return notApplicable('no-reduction')
    const clearance = subject.facts.product?.clearance
    if (clearance) return notApplicable('clearance', { label: clearance.quote }, [quoted(clearance)])
    return judgeLooks(looksAt(subject), reduction, subject.date)
  },
})

function judgeLooks(looks: Look[], reduction: Reduction, date: string): Outcome {
  const normal = looksBefore(looks, `${date}T23:59:59Z`, FOR_EVER).findLast((look) => !look.isReduced)
  if (normal) return pass('was-normal', { date: normal.day, price: normal.text }, timeline(looks))
  const run = lastRun(looks, (look) => isSame(look, reduction))
  const [first] = run
  if (distinctDays(looks) < FEWEST_DAYS || !first)
    return cannotTell('few-looks', { count: distinctDays(looks) }, [
      ...reduction.shown,
      absence(`${FEWEST_DAYS} × price`, ['history']),
    ])
  const days = Math.floor(daysBetween(first.day, date))
  const values = { days, date: first.day, reference: reduction.reference ?? reduction.now }
  const evidence = [...reduction.shown, ...timeline(run)]
  if (days < LONG) return pass('recent', values, evidence)
  return days >= FOR_EVER && distinctDays(run) >= FEWEST_DAYS
    ? fail('for-ever', values, evidence)
    : partial('long', values, evidence)
}

/** Reduced from the same reference; a bare percentage is told by the price it gives. */
const isSame = (look: Look, { reference, now }: Reduction): boolean =>
  look.isReduced &&
  (reference === null
    ? look.reference === null && compareDecimal(look.price, now) === 0
    : look.reference !== null && compareDecimal(look.reference, reference) === 0)
