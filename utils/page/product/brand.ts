/** The brand of the product, by what says it most plainly: a label, a brand link, the markup, the name itself. */

import { brandLabel, brandPhrases, byLine, makerLabel } from '@/rules/lexicons/product'
import type { DeclaredProduct, Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'
import { openingBrand } from './brand-opening'
import {
  bareBrand,
  brandAddress,
  brandPicture,
  isBrandMark,
  isInAddress,
  isNamedLikeShop,
  isPlainBrand,
  middleOf,
} from './brand-text'
import { bareLabel, findLabelled, wordsOf } from './labelled'
import type { NameFound } from './name'

type BrandFound = Pick<Product, 'brand' | 'brandAt'>

interface Place {
  reading: Reading
  /** Lines of the product block. */
  block: Line[]
  /** Lines of the body, the block's included. */
  own: Line[]
  name: NameFound
  specs: Product['specs']
  declared: string[]
}

/** Lines around the name in which a brand stands by itself. */
const NEAR = 12

export function readBrand(
  reading: Reading,
  block: Line[],
  specs: Product['specs'],
  name: NameFound,
  product: DeclaredProduct | null,
): BrandFound {
  const own = reading.lines.filter((line) => !OUTSIDE.has(reading.regionOf(line.box)))
  const place: Place = { reading, block, own, name, specs, declared: declaredBrands(reading, product) }
  const found = sources.flatMap((source) => source(place))
  // A theme puts the shop's own name where no brand was given: any other word for it is better.
  const isBetter = ({ brand }: BrandFound) =>
    brand !== null && !isNamedLikeShop(brand, reading) && !brand.startsWith(`${found[0]?.brand} `)
  const first = found.find(isBetter) ?? found[0]
  const best = first && (makerOf(first, allLabelled(place), name) ?? first)
  return best ?? { brand: null, brandAt: null }
}

/** From the surest to the least sure. */
const sources: ((place: Place) => BrandFound[])[] = [
  (place) => labelledBrand(place, brandLabel),
  markedBrand,
  linkedBrand,
  signedBrand,
  declaredBrand,
  picturedBrand,
  (place) => labelledBrand(place, makerLabel),
  ({ reading, name }) => {
    const brand = openingBrand(name.text, reading)
    return brand === null ? [] : [{ brand, brandAt: name.line ? reading.anchorLine(name.line, brand) : null }]
  },
]

/** Of two that labels name, the one by whom the name says it is: "Dusk by Northquay" with "Brand: Dusk", "Designer: Northquay". */
const makerOf = ({ brand }: BrandFound, others: BrandFound[], name: NameFound): BrandFound | undefined =>
  others.find(
    (other) => other.brand !== brand && name.text.toLowerCase().startsWith(`${brand} by ${other.brand}`.toLowerCase()),
  )

const labelledBrand = (place: Place, labels: typeof brandLabel): BrandFound[] => allLabelled(place, labels).slice(0, 1)

function allLabelled({ reading, block, own, specs }: Place, labels = brandLabel): BrandFound[] {
  const inBlock = new Set(block)
  const follows = (line: Line) =>
    inBlock.has(line) || reading.lineage(line.box, 2).some(({ tag }) => ['th', 'td', 'dt'].includes(tag))
  const shown = findLabelled(own, labels, follows).flatMap(({ value, line }) => {
    const brand = bareBrand(value)
    return isPlainBrand(brand, reading) ? [{ brand, brandAt: reading.anchorLine(line) }] : []
  })
  const words = wordsOf(labels)
  const listed = specs.flatMap((spec) => {
    const brand = bareBrand(spec.value)
    return words.has(bareLabel(spec.name)) && isPlainBrand(brand, reading) ? [{ brand, brandAt: null }] : []
  })
  return [...shown, ...listed]
}

const isNear = (line: number, { name, block }: Place): boolean => {
  const [first, last] = [block[0]?.index ?? 0, block.at(-1)?.index ?? 0]
  const at = name.line?.index ?? first
  return (line >= first && line <= last) || Math.abs(line - at) <= NEAR
}

/** A link to the brand's own page, or one that says "more from …"; first where its address says the same. */
function linkedBrand(place: Place): BrandFound[] {
  const { reading, name } = place
  const found = reading.model.links
    .filter(({ box, visible }) => visible && !OUTSIDE.has(reading.regionOf(box)))
    .filter(({ box }) => isNear(reading.model.boxes[box]?.firstLine ?? -99, place))
    .flatMap(({ href, text, box }) => {
      const phrase = middleOf(text, brandPhrases)
      const brand = bareBrand(phrase ?? text)
      // "Shop all lamps" names no brand: without a brand's address the name must have the word, too.
      const isMeant = brandAddress.test(href) || (phrase !== null && includesWord(name.text, brand))
      if (!isMeant || !isPlainBrand(brand, reading) || brand === name.text) return []
      return [{ brand, brandAt: reading.anchor(box, text), isSure: isInAddress(brand, href) }]
    })
  const best = found.find(({ isSure }) => isSure) ?? found[0]
  return best ? [{ brand: best.brand, brandAt: best.brandAt }] : []
}

/** An element whose itemprop or class calls it the brand. */
function markedBrand(place: Place): BrandFound[] {
  const { reading, name } = place
  const { boxes, lines, pictures } = reading.model
  return boxes
    .filter((box) => isBrandMark(box) && !OUTSIDE.has(reading.regionOf(box.index)) && isNear(box.firstLine, place))
    .flatMap((box) => {
      const line = lines[box.firstLine]
      const runs = line?.runs.filter((run) => run.box >= box.index && run.box <= box.last) ?? []
      const logo = pictures.find((picture) => picture.box >= box.index && picture.box <= box.last)
      const text =
        runs
          .map((run) => run.text)
          .join('')
          .trim() ||
        (logo?.alt ?? '')
      const brand = bareBrand(middleOf(text, byLine) ?? middleOf(text, brandPhrases) ?? text)
      return isPlainBrand(brand, reading) && brand !== name.text
        ? [{ brand, brandAt: reading.anchor(box.index, text) }]
        : []
    })
    .slice(0, 1)
}

/** A maker's mark beside the name, which opens with the same word; a parts list may name the makers of parts. */
function picturedBrand({ reading, name }: Place): BrandFound[] {
  const opening = name.text.toLowerCase()
  return reading.model.pictures
    .filter(({ src, box }) => brandPicture.test(src) && !OUTSIDE.has(reading.regionOf(box)))
    .map(({ alt, box }) => ({ brand: bareBrand((alt ?? '').replace(/\s+logo$/i, '')), box }))
    .filter(({ brand }) => isPlainBrand(brand, reading) && opening.startsWith(`${brand.toLowerCase()} `))
    .map(({ brand, box }) => ({ brand: name.text.slice(0, brand.length), brandAt: reading.anchor(box, brand) }))
    .slice(0, 1)
}

/** "by Northquay" right above or below the name. */
function signedBrand({ reading, name, own }: Place): BrandFound[] {
  if (!name.line) return []
  const at = own.indexOf(name.line)
  return own
    .slice(Math.max(0, at - 2), at + 4)
    .flatMap((line) => {
      const middle = line === name.line || line.text.length > 50 ? null : middleOf(line.text, byLine)
      const brand = bareBrand(middle ?? '')
      // "by A. Writer (Author)" signs a book.
      return !brand.includes('(') && /^(?:\p{Lu}|\d\p{L})/u.test(brand) && isPlainBrand(brand, reading)
        ? [{ brand, brandAt: reading.anchorLine(line) }]
        : []
    })
    .slice(0, 1)
}

/** What the markup names; where the page shows the same word, that is its place. */
function declaredBrand({ reading, own, declared }: Place): BrandFound[] {
  return declared
    .map(bareBrand)
    .filter((brand) => isPlainBrand(brand, reading))
    .map((brand) => {
      const line = own.find(({ text }) => text.toLowerCase() === brand.toLowerCase())
      return { brand: line?.text ?? brand, brandAt: line ? reading.anchorLine(line) : null }
    })
}

/** Brands by JSON-LD and microdata, then by the meta elements that shop systems write for social cards. */
function declaredBrands({ declared: { meta } }: Reading, product: DeclaredProduct | null): string[] {
  const labels = wordsOf(brandLabel)
  const cards = [1, 2].map((slot) =>
    labels.has(bareLabel(meta.get(`twitter:label${slot}`) ?? '')) ? meta.get(`twitter:data${slot}`) : undefined,
  )
  return [product?.brand, meta.get('product:brand'), meta.get('og:brand'), ...cards].filter(
    (brand): brand is string => typeof brand === 'string' && brand !== '',
  )
}

const includesWord = (text: string, word: string): boolean =>
  word !== '' && ` ${text.toLowerCase()} `.includes(` ${word.toLowerCase()} `)
