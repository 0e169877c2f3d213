/** What a sentence says of the shipping cost: free and from which order value, an amount, or that it is extra. */
import { freeShipping, shippingCost } from '@/rules/lexicons/offer'
import * as words from '@/rules/lexicons/promises'
import type { Lexicon } from '@/utils/text/lexicon'
import { findAmounts, findPrices, type PriceMatch } from '@/utils/text/price'
import { type Found, type Speech, without } from './sentence'

/** Characters between the word and its amount: behind it ("Delivery to Austria: € 9") and before it ("£3.99 standard delivery"). */
const BEHIND = 45
const BEFORE = 25

export function shippingIn(whole: string, speech: Speech): Found[] {
  const text = without(whole, speech.cues(words.shippingLookAlikes))
  const prices = findPrices(text)
  const free = speech.cues(freeShipping).affirmed(text)
  const isFree = free !== null && !isDenied(text.slice(free.index + free.text.length), speech)
  return [...(isFree ? [freeFrom(prices, text, speech)] : []), ...costIn(text, prices, isFree, speech)]
}

/** "Free shipping is not available": the denial follows. */
const isDenied = (rest: string, speech: Speech): boolean =>
  speech.cues(words.deniedAfter).test((/^[^.!?。！？,，;；]*/.exec(rest)?.[0] ?? '').slice(0, 40))

function freeFrom(prices: PriceMatch[], text: string, speech: Speech): Found {
  // What is missing to the threshold ("only 20 € to go") is not the threshold.
  const isRest = speech.cues(words.remaining).test(text)
  const amounts = prices.length > 0 ? prices : findAmounts(text).filter((one) => isPlainValue(one, text))
  const threshold = isRest ? undefined : amounts.find((one) => isThreshold(one, text, speech, words.threshold))
  const around = threshold ? text.slice(Math.max(0, threshold.start - 25), threshold.end + 10) : isRest ? text : null
  return {
    kind: 'free-shipping',
    number: threshold ? Number(threshold.amount) : null,
    unit: threshold ? speech.currency(threshold.sign) : null,
    condition: around?.trim() ?? null,
  }
}

/** A number without a sign can be an order value ("满99包邮"), but no count, date, period or share. */
const isPlainValue = ({ start, end, amount }: PriceMatch, text: string): boolean =>
  Number(amount) >= 5 &&
  /^\s?(?:包邮|免运|免邮|免費|以上|起|即|$|[.!)])/.test(text.slice(end)) &&
  !/[\d/.:-]$/.test(text.slice(0, start))

/** "Over £50", "ab 50 €", "满199元", "500 TL ve üzeri": the amount is a condition. */
function isThreshold({ start, end }: PriceMatch, text: string, speech: Speech, values: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 28), start).replace(/^.*\d/s, '')
  const after = text.slice(end, end + 22).replace(/^[\s(（税込抜)）]+/, '')
  return (
    speech.cues(values).test(before) ||
    speech.cues(words.thresholdAfter).find(after)?.index === 0 ||
    /[>≥]\s*$/.test(before) ||
    (values === words.threshold && (/\+\s*$/.test(before) || after.startsWith('+')))
  )
}

/** An amount that shipping costs, or the mere statement that it is extra. */
function costIn(text: string, prices: PriceMatch[], isFree: boolean, speech: Speech): Found[] {
  if (text.length > 300) return []
  const extra = speech.cues(words.plusShipping).find(text)
  // "£129.00 Free delivery": the amount belongs to the goods.
  const rest = isFree ? without(text, speech.cues(freeShipping)) : text
  const cue = speech.cues(shippingCost).affirmed(rest) ?? (isFree ? speech.cues(words.otherwise).find(rest) : null)
  const own = prices.filter((one) => !isThreshold(one, text, speech, isFree ? words.threshold : words.orderValue))
  const price = cue ? nearest(own, text, { start: cue.index, end: cue.index + cue.text.length }, extra?.index) : null
  // "£0.00 plus your standard charge": an addition to a cost that is named elsewhere.
  if (price && Number(price.amount) === 0 && speech.cues(words.onTop).test(text.slice(price.end, price.end + 20)))
    return [{ kind: 'shipping-cost' }]
  if (price) return [{ kind: 'shipping-cost', number: Number(price.amount), unit: speech.currency(price.sign) }]
  return extra && !isFree ? [{ kind: 'shipping-cost' }] : []
}

/** In "129 € plus shipping" the amount before the words is the price of the goods. */
function nearest(
  prices: PriceMatch[],
  text: string,
  cue: { start: number; end: number },
  extra: number | undefined,
): PriceMatch | undefined {
  const gap = (one: PriceMatch) => (one.start >= cue.end ? one.start - cue.end : cue.start - one.end)
  const near = prices.filter((one) => {
    const isBehind = one.start >= cue.end
    const words = isBehind ? text.slice(cue.end, one.start) : text.slice(one.end, cue.start)
    if (/\p{L}{4}[.!?]\s|[。！？|]\s?\p{L}/u.test(words)) return false
    return isBehind
      ? gap(one) < BEHIND
      : gap(one) < BEFORE && (extra === undefined || extra > cue.end || extra < one.start) && !/[,，(]/.test(words)
  })
  return near.sort((a, b) => gap(a) - gap(b))[0]
}
