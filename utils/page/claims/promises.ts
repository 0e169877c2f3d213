/** What the seller promises: shipping, delivery, returns, warranty, reply, gifts (catalogue A7). */

import { freeShipping } from '@/rules/lexicons/offer'
import * as words from '@/rules/lexicons/promises'
import type { PageFacts, PromiseKind } from '@/utils/audit/facts'
import { findDurations } from '@/utils/text/duration'
import type { Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'
import { OF_OTHERS } from '../outside'
import type { Reading } from '../reading'
import { returnsIn } from './promised/returns'
import { type Found, type Speech, toTime, without } from './promised/sentence'
import { shippingIn } from './promised/shipping'
import { deliveryIn, dispatchIn, replyIn, warrantyIn } from './promised/times'

type Promised = PageFacts['promises'][number]

const MOST = 80
const MOST_PER_KIND = 15
const LONGEST = 2000
/** A longer sentence is no sentence: a menu, or a text without points. */
const LONGEST_SENTENCE = 600
const LONGEST_LABEL = 40
const LONGEST_VALUE = 160
/** A line of links in the head of a page, all in one. */
const MENU = 160

export function readPromises(reading: Reading): Promised[] {
  const promises: Promised[] = []
  const lines = reading.lines.filter((line) => isReadable(line, reading))
  for (const [place, line] of lines.entries()) {
    for (const { text, found } of [...statements(line, reading), ...labelled(line, lines[place + 1], reading)]) {
      for (const one of found) {
        if (!isFull(one.kind, promises) && !isRepeat(one, text, promises))
          promises.push(toPromise(one, text, line, reading))
      }
    }
  }
  return promises
}

const isReadable = (line: Line, reading: Reading): boolean => {
  const region = reading.regionOf(line.box)
  if (line.text.length > LONGEST || OF_OTHERS.has(region)) return false
  return !(region === 'header' && line.text.length > MENU && !/[.!?。！？]/.test(line.text))
}

interface Statement {
  text: string
  found: Found[]
}

function statements(line: Line, reading: Reading): Statement[] {
  const isEntry = isMenuEntry(line, reading)
  const isLink = reading.lineage(line.box, 3).some((box) => box.tag === 'a')
  return sentences(line.text).map((text) => {
    const found = promisesIn(text, reading).filter((one) => !isLink || !isLinkName(one))
    return { text, found: isEntry ? found.filter((one) => isStatement(one, text, reading)) : found }
  })
}

/** "Returns accepted" as a link leads to the terms; it is not yet one of them. */
const isLinkName = ({ kind, number }: Found): boolean => kind === 'return-window' && typeof number !== 'number'

/** The name of a page in a menu ("Delivery in 1 hour") promises nothing for this offer. */
const isMenuEntry = (line: Line, reading: Reading): boolean => {
  const region = reading.regionOf(line.box)
  return (
    (region === 'header' || region === 'footer' || isAtEnd(line, region, reading)) &&
    line.text.length < 60 &&
    reading.lineage(line.box, 3).some((box) => box.tag === 'a')
  )
}

/** The foot of a page whose markup does not name it. */
const isAtEnd = ({ index }: Line, region: string, { model }: Reading): boolean =>
  region === 'body' && index > model.lines.length * 0.9

/** A link in the head or at the foot states something where it names the order value, or says nothing else. */
const isStatement = ({ kind, number }: Found, text: string, { cues }: Reading): boolean =>
  kind === 'free-shipping' &&
  (typeof number === 'number' || (cues(freeShipping).find(text)?.text.length ?? 0) > text.length * 0.8)

const labelTags = /^(?:th|td|dt)$/
const headingTags = /^(?:h[1-6]|summary|label|strong|button)$/

/** What a name and the value below it say together ("Delivery time" over "2-4 days"), where the value alone does not. */
function labelled(label: Line, value: Line | undefined, reading: Reading): Statement[] {
  if (!value || label.text.length > LONGEST_LABEL || value.text.length > LONGEST_VALUE) return []
  if (/\d/.test(label.text) || !/\d/.test(value.text)) return []
  if (reading.regionOf(label.box) !== reading.regionOf(value.box)) return []
  const tags = reading.lineage(label.box, 2).map((box) => box.tag)
  const isField = /[:：]$/.test(label.text) || tags.some((tag) => labelTags.test(tag))
  if (!isField && !tags.some((tag) => headingTags.test(tag))) return []
  const [first = ''] = sentences(value.text)
  const alone = new Set(promisesIn(first, reading).map(({ kind }) => kind))
  const text = `${label.text.replace(/\s*[:：]$/, '')}: ${first}`
  const found = promisesIn(text, reading).filter(
    ({ kind, number }) =>
      typeof number === 'number' &&
      !alone.has(kind) &&
      (isField || (kind !== 'shipping-cost' && kind !== 'free-shipping')),
  )
  return found.length > 0 ? [{ text, found }] : []
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
  /(?<=[。！？!?；])(?![^。！？]{0,3}[※）)」】])\s*|(?<=[\p{L}\d)]{4}\.)(?<!(?:zzgl|inkl|exkl|evtl|excl|incl|appr|approx|std)\.)\s+(?=[\p{Lu}\d¿¡])|\s*[✓✔●◆■▶☑]\s*|\s+•\s+/iu

/** "Only £3.95." says nothing without the sentence before it. */
const amountAlone =
  /(?<=\p{L}{4})\.\s(?=(?:only|just|from|nur|ab|dès|seulement|desde|solo|sólo|a soli|slechts)\s[£€$]\d)/giu

const sentences = (text: string): string[] =>
  text
    .replace(amountAlone, ': ')
    .split(sentenceEnd)
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length < LONGEST_SENTENCE)

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
