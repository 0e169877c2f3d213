/** The product that the page is about: its block first, then each fact within it. */
import { quote as quoteWords } from '@/rules/lexicons/cautions'
import type { PricePart, Product } from '@/utils/audit/facts'
import { holds, type Line } from '../model'
import type { Reading } from '../reading'
import type { AmountFound } from './amounts'
import { readBrand } from './brand'
import { type BuyFound, findBuyControl } from './buy'
import { readContents } from './contents'
import { readDescriptionLanguage } from './description-language'
import { countDescriptionImages, mainOf, measureDescriptionPictures, readDescription, readVariants } from './details'
import { readSizeHelp } from './fit'
import { readGallery } from './gallery'
import { readIdentifiers } from './identifiers'
import { readMaker } from './maker'
import { readMedia } from './media'
import { findName, type NameFound } from './name'
import { readOptions } from './options'
import { findMainPrice, findRivals, findWasPrice, mainDeclared } from './price'
import { readPriceNotes } from './price-notes'
import { readRating } from './rating'
import { readSpecs } from './specs'
import { readStock } from './stock'
import { readTaxLabel } from './tax'
import { readWasMeaning, wasLabel } from './was'

export interface ProductFound {
  product: Product
  name: NameFound
  buy: BuyFound | null
  /** First and last line of the block with name, price and buy control. */
  first: number
  last: number
  priceBox: number | null
  /** The price stands in a card of a list: it is one of many. */
  isPriceListed: boolean
  wasBox: number | null
}

/** Lines around the landmarks that still belong to the block, where no container tells. */
const BEFORE = 6
const AFTER = 30
/** A container with more lines than this holds more than the offer. */
const LARGEST_BLOCK = 160

/** Reads the product; null where the page names none. */
export function readProduct(reading: Reading, amounts: AmountFound[]): ProductFound | null {
  const name = findName(reading)
  if (!name) return null
  const buy = findBuyControl(reading, name.line?.index ?? 0)
  const price = findMainPrice(amounts, { name: name.line?.index ?? null, buy: buy?.line ?? null }, reading)
  const was = price ? findWasPrice(amounts, price) : null
  const block = blockOf(
    reading,
    [name.line?.box, buy?.box, price?.line.box].filter((box) => box !== undefined),
  )
  const lines = reading.lines.filter(
    (line) => line.index >= block.first && line.index <= block.last && isOwn(line, reading),
  )
  const specs = readSpecs(reading)
  const description = readDescription(reading, lines)
  const gallery = readGallery(reading, block, name.text)
  const declared = mainOf(reading)
  const shown = priceFacts(reading, price, was)
  const product: Product = {
    name: name.text.slice(0, 300),
    nameAt: name.line ? reading.anchorLine(name.line) : null,
    ...readBrand(reading, lines, specs.specs, name, declared),
    ...readIdentifiers(reading, lines, declared),
    ...shown,
    ...rangeFacts(amounts, price, reading),
    wasMeaning: was && price ? readWasMeaning(reading, was, price, lines) : null,
    ...readPriceNotes(reading, price, lines),
    priceParts: parts(amounts, price, was, reading, block).slice(0, 40),
    taxLabel: readTaxLabel(reading, price),
    ...readStock(reading, lines, buy),
    buyControl: buy
      ? { label: buy.label.slice(0, 300), disabled: buy.disabled, at: reading.anchor(buy.box, buy.label) }
      : null,
    quoteRequest: quoteOf(reading, lines),
    ...gallery,
    ...specs,
    description,
    descriptionImages: countDescriptionImages(reading),
    descriptionLanguage: readDescriptionLanguage(description.text, reading.lang),
    ...readRating(reading, lines, declared),
    ...readVariants(reading, block.first, block.last),
    beside: besideOf(reading, name),
    options: readOptions(reading, block.first, block.last),
    sizeHelp: readSizeHelp(reading),
    ...readContents(reading, specs.specs),
    media: readMedia(reading, gallery.gallery),
    ...readMaker(reading),
    descriptionPictures: measureDescriptionPictures(reading),
  }
  return {
    product,
    name,
    buy,
    first: block.first,
    last: block.last,
    priceBox: price?.box ?? null,
    isPriceListed: price?.inCard ?? false,
    wasBox: was?.box ?? null,
  }
}

/** The line directly under the heading, where it is one of words and no price. */
function besideOf(reading: Reading, { line }: NameFound): Product['beside'] {
  const next = line ? reading.lines.find(({ index }) => index > line.index) : undefined
  const isTitle = next && isOwn(next, reading) && next.text.length <= 120 && /\p{L}/u.test(next.text)
  return next && isTitle && !/[€£$¥￥₩₽]/.test(next.text) ? reading.anchorLine(next) : null
}

const isOwn = (line: Line, reading: Reading): boolean =>
  !['related', 'reviews', 'header', 'footer', 'banner'].includes(reading.regionOf(line.box))

interface Block {
  first: number
  last: number
}

