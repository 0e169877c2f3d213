/** Cues that other words beside them can turn into something else ("nur noch 20 € bis zum Gratisversand"). */
import type { Cue, Matcher } from './lexicon'

/** The first affirmed cue outside of every phrase that only looks like one, or null. Positions are those of `text`. */
export function affirmedBeside(cues: Matcher, lookAlikes: Matcher, text: string): Cue | null {
  let plain = text
  // Each turn blanks one phrase; a text holds few of them.
  for (let found = lookAlikes.find(plain); found; found = lookAlikes.find(plain))
    plain = plain.slice(0, found.index) + BLANK.repeat(found.text.length) + plain.slice(found.index + found.text.length)
  return cues.affirmed(plain)
}

/** Neither a letter, a digit nor a space. */
const BLANK = '¦'
