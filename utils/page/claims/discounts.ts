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

/** `ofOther`: whether a box belongs to other goods or to an extra. */
export function readDiscounts(reading: Reading, ofOther: (box: number) => boolean): Discount[] {
  const found: Discount[] = []
  for (const [position, line] of reading.lines.entries()) {
    if (found.length >= MOST) break
    if (line.text.length > LONGEST || elsewhere.has(reading.regionOf(line.box))) continue
    const claim = claimIn(line, labelAbove(line, reading.lines[position - 1], reading), reading)
    if (!claim || found.some((one) => one.text === claim.text)) continue
    const scope = ofOther(line.box) ? 'sitewide' : scopeOf(line, claim.text, reading)
    found.push({ ...claim, scope, at: reading.anchorLine(line) })
  }
  // Beside the exact saving on this price, "up to 50%" speaks of more than it.
  const isExact = found.some(({ scope, upTo }) => scope === 'product' && !upTo)
  return found.map((one) => (one.upTo && isExact && one.scope === 'product' ? { ...one, scope: 'sitewide' } : one))
}

const LONGEST_LABEL = 30

/** "You save:" in a line or cell of its own, right before the figures. */
function labelAbove(line: Line, previous: Line | undefined, reading: Reading): string {
  const isFigure = line.text.length <= 40 && /^[^\p{L}]{0,3}(?:\p{L}{1,4}\s?)?\d/u.test(line.text)
  if (!isFigure || !previous || previous.text.length > LONGEST_LABEL || /\d/.test(previous.text)) return ''
  return reading.cues(saving).test(previous.text) ? `${previous.text} ` : ''
}

function claimIn(
  line: Line,
  label: string,
  reading: Reading,
): Pick<Discount, 'text' | 'percent' | 'amount' | 'upTo'> | null {
  const text = `${label}${line.text}`
  const percent = percentIn(text, reading)
  const amount =
    percent === null || reading.cues(saving).test(text) ? savingIn(text, line, label.length, reading) : null
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
function savingIn(text: string, line: Line, shift: number, reading: Reading): string | null {
  for (const price of findPrices(text)) {
    if (isStruck(line, price.start - shift)) continue
    const before = text.slice(Math.max(0, price.start - 24), price.start)
    const after = text.slice(price.end, price.end + 12)
    const named = reading.cues(saving).find(before)
    // In "25% off £16.99" the word belongs to the percentage.
    const isTaken = named !== null && /[%％]\s?$/.test(before.slice(0, named.index)) && !/[:：(（]\s?$/.test(before)
    if (named && !isTaken && named.index + named.text.length > before.length - 14) return price.amount
    if (savingAfter.test(after)) return price.amount
  }
  return null
}

const conditionalPattern =
  /code|coupon|gutschein|voucher|member|mitglied|prime|subscribe|abo\b|2nd|second|zweite|when you buy|buy \d|ab \d|newsletter|sign up|first order|neukunde|card|student|券|会员|满|第二件|クーポン|会員|promo|extra|clip|cupón|bon /i

const isStruck = ({ runs }: Line, at: number): boolean =>
  runs.some((run) => run.struck && run.start <= at && at < run.start + run.text.length)

function scopeOf(line: Line, text: string, reading: Reading): 'product' | 'sitewide' | 'conditional' {
  if (reading.regionOf(line.box) !== 'product') return 'sitewide'
  return conditionalPattern.test(text) ? 'conditional' : 'product'
}
