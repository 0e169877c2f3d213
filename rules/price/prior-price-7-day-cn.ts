import { daysBetween } from '@/utils/audit/days'
import { compareDecimal, percentUp } from '@/utils/audit/decimal'
import type { Product } from '@/utils/audit/facts'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  remembered,
} from '../rule'
import { cheapest, type Look, lastRun, looksAt, looksBefore, timeline } from '../support/price-history'
import { type Reduction, reductionOf } from '../support/reduction'

const DAYS = 7
/** Days before the promotion in which a rise of the reference counts, and the percentage that is ordinary. */
const RISE_DAYS = 14
const ORDINARY = 5

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product'],
  markets: ['cn'],
  weight: 5,
  confidence: 'low',
  department: 'marketing',
  stage: 'decide',
  sources: [
    { name: '明码标价和禁止价格欺诈规定 (Order 56) art. 16 and 17', legal: true, markets: ['cn'] },
    { name: '规范促销行为暂行规定', legal: true, markets: ['cn'] },
  ],
  check(subject) {
    const { product } = subject.facts
    const reduction = reductionOf(subject.facts)
    if (!product?.wasPrice || !reduction?.reference) return notApplicable('no-reference')
    const looks = looksAt(subject)
    const start = lastRun(looks, (look) => isThisOffer(look, reduction))[0]?.takenAt ?? subject.date
    const raised = raisedReference(looks, reduction, start)
    if (raised) return raised
    if (isExplained(product)) return explained(product, reduction)
    return judgeLooks(looks, { ...reduction, reference: reduction.reference }, start)
  },
})

/** The offer as it stands now; a lasting crossed-out price with another price is an earlier offer. */
const isThisOffer = (look: Look, { now, reference }: Reduction): boolean =>
  compareDecimal(look.price, now) === 0 && look.reference !== null && look.reference === reference

/** Whose price it is, and of when; a named recommendation needs no dates. */
const isExplained = ({ wasMeaning }: Product): boolean =>
  wasMeaning?.kind === 'own-dated' || wasMeaning?.kind === 'recommended' || wasMeaning?.kind === 'other-seller'

function explained({ wasMeaning }: Product, { shown }: Reduction): Outcome {
  const at = wasMeaning?.at
  return pass('explained', { label: at?.quote ?? '' }, at ? [quoted(at)] : shown)
}

/** A reference that rose shortly before the promotion. */
function raisedReference(looks: Look[], { reference, shown }: Reduction, start: string): Outcome | null {
  const before = looksBefore(looks, start, RISE_DAYS)
  const low = before.find(
    (look) => look.reference !== null && (percentUp(look.reference, reference ?? '0') ?? 0) > ORDINARY,
  )
  return low
    ? fail('reference-raised', { before: low.reference ?? '', reference: reference ?? '', date: low.day }, [
        ...shown,
        ...timeline(before),
      ])
    : null
}

function judgeLooks(looks: Look[], { reference, shown }: Reduction & { reference: string }, start: string): Outcome {
  const before = looksBefore(looks, start, DAYS)
  const low = cheapest(before)
  const [first] = looks
  if (!low || !first) return cannotTell('no-looks', { reference }, [...shown, absence('成交价', ['history'])])
  if (compareDecimal(low.price, reference) < 0)
    return fail('above-recent', { reference, price: low.text, date: low.day }, [
      ...shown,
      remembered(`${low.day}: ${low.text}`),
    ])
  return daysBetween(first.takenAt, start) < DAYS
    ? partial('short-history', { reference }, [...shown, ...timeline(before)])
    : pass('never-below', { reference }, timeline(before))
}