/** The smallest container of name, price and buy control; a window of lines where that is most of the page. */
function blockOf(reading: Reading, landmarks: number[]): Block {
  const { boxes } = reading.model
  const [start = 0] = landmarks
  const container = reading.lineage(start, 60).find((box) => landmarks.every((one) => holds(box, one))) ?? null
  const size = container ? container.lastLine - container.firstLine + 1 : 0
  if (container && size <= LARGEST_BLOCK && landmarks.length > 1)
    return {
      first: container.firstLine,
      last: Math.max(container.lastLine, container.firstLine),
    }
  const at = landmarks.map((box) => boxes[box]?.firstLine ?? 0)
  return { first: Math.max(0, Math.min(...at, 1e9) - BEFORE), last: Math.max(...at, 0) + AFTER }
}

function priceFacts(
  reading: Reading,
  price: AmountFound | null,
  was: AmountFound | null,
): Pick<Product, 'price' | 'priceFrom' | 'priceAt' | 'wasPrice' | 'wasPriceAt'> {
  if (price) {
    const declaredCurrency =
      mainDeclared(reading.declared.products).find(
        (one) => one.price !== null && Number(one.price) === Number(price.amount),
      )?.currency ?? null
    const currency = price.currency ?? declaredCurrency ?? (price.sign === null ? nearCurrency(reading, price) : null)
    return {
      price: { amount: price.amount, currency },
      priceFrom: 'visible',
      priceAt: reading.anchor(price.box, price.text),
      wasPrice: was ? { amount: was.amount, currency: was.currency ?? currency, label: wasLabel(reading, was) } : null,
      wasPriceAt: was ? reading.anchor(was.box, was.text) : null,
    }
  }
  const declared = mainDeclared(reading.declared.products).find((one) => one.price !== null && Number(one.price) > 0)
  return {
    price: declared?.price ? { amount: declared.price, currency: declared.currency } : null,
    priceFrom: declared?.price ? 'declared' : null,
    priceAt: null,
    wasPrice: null,
    wasPriceAt: null,
  }
}

/** A currency anywhere in the price block counts ("68,-" with "€" beside it; catalogue I). */
function nearCurrency(reading: Reading, price: AmountFound): string | null {
  const near = reading.lines.filter((line) => Math.abs(line.index - price.line.index) <= 3)
  return (
    near
      .map((line) => reading.currency(/[€£₺₽₩]|US\$|\$|¥|￥|円|元/.exec(line.text)?.[0] ?? null))
      .find((code) => code !== null) ?? null
  )
}

function rangeFacts(amounts: AmountFound[], price: AmountFound | null, reading: Reading): Pick<Product, 'priceRange'> {
  const high = amounts.find((one) => one.range === 'high' && one.line === price?.line)
  if (price?.range === 'low' && high)
    return { priceRange: { min: price.amount, max: high.amount, currency: price.currency ?? high.currency } }
  const declared = mainDeclared(reading.declared.products).find(
    (one) => one.highPrice !== null && one.price !== null && one.highPrice !== one.price,
  )
  return {
    priceRange:
      declared?.price && declared.highPrice
        ? { min: declared.price, max: declared.highPrice, currency: declared.currency }
        : null,
  }
}

const partKinds: Record<AmountFound['kind'], PricePart['kind']> = {
  price: 'other',
  other: 'other',
  was: 'was',
  saving: 'saving',
  instalment: 'instalment',
  unit: 'unit',
  shipping: 'shipping',
  member: 'member',
  coupon: 'coupon',
}

function parts(
  amounts: AmountFound[],
  price: AmountFound | null,
  was: AmountFound | null,
  reading: Reading,
  block: Block,
): PricePart[] {
  const rivals = price ? findRivals(amounts, price, was) : []
  return amounts
    .filter((one) => !one.inCard && one.line.index >= block.first && one.line.index <= block.last)
    .map((one) => ({
      kind: rivals.includes(one) ? 'main' : partOf(one, price, was),
      amount: one.amount,
      currency: one.currency,
      struck: one.struck,
      label: one.label.slice(0, 300) || null,
      at: reading.anchor(one.box, one.text),
    }))
}

function partOf(one: AmountFound, price: AmountFound | null, was: AmountFound | null): PricePart['kind'] {
  if (one === price || isSameAsMain(one, price)) return 'main'
  if (one === was) return 'was'
  if ((one.kind === 'price' || one.kind === 'other') && one.tax !== null && price !== null && one.tax !== price.tax)
    return one.tax === 'excluded' ? 'tax-exclusive' : price.tax === 'excluded' ? 'tax-inclusive' : 'other'
  return partKinds[one.kind]
}

const isSameAsMain = (one: AmountFound, price: AmountFound | null): boolean =>
  price !== null && one.kind === 'price' && Number(one.amount) === Number(price.amount)

function quoteOf(reading: Reading, lines: Line[]): Product['quoteRequest'] {
  const line = lines.find((one) => one.text.length < 80 && reading.cues(quoteWords).test(one.text))
  return line ? reading.anchorLine(line) : null
}
