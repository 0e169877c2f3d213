import { compareDecimal, percentOff } from '@/utils/audit/decimal'
import type { Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { lowest30 } from '../lexicons/value'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  measure,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  remembered,
  side,
} from '../rule'
import { isPerishable } from '../support/goods'
import { cheapest, type Look, lastRun, looksAt, looksBefore } from '../support/price-history'
import { isOthersPrice, type Reduction, reductionOf } from '../support/reduction'

const DAYS = 30
/** Percentage points that rounding may take. */
const TOLERANCE = 1

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: ['eu', 'de'],
  weight: 5,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  sources: [
    {
      name: 'Price Indication Directive 98/6/EC art. 6a',
      url: 'https://eur-lex.europa.eu/eli/dir/1998/6/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    {
      name: 'CJEU C-330/23 Aldi Süd',
      url: 'https://curia.europa.eu/juris/liste.jsf?num=C-330/23',
      legal: true,
      markets: ['eu', 'de'],
    },
    {
      name: 'PAngV § 11',
      url: 'https://www.gesetze-im-internet.de/pangv_2022/__11.html',
      legal: true,
      markets: ['de'],
    },
  ],
  check(subject) {
    const { product } = subject.facts
    const reduction = reductionOf(subject.facts)
    if (!product || !reduction) return notApplicable('no-reduction')
    if (isOthersPrice(product) && !product.low30) return notApplicable('recommended', {}, reduction.shown)
    if (isPerishable(product)) return notApplicable('perishable', {}, reduction.shown)
    const before = looksBeforeSale(looksAt(subject), subject.date)
    return (
      contradicted(product, reduction, before) ??
      (product.low30
        ? judgeShown(product.low30, reduction, before)
        : withoutLow(product, reduction, isReadable(subject.page.lang) || before.length > 0))
    )
  },
})

type Low = NonNullable<Product['low30']>

/** Looks of the thirty days before the sale was first seen. */
function looksBeforeSale(looks: Look[], date: string): Look[] {
  const start = lastRun(looks, (look) => look.isReduced)[0]?.takenAt ?? date
  return looksBefore(looks, start, DAYS)
}

/** Whether an earlier look saw a price below the one that the reduction is measured from. */
function contradicted({ low30 }: Product, { reference, shown }: Reduction, before: Look[]): Outcome | null {
  const base = low30?.amount ?? reference
  const low = cheapest(before)
  if (!base || !low || compareDecimal(low.price, base) >= 0) return null
  const evidence = [...shown, ...(low30 ? [quoted(low30.at)] : []), remembered(`${low.day}: ${low.text}`)]
  return fail('was-cheaper', { base, price: low.text, date: low.day }, evidence)
}

function judgeShown(low: Low, { now, reference, percents, shown }: Reduction, before: Look[]): Outcome {
  const line = low.at.quote
  const compared = compareDecimal(low.amount, now)
  if (compared < 0)
    return fail('low-below-price', { low: low.amount, now }, [
      quoted(low.at),
      ...shown,
      measure(`${low.amount} < ${now}`),
    ])
  if (compared === 0) return samePrice(low, before, shown)
  const off = percentOff(low.amount, now) ?? 0
  const arithmetic = `${low.amount} → ${now}: ${Math.round(off * 10) / 10} %`
  const wrong = percents.find((percent) => percent - off > TOLERANCE)
  if (wrong !== undefined)
    return fail('percent-from-other', { percent: wrong, computed: Math.round(off * 10) / 10, low: low.amount }, [
      ...shown,
      quoted(low.at),
      measure(arithmetic),
    ])
  if (reference !== null && percents.length === 0 && compareDecimal(reference, low.amount) > 0)
    return partial('struck-above-low', { reference, low: low.amount }, [...sides(shown), side(line, low.at)])
  return pass('from-low', { line }, [quoted(low.at), measure(arithmetic)])
}

const sides = (shown: Evidence[]): Evidence[] => shown.slice(0, 1).map((one) => ({ ...one, kind: 'pair' }))

/** The low is the price itself: no reduction at all, or a figure that counts the sale. */
function samePrice(low: Low, before: Look[], shown: Evidence[]): Outcome {
  const same = before.findLast((look) => compareDecimal(look.price, low.amount) === 0)
  const evidence = [quoted(low.at), ...shown]
  return same
    ? fail('already-charged', { low: low.amount, date: same.day }, [
        ...evidence,
        remembered(`${same.day}: ${same.text}`),
      ])
    : partial('low-is-price', { low: low.amount }, evidence)
}

const isReadable = (lang: string | null): boolean => lang !== null && lang in lowest30

/** An own former price needs the line; an unnamed one may be another's. `isSure`: the words are known, or earlier looks. */
function withoutLow({ wasMeaning, wasPrice }: Product, { shown }: Reduction, isSure: boolean): Outcome {
  const searched = absence(
    'lowest price of the last 30 days, niedrigster Preis der letzten 30 Tage, prix le plus bas des 30 derniers jours, precio más bajo de los últimos 30 días',
    ['price-block', 'product-area'],
  )
  const isOwn = wasMeaning?.kind.startsWith('own') ?? wasPrice?.label != null
  return isOwn && isSure ? partial('no-low', {}, [...shown, searched]) : cannotTell('unclear', {}, [...shown, searched])
}
