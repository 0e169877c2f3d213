/**
 * Earlier looks at this product's price. A look proves what it saw and nothing of the time
 * until the next (catalogue A6): it can contradict a claim, and never confirms one alone.
 */
import { daysBetween } from '@/utils/audit/days'
import { compareDecimal } from '@/utils/audit/decimal'
import type { Sample } from '@/utils/audit/history'
import type { Evidence } from '@/utils/audit/record'
import { remembered, type Subject } from '../rule'

export interface Look {
  takenAt: string
  /** Day of the look, ISO 8601. */
  day: string
  price: string
  /** Crossed-out amount, where it lay above the price. */
  reference: string | null
  isReduced: boolean
  /** "129.00 GBP" */
  text: string
}

/** Looks that saw a price in the page's currency, oldest first. */
export function looksAt({ history, facts }: Pick<Subject, 'history' | 'facts'>): Look[] {
  const currency = facts.product?.price?.currency ?? facts.product?.priceRange?.currency ?? null
  return history.flatMap((sample) => {
    const isComparable = !currency || !sample.price?.currency || sample.price.currency === currency
    return sample.price && isComparable ? [toLook(sample, sample.price)] : []
  })
}

function toLook({ takenAt, wasPrice, promotions }: Sample, { amount, currency }: NonNullable<Sample['price']>): Look {
  const reference = wasPrice && compareDecimal(wasPrice.amount, amount) > 0 ? wasPrice.amount : null
  return {
    takenAt,
    day: takenAt.slice(0, 10),
    price: amount,
    reference,
    isReduced: reference !== null || promotions.length > 0,
    text: [amount, currency].filter(Boolean).join(' '),
  }
}

/** The newest looks, without a gap, of which all hold: the sale that runs now, seen from today backwards. */
export function lastRun(looks: Look[], holds: (look: Look) => boolean): Look[] {
  const broken = looks.findLastIndex((look) => !holds(look))
  return looks.slice(broken + 1)
}

/** Looks within so many days before a moment, that moment left out. */
export const looksBefore = (looks: Look[], moment: string, days: number): Look[] =>
  looks.filter(({ takenAt }) => {
    const ago = daysBetween(takenAt, moment)
    return ago > 0 && ago <= days
  })

export const distinctDays = (looks: Look[]): number => new Set(looks.map(({ day }) => day)).size

export const cheapest = (looks: Look[]): Look | null =>
  looks.reduce<Look | null>((low, look) => (low && compareDecimal(low.price, look.price) <= 0 ? low : look), null)

export const dearest = (looks: Look[]): Look | null =>
  looks.reduce<Look | null>((high, look) => (high && compareDecimal(high.price, look.price) >= 0 ? high : look), null)

/** Evidence: the looks as a timeline, the newest ones of a long one. */
export const timeline = (looks: Look[]): Evidence[] =>
  looks
    .slice(-8)
    .map(({ day, text, reference }) => remembered(reference ? `${day}: ${text} (${reference})` : `${day}: ${text}`))
