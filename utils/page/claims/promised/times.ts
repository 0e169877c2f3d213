/** What a sentence says of dispatch, delivery, replies and warranty. */
import * as words from '@/rules/lexicons/promises'
import { moneyBack } from '@/rules/lexicons/returns'
import { policies } from '@/rules/lexicons/shop'
import type { DurationFound, DurationUnit } from '@/utils/text/duration'
import type { Lexicon } from '@/utils/text/lexicon'
import { closest, type Found, type Speech, spansOf, toTime, without } from './sentence'

/** A name without its period ("Next day delivery") is short; in running text it tells of something else. */
const LONGEST_NAME = 160
/** A warranty of fewer days is a right to return. */
const FEWEST_WARRANTY_DAYS = 30

const clock =
  /\b\d{1,2}(?:[:.]\d{2}|\s?(?:[ap]\.?m|uhr|h(?![a-z])|uur))|\d{1,2}\s?[点點時]|\b(?:noon|midday|midnight)\b/i

const isShort = ({ unit, number }: DurationFound) => unit !== 'year' && (unit !== 'month' || number <= 3)

function bound(text: string, lexicon: Lexicon, times: DurationFound[], speech: Speech): DurationFound | null {
  return closest(text, spansOf(text, speech.cues(lexicon)), times, speech)?.time ?? null
}

export function dispatchIn(whole: string, times: DurationFound[], speech: Speech): Found[] {
  const text = without(whole, speech.cues(words.deliveryLookAlikes))
  // A cut-off hour says when it leaves; the time to it ("order within 3 h 20 min") is no dispatch time.
  if (clock.test(text) && speech.cues(words.cutOff).affirmed(text)) return [{ kind: 'dispatch-time' }]
  const time = bound(text, words.dispatch, times.filter(isShort), speech)
  if (time) return [{ kind: 'dispatch-time', ...toTime(time) }]
  const named = speech.cues(words.promptDispatch).affirmed(text)
  const dated = speech.cues(words.dispatch).affirmed(text) && words.calendarDate.test(text)
  return (named || dated) && text.length < LONGEST_NAME ? [{ kind: 'dispatch-time' }] : []
}

export function deliveryIn(whole: string, times: DurationFound[], speech: Speech): Found[] {
  const text = without(whole, speech.cues(words.deliveryLookAlikes))
  if (!speech.cues(words.delivery).affirmed(text)) return []
  const time = bound(text, words.delivery, times.filter(isShort), speech)
  if (time) return [{ kind: 'delivery-time', ...toTime(time) }]
  if (words.calendarDate.test(text)) return [{ kind: 'delivery-time', unit: 'date' }]
  return speech.cues(words.speed).test(text) && text.length < LONGEST_NAME ? [{ kind: 'delivery-time' }] : []
}

const replyUnits = new Set<DurationUnit>(['minute', 'hour', 'day', 'working-day'])

export function replyIn(text: string, times: DurationFound[], speech: Speech): Found[] {
  const time = bound(
    text,
    words.reply,
    times.filter(({ unit }) => replyUnits.has(unit)),
    speech,
  )
  return time ? [{ kind: 'response-time', ...toTime(time) }] : []
}

const canCover = ({ unit, number }: DurationFound) =>
  unit === 'year' || unit === 'month' || (unit === 'day' && number >= FEWEST_WARRANTY_DAYS)

export function warrantyIn(whole: string, times: DurationFound[], speech: Speech): Found[] {
  const text = without(whole, speech.cues(words.warrantyLookAlikes))
  const named = speech.cues(policies.warranty).affirmed(text) ?? speech.cues(words.guaranteed).affirmed(text)
  if (!named || speech.cues(moneyBack).test(text)) return []
  const term =
    bound(text, policies.warranty, times.filter(canCover), speech) ??
    bound(text, words.guaranteed, times.filter(canCover), speech)
  if (term) return [{ kind: 'warranty', ...toTime(term) }]
  return text.length < 300 && speech.cues(words.lifetime).affirmed(text) ? [{ kind: 'warranty', unit: 'lifetime' }] : []
}
