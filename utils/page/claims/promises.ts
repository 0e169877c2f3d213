/** What the seller promises: shipping, delivery, returns, warranty, reply, gifts (catalogue A7). */
import * as words from '@/rules/lexicons/promises'
import type { PageFacts, PromiseKind } from '@/utils/audit/facts'
import { findDurations } from '@/utils/text/duration'
import type { Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { returnsIn } from './promised/returns'
import { type Found, type Speech, toTime, without } from './promised/sentence'
import { shippingIn } from './promised/shipping'
import { deliveryIn, dispatchIn, replyIn, warrantyIn } from './promised/times'

type Promised = PageFacts['promises'][number]

const MOST = 80
const MOST_PER_KIND = 15
const LONGEST = 700
const elsewhere = new Set(['related', 'reviews'])

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

/** Abbreviations whose point ends no sentence, though a capital follows ("zzgl. Versand"). */
const sentenceEnd =
  /(?<=[。！？!?；])\s*|(?<=[\p{L}\d)]{4}\.)(?<!(?:zzgl|inkl|exkl|evtl|excl|incl|appr|approx|std)\.)\s+(?=[\p{Lu}\d¿¡])|\s*[✓✔●◆■▶☑]\s*|\s+•\s+/iu

const sentences = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((part) => part.trim())
    .filter((part) => part.length > 1)

/** Every promise of one sentence. */
export function promisesIn(whole: string, speech: Speech): Found[] {
  const text = without(whole, speech.cues(words.harmlessNo))
  const has = (lexicon: Lexicon) => speech.cues(lexicon).affirmed(text) !== null
  const times = findDurations(text)
  const returns = returnsIn(text, times, speech)
  // "Within 30 days of delivery" is spoken for by the return.
  const left = times.filter((one) => !returns.used.includes(one))
  return [
    ...shippingIn(text, speech),
    ...dispatchIn(text, left, speech),
    ...deliveryIn(text, left, speech),
    ...returns.found,
    ...warrantyIn(text, left, speech),
    ...replyIn(text, left, speech),
    ...(has(words.priceMatch) ? [{ kind: 'price-match' as const, ...(left[0] ? toTime(left[0]) : {}) }] : []),
    ...(has(words.gift) ? [{ kind: 'gift' as const }] : []),
    ...(has(words.compensation) ? [{ kind: 'compensation' as const }] : []),
  ]
}

function conditionIn(text: string, reading: Reading): string | null {
  const cue = reading.cues(words.condition).find(text)
  return cue ? text.slice(cue.index, cue.index + 120) : null
}
