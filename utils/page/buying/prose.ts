/** Measures the running text of a page that sells nothing: terms and other policies. */

import { datedWords, summaryWords } from '@/rules/lexicons/buying'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'

/** Lines shorter than this are headings, labels or links. */
const SHORTEST_TEXT = 40
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/
const headingTag = /^h[1-6]$/
const numberedHeading =
  /^\s*(?:§\s?\d|section\s?\d|art(?:icle|ikel|ículo|\.)\s?\d|第\s?[\d一二三四五六七八九十百]+\s?[条章节]|\d{1,2}(?:\.\d{1,2})?[.)]?\s\p{Lu})/iu

export function readProse(reading: Reading, sells: boolean): PageFacts['prose'] {
  if (sells) return null
  const lines = reading.lines.filter((line) => !OUTSIDE.has(reading.regionOf(line.box)))
  const text = lines.filter((line) => line.text.length >= SHORTEST_TEXT || /[。．]$/.test(line.text))
  const words = text.reduce(
    (sum, line) => sum + (line.text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\d]+/gu)?.length ?? 0),
    0,
  )
  const cjk = text.reduce(
    (sum, line) => sum + (line.text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0),
    0,
  )
  const anchorOf = (line: Line | undefined) => (line ? reading.anchorLine(line) : null)
  return {
    words,
    cjk,
    sentences: text.reduce((sum, line) => sum + sentencesIn(line.text), 0),
    headings: lines.filter((line) => isHeading(line, reading)).length,
    dated: anchorOf(
      lines.find((line) => line.text.length < 200 && year.test(line.text) && reading.cues(datedWords).test(line.text)),
    ),
    summary: anchorOf(lines.find((line) => line.text.length < 60 && reading.cues(summaryWords).test(line.text))),
  }
}

/** A stop followed by a space or the end; "No. 5" and "e.g." count less than they cost. */
const sentencesIn = (text: string): number =>
  Math.max(1, text.match(/[.!?](?=\s\p{Lu}|$)|[。！？]|;(?=\s)/gu)?.length ?? 1)

const isHeading = (line: Line, reading: Reading): boolean =>
  line.text.length < 120 &&
  (reading.lineage(line.box, 3).some(({ tag }) => headingTag.test(tag)) ||
    (numberedHeading.test(line.text) && line.text.length < 80))
