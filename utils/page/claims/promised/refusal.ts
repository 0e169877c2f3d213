/** Whether a text refuses that goods come back: all of them, or some. */
import * as words from '@/rules/lexicons/cautions'
import { sendBack } from '@/rules/lexicons/returns'
import type { DurationFound } from '@/utils/text/duration'
import type { Cue } from '@/utils/text/lexicon'
import { type Speech, without } from './sentence'

/** Characters between "returns" and the words that refuse them. */
const CLAUSE = 40
const LONGEST = 160
const clauseEnd = /\p{L}{3}[.!?]\s|[。！？;；]/u

/** The words of a refusal of any kind. "Cannot be returned after 30 days" sets a limit; its clause tells. */
export function refusalIn(text: string, speech: Speech): Cue | null {
  return (
    speech.cues(words.noReturn).find(text) ?? speech.cues(words.limitedReturn).find(text) ?? refusedApart(text, speech)
  )
}

/**
 * A sentence that takes no goods back at all. One that speaks of some goods ("opened items", "sale items"), sets a
 * condition, or names a period with its refusal is a caution, not a promise of nothing.
 */
export function refusesReturns(sentence: string, periods: DurationFound[], speech: Speech): boolean {
  if (sentence.length > LONGEST || /[?？]\s*$/.test(sentence)) return false
  const text = without(sentence, speech.cues(words.noReturnLookAlikes))
  const cue = speech.cues(words.noReturn).find(text) ?? refusedApart(text, speech)
  if (!cue) return false
  const end = cue.index + cue.text.length
  return (
    periods.every((one) => cue.index <= one.start && one.end <= end) &&
    !speech.cues(words.refusalLimits).test(without(text, speech.cues(words.noReturn))) &&
    !speech.cues(words.lateReturn).test(text)
  )
}

/** "ご返品につきましては、お受けできません": what is refused and the refusal stand apart, in one clause. */
function refusedApart(text: string, { cues }: Speech): Cue | null {
  const named = cues(sendBack).find(text)
  if (!named) return null
  const end = named.index + named.text.length
  const behind = clauseFrom(text.slice(end, end + CLAUSE))
  const before = clauseTo(text.slice(Math.max(0, named.index - CLAUSE / 2), named.index))
  const refused = cues(words.refusedReturn)
  return refused.test(behind) || refused.test(before) ? named : null
}

const clauseFrom = (text: string): string => text.slice(0, clauseEnd.exec(text)?.index ?? text.length)

function clauseTo(text: string): string {
  const parts = text.split(clauseEnd)
  return parts.at(-1) ?? ''
}
