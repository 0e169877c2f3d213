/** A sentence with its periods and amounts, and what in it belongs together. */
import * as words from '@/rules/lexicons/promises'
import type { PromiseKind } from '@/utils/audit/facts'
import type { DurationFound } from '@/utils/text/duration'
import type { Cue, Lexicon, Matcher } from '@/utils/text/lexicon'

/** What reading a sentence takes from the page: its word lists and what its currency signs mean. */
export interface Speech {
  cues(lexicon: Lexicon): Matcher
  currency(sign: string | null): string | null
}

export interface Found {
  kind: PromiseKind
  number?: number | null
  max?: number | null
  unit?: string | null
  condition?: string | null
}

export interface Span {
  start: number
  end: number
}

/** Cues beyond this many say nothing new. */
const MOST_CUES = 8
/** Characters between a word and a period that is named as a limit ("within", "innerhalb"). */
const FAR = 120
const NEAR = 30

/** The text with every match blanked; what is left keeps its place. */
export function without(text: string, matcher: Matcher): string {
  let rest = text
  for (let cue = matcher.find(rest), left = 50; cue && left > 0; cue = matcher.find(rest), left -= 1)
    rest = blank(rest, cue)
  return rest
}

const blank = (text: string, { index, text: { length } }: Cue): string =>
  text.slice(0, index) + '_'.repeat(length) + text.slice(index + length)

/** Places of the words that are not denied. */
export function spansOf(text: string, matcher: Matcher): Span[] {
  const found: Span[] = []
  let rest = text
  for (
    let cue = matcher.affirmed(rest);
    cue && cue.text !== '' && found.length < MOST_CUES;
    cue = matcher.affirmed(rest)
  ) {
    found.push({ start: cue.index, end: cue.index + cue.text.length })
    rest = blank(rest, cue)
  }
  return found
}

/** A sentence ends, or one entry of a list; the point of an abbreviation ("ca.") is none. */
const hardBreak = /\p{L}{5}[.!?]\s|[!?]\s|[;|•✓✔。！？；｜]/u
const softBreak = /[,–—、，+&]|\s-\s/

const between = (text: string, one: Span, other: Span): string =>
  one.end <= other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start)

/** How far a period stands from a word that it belongs to; null where it belongs to something else. */
export function bond(text: string, cue: Span, time: Span, speech: Speech): number | null {
  const gap = between(text, cue, time)
  if (/\p{L}/u.test(gap) && hardBreak.test(gap)) return null
  const reach = isLimit(text, time, speech) ? FAR : softBreak.test(gap) ? 0 : NEAR * (cue.end <= time.start ? 2 : 1)
  return gap.length <= reach ? gap.length : null
}

/** "Within 14 days", "14日以内": the period is a limit for what the sentence is about. */
const isLimit = (text: string, { start, end }: Span, speech: Speech): boolean =>
  speech.cues(words.limit).test(text.slice(Math.max(0, start - 24), start)) ||
  /以内$/.test(text.slice(start, end)) ||
  speech.cues(words.limitAfter).test(text.slice(end, end + 12))

/** The period nearest to any of the cues; what stands before it counts for more ("refund within 14 days of your return"). */
export function closest(
  text: string,
  cues: Span[],
  times: DurationFound[],
  speech: Speech,
): { time: DurationFound; distance: number } | null {
  const pairs = times.flatMap((time) =>
    cues.flatMap((cue) => {
      const gap = bond(text, cue, time, speech)
      return gap === null ? [] : [{ time, distance: gap + (cue.start > time.start && gap > 2 ? 8 : 0) }]
    }),
  )
  return pairs.sort((a, b) => a.distance - b.distance)[0] ?? null
}

export const toTime = ({ number, max, unit }: DurationFound) => ({ number, max, unit })
