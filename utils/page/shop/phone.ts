/** Telephone numbers in text: what a reader takes for one, and what only looks like one. */
import { contactHeadings, faxWords, otherNumbers, phoneWords } from '@/rules/lexicons/contact'
import type { Matcher } from '@/utils/text/lexicon'
import type { Reading } from '../reading'

/** Where a line of text stands, as far as it helps to tell a number. */
export interface Surroundings {
  /** The lines before, nearest first. */
  above: string[]
  /** Header or footer: a number that stands there alone is the shop's. */
  atEdge: boolean
}

const number = /(?:\+|00)?\(?\d(?:[\d\s().\-/]{5,21})\d/g
/** American numbers spelled with letters ("1-800-LAMPS-4U"). */
const lettered =
  /(?<![\w-])1?[-. ]?\(?8(?:00|33|44|55|66|77|88)\)?[-. ](?=[\d-]*[A-Z])[A-Z\d]{3,7}(?:-[A-Z\d]{1,4})?(?![\w-])/
const date =
  /(?<!\d)(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)/
/** "09.00 - 18.00", "24.12.-31.12." */
const span = /^\d{1,2}[.:/]\d{2}\.?\s?-\s?\d{1,2}[.:/]\d{2}\.?$/
const amount = /^\d+\.\d{1,2}$/
const years = /^(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}$/
/** The short forms of "telephone" that stand directly before a number; as words of a text they would be anything. */
const letterLabel = /(?:^|[\s|·,;(/])(?:T|P|Ph|M|Tf|Tlf|H\/P)\s?[.:]\s?$/i
const letterFax = /(?:^|[\s|·,;(/])F\s?[.:]\s?$/i
const samples = /^\+?0*(?:1234567890?|123456789|0?1234567|(\d)\1{6,})$/

/** Numbers that nobody but a telephone has: free and service numbers, by country of the page's language. */
const serviceNumber =
  /^(?:\+?1[-.\s]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-.\s]\d{3}[-.\s]\d{4}$|^\(?0\s?800\)?[\s/-]+\d|^800[\s-]\d{3}[\s-]\d{3}$|^0120-\d{2,3}-\d{3,4}$/
const chineseService = /^[48]00\d{7}$/
/** Groupings that telephone numbers have and amounts, codes and dates do not. */
const shapes =
  /^\+\d{1,3}[\s().\-/]*\d|^(?:[078]\s?)?\(\+?\d{2,5}\)\s?\d|^(?:1[-.\s])?\d{3}[-.\s]\d{3}[-.\s]\d{4}$|^0\d{1,4}[\s/.-]{1,3}\d(?=(?:\D*\d){4})|^\d{3}[\s-]\d{2}[\s-]\d{2}[\s-]\d{2}$|^1[568]\d{2}-\d{4}$/
/** Nine digits in threes, where telephone numbers are written so and amounts are not. */
const threes = /^\d{3}\s\d{3}\s\d{3}$/
const threesLanguages = new Set(['es', 'pl', 'cs', 'it', 'pt'])
/** "03-3862-0069": nothing else is written so in Japan. */
const japaneseShape = /^\(?0\d{1,3}-\d{2,4}-\d{4}$/
const chineseShapes = /^0\d{2,3}[-\s]\d{7,8}$|^1[3-9]\d{9}$|^1[3-9]\d[-\s]\d{4}[-\s]\d{4}$/
/** Four digits that the French call, alone in a line. */
export const shortFrench = /^\s*(?:3\d|10)\s\d{2}\s*$/
const LONGEST_HEADING = 70
/** The end of a Chinese street address ("…路262号"), behind which a footer writes its number without a word for it. */
const afterAddress = /[路街道巷号號楼室]\s{0,2}$/

/** The first telephone number of a line, or null. */
export function phoneIn(written: string, around: Surroundings, reading: Reading): string | null {
  const text = narrow(written)
  let from = 0
  for (const match of text.matchAll(number)) {
    const digits = match[0].replace(/\D/g, '')
    const before = text.slice(from, match.index)
    if (isPossible(match[0], digits, text, match.index) && isPhone(match[0], digits, before, text, around, reading))
      return unbracketed(match[0].trim())
    from = match.index + match[0].length
  }
  if (reading.lang === 'fr' && shortFrench.test(text) && isPlaced(around, reading)) return text.trim()
  const spelled = lettered.exec(text)
  return spelled ? spelled[0].trim() : null
}

/** "(03-1234-5678)" as a remark: the bracket is none of the number's. */
const unbracketed = (written: string): string => (written.includes(')') ? written : written.replace(/^\(/, ''))

/** Full-width digits and signs as plain ones, each in its place. */
export const narrow = (text: string): string =>
  text
    .replace(/[０-９（）＋＠．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−－ー](?=\d|\s?\()/g, '-')

/** Whether a telephone number may look like this at all. */
function isPossible(written: string, digits: string, text: string, index: number): boolean {
  return (
    digits.length >= 6 &&
    digits.length <= 15 &&
    !samples.test(digits) &&
    !date.test(written) &&
    !years.test(written.trim()) &&
    !span.test(written.trim()) &&
    !amount.test(written) &&
    // A long number without a sign or a gap is an article number.
    !/^\d{12,}$/.test(written) &&
    !/[€$£¥￥#№=_]\s?$/.test(text.slice(Math.max(0, index - 2), index)) &&
    !/^\s?(?:[€$£¥￥%]|[元円원号號]|(?:mm|cm|kg|ml|gb|mah|eur|usd|gbp|chf)\b)/i.test(text.slice(index + written.length))
  )
}

function isPhone(
  written: string,
  digits: string,
  before: string,
  text: string,
  { above, atEdge }: Surroundings,
  reading: Reading,
): boolean {
  const label = labelOf(before, reading)
  if (label !== null) return label === 'phone'
  const isAlone = before.trim().length < 4
  const [last = ''] = above
  const headed = isAlone && last.length < 40 ? labelOf(last, reading) : null
  if (headed !== null) return headed === 'phone'
  if (digits.length < 7) return false
  const isChinese = reading.lang === 'zh' || reading.lang === null
  if (serviceNumber.test(written) || (isChinese && chineseService.test(digits))) return true
  if (reading.lang === 'ja' && japaneseShape.test(written) && digits.length >= 10) return text.length < 60
  const isShort = text.length < 60 && before.trim().length < 30
  if (isShort && isShaped(written, digits, reading.lang) && isPlaced({ above, atEdge }, reading)) return true
  return isChinese && atEdge && digits.length <= 8 && afterAddress.test(before)
}

/** Grouped as telephone numbers are where this language is spoken. */
const isShaped = (written: string, digits: string, lang: string | null): boolean =>
  digits.length >= 8 &&
  (shapes.test(written) ||
    ((lang === 'zh' || lang === null) && chineseShapes.test(written)) ||
    (threesLanguages.has(lang ?? '') && threes.test(written)))

/** At the edge of the page, or below a heading that announces a way to reach the shop. */
const isPlaced = ({ above, atEdge }: Surroundings, reading: Reading): boolean =>
  atEdge || above.slice(0, 3).some((line) => line.length < LONGEST_HEADING && reading.cues(contactHeadings).test(line))

/** What the words before a number say it is; the nearest word decides, and "Tel./Fax" is both. */
function labelOf(before: string, reading: Reading): 'phone' | 'fax' | 'other' | null {
  const near = before.slice(-34)
  if (letterLabel.test(near)) return 'phone'
  if (letterFax.test(near)) return 'fax'
  const phone = lastIndex(reading.cues(phoneWords), near)
  const fax = lastIndex(reading.cues(faxWords), near)
  const other = lastIndex(reading.cues(otherNumbers), near)
  if (other > phone && other > fax) return 'other'
  if (phone >= 0) return fax > phone && fax - phone > 12 ? 'fax' : 'phone'
  return fax >= 0 ? 'fax' : null
}

/** Where the last match begins, or −1. */
function lastIndex(cues: Matcher, text: string): number {
  let last = -1
  let from = 0
  for (let found = cues.find(text); found; found = cues.find(text.slice(from))) {
    last = from + found.index
    from = last + Math.max(1, found.text.length)
  }
  return last
}

/** Digits that a template shows where the shop's number belongs. */
export const samplePhone = (digits: string): boolean => samples.test(digits)
