/** Label and value as pages pair them: in one line, a label over its value, the cells of a row. */
import type { Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'

export interface Labelled {
  value: string
  /** The line of the label. */
  line: Line
}

const LONGEST_LABEL = 40
const decoration = /^[\s•·■●◆▼◇□○*\-–—【［[]+/u
const closing = /[\s:：】］\]]+$/u

/** A label without the marks around it ("■ Marke:", "【ブランド】"), for comparison. */
export const bareLabel = (text: string): string =>
  text.replace(decoration, '').replace(closing, '').replace(/\s+/g, ' ').trim().toLowerCase()

const known = new Map<Lexicon, Set<string>>()

/** All words of a lexicon whatever the page's language: shops leave parts of their theme untranslated. */
export function wordsOf(lexicon: Lexicon): Set<string> {
  const words = known.get(lexicon) ?? new Set(Object.values(lexicon).flat())
  known.set(lexicon, words)
  return words
}

/**
 * The pairs whose label is one of the words, in order. `follows` says of a label that stands
 * alone whether the next line is its value.
 */
export function findLabelled(lines: Line[], labels: Lexicon, follows: (label: Line) => boolean): Labelled[] {
  const words = wordsOf(labels)
  return lines.flatMap((line, at) => {
    if (line.text.length > 300) return []
    const next = lines[at + 1]
    if (words.has(bareLabel(line.text))) return next && follows(line) ? [{ value: next.text, line }] : []
    const value = valueBeside(line, words)
    return value === null ? [] : [{ value, line }]
  })
}

/** What follows the label in its own line, after a colon, a bracket or as the next piece of text. */
function valueBeside(line: Line, words: Set<string>): string | null {
  const mark = line.text.slice(0, LONGEST_LABEL + 2).search(/[:：】］](?=.)/u)
  const first = line.runs[0]
  const second = line.runs.find((run) => run.start > 0)
  const cuts = [mark > 0 ? mark + 1 : 0, first && second && first.box !== second.box ? second.start : 0]
  const cut = cuts.find((one) => one > 0 && words.has(bareLabel(line.text.slice(0, one))))
  const value =
    cut === undefined
      ? ''
      : line.text
          .slice(cut)
          .replace(/^[\s:：]+/u, '')
          .trim()
  return value === '' ? null : value
}
