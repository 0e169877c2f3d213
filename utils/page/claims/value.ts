/** What the shop says of fees, of genuine goods, of trials, and of having the lowest price. */

import { freeShipping } from '@/rules/lexicons/offer'
import * as promises from '@/rules/lexicons/promises'
import * as words from '@/rules/lexicons/value'
import type { PageFacts } from '@/utils/audit/facts'
import type { Lexicon } from '@/utils/text/lexicon'
import { findPrices } from '@/utils/text/price'
import type { Line } from '../model'
import { OF_OTHERS } from '../outside'
import type { Reading } from '../reading'

type Genuine = PageFacts['genuine'][number]
type ValueFacts = Pick<PageFacts, 'fees' | 'genuine' | 'trials' | 'lowestClaims'>

const LONGEST = 400

export function readValue(reading: Reading): ValueFacts {
  const lines = reading.lines.filter(
    (line) => line.text.length <= LONGEST && !OF_OTHERS.has(reading.regionOf(line.box)),
  )
  return {
    fees: once(lines.flatMap((line) => feeIn(line, reading))).slice(0, 20),
    genuine: once(lines.flatMap((line) => genuineIn(line, reading))).slice(0, 12),
    trials: once(lines.flatMap((line) => trialIn(line, reading))).slice(0, 8),
    lowestClaims: once(lines.flatMap((line) => lowestIn(line, reading))).slice(0, 12),
  }
}

/** Each text once, at its first place. */
const once = <T extends { text: string }>(found: T[]): T[] =>
  [...new Map([...found].reverse().map((one) => [one.text, one])).values()].reverse()

/** The sentence of a line in which the words stand, affirmed. */
function sentenceWith(line: Line, lexicon: Lexicon, reading: Reading): string | null {
  const cue = reading.cues(lexicon).affirmed(line.text)
  if (!cue) return null
  if (line.text.length <= 160) return line.text
  const start = line.text.slice(0, cue.index).search(/[^.!?。！？]*$/)
  const stop = line.text.slice(cue.index + cue.text.length).search(/[.!?。！？](?:\s|$)|[。！？]/)
  const end = stop < 0 ? line.text.length : cue.index + cue.text.length + stop + 1
  return line.text.slice(start, end).trim().slice(0, 300)
}

const noFee = /free of|without|waived|entfällt|kostenlos|gratis|offerts?|無料|不要|0円|当店負担|免|无需/i

function feeIn(line: Line, reading: Reading): PageFacts['fees'] {
  const text = sentenceWith(line, words.fees, reading)
  if (!text || noFee.test(text)) return []
  const cue = reading.cues(words.fees).find(text)
  const amount = findPrices(text).find(({ start }) => Math.abs(start - (cue?.index ?? 0)) < 60)?.amount ?? null
  return [{ text, amount, at: reading.anchorLine(line, text) }]
}

/** Strongest first: one line is told once. */
const genuineKinds: [Genuine['kind'], Lexicon][] = [
  ['check', words.genuineCheck],
  ['dealer', words.dealer],
  ['claim', words.genuineClaim],
  ['maker', words.ownMaker],
]

function genuineIn(line: Line, reading: Reading): Genuine[] {
  for (const [kind, lexicon] of genuineKinds) {
    const text = sentenceWith(line, lexicon, reading)
    if (text) return [{ kind, text, url: linkOf(line, reading), at: reading.anchorLine(line, text) }]
  }
  return []
}

/** Samples of reading matter, software and sound, and what other goods are called. */
const otherTrial =
  /kindle|e-?book|audible|audiobook|hörprobe|leseprobe|extrait|sample rate|prime|software|subscription|abo\b|会员|free trial/i

function trialIn(line: Line, reading: Reading): PageFacts['trials'] {
  const region = reading.regionOf(line.box)
  if (region === 'header' || region === 'footer') return []
  const text = sentenceWith(line, words.trials, reading)
  if (!text || otherTrial.test(text)) return []
  const isBounded = findPrices(text).length > 0 || /\d/.test(text) || reading.cues(promises.condition).test(text)
  return [{ text, terms: isBounded, at: reading.anchorLine(line, text) }]
}

/** Sorting, the low of a number of days, starting prices, and savings in the price of shipping. */
const otherLowest =
  /(?:sort|order) by|sortier|trier|ordenar|ordina|排序|並べ替え|price first|low to high|d['’]abord|primero|\d+\s?(?:days?|tagen?|jours|días|giorni|dagen|dni|dní|天|日間?)|起批|ab\s|from\s|à partir|desde|price alert|preisalarm|notify|benachrichtig|[?？]|tell us/i

function lowestIn(line: Line, reading: Reading): PageFacts['lowestClaims'] {
  const text = sentenceWith(line, words.lowestPrice, reading)
  if (!text || otherLowest.test(text) || reading.cues(freeShipping).test(text)) return []
  const ever = reading.cues(words.lowestEver).test(text)
  return [{ text, ever, url: linkOf(line, reading), at: reading.anchorLine(line, text) }]
}

/** Where the words lead: a link around the line or within it. */
function linkOf(line: Line, reading: Reading): string | null {
  const around = new Set(reading.lineage(line.box, 4).map(({ index }) => index))
  const block = reading.model.boxes[line.box]
  const link = reading.model.links.find(
    ({ box, dead }) => !dead && (around.has(box) || (block !== undefined && box >= block.index && box <= block.last)),
  )
  return link?.href.slice(0, 2000) ?? null
}
