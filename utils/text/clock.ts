/**
 * Running clocks as texts: "02:14:59", "1 day 13:06:13", "02 Days 13 Hrs 06 Min 13 Sec", "02天13小时06分13秒", and the
 * labels alone, whose digits a script has not written yet. Periods ("10 hours 30 minutes") are none.
 */
import { clockUnits } from '@/rules/lexicons/clock'

export interface Clock {
  /** Nothing but the clock stands in the text. */
  alone: boolean
  /** The text names units; without, it is digits and colons, as opening hours are. */
  labelled: boolean
  /** All of its digits are zero, or it has none: it ran out, or its script has not run. */
  still: boolean
}

const order = ['day', 'hour', 'minute', 'second'] as const
/** Every unit word with its rank, the largest unit first. */
export const unitOf = new Map(order.flatMap((unit, rank) => clockUnits[unit].map((word) => [word, rank] as const)))
const digits = /(?<![\d:：.])(?:\d{1,3}\s?[:：]\s?)?\d{1,3}\s?[:：]\s?[0-5]\d\s?[:：]\s?[0-5]\d(?!\s?[:：]?\d)/
/** "09:00:00–17:00:00" and "2026-11-22 09:00:00" tell a time of day. */
const timeOfDay = /[–—~〜-]\s?\d{1,2}[:：]\d{2}[:：]\d{2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\sT]+\d{1,2}[:：]/
const token = /\d+|[\u3400-\u9fff]+|[\uac00-\ud7af]+|[\p{Script=Latin}\p{M}]+|[\p{Script=Cyrillic}]+/gu

/** The clock in a text; null for none. */
export function clockIn(text: string): Clock | null {
  if (text.length > 300) return null
  const tokens = text.toLowerCase().match(token) ?? []
  const units = tokens.map((one) => unitOf.get(one) ?? null)
  const numbers = tokens.filter((one) => /\d/.test(one))
  const words = tokens.filter((one, at) => units[at] === null && !/\d/.test(one))
  const alone = words.length === 0
  const still = numbers.every((one) => Number(one) === 0)
  if (countsDown(tokens, units)) return { alone, labelled: true, still }
  if (digits.test(text) && !timeOfDay.test(text)) return { alone, labelled: units.includes(0), still }
  // "3DAYS124606": the day, and six digits of a clock whose colons are drawn.
  const run = units.findIndex((unit, at) => unit === 0 && /^\d{6}$/.test(tokens[at + 1] ?? ''))
  return run > 0 ? { alone, labelled: true, still } : null
}

/** Three units or more that follow each other, minutes among them, each with its number; or the labels alone. */
function countsDown(tokens: string[], units: (number | null)[]): boolean {
  let run: number[] = []
  let numbers = 0
  for (const [at, unit] of units.entries()) {
    const isNumber = /\d/.test(tokens[at] ?? '')
    if (unit !== null && (run.length === 0 || unit === (run.at(-1) ?? 0) + 1)) run.push(unit)
    else if (isNumber && run.length < 4) numbers += 1
    else if (!isNumber && !isComplete(run)) [run, numbers] = unit === null ? [[], 0] : [[unit], 0]
  }
  return isComplete(run) && (numbers >= run.length - 1 || numbers === 0)
}

const isComplete = (run: number[]): boolean => run.length >= 3 && run.includes(3)
