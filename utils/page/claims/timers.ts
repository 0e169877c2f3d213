/** Clocks that count down: in one line, in boxes of single digits, or as labels that a script has yet to fill. */
import { ticking } from '@/rules/lexicons/countdown'
import { urgent } from '@/rules/lexicons/urgency'
import { type Clock, clockIn, unitOf } from '@/utils/text/clock'
import type { Line } from '../model'
import type { Reading } from '../reading'

export interface Timer {
  /** Lines of the clock and of the words that lead to it; the clock's own come last. */
  lines: Line[]
  text: string
}

const timerHint = /count-?down|(?:^|[^a-z])timer(?![a-z]*board)|flipclock|flip-clock|djs-|倒计时/
/** Boxes whose clocks tell a length or a time of day. */
const otherClock = /player|video|audio|duration|track|opening|business-?hours|store-?hours|clock-?face/
/** The dial of a timer is made of at most this many lines. */
const LARGEST_DIAL = 16
const LONGEST_PIECE = 24
const LONGEST_LEAD = 80

/** Every timer among the lines, in order. */
export function findTimers(lines: Line[], reading: Reading): Timer[] {
  const found: Timer[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const dial = dialAt(lines, at)
    const timer = timerOf(lines, at, dial, reading)
    if (timer) found.push(timer)
    at += Math.max(1, dial.length) - 1
  }
  return found
}

/** Lines from here on that hold nothing but digits, colons and unit words. */
function dialAt(lines: Line[], start: number): Line[] {
  const dial: Line[] = []
  for (const line of lines.slice(start, start + LARGEST_DIAL)) {
    if (!isPiece(line.text) || line.index - (dial.at(-1) ?? line).index > 1) break
    dial.push(line)
  }
  return dial.some(({ text }) => /[\p{L}\d]/u.test(text)) ? dial : []
}

const isPiece = (text: string): boolean =>
  text.length <= LONGEST_PIECE && (/^[\d\s:：.|]+$/.test(text) || isUnit(text) || clockIn(text)?.alone === true)

/** "Hrs", "13 Hrs", "13Hrs :". */
const isUnit = (text: string): boolean => {
  const word = /^\s*\d{0,4}\s*(\p{L}{1,10})\.?\s*[:：|]?\s*$/u.exec(text)?.[1]
  return word !== undefined && unitOf.has(word.toLowerCase())
}

function timerOf(lines: Line[], at: number, dial: Line[], reading: Reading): Timer | null {
  const line = lines[at]
  if (!line) return null
  const own = dial.length > 0 ? dial : [line]
  const text = own.map((one) => one.text).join(' ')
  const clock = clockIn(text)
  const hints = reading.lineage(line.box, 5).map((box) => box.hints)
  if (hints.some((one) => otherClock.test(one))) return null
  const hinted = hints.some((one) => timerHint.test(one))
  const lead = leadOf(lines, at, reading)
  if (!runs(text, clock, { hinted, led: lead !== null, dial: dial.length > 0 }, reading)) return null
  return lead ? { lines: [lead, ...own], text: `${lead.text} ${text}` } : { lines: own, text }
}

function runs(
  text: string,
  clock: Clock | null,
  signs: { hinted: boolean; led: boolean; dial: boolean },
  reading: Reading,
): boolean {
  // Inside a box that the theme calls a timer, two numbers are minutes and seconds.
  if (signs.hinted) return clock !== null || (/\d/.test(text) && text.length < 60)
  if (!clock) return false
  if (clock.alone) return (clock.labelled && signs.dial) || signs.led
  return signs.led || reading.cues(urgent).test(text) || reading.cues(ticking).test(text)
}

/** The words right before a clock, where they speak of an offer or of an end. */
function leadOf(lines: Line[], at: number, reading: Reading): Line | null {
  const lead = lines[at - 1]
  if (!lead || lead.text.length > LONGEST_LEAD || isPiece(lead.text)) return null
  return reading.cues(urgent).test(lead.text) || reading.cues(ticking).test(lead.text) ? lead : null
}
