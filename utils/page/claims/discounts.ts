/** Percentages and savings that the page claims. */
import { saving, savingAfter } from '@/rules/lexicons/offer'
import type { PageFacts } from '@/utils/audit/facts'
import { findPrices } from '@/utils/text/price'
import type { Line } from '../model'
import type { Reading } from '../reading'

type Discount = PageFacts['discounts'][number]

const MOST = 20
const LONGEST = 160
const elsewhere = new Set(['related', 'reviews', 'footer'])
const percentPattern =
  /(?:[-−–]\s?(\d{1,2}(?:[.,]\d{1,2})?)\s?[%％]|(\d{1,2}(?:[.,]\d{1,2})?)\s?[%％](?:\s?(?:off|rabatt|de (?:remise|réduction|descuento|desconto)|descuento|dto|sconto|korting|discount|saving|reduziert|günstiger|gespart|indirim|скидк\p{L}*|zniżki|slev\p{L}*|OFF|引き?|割引))?)/iu
const foldPattern = /(?:^|[^\d.])([1-9](?:\.\d|\d)?)\s?折/
const wariPattern = /(\d)\s?割(?:引|\s?OFF)/
const upToPattern = /up to|bis zu|jusqu|hasta|fino a|最高|最大|tot\s|до\s|até/i
const sharePattern =
  /cotton|baumwolle|polyester|wolle|wool|coton|algodón|silk|leder|satisf|genuine|recycl|positive|zufrieden|vat|mwst|tva|iva|interest|apr\b|alc|vol\.?|cocoa|kakao|棉|税|利率|好评|ポイント|還元|消費税|cacao|accura|natural|organic|%\s?(?:of|der|des)\s(?:buyers|customers|kunden|people|clients)/i

export function readDiscounts(reading: Reading): Discount[] {
  const found: Discount[] = []
  for (const [position, line] of reading.lines.entries()) {
    if (found.length >= MOST) break
    if (line.text.length > LONGEST || elsewhere.has(reading.regionOf(line.box))) continue
    const claim = claimIn(labelled(line, reading.lines[position - 1], reading), reading)
    if (!claim || found.some((one) => one.text === claim.text)) continue
    found.push({ ...claim, scope: scopeOf(line, reading), at: reading.anchorLine(line) })
  }
  return found
}

/** Words that stand in a cell or line of their own before the figures ("You save:" / "£60 (32 %)"). */
function labelled({ text, index }: Line, above: Line | undefined, reading: Reading): string {
  const isFigure = text.length <= 40 && /\d/.test(text) && !reading.cues(saving).test(text)
  const isLabel =
    above !== undefined && index - above.index <= 2 && above.text.length <= 30 && /^\D+[:：]$/.test(above.text)
  return isFigure && isLabel && reading.cues(saving).test(above.text) ? `${above.text} ${text}` : text
}

function claimIn(text: string, reading: Reading): Pick<Discount, 'text' | 'percent' | 'amount' | 'upTo'> | null {
  const percent = percentIn(text, reading)
  const amount = percent === null || reading.cues(saving).test(text) ? savingIn(text, reading) : null
  if (percent === null && amount === null) return null
  return { text: text.slice(0, 200), percent, amount, upTo: upToPattern.test(text) }
}

function percentIn(text: string, reading: Reading): number | null {
  const fold = foldPattern.exec(text)?.[1]
  if (fold && !/折起|[二2两三3]\s?件|满/.test(text.replace(/仅剩\s?\d+\s?件/, '')))
    return Math.round((10 - (Number(fold) > 10 ? Number(fold) / 10 : Number(fold))) * 1000) / 100
  const wari = wariPattern.exec(text)?.[1]
  if (wari) return Number(wari) * 10
  if (sharePattern.test(text)) return null
  const match = percentPattern.exec(text)
  if (!match) return null
  const number = Number((match[1] ?? match[2] ?? '').replace(',', '.'))
  const named = match[1] !== undefined || /\p{L}/u.test(match[0]) || reading.cues(saving).test(text)
  return named && number > 0 && number < 100 ? number : null
}

/** An amount that saving words name, right before or after it. */
function savingIn(text: string, reading: Reading): string | null {
  for (const price of findPrices(text)) {
    const before = text.slice(Math.max(0, price.start - 24), price.start)
    const after = text.slice(price.end, price.end + 12)
    const named = reading.cues(saving).find(before)
    if (named && named.index + named.text.length > before.length - 14) return price.amount
    if (savingAfter.test(after)) return price.amount
  }
  return null
}

const conditionalPattern =
  /code|coupon|gutschein|voucher|member|mitglied|prime|subscribe|abo\b|2nd|second|zweite|when you buy|buy \d|ab \d|newsletter|sign up|first order|neukunde|card|student|券|会员|满|第二件|クーポン|会員|promo|extra|clip|cupón|bon /i

function scopeOf(line: Line, reading: Reading): 'product' | 'sitewide' | 'conditional' {
  if (reading.regionOf(line.box) !== 'product') return 'sitewide'
  return conditionalPattern.test(line.text) ? 'conditional' : 'product'
}
