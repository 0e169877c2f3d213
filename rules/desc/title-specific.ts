import type { PageFacts, Product } from '@/utils/audit/facts'
import { matcher } from '@/utils/text/lexicon'
import { colours, titlePromo, titleStopwords, traits } from '../lexicons/traits'
import { cannotTell, declared, defineRule, fail, type Outcome, partial, pass, quoted } from '../rule'
import { cjkIn, wordsOf } from '../support/fold'
import { kindOf } from '../support/goods'

/** Characters of a title; Chinese, Japanese and Korean say more in less. */
interface Lengths {
  fail: number
  short: number
  long: number
  tooLong: number
}
const latin: Lengths = { fail: 10, short: 20, long: 150, tooLong: 200 }
const dense: Lengths = { fail: 4, short: 10, long: 80, tooLong: 150 }

/** The models that goods fit follow such a word; repeats among them are no stuffing (catalogue I). */
const FITS = /\s(?:for|fits|compatible|für|passend|pour|para|compatible con)\s|适用|対応/iu
const REPEATS = 3
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d/-]+$/u

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'content',
  stage: 'discover',
  sources: [
    { name: 'Google product data: title', url: 'https://support.google.com/merchants/answer/6324415' },
    { name: 'Storelight method, point 2' },
  ],
  needsWords: true,
  check({ facts, page }) {
    const { product } = facts
    if (!product?.name) return cannotTell('no-product')
    // A heading made of a picture has no text; its name is known from the markup alone.
    if (!product.nameAt) return cannotTell('in-picture', { title: product.name }, [declared(product.name)])
    return judge(facts, product, product.name, page.lang)
  },
})

function judge(facts: PageFacts, product: Product, title: string, lang: string | null): Outcome {
  const isDense = cjkIn(title) * 2 >= title.length || lang === 'ko'
  const lengths = isDense ? dense : latin
  const size = [...title].length
  const evidence = product.nameAt ? [quoted({ ...product.nameAt, quote: title.slice(0, 200) })] : []
  const values = { title: title.slice(0, 120), length: size }
  const words = wordsOf(title)
  if (size < lengths.fail) return fail('too-short', values, evidence)
  if (size > lengths.tooLong) return fail('too-long', values, evidence)
  if (cjkIn(title) === 0 && !words.some((word) => /^\p{L}{3,}/u.test(word) && !CODE.test(word)))
    return fail('code', values, evidence)
  const promo = matcher(titlePromo, lang).find(title)
  if (promo) return fail('promo', { ...values, word: promo.text }, evidence)
  if (isShouted(words, product.brand)) return fail('capitals', values, evidence)
  if (size > lengths.long) return partial('long', values, evidence)
  const repeated = repeatedIn(title)
  if (repeated) return partial('stuffed', { ...values, word: repeated }, evidence)
  const parts = partsOf(facts, product, title, lang)
  const seen = { ...values, parts: parts.join(', ') }
  if (!isDense && !hasNoun(facts, product, title, lang)) return partial('no-noun', seen, evidence)
  if (size < lengths.short) return partial('short', values, evidence)
  return parts.length >= 2 ? pass('specific', seen, evidence) : partial('few-parts', seen, evidence)
}

/** All words in capitals; short names of brands and models are written so. */
function isShouted(words: string[], brand: string | null): boolean {
  const long = words.filter((word) => /^\p{L}{4,}$/u.test(word) && word.toLowerCase() !== brand?.toLowerCase())
  return long.length >= 3 && long.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())
}

function repeatedIn(title: string): string | null {
  const [own = ''] = title.split(FITS)
  const counts = new Map<string, number>()
  for (const word of wordsOf(own.toLowerCase()))
    if (/^\p{L}{4,}$/u.test(word) && !titleStopwords.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].find(([, count]) => count >= REPEATS)?.[0] ?? null
}

/** What the title tells beside the kind of goods, by its words. */
function partsOf(facts: PageFacts, { brand }: Product, title: string, lang: string | null): string[] {
  const words = wordsOf(title)
  const lower = title.toLowerCase()
  const ordinary = words.filter((word) => /^\p{L}{3,}$/u.test(word) && !titleStopwords.test(word))
  const names = [brand, ...facts.declared.map((entry) => entry.brand)]
  const known = names.find((one) => one && lower.includes(one.toLowerCase()))
  const colour = Object.values(colours)
    .flat()
    .find((one) => (cjkIn(one) > 0 ? lower.includes(one) : words.some((word) => word.toLowerCase() === one)))
  const code = words.find((word) => CODE.test(word) && /\p{L}/u.test(word))
  const figure = words.find((word) => /^\d/.test(word)) ?? /\d+/.exec(title)?.[0]
  const found = [known, code, figure === code ? null : figure, colour, matcher(traits, lang).find(title)?.text]
  return [...new Set([...found, ...typesIn(title, ordinary)].filter((one): one is string => !!one))]
}

/**
 * Types told by ordinary words: a third word beside brand and noun ("wall lamp with hood"), a fifth for another.
 * Chinese and Japanese set such words apart by spaces and brackets, and count with their own numerals.
 */
function typesIn(title: string, ordinary: string[]): string[] {
  const pieces = title.split(/[\s【】「」()（）/／|]+/).filter((piece) => cjkIn(piece) >= 2)
  const counted = /[一二三四五六七八九十两]\s?[支瓶件只个盒袋箱片双套枚本]/.exec(title)?.[0]
  const dense = [...(counted ? [counted] : []), ...pieces.slice(1)].slice(0, 2)
  if (dense.length > 0) return dense
  if (cjkIn(title) >= 12) return [title.slice(0, 12)]
  return ordinary.length >= 3
    ? [ordinary.slice(0, 3).join(' '), ordinary.slice(3, 6).join(' ')].slice(0, ordinary.length >= 5 ? 2 : 1)
    : []
}

/** A word that says what the thing is: a known one, or one that the page uses as an ordinary word. */
function hasNoun(facts: PageFacts, product: Product, title: string, lang: string | null): boolean {
  if (kindOf({ ...facts, breadcrumb: [] }, lang) !== null) return true
  const brand = product.brand?.toLowerCase() ?? ''
  const words = wordsOf(title).filter((word) => /^\p{L}{4,}$/u.test(word) && !brand.includes(word.toLowerCase()))
  const text = `${product.description.text}\n${facts.breadcrumb.slice(0, -1).join('\n').toLowerCase()}`
  // Without any text to compare with, an ordinary word is given the benefit of the doubt.
  if (text.trim().length < 200) return words.length >= 2
  const isOrdinary = (word: string) =>
    text.includes(` ${word.toLowerCase()}`) || (lang === 'de' && text.includes(` ${word}`)) || stemIn(text, word)
  return words.some(isOrdinary)
}

/** "Candles" in the title, "candle" in the text. */
const stemIn = (text: string, word: string): boolean =>
  word.length > 5 && text.includes(` ${word.toLowerCase().slice(0, -1)}`)
