/**
 * What rules may know beyond the page: earlier looks at the same product, other
 * pages of the shop, and a person's answer. All three are handed in.
 */
import type { Availability, PageFacts } from './facts'
import type { PageInfo } from './record'

interface Money {
  amount: string
  currency: string | null
}

/**
 * One look at a product. It proves what it saw and nothing of the time between two
 * looks (catalogue A6). Samples of one list belong together: same product, variant,
 * currency, country and login state.
 */
export interface Sample {
  /** ISO 8601 date and time, UTC. */
  takenAt: string
  price: Money | null
  wasPrice: (Money & { label: string | null }) | null
  /** Words that announced a reduction ("-20 %", "Sale"), as shown. */
  promotions: string[]
  availability: Availability
  /** Units that the page said were left. */
  unitsLeft: number | null
  /** End of the running timer, ISO 8601. */
  countdownEnd: string | null
  deliveryPromise: string | null
  reviewCount: number | null
  ratingValue: number | null
}

/** The newest audit of another page of the same shop. */
export interface SeenPage {
  url: string
  /** ISO 8601 date and time, UTC. */
  takenAt: string
  page: PageInfo
  facts: PageFacts
}

/** What a person found out for a manual question. It holds for 180 days (catalogue E6). */
export interface Answer {
  value: 'yes' | 'partly' | 'no' | 'does-not-apply'
  note: string
  by: string
  /** Day of the answer, ISO 8601. */
  date: string
}
