/** Help for goods that must fit: charts, measures, notes on the fall, and what the goods are compatible with. */
import { compatibility, fitNote, measureNames, sizeChart, sizeOption } from '@/rules/lexicons/description'
import type { Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { ownLines } from './own'

type Help = Product['sizeHelp'][number]

const MOST = 20
const MOST_PER_KIND = 5
const LONGEST = 300

const number = String.raw`\d{1,4}(?:[.,]\d{1,2})?`
const unit = `(?:mm|cm|m|in(?:ch(?:es)?)?|ft|["”″]|毫米|厘米|公分|米|寸|センチ|ミリ|см|мм)`
/** "46 x 30 x 12 cm", "H97, W125, D55.5cm". */
const dimensions = new RegExp(
  String.raw`${number}\s?${unit}?\s?[x×*]\s?${number}\s?${unit}|(?:[HWDLBT高宽長幅]\s?[:.]?\s?${number}\s?${unit}?[,;/ x×]{1,4}){1,2}[HWDLBT高宽長幅]\s?[:.]?\s?${number}\s?${unit}`,
  'iu',
)
const measured = new RegExp(String.raw`${number}\s?${unit}(?![\p{L}])`, 'iu')

export function readSizeHelp(reading: Reading): Help[] {
  const found: Help[] = [...ways(reading), ...tables(reading)]
  for (const line of ownLines(reading)) {
    const kind = line.text.length <= LONGEST ? kindOf(line.text, reading) : null
    if (kind) found.push({ kind, at: reading.anchorLine(line) })
  }
  return found
    .filter(({ kind }, index) => found.slice(0, index).filter((one) => one.kind === kind).length < MOST_PER_KIND)
    .slice(0, MOST)
}

function kindOf(text: string, reading: Reading): Help['kind'] | null {
  if (reading.cues(fitNote).affirmed(text)) return 'note'
  if (dimensions.test(text)) return 'measure'
  const name = reading.cues(measureNames).find(text)
  if (name && measured.test(text.slice(name.index, name.index + 60))) return 'measure'
  return reading.cues(compatibility).affirmed(text) ? 'compatibility' : null
}

/** Links and buttons that lead to a chart; one that stays on the page opens it here. */
function ways(reading: Reading): Help[] {
  const isNear = (box: number) => ['product', 'body', 'related'].includes(reading.regionOf(box))
  const links = reading.model.links.filter(({ box, text }) => isNear(box) && isWay(text, reading))
  const buttons = reading.model.controls.filter(
    ({ kind, box, label }) => kind === 'button' && isNear(box) && isWay(label, reading),
  )
  return [
    ...links.map(({ box, text, href, dead }) => ({
      kind: dead || staysHere(href, reading) ? ('chart' as const) : ('link' as const),
      at: reading.anchor(box, text),
    })),
    ...buttons.map(({ box, label }) => ({ kind: 'chart' as const, at: reading.anchor(box, label) })),
  ]
}

const isWay = (text: string, reading: Reading): boolean => text.length <= 60 && reading.cues(sizeChart).test(text)

const staysHere = (href: string, { model }: Reading): boolean =>
  href.startsWith('#') || (href.includes('#') && href.split('#')[0] === model.url.split('#')[0])

/** Tables whose first row names sizes and whose other rows hold numbers. */
function tables(reading: Reading): Help[] {
  const { boxes, lines } = reading.model
  return boxes.flatMap((box) => {
    if (box.tag !== 'table' || !['product', 'body'].includes(reading.regionOf(box.index))) return []
    const inside = lines.slice(box.firstLine, box.lastLine + 1)
    const [head] = inside
    const isChart =
      head &&
      namesSize(head, reading) &&
      inside.filter(({ text }) => /^\d{1,3}(?:[.,]\d)?(?:\s?[-–/]\s?\d{1,3}(?:[.,]\d)?)?\s?(?:cm|in|")?$/.test(text))
        .length >= 6
    return isChart ? [{ kind: 'chart' as const, at: reading.anchor(box.index, head.text) }] : []
  })
}

const namesSize = (line: Line, reading: Reading): boolean =>
  line.text.length <= 40 &&
  (reading.cues(sizeOption).test(line.text) ||
    reading.cues(sizeChart).test(line.text) ||
    reading.cues(measureNames).test(line.text))
