/** What the seller promises: shipping, delivery, returns, warranty, reply, gifts (catalogue A7). */
import { freeShipping, shippingCost } from '@/rules/lexicons/offer'
import * as words from '@/rules/lexicons/promises'
import { policies } from '@/rules/lexicons/shop'
import type { PageFacts, PromiseKind } from '@/utils/audit/facts'
import { type DurationFound, findDurations } from '@/utils/text/duration'
import type { Lexicon } from '@/utils/text/lexicon'
import { findPrices, type PriceMatch } from '@/utils/text/price'
import type { Line } from '../model'
import type { Reading } from '../reading'

type Promised = PageFacts['promises'][number]

const MOST = 80
const MOST_PER_KIND = 15
const LONGEST = 700
const elsewhere = new Set(['related', 'reviews'])

interface Found {
  kind: PromiseKind
  number?: number | null
  max?: number | null
  unit?: string | null
  condition?: string | null
}

export function readPromises(reading: Reading): Promised[] {
  const promises: Promised[] = []
  for (const line of reading.lines) {
    if (line.text.length > LONGEST || elsewhere.has(reading.regionOf(line.box)) || isMenuEntry(line, reading)) continue
    for (const sentence of sentences(line.text)) {
      for (const found of promisesIn(sentence, reading)) {
        if (!isFull(found.kind, promises) && !isRepeat(found, sentence, promises))
          promises.push(toPromise(found, sentence, line, reading))
      }
    }
  }
  return promises
}

/** The name of a page in a menu ("Delivery in 1 hour") promises nothing for this offer. */
const isMenuEntry = (line: Line, reading: Reading): boolean => {
  const region = reading.regionOf(line.box)
  return (
    (region === 'header' || region === 'footer') &&
    line.text.length < 60 &&
    reading.lineage(line.box, 3).some((box) => box.tag === 'a')
  )
}

const isFull = (kind: PromiseKind, promises: Promised[]): boolean =>
  promises.length >= MOST || promises.filter((one) => one.kind === kind).length >= MOST_PER_KIND

function toPromise(found: Found, sentence: string, line: Line, reading: Reading): Promised {
  return {
    kind: found.kind,
    number: found.number ?? null,
    max: found.max ?? null,
    unit: found.unit ?? null,
    condition: (found.condition ?? conditionIn(sentence, reading))?.slice(0, 300) ?? null,
    text: sentence.slice(0, 300),
    region: reading.regionOf(line.box),
    at: reading.anchorLine(line, sentence),
  }
}

const isRepeat = (found: Found, text: string, known: Promised[]): boolean =>
  known.some(
    (one) => one.kind === found.kind && one.text === text.slice(0, 300) && one.number === (found.number ?? null),
  )

function sentences(text: string): string[] {
  if (text.length < 160) return [text]
  return text
    .split(/(?<=[.!?。！？;；])\s*(?=[\p{Lu}\d¿¡\u3040-\u9fff])/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 5)
}

function promisesIn(text: string, reading: Reading): Found[] {
  const has = (lexicon: Lexicon) => reading.cues(lexicon).affirmed(text) !== null
  const durations = findDurations(text)
  return [
    ...shipping(text, reading),
    ...timed('dispatch-time', has(words.dispatch), durations),
    ...delivery(text, durations, reading),
    ...returns(text, durations, reading),
    ...timed('refund-time', has(words.refundTime), durations),
    ...warranty(text, durations, reading),
    ...timed('response-time', has(words.reply), durations),
    ...(has(words.priceMatch) ? [{ kind: 'price-match' as const, ...toTime(durations[0]) }] : []),
    ...(has(words.gift) ? [{ kind: 'gift' as const }] : []),
    ...(has(words.compensation) ? [{ kind: 'compensation' as const }] : []),
  ]
}

const toTime = (found: DurationFound | undefined) =>
  found ? { number: found.number, max: found.max, unit: found.unit } : {}

function timed(kind: PromiseKind, named: boolean, durations: DurationFound[]): Found[] {
  return named ? [{ kind, ...toTime(durations[0]) }] : []
}

