/**
 * Reads amounts as shops write them: "1.299,00 €", "1'299.–", "£ 12.99", "￥1299", "1299円",
 * "3万円", "68,-". The amount is a decimal string; the sign is kept as written and settled
 * by `currencyOf`, because only the page knows what "$" or "¥" means.
 */
import { signEnds, signPattern, signStarts } from './currency'

export interface PriceMatch {
  /** Decimal string ("1299.00"), as precise as written. */
  amount: string
  /** Sign as written ("€", "kr", "US$"); null where none stands beside the number. */
  sign: string | null
  start: number
  end: number
  text: string
}

const space = '[ \\u00a0\\u202f\\u2009]'
/** A fraction; set apart by a space ("119. 95") only where a usual sign or the end follows. */
const fraction = `[.,](?:\\d{1,2}|${space}\\d{2}(?=${space}?(?:$|[€$£¥₽₺]|TL|zł|Kč|kr|руб)))(?!\\d)`
/** Groups of three (or, in India, of two) with one kind of separator, or plain digits; then an optional fraction. */
const number = [
  `\\d{1,3}(?:(?:${space}|[.,'’])\\d{3})+(?!\\d)(?:${fraction})?`,
  `\\d{1,3}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d{1,2}(?!\\d))?`,
  `\\d{1,9}(?!\\d)(?:${fraction}|[.,]\\d{1,20}(?!\\d))?`,
  `[.,]{1,2}\\d{2}(?!\\d)`,
].join('|')
const numbers = new RegExp(`(?<![\\d.,])(?:${number})`, 'g')
/** What may stand between number and sign: ten thousands, and the dash that stands for no cents ("68,-"). */
const tail = new RegExp(`^(${space}?[万萬])?(?:[.,]?[-–—]{1,2}(?!\\d)|[.,](?=\\s|$))?`)
const signBefore = new RegExp(`(${signPattern})(?:${space}{0,2}[$€£¥])?${space}{0,3}:?${space}{0,2}$`, 'iu')
const signAfter = new RegExp(`^${space}{0,2}(${signPattern})`, 'iu')
/** Cents behind the sign, as French shops write them ("1250€ 60"). */
const centsAfter = new RegExp(`^${space}?(\\d{2})(?![.,]?\\d|\\s?[%\\p{L}€\\d])`, 'u')
/** A number glued to a word is part of it; Chinese and Japanese set no spaces. */
const wordEnd = /(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\p{L}$/u
/** Characters that the longest sign with its spaces can take. */
const REACH = 16

/** "26 to 50 €": whether a text is what stands between the ends of a range. */
export const isRangeWord = (text: string): boolean =>
  /^\s*(?:-|–|—|to|through|up to|bis|à|a|hasta|até|tot|t\/m|do|až|till|до|～|~|〜|至|から)\s*$/i.test(text)

/** Text beyond this length is not searched: no price line is longer. */
const LONGEST = 2000

/** Every amount that carries a currency sign, in order. */
export function findPrices(text: string): PriceMatch[] {
  return findAmounts(text).filter((found) => found.sign !== null)
}

/** Every number that could be an amount, with its sign where there is one. */
export function findAmounts(text: string): PriceMatch[] {
  const searched = text.slice(0, LONGEST)
  const found: PriceMatch[] = []
  for (const match of searched.matchAll(numbers)) {
    const from = found.at(-1)?.end ?? 0
    const amount = match.index < from ? null : readAmount(searched, match[0], match.index, from)
    if (amount) found.push(amount)
  }
  return found.map((one, index) => withRangeSign(one, found[index + 1], searched))
}

const lastOf = (head: string): string =>
  head
    .replace(/[\s\u00a0:]+$/, '')
    .slice(-1)
    .toLowerCase()
const firstOf = (rest: string): string => rest.trimStart().charAt(0).toLowerCase()

/** Looks around one number. A sign before it wins: the one behind may belong to the next ("£89.99 £39.99"). */
function readAmount(text: string, digits: string, at: number, from: number): PriceMatch | null {
  // What the amount before took as its sign is not this one's.
  const head = text.slice(Math.max(from, at - REACH), at)
  const before = signEnds.has(lastOf(head)) ? signBefore.exec(head) : null
  if (!before && wordEnd.test(head)) return null
  const [skipped = '', myriad] = tail.exec(text.slice(at + digits.length, at + digits.length + 6)) ?? []
  const stop = at + digits.length + skipped.length
  const rest = text.slice(stop, stop + REACH)
  const after = !before && signStarts.has(firstOf(rest)) ? signAfter.exec(rest) : null
  const cents =
    after?.[1] === '€' && !/[.,]/.test(digits)
      ? centsAfter.exec(text.slice(stop + after[0].length, stop + after[0].length + 6))
      : null
  const end = stop + (after?.[0].length ?? 0) + (cents?.[0].length ?? 0)
  if (!before && !after && isOther(text, end)) return null
  const amount = toDecimal(cents ? `${digits}.${cents[1]}` : digits, myriad !== undefined)
  const start = at - (before ? head.length - before.index : 0)
  return amount === null
    ? null
    : { amount, sign: before?.[1] ?? after?.[1] ?? null, start, end, text: text.slice(start, end).trim() }
}

/** In "26 to 50 €" the sign holds for both ends. */
function withRangeSign(one: PriceMatch, next: PriceMatch | undefined, text: string): PriceMatch {
  const shares = one.sign === null && next?.sign != null && isRangeWord(text.slice(one.end, next.start))
  return shares ? { ...one, sign: next.sign } : one
}

/** A number without sign that is plainly something else: a percentage, a measure, part of a date. */
function isOther(text: string, end: number): boolean {
  return /^\s?(?:%|％|\/\d|[-:]\d|x\d|cm|mm|kg|ml|(?:st|nd|rd|th)\b)/i.test(text.slice(end, end + 6))
}

/** "1.299,00" → "1299.00". Null where the digits are no amount. */
function toDecimal(written: string, tenThousands: boolean): string | null {
  const compact = written.replace(/[\s\u00a0\u202f\u2009'’]/g, '').replace(/^[.,]{2}/, '.')
  const lastMark = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const marks = compact.replace(/\d/g, '')
  const fraction = lastMark < 0 ? '' : compact.slice(lastMark + 1)
  const isGroup = fraction.length === 3 && new Set(marks).size === 1 && !/^0[.,]/.test(compact)
  const whole = lastMark < 0 || isGroup ? compact : compact.slice(0, lastMark)
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0'
  if (digits.length > 12) return null
  const decimals = lastMark < 0 || isGroup ? '' : fraction.slice(0, 6)
  if (tenThousands)
    return digits.length > 8 ? null : String(Math.round(Number(`${digits}.${decimals || '0'}`) * 10_000))
  return decimals === '' ? digits : `${digits}.${decimals}`
}
