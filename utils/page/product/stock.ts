/** What the page says of this product's stock: its words, the buy control, the markup. */
import { backorder, inStock, outOfStock, preorder } from '@/rules/lexicons/offer'
import { limited } from '@/rules/lexicons/pressure'
import type { Availability, Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import type { BuyFound } from './buy'
import { mainDeclared } from './price'

type Sign = Product['stockSigns'][number]

const LONGEST_STATEMENT = 90
/** A picture, an offer or a service may be "not available" too. */
const aboutElse =
  /image|imagen|bild|picture|photo|foto|video|画像|图片|delivery slot|gift wrap|review|coupon|store pick/i

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
    if (line.text.length > LONGEST_STATEMENT || !line.visible || aboutElse.test(line.text)) continue
    const value = stockOf(line.text, reading)
    if (value && !signs.some((sign) => sign.value === value))
      signs.push({ from: 'text', value, at: reading.anchorLine(line) })
  }
  // A page that says "sold out" of one size and "in stock" of the product says both; the order of lines decides.
  return signs.slice(0, 4)
}

/** The stock that a short statement names, or null. */
export function stockOf(text: string, reading: Reading): Availability | null {
  if (reading.cues(outOfStock).affirmed(text))
    return /\?|notify|alert|when|sobald|wenn/i.test(text) && text.length > 40 ? null : 'out-of-stock'
  if (reading.cues(limited).affirmed(text)) return 'limited'
  if (reading.cues(preorder).affirmed(text) && text.length < 60) return 'preorder'
  if (reading.cues(backorder).affirmed(text)) return 'backorder'
  return reading.cues(inStock).affirmed(text) ? 'in-stock' : null
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
  const values = mainDeclared(declared.products).flatMap(({ availability, at }) =>
    availability ? [{ availability, at }] : [],
  )
  return values.slice(0, 2).map(({ availability, at }) => ({ from: 'markup', value: availability, at }))
}
