/** Specifications as plain texts write them: "Label: value", "【label】value", one pair in a line or several. */

import type { Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'

type Spec = Product['specs'][number]

/** A pair, and the box of its label. */
export interface PairFound {
  spec: Spec
  box: number
}

const LONGEST_LABEL = 60
const LONGEST_VALUE = 200
const LONGEST_LINE = 160
/** Lines with several pairs may be longer. */
const LONGEST_LIST = 600
/** Marks of direction, and what sets a label off from its value. */
const rubbish = /[\u200b-\u200f\ufeff]/g

/** The pair of a label and a value; null where either cannot be one. */
export function toSpec(name: string, value: string, box: number): PairFound | null {
  const label = name
    .replace(rubbish, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim()
  const content = value
    .replace(rubbish, '')
    .replace(/^\s*[:：]\s*/, '')
    .trim()
  if (/[{}]/.test(label) || label === '' || content === '' || label.length > LONGEST_LABEL || !/\p{L}/u.test(label))
    return null
  return { spec: { name: label, value: content.slice(0, LONGEST_VALUE) }, box }
}

interface InLine {
  pair: PairFound
  line: Line
}

/** One such line may be a sentence with a colon; a block of them lists properties. */
export function linePairs(reading: Reading): PairFound[] {
  const found = reading.lines
    .filter((line) => line.text.length <= LONGEST_LIST && !OUTSIDE.has(reading.regionOf(line.box)))
    .flatMap((line) => inLine(line).map((pair): InLine => ({ pair, line })))
  return found.filter((_, at) => closeBefore(found, at) + closeAfter(found, at) >= 2).map(({ pair }) => pair)
}

const bracketed = /[【［]([^】］]{1,20})[】］]\s*[:：]?\s*([^【［]{1,120})/g
/** "■素材：綿　■サイズ：20cm", "Material: oak | Height: 20 cm". */
const separator = /\s*[|｜]\s*|(?:^|\s+)[■◆●▼◇□★☆◎▪]\s*/
const labelled = /^[•·\-–*▪●■◆○◎□◇▼✓✔・>›»\s]*([^:：]{1,40})\s?[:：]\s*(\S.{0,110})$/

function inLine({ text, box }: Line): PairFound[] {
  const brackets = [...text.matchAll(bracketed)].flatMap(([, name = '', value = '']) => toSpec(name, value, box) ?? [])
  if (brackets.length > 1 || /^\s*[【［]/.test(text)) return brackets
  const parts = text.split(separator).filter((part) => part !== '')
  const pairs = (parts.length > 1 ? parts : [text]).flatMap((part) => {
    const [, name = '', value = ''] = part.length <= LONGEST_LINE ? (labelled.exec(part) ?? []) : []
    return toSpec(name, value, box) ?? []
  })
  return parts.length > 1 && pairs.length < parts.length - 1 ? [] : pairs
}

/** Of the two candidates before and after, those that stand within three lines. */
const isClose = (a: InLine | undefined, b: InLine | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.line.index - b.line.index) <= 3
const closeBefore = (found: InLine[], at: number): number =>
  [1, 2].filter((step) => isClose(found[at - step], found[at])).length
const closeAfter = (found: InLine[], at: number): number =>
  [1, 2].filter((step) => isClose(found[at + step], found[at])).length
