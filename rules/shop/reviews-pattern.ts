import { daysBetween } from '@/utils/audit/days'
import type { PageFacts } from '@/utils/audit/facts'
import {
  cannotTell,
  defineRule,
  fail,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  remembered,
  type Subject,
  side,
} from '../rule'
import { formatNames, ownDeclared } from '../support/declared'
import { ukConsumers } from '../support/sources'

type Review = PageFacts['reviews'][number]

/** Reviews below which a pattern says nothing. */
const FEW = 20
const MANY = 50
const SAME_TEXTS = 3
/** Letters below which texts are alike by chance ("Great!"). */
const SHORT = 20
/** Share of the reviews, within so many days, that looks unusual. */
const BURST_SHARE = 0.8
const BURST_DAYS = 3
/** Difference between shown and declared figures, as a share. */
const TOLERANCE = 0.1
const LOW_STARS = 4
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'marketing',
  stage: 'evaluate',
  sources: [
    { name: '16 CFR part 465', url: 'https://www.ecfr.gov/current/title-16/part-465', legal: true, markets: ['us'] },
    { name: '电子商务法 art. 17', legal: true, markets: ['cn'] },
    ukConsumers('schedule 20'),
    { name: 'schema.org AggregateRating', url: 'https://schema.org/AggregateRating' },
  ],
  check(subject) {
    const { facts } = subject
    const { reviews, product, ratingSpread } = facts
    const count = product?.rating?.count ?? reviews.length
    if (reviews.length === 0 && (!product?.ratingAt || count === 0)) return notApplicable('no-reviews')
    const unusual = sameTexts(reviews) ?? burst(reviews) ?? otherFigures(facts) ?? fallen(subject) ?? otherCount(facts)
    if (unusual) return unusual
    const lowest = Math.min(...reviews.flatMap(({ rating }) => rating ?? []))
    const isAllHigh = reviews.length >= 5 && lowest >= LOW_STARS && Number.isFinite(lowest)
    if (count >= MANY && isAllHigh && !ratingSpread) return partial('only-high', { count, lowest }, shown(facts))
    if (ratingSpread) return pass('spread-shown', {}, [quoted(ratingSpread)])
    if (reviews.length > 0 && (count < FEW || lowest < LOW_STARS)) return pass('natural', { count }, shown(facts))
    return cannotTell('aggregate-only', {}, shown(facts))
  },
})

const shown = ({ product, reviews }: PageFacts) => [
  ...(product?.ratingAt ? [quoted(product.ratingAt)] : []),
  ...reviews.slice(0, 3).map(({ text, rating, date }) => side([rating, date, text].filter(Boolean).join(' · '), null)),
]

/** The same words under different dates; under one date it may be one review that the markup repeats. */
function sameTexts(reviews: Review[]): Outcome | null {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const long = reviews.filter(({ text }) => text.length >= SHORT)
  const alike = long
    .map((one) => long.filter((other) => letters(other.text) === letters(one.text)))
    .find((group) => new Set(group.map(({ date }) => date)).size >= SAME_TEXTS)
  return alike
    ? fail(
        'same-texts',
        { count: alike.length, text: alike[0]?.text ?? '' },
        alike.slice(0, 6).map(({ text, date }) => side(`${date}: ${text}`, null)),
      )
    : null
}

/** Most of the reviews within three days. */
function burst(reviews: Review[]): Outcome | null {
  const dates = reviews.flatMap(({ date }) => (date && ISO_DAY.test(date) ? [date.slice(0, 10)] : [])).sort()
  if (dates.length < FEW) return null
  const size = Math.ceil(dates.length * BURST_SHARE)
  const start = dates.findIndex((from, index) => {
    const to = dates[index + size - 1]
    return to !== undefined && daysBetween(from, to) <= BURST_DAYS
  })
  const [from, to] = [dates[start], dates[start + size - 1]]
  return from && to
    ? fail('burst', { count: size, all: dates.length, from, to }, [side(from, null), side(to, null)])
    : null
}

/** The stars that people see and those that machines read. */
function otherFigures(facts: PageFacts): Outcome | null {
  const { rating, ratingAt } = facts.product ?? {}
  if (!ratingAt || rating?.value == null || !saysNumber(ratingAt.quote, rating.value)) return null
  const value = rating.value / rating.best
  const other = ownDeclared(facts).find((entry) => {
    const declared = (entry.ratingValue ?? Number.NaN) / (entry.ratingBest ?? 5)
    return declared > 0 && Math.abs(declared - value) / value > TOLERANCE
  })
  if (!other) return null
  const markup = `${formatNames[other.format]}: ${other.ratingValue}`
  return fail('figures-differ', { shown: rating.value, declared: other.ratingValue ?? 0 }, [
    side(ratingAt.quote, ratingAt),
    side(markup, other.at),
  ])
}

/** The number of reviews that people see and that machines read. Partial: one may count ratings, the other texts. */
function otherCount(facts: PageFacts): Outcome | null {
  const { rating, ratingAt } = facts.product ?? {}
  const count = rating?.count
  if (!ratingAt || !count || !saysNumber(ratingAt.quote, count)) return null
  const other = ownDeclared(facts).find(
    ({ reviewCount }) =>
      reviewCount !== null && Math.abs(reviewCount - count) / count > TOLERANCE && reviewCount >= FEW,
  )
  if (!other) return null
  const markup = `${formatNames[other.format]}: ${other.reviewCount}`
  const values = { shown: count, declared: other.reviewCount ?? 0 }
  return partial('counts-differ', values, [side(ratingAt.quote, ratingAt), side(markup, other.at)])
}

const saysNumber = (quote: string, value: number): boolean =>
  quote.includes(String(value)) || quote.includes(String(value).replace('.', ','))

/** Reviews went and the average rose. */
function fallen({ history }: Subject): Outcome | null {
  const known = history.filter(({ reviewCount, ratingValue }) => reviewCount !== null && ratingValue !== null)
  for (const [position, later] of known.entries()) {
    const earlier = known[position - 1]
    if (
      !earlier ||
      (later.reviewCount ?? 0) >= (earlier.reviewCount ?? 0) ||
      (later.ratingValue ?? 0) <= (earlier.ratingValue ?? 0)
    )
      continue
    const values = { before: earlier.reviewCount ?? 0, after: later.reviewCount ?? 0 }
    const say = (one: typeof later) =>
      remembered(`${one.takenAt.slice(0, 10)}: ${one.reviewCount}, ${one.ratingValue} ★`)
    return fail('count-fell', values, [say(earlier), say(later)])
  }
  return null
}
