/** What a sentence says of goods that come back: how long, at whose cost, and when the money comes. */
import * as words from '@/rules/lexicons/returns'
import type { DurationFound } from '@/utils/text/duration'
import { findPrices } from '@/utils/text/price'
import { refusesReturns } from './refusal'
import { closest, type Found, type Span, type Speech, spansOf, toTime, without } from './sentence'

export interface ReturnsFound {
  found: Found[]
  /** Periods that are spoken for. */
  used: DurationFound[]
}

const NOTHING: ReturnsFound = { found: [], used: [] }
/** A window of nothing, in the words that refuse. */
const NO_RETURNS: Found = { kind: 'return-window', number: 0, unit: 'day' }

export function returnsIn(whole: string, times: DurationFound[], speech: Speech): ReturnsFound {
  const text = without(whole, speech.cues(words.returnLookAlikes))
  const returns = spansOf(text, speech.cues(words.sendBack))
  // "Satisfait ou remboursé" is a right to return that names the money.
  const refunds = spansOf(text, speech.cues(words.refund)).filter(
    (one) => !returns.some(({ start, end }) => start <= one.start && one.end <= end),
  )
  const days = times.filter(({ unit }) => unit !== 'minute' && unit !== 'hour')
  if (refusesReturns(text, days, speech)) return { found: [NO_RETURNS], used: days }
  if (refunds.length + returns.length === 0) return NOTHING
  const period = periodOf(text, { refunds, returns }, days, speech)
  const cost = returns.length > 0 ? costOf(text, speech) : []
  const bare = !period && cost.length === 0 && speech.cues(words.acceptsReturns).affirmed(text) !== null
  return {
    found: [
      ...(period ? [{ kind: period.kind, ...toTime(period.time) }] : []),
      ...cost,
      ...(bare ? [{ kind: 'return-window' as const }] : []),
    ],
    used: period ? [period.time] : [],
  }
}

/** "Refunds are paid within 14 days" says when the money comes, not how long goods may come back. */
function periodOf(
  text: string,
  { refunds, returns }: { refunds: Span[]; returns: Span[] },
  times: DurationFound[],
  speech: Speech,
) {
  const back = closest(text, returns, times, speech)
  const money = closest(text, refunds, times, speech)
  if (money && (!back || money.distance <= back.distance)) return { kind: 'refund-time' as const, time: money.time }
  return back ? { kind: 'return-window' as const, time: back.time } : null
}

function costOf(text: string, speech: Speech): Found[] {
  if (speech.cues(words.freeReturn).affirmed(text)) return [{ kind: 'return-cost', number: 0 }]
  const paid = speech.cues(words.paidReturn).affirmed(text)
  if (!paid) return []
  const end = paid.index + paid.text.length
  const price = findPrices(text).find((one) => one.start >= paid.index - 12 && one.start - end < 30)
  return [
    { kind: 'return-cost', number: price ? Number(price.amount) : null, unit: speech.currency(price?.sign ?? null) },
  ]
}