function shipping(text: string, reading: Reading): Found[] {
  const prices = findPrices(text)
  const free = reading.cues(freeShipping).affirmed(text) ? [freeFrom(prices, text, reading)] : []
  return [...free, ...cost(prices, text, reading, free.length > 0)]
}

function freeFrom(prices: PriceMatch[], text: string, reading: Reading): Found {
  const threshold = prices.find((price) => isThreshold(price, text, reading))
  const condition = threshold ? text.slice(Math.max(0, threshold.start - 25), threshold.end + 10).trim() : null
  return {
    kind: 'free-shipping',
    number: threshold ? Number(threshold.amount) : null,
    unit: threshold ? reading.currency(threshold.sign) : null,
    condition,
  }
}

/** An amount that shipping costs, or the mere mention that it costs something. */
function cost(prices: PriceMatch[], text: string, reading: Reading, isFree: boolean): Found[] {
  const cue = reading.cues(shippingCost).affirmed(text)
  if (!cue || text.length > 300) return []
  const price = prices.find((one) => !isThreshold(one, text, reading) && Math.abs(one.start - cue.index) < 70)
  if (price) return [{ kind: 'shipping-cost', number: Number(price.amount), unit: reading.currency(price.sign) }]
  return !isFree && reading.cues(words.plusShipping).test(text) ? [{ kind: 'shipping-cost' }] : []
}

/** "over £50", "ab 50 €", "满199元": the amount is a condition. */
const isThreshold = (price: PriceMatch, text: string, reading: Reading): boolean => {
  const before = text.slice(Math.max(0, price.start - 28), price.start)
  const after = text.slice(price.end, price.end + 14)
  return (
    reading.cues(words.threshold).test(before) ||
    /^\s*(?:以上|起|or more|\+|oder mehr|et plus|o más|以上で)/i.test(after) ||
    /[>≥]\s*$/.test(before)
  )
}

function delivery(text: string, durations: DurationFound[], reading: Reading): Found[] {
  const cue = reading.cues(words.delivery).affirmed(text)
  if (!cue) return []
  const [time] = durations.filter((one) => one.unit !== 'year' && one.unit !== 'month')
  if (time) return [{ kind: 'delivery-time', ...toTime(time) }]
  const date = words.calendarDate.exec(text)
  if (date) return [{ kind: 'delivery-time', unit: 'date' }]
  return reading.cues(words.speed).test(text) && text.length < 160 ? [{ kind: 'delivery-time' }] : []
}

function returns(text: string, durations: DurationFound[], reading: Reading): Found[] {
  const named = reading.cues(policies.returns).find(text)
  if (!named) return []
  // "Refunds are paid within 14 days" says when the money comes, not how long goods may come back.
  if (refund.test(named.text) && !reading.cues(words.sendBack).test(text))
    return timed('refund-time', durations.length > 0, durations)
  const found: Found[] = []
  const window = durations.find(
    (one) =>
      ['day', 'working-day', 'week', 'month', 'year'].includes(one.unit) && Math.abs(one.start - named.index) < 120,
  )
  if (window && !reading.cues(words.refundTime).test(text)) found.push({ kind: 'return-window', ...toTime(window) })
  if (reading.cues(words.freeReturn).test(text)) found.push({ kind: 'return-cost', number: 0 })
  else if (reading.cues(words.paidReturn).test(text)) found.push({ kind: 'return-cost', number: null })
  return found
}

const refund = /refund|reimburs|erstatt|rückzahl|rembours|reembols|rimbors|退款|返金|terugbetal/i

function warranty(text: string, durations: DurationFound[], reading: Reading): Found[] {
  const named = reading.cues(policies.warranty).find(text)
  if (!named || reading.cues(words.moneyBack).test(text)) return []
  const term = durations.find((one) => ['year', 'month'].includes(one.unit) && Math.abs(one.start - named.index) < 80)
  if (term) return [{ kind: 'warranty', ...toTime(term) }]
  return text.length > 25 && text.length < 300 && /lifetime|lebenslang|à vie|de por vida|终身|永久/i.test(text)
    ? [{ kind: 'warranty', unit: 'lifetime' }]
    : []
}

function conditionIn(text: string, reading: Reading): string | null {
  const cue = reading.cues(words.condition).find(text)
  return cue ? text.slice(cue.index, cue.index + 120) : null
}
