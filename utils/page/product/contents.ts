/** What comes in the box, and what is needed beside it. */
import { boxHeading, included, notIncluded } from '@/rules/lexicons/description'
import type { Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { ownLines } from './own'

type Contents = Pick<Product, 'contents' | 'notIncluded'>

const LONGEST_HEADING = 60
const LONGEST_ITEM = 160
/** Headings and ways elsewhere, as the tabs of a page are. */
const noItems = new Set(['a', 'button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'th', 'dt', 'label'])
/** "1 x charger", "2× screws", "Manual *1", "充电线 1根". */
const counted =
  /(?:^|[\s,;:：、，])\d{1,3}\s?[x×*]\s?\p{L}|\p{L}[)）]?\s?[x×*]\s?\d{1,3}(?!\d)|(?:^|[\s,;:：、，])\d{1,3}\s+\p{L}{3,}|\d{1,3}\s?(?:pcs?|stück|stk|pièces?|piezas|unidades|个|只|根|本|件|套|份|台|条|枚|個|つ|コ|шт|ks|szt)/iu
/** Money and shipping come "included", too. */
const ofPrice =
  /vat|tax|mwst|ust|tva|iva|btw|ptu|税|shipping|delivery|versand|livraison|envío|送料|运费|postage|price|preis|prix|precio|warrant|guarantee|garant|insurance|care plan|versicherung/iu

export function readContents(reading: Reading, specs: Product['specs']): Contents {
  const lines = ownLines(reading)
  const missing = lines.find(
    ({ text }) => text.length <= 400 && reading.cues(notIncluded).test(text) && !ofPrice.test(text),
  )
  return {
    contents:
      headed(reading, lines) ?? marked(reading, lines) ?? specified(reading, specs, lines) ?? told(reading, lines),
    notIncluded: missing ? reading.anchorLine(missing) : null,
  }
}

/** A heading such as "What's in the box", followed by things. */
function headed(reading: Reading, lines: Line[]): Product['contents'] {
  for (const [position, line] of lines.entries()) {
    const cue = line.text.length <= LONGEST_ITEM * 3 ? reading.cues(boxHeading).find(line.text) : null
    if (!cue || cue.index > 12) continue
    const rest = line.text.slice(cue.index + cue.text.length).replace(/^[\s:：】\])）-]+/, '')
    const after = lines.slice(position + 1, position + 9).filter((one) => isItem(one, line, reading))
    const isHeading = line.text.length <= LONGEST_HEADING && rest.length <= 4
    if (isHeading ? after[0] === undefined || after[0].index - line.index > 2 : rest.length < 3) continue
    const text = isHeading ? after.map((one) => one.text).join('\n') : rest
    const at = reading.anchorLine(line, isHeading ? `${line.text}: ${text.replaceAll('\n', ', ')}` : line.text)
    return { form: 'list', counts: counted.test(text), at }
  }
  return null
}

/** A line below the heading that may name a thing. */
const isItem = (line: Line, heading: Line, reading: Reading): boolean =>
  line.text.length <= LONGEST_ITEM &&
  line.index - heading.index <= 9 &&
  !reading.lineage(line.box, 2).some(({ tag, hints }) => noItems.has(tag) || /(?:^|\s)tab(?:list)?(?:\s|$)/.test(hints))

const contentsHint =
  /whats?-?(?:is-?)?(?:included|in-?the-?box)|(?:^|[\s_-])in-?the-?box|(?:box|package|pack)-?contents?(?:[\s_-]|$)|lieferumfang/

/** A block that its id or class calls the contents; its heading may be the button of a tab. */
function marked(reading: Reading, lines: Line[]): Product['contents'] {
  const box = reading.model.boxes.find(({ hints, tag }) => contentsHint.test(hints) && tag !== 'a' && tag !== 'button')
  const inside = box ? lines.filter(({ index }) => index >= box.firstLine && index <= box.lastLine) : []
  const short = inside.filter((one) => one.text.length <= LONGEST_ITEM && !reading.cues(boxHeading).test(one.text))
  const listed = short.filter((one) => reading.lineage(one.box, 2).some(({ tag }) => tag === 'li'))
  const items = listed.length > 0 ? listed : short
  const [first] = items
  if (!first || items.length > 40) return null
  const text = items.map((one) => one.text).join(', ')
  return { form: 'list', counts: counted.test(text), at: reading.anchorLine(first, text) }
}

function specified(reading: Reading, specs: Product['specs'], lines: Line[]): Product['contents'] {
  const spec = specs.find(({ name }) => reading.cues(boxHeading).test(name))
  if (!spec) return null
  const line = lines.find(({ text }) => text.includes(spec.value.slice(0, 60)))
  return line
    ? { form: 'list', counts: counted.test(spec.value), at: reading.anchorLine(line, `${spec.name}: ${spec.value}`) }
    : null
}

/** A sentence that says what comes with it. */
function told(reading: Reading, lines: Line[]): Product['contents'] {
  const line = lines.find(({ text }) => {
    const isHeading = text.length <= LONGEST_HEADING && reading.cues(boxHeading).test(text)
    const cue = text.length <= 600 && !isHeading ? reading.cues(included).affirmed(text) : null
    return cue !== null && !ofPrice.test(text.slice(Math.max(0, cue.index - 40), cue.index + 60))
  })
  return line ? { form: 'text', counts: false, at: reading.anchorLine(line) } : null
}
