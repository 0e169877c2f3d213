/** Words and clocks that press for a decision; about this product, or about the whole shop. */
import { activity, limited, pressurePatterns, shaming, urgent } from '@/rules/lexicons/pressure'
import type { PageFacts } from '@/utils/audit/facts'
import type { Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'
import type { Reading } from '../reading'

type Pressure = PageFacts['pressure'][number]

const MOST = 30
const LONGEST = 200
const clock =
  /(?:^|\D)\d{1,2}\s?[:：]\s?\d{2}\s?[:：]\s?\d{2}(?:\D|$)|\d+\s?(?:d|days?|tage?|jours?|d[ií]as?|天|日)\s*:?\s*\d+\s?(?:h|hours?|std|stunden|heures|horas|小时|时|時間)/i
const timerHint = /countdown|count-down|timer(?![a-z]*board)/
const elsewhere = new Set(['related', 'reviews', 'footer'])

const kinds: [Pressure['kind'], Lexicon][] = [
  ['confirmshaming', shaming],
  ['scarcity', limited],
  ['activity', activity],
  ['urgency', urgent],
]

/** The kind of pressure that a text makes, by its words; null for none. */
export function pressureOf(text: string, reading: Pick<Reading, 'cues'>): Pressure['kind'] | null {
  const plain = text.replace(/[’´`‘]/g, "'")
  const pattern = (Object.keys(pressurePatterns) as (keyof typeof pressurePatterns)[]).find((kind) =>
    pressurePatterns[kind].test(plain),
  )
  return kinds.find(([, lexicon]) => reading.cues(lexicon).affirmed(plain) !== null)?.[0] ?? pattern ?? null
}

export function readPressure(reading: Reading): Pressure[] {
  const found: Pressure[] = []
  for (const [position, line] of reading.lines.entries()) {
    if (found.length >= MOST) break
    if (line.text.length > LONGEST || elsewhere.has(reading.regionOf(line.box))) continue
    const kind = isTimer(line, reading.lines[position - 1], reading) ? 'countdown' : pressureOf(line.text, reading)
    if (!kind || found.some((one) => one.kind === kind && one.text === line.text)) continue
    found.push({
      kind,
      text: line.text,
      scope: reading.regionOf(line.box) === 'product' ? 'product' : 'sitewide',
      at: reading.anchorLine(line),
    })
  }
  return found
}

/** A running clock: digits that count, named so by the markup or by the words beside it. */
function isTimer(line: Line, previous: Line | undefined, reading: Reading): boolean {
  if (
    !clock.test(line.text) &&
    !(
      /\d/.test(line.text) &&
      line.text.length < 60 &&
      reading.lineage(line.box, 4).some((box) => timerHint.test(box.hints))
    )
  )
    return false
  const around = `${previous?.text.slice(0, 80) ?? ''} ${line.text}`
  return (
    reading.lineage(line.box, 4).some((box) => timerHint.test(box.hints)) ||
    (clock.test(line.text) && reading.cues(urgent).test(around))
  )
}
