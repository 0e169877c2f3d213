/** A brand that nothing labels: the words that open the name, where the page uses them as a brand elsewhere. */
import { madeFor } from '@/rules/lexicons/product'
import { matcher } from '@/utils/text/lexicon'
import type { Reading } from '../reading'
import { bareBrand, brandAddress, brandPicture, isPlainBrand } from './brand-text'

const MOST_WORDS = 3
/** Signs that must agree before words of a name count as a brand. */
const ENOUGH = 2
const scriptWithoutSpaces = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** The brand that opens the name; null where fewer than two signs agree. A link to a brand page is enough. */
export function openingBrand(name: string, reading: Reading): string | null {
  const linked = linkedOpening(name, reading)
  if (linked) return linked
  const page = pageWords(reading)
  const openings = openingsOf(name).filter((one) => isPlainBrand(bareBrand(one), reading))
  const [best] = openings
    .map((one) => ({ brand: bareBrand(one), weight: weigh(one, name, page) }))
    .sort((a, b) => b.weight - a.weight)
  return best && best.weight >= ENOUGH ? best.brand : null
}

/**
 * What stands at a link to a brand's page anywhere, the menu included, or at a brand's mark, and
 * opens the name; else what stands within it ("Trail shoes Northquay"), but not what it is made for.
 */
function linkedOpening(name: string, reading: Reading): string | null {
  const lower = name.toLowerCase()
  const linked = reading.model.links.filter(({ href }) => brandAddress.test(href)).map(({ text }) => text)
  const brands = [...linked, ...textsAtMarks(reading)]
    .map(bareBrand)
    .filter((text) => isPlainBrand(text, reading))
    .sort((a, b) => b.length - a.length)
  const opening = brands.find((text) => opens(lower, text.toLowerCase()))
  return opening ?? brands.find((text) => text.length >= 3 && isWithin(name, text)) ?? null
}

const fits = matcher(madeFor, null)

/** Written with its capital, as a word of its own, and nothing before it says that the product only fits it. */
function isWithin(name: string, brand: string): boolean {
  const [at] = brand === brand.toLowerCase() ? [] : positions(name, brand)
  return at !== undefined && !fits.test(name.slice(0, at))
}

/** Names of the pictures that show brand marks, and the lines right below them. */
function textsAtMarks({ model, lines }: Reading): string[] {
  return model.pictures
    .filter(({ src }) => brandPicture.test(src))
    .flatMap(({ alt, box }) => {
      const at = model.boxes[box]?.firstLine ?? -1
      const below = lines.filter(({ index }) => index >= at && index <= at + 1)
      return [alt ?? '', ...below.map(({ text }) => text)]
    })
}

const opens = (name: string, words: string): boolean =>
  name.startsWith(words) && (scriptWithoutSpaces.test(words) || !/[\p{L}\d]/u.test(name.charAt(words.length)))

/** One to three opening words that are written as names are: with a capital. */
function openingsOf(name: string): string[] {
  const words = name.split(/\s+/)
  return [1, 2, 3]
    .slice(0, Math.min(MOST_WORDS, words.length - 1))
    .map((count) => words.slice(0, count).join(' '))
    .filter((one) => one.split(' ').every((word) => /^(?:\p{Lu}|\d+\p{Lu}|&)/u.test(word)) && !/[,;:–—-]$/u.test(one))
}

interface PageWords {
  /** Keywords and the texts of links and pictures, as written. */
  labels: Set<string>
  /** Running text. */
  prose: string
  title: string
  /** Capitals open every noun of the page's language. */
  isGerman: boolean
}

function pageWords({ model, declared, lines, lang }: Reading): PageWords {
  const keywords = (declared.meta.get('keywords') ?? '').split(/[,;，、]/)
  const logos = model.pictures.map(({ alt }) => (alt ?? '').replace(/\s+logo$/i, ''))
  const links = model.links.map(({ text }) => text)
  const prose = lines.filter(({ text }) => text.length > 30).map(({ text }) => text)
  return {
    labels: new Set([...keywords, ...logos, ...links].map((text) => text.trim())),
    prose: [declared.meta.get('description') ?? '', ...prose].join('\n').slice(0, 40_000),
    title: model.title,
    isGerman: lang === 'de',
  }
}

function weigh(opening: string, name: string, { labels, prose, title, isGerman }: PageWords): number {
  const brand = bareBrand(opening)
  // A word that the page also writes small is a word, not a name.
  if (brand !== brand.toLowerCase() && positions(prose, brand.toLowerCase()).length > 0) return 0
  // Where the name's next word follows, the text only repeats the name.
  const next =
    name
      .slice(opening.length)
      .match(/[\p{L}\d]+/u)?.[0]
      ?.toLowerCase() ?? ''
  const apart = (text: string) =>
    positions(text, brand).filter((at) => {
      const after = text.slice(at + brand.length, at + brand.length + 40).match(/[\p{L}\d]+/u)?.[0]
      return after?.toLowerCase() !== next
    })
  const signs: [boolean, number][] = [
    [opening.endsWith('®'), 2],
    [labels.has(brand), 1],
    [apart(title).length > 0, 1],
    [!isGerman && apart(prose).some((at) => isInSentence(prose, at)), 1],
    [apart(prose).some((at) => /(?:by|von) $/.test(prose.slice(Math.max(0, at - 4), at))), 1],
  ]
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0)
}

/** Where the text has the word by itself. */
function positions(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0 && found.length < 20; at = text.indexOf(word, at + word.length)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)]
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) found.push(at)
  }
  return found
}

/** Written with its capital after a small word. */
const isInSentence = (text: string, at: number): boolean => /\p{Ll}[,]?\s$/u.test(text.slice(Math.max(0, at - 4), at))
