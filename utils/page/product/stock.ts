/** What the page says of this product's stock: its words, the buy control, the markup. */
import { backorder, inStock, outOfStock, preorder } from '@/rules/lexicons/offer'
import { limited, notLimited } from '@/rules/lexicons/scarcity'
import { aboutElse, bareStock, hypothetical } from '@/rules/lexicons/stock'
import type { Availability, Product } from '@/utils/audit/facts'
import { affirmedBeside } from '@/utils/text/guard'
import type { Cue, Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'
import type { Reading } from '../reading'
import type { BuyFound } from './buy'
import { mainDeclared } from './price'

type Sign = Product['stockSigns'][number]

const LONGEST_STATEMENT = 90
const LONGEST_LINE = 300

export function readStock(
  reading: Reading,
  block: Line[],
  buy: BuyFound | null,
): Pick<Product, 'availability' | 'stockSigns'> {
  const stockSigns = [...textSigns(reading, block), ...buttonSign(reading, buy), ...markupSigns(reading)].slice(0, 12)
  return { stockSigns, availability: conclude(stockSigns) }
}

/** Words first, then the markup, then the button: an active button alone says little. */
function conclude(signs: Sign[]): Availability {
  const by = (from: Sign['from']) => signs.find((sign) => sign.from === from)?.value
  const button = by('button')
  return (
    by('text') ?? (button === 'out-of-stock' || button === 'preorder' ? button : by('markup')) ?? button ?? 'unknown'
  )
}

function textSigns(reading: Reading, block: Line[]): Sign[] {
  const signs: Sign[] = []
  for (const line of block) {
    if (!line.visible || line.text.length > LONGEST_LINE || isOfOption(line, reading)) continue
    const value = stockOf(line.text, reading)
    if (value && !signs.some((sign) => sign.value === value))
      signs.push({ from: 'text', value, at: reading.anchorLine(line) })
  }
  // A page that says "sold out" of one size and "in stock" of the product says both; the order of lines decides.
  return signs.slice(0, 4)
}

const optionTag = new Set(['label', 'option', 'select', 'button'])

/** The stock of one size stands in its option; what the buy control says is read there. */
const isOfOption = (line: Line, reading: Reading): boolean =>
  reading.lineage(line.box, 4).some(({ tag }) => optionTag.has(tag))

/** The stock that a text names in one of its sentences, or null. */
export function stockOf(text: string, reading: Reading): Availability | null {
  for (const sentence of text.split(/(?<=[.!?。！？])\s*/)) {
    const isStatement = sentence.length <= LONGEST_STATEMENT && !reading.cues(aboutElse).test(sentence)
    const value = isStatement ? statementOf(sentence, reading) : null
    if (value) return value
  }
  return null
}

function statementOf(text: string, reading: Reading): Availability | null {
  const said = (lexicon: Lexicon) => reading.cues(lexicon).affirmed(text)
  const gone = said(outOfStock)
  if (gone) return isCase(text, gone, reading) ? null : 'out-of-stock'
  if (affirmedBeside(reading.cues(limited), reading.cues(notLimited), text)) return 'limited'
  if (said(preorder) && text.length < 60) return 'preorder'
  if (said(backorder)) return 'backorder'
  const there = said(inStock)
  if (there) return isCase(text, there, reading) ? null : 'in-stock'
  return isBare(text, said(bareStock)) ? 'in-stock' : null
}

/** "If it is out of stock", "在庫切れの場合": a case that may come, or a question. */
function isCase(text: string, cue: Cue, reading: Reading): boolean {
  const start = reading.cues(hypothetical).find(text)
  const after = text.slice(cue.index + cue.text.length)
  return (
    (start !== null && start.index < cue.index) || /[?？]\s*$/.test(after) || /^(?:の場合|の際|时|時|시\s)/.test(after)
  )
}

/** Nothing but the word and its label ("Availability: available"); "available in three colours" goes on. */
function isBare(text: string, cue: Cue | null): boolean {
  if (!cue) return false
  const before = text.slice(0, cue.index).trim()
  const after = text.slice(cue.index + cue.text.length).trim()
  return (before === '' || /[:：]$/.test(before) || !/\p{L}/u.test(before)) && !/^\p{L}/u.test(after)
}

function buttonSign(reading: Reading, buy: BuyFound | null): Sign[] {
  if (!buy) return []
  const at = reading.anchor(buy.box, buy.label)
  if (reading.cues(outOfStock).test(buy.label)) return [{ from: 'button', value: 'out-of-stock', at }]
  if (reading.cues(preorder).test(buy.label)) return [{ from: 'button', value: 'preorder', at }]
  // A control that is disabled until scripts run says nothing of the stock (catalogue I).
  return buy.disabled ? [] : [{ from: 'button', value: 'in-stock', at }]
}

function markupSigns({ declared }: Reading): Sign[] {
  const priced = mainDeclared(declared.products)
  // A price that scripts fill in later leaves the declared stock standing.
  const own = priced.length > 0 ? priced : declared.products.length <= 3 ? declared.products : []
  const values = own.flatMap(({ availability, at }) => (availability ? [{ availability, at }] : []))
  return values.slice(0, 2).map(({ availability, at }) => ({ from: 'markup', value: availability, at }))
}
