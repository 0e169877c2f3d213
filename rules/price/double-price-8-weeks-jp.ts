import { daysBetween } from '@/utils/audit/days'
import { compareDecimal } from '@/utils/audit/decimal'
import { absence, cannotTell, defineRule, fail, notApplicable, type Outcome, partial, pass } from '../rule'
import { distinctDays, type Look, lastRun, looksAt, looksBefore, timeline } from '../support/price-history'
import { isOthersPrice, reductionOf } from '../support/reduction'

/** The recent substantial period: weeks looked at, days on which the price must have been charged, and how lately. */
const WINDOW = 56
const FEWEST_DAYS = 14
const LATEST = 14
/** Below this span of looks nothing is decided. */
const SHORTEST = 28

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product'],
  markets: ['jp'],
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  sources: [
    {
      name: '景品表示法 and its guideline on double prices',
      url: 'https://www.caa.go.jp/policies/policy/representation/fair_labeling/guideline/',
      legal: true,
      markets: ['jp'],
    },
  ],
  check(subject) {
    const { product } = subject.facts
    const reduction = reductionOf(subject.facts)
    if (!product || !reduction?.reference) return notApplicable('no-double-price')
    if (isOthersPrice(product)) return notApplicable('others-price', {}, reduction.shown)
    const { reference, shown } = reduction
    const looks = looksAt(subject)
    const sale = lastRun(looks, (look) => look.isReduced)
    const start = sale[0]?.takenAt ?? subject.date
    // A sale of more than eight weeks has nothing but itself before it.
    const isLong = daysBetween(start, subject.date) >= WINDOW
    const seen = isLong ? looksBefore(looks, subject.date, WINDOW) : looksBefore(looks, start, WINDOW)
    const end = isLong ? subject.date : start
    const [first] = seen
    if (!first || daysBetween(first.takenAt, end) < SHORTEST)
      return cannotTell('few-looks', { reference }, [...shown, absence(`${reference}, 8 週`, ['history'])])
    const found = judge(seen, reference, end)
    return { ...found, evidence: [...shown, ...timeline(seen)] }
  },
})

function judge(looks: Look[], reference: string, end: string): Outcome {
  const charged = looks.filter((look) => compareDecimal(look.price, reference) >= 0)
  const last = charged.at(-1)
  const values = { reference, days: distinctDays(charged), looked: distinctDays(looks) }
  if (!last) return fail('never-charged', values)
  const isStale = daysBetween(last.takenAt, end) > LATEST
  if (isStale && looks.at(-1) !== last) return fail('long-ago', { ...values, date: last.day })
  if (isStale) return cannotTell('not-lately', { ...values, date: last.day })
  if (values.days * 2 <= values.looked) return partial('under-half', values)
  return values.days >= FEWEST_DAYS ? pass('charged', values) : cannotTell('few-days', values)
}
