/** When the shop's people can be reached, as the page states it. */
import { days, otherHours, reachable } from '@/rules/lexicons/hours'
import type { PageFacts } from '@/utils/audit/facts'
import type { Reading } from '../reading'
import { narrow } from './phone'

const MOST = 5
const LONGEST_LINE = 300
const clock =
  /\d{1,2}(?:[:.h：]\d{2})?\s?(?:am|pm|uhr|h|hrs|a\.m\.|p\.m\.|時|点|시|:00)?\s?(?:-|–|—|to|till?|bis|à|a|al|alle|às|tot|do|до|until|～|~|〜|至|から|부터)\s?(?:下午|午後|오후)?\s?\d{1,2}(?:[:.h：]\d{2})?\s?(?:am|pm|uhr|h|hrs|a\.m\.|p\.m\.|時|点|시)?|24\s?\/\s?7|24小时|24小時|24時間|круглосуточно/i

/** Lines that name days and times of the service; those of a walk-in store, of prices and of reviews do not. */
export function readHours(reading: Reading): PageFacts['hours'] {
  const lines = reading.lines.filter((line) => !['related', 'reviews'].includes(reading.regionOf(line.box)))
  const [dayCues, serviceCues, otherCues] = [days, reachable, otherHours].map((lexicon) => reading.cues(lexicon))
  const found = lines.filter((line, position) => {
    const text = narrow(line.text)
    if (text.length > LONGEST_LINE || /[£€$¥￥]/.test(text) || !clock.test(text)) return false
    // A table of hours has the days in the cell before.
    const [before = ''] = lines.slice(Math.max(0, position - 1), position).map((one) => one.text)
    if (!dayCues?.test(text) && !(before.length < 30 && dayCues?.test(before) && isTimeOnly(text))) return false
    const near = lines
      .slice(Math.max(0, position - 3), position + 2)
      .map((one) => one.text.slice(0, 120))
      .join('\n')
    const isInFrame = ['header', 'footer'].includes(reading.regionOf(line.box))
    return !otherCues?.test(near) && (isInFrame || serviceCues?.test(near) === true)
  })
  return found.slice(0, MOST).map((line) => reading.anchorLine(line))
}

const isTimeOnly = (text: string): boolean => text.length < 40 && /^\D{0,4}\d{1,2}[:.h]\d{2}/.test(text)
