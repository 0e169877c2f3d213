/** Words and clocks that press for a decision; about this product, or about the whole shop. */
import { activity, notActivity, saleNotice } from '@/rules/lexicons/activity'
import { countdown, notCountdown, thisProduct, ticking } from '@/rules/lexicons/countdown'
import { countedStock, limited, notLimited } from '@/rules/lexicons/scarcity'
import { notShaming, shaming } from '@/rules/lexicons/shaming'
import { notUrgent, urgent } from '@/rules/lexicons/urgency'
import type { PageFacts } from '@/utils/audit/facts'
import { clockIn } from '@/utils/text/clock'
import { affirmedBeside } from '@/utils/text/guard'
import type { Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { findTimers } from './timers'

type Pressure = PageFacts['pressure'][number]
type Kind = Pressure['kind']
type Cues = Pick<Reading, 'cues'>

const MOST = 30
const LONGEST = 200
const elsewhere = new Set(['related', 'reviews', 'footer'])

/** What tells each kind, and what only looks like it; the more telling kinds come first. */
const kinds: [Kind, Lexicon, Lexicon][] = [
  ['confirmshaming', shaming, notShaming],
  ['countdown', countdown, notCountdown],
  ['scarcity', limited, notLimited],
  ['activity', activity, notActivity],
  ['urgency', urgent, notUrgent],
]

/** The kind of pressure that a text makes by itself; null for none. */
export function pressureOf(text: string, reading: Cues): Kind | null {
  const plain = text.replace(/[’´`‘]/g, "'")
  return holdsTimer(plain, reading) ? 'countdown' : kindByWords(plain, reading)
}

function kindByWords(text: string, { cues }: Cues): Kind | null {
  const [kind = null] = kinds.find(([, words, lookAlikes]) => affirmedBeside(cues(words), cues(lookAlikes), text)) ?? []
  return kind ?? (isFew(text.trim(), { cues }) ? 'scarcity' : saleNotice.test(text.trim()) ? 'activity' : null)
}

/** A stock of a single digit that is the whole text. */
function isFew(text: string, { cues }: Cues): boolean {
  const stock = /(?<!\d)[1-9](?!\d)/.test(text) ? cues(countedStock).find(text) : null
  return stock !== null && text.length - stock.text.length <= 2
}

/** A clock by itself, or one with words of an offer or an end beside it. */
function holdsTimer(text: string, { cues }: Cues): boolean {
  const clock = clockIn(text)
  if (!clock) return false
  return clock.alone ? clock.labelled || !clock.still : cues(urgent).test(text) || cues(ticking).test(text)
}

export function readPressure(reading: Reading): Pressure[] {
  const lines = reading.lines.filter(
    (line) => line.text.length <= LONGEST && !elsewhere.has(reading.regionOf(line.box)),
  )
  const timers = findTimers(lines, reading)
  const inTimer = new Set(timers.flatMap((timer) => timer.lines))
  const clocks = timers.flatMap((timer): Pressure[] => {
    const line = timer.lines.at(-1)
    if (!line) return []
    const text = timer.text.slice(0, LONGEST)
    return [{ kind: 'countdown', text, scope: scopeOf(line, reading), at: reading.anchorLine(line, text) }]
  })
  const words = lines.flatMap((line): Pressure[] => {
    const kind = inTimer.has(line) ? null : kindByWords(line.text.replace(/[’´`‘]/g, "'"), reading)
    if (!kind || (kind === 'confirmshaming' ? !isChoice(line, reading) : isEntry(line, reading))) return []
    return [{ kind, text: line.text, scope: scopeOf(line, reading), at: reading.anchorLine(line) }]
  })
  return [...clocks, ...words]
    .filter((one, at, all) => all.findIndex((other) => other.kind === one.kind && other.text === one.text) === at)
    .slice(0, MOST)
}

/** A refusal is something to press, or stands in a dialog; the same words in a text are a statement. */
const isChoice = (line: Line, reading: Reading): boolean =>
  reading
    .lineage(line.box, 6)
    .some(
      (box) =>
        ['a', 'button', 'label', 'dialog'].includes(box.tag) ||
        /pop-?up|modal|overlay|dialog|button|btn|dismiss|decline|close/.test(box.hints),
    ) || line.runs.some((run) => ['a', 'button'].includes(reading.model.boxes[run.box]?.tag ?? ''))

/** A menu entry ("Last chance") or the name of other goods in a list: the whole line is one link, and leads away. */
function isEntry(line: Line, reading: Reading): boolean {
  const region = reading.regionOf(line.box)
  if (region === 'banner') return false
  const isLink = line.runs.every((run) => reading.lineage(run.box, 4).some((box) => box.tag === 'a'))
  return (
    isLink &&
    (region === 'header' || reading.lineage(line.box, 6).some((box) => ['li', 'nav', 'article'].includes(box.tag)))
  )
}

/** Lines below the offer that still speak of it. */
const NEAR = 6

/** In the offer, right below it, or by its own words. */
function scopeOf(line: Line, reading: Reading): Pressure['scope'] {
  const region = reading.regionOf(line.box)
  if (region !== 'body') return region === 'product' ? 'product' : 'sitewide'
  const offer = reading.lines.findLast((one) => reading.regionOf(one.box) === 'product')
  if (!offer) return 'sitewide'
  const isBelow = line.index > offer.index && line.index - offer.index <= NEAR
  return isBelow || reading.cues(thisProduct).test(line.text) ? 'product' : 'sitewide'
}
