/** Which of the page's amounts is the price of this product, and which is its reference price (catalogue A5). */
import { compareDecimal } from '@/utils/audit/decimal'
import type { DeclaredProduct } from '@/utils/audit/facts'
import type { Reading } from '../reading'
import type { AmountKind } from './amount-kind'
import type { AmountFound } from './amounts'

/** Where the product stands, in lines. */
export interface Landmarks {
  name: number | null
  buy: number | null
}

/** Below this an amount has too little that speaks for it. */
const ENOUGH = 6
const priceClass = /price|pricing|preis|prix|precio|prezzo|prijs|cena|fiyat|价/
/** Lines between prices that stand side by side. */
const NEIGHBOURS = 6
/** Lines between a price and its reference price. */
const NEARBY = 8

/** Amounts of these kinds may be the price where nothing else is, in this order. */
const standIns: AmountKind[][] = [['price'], ['coupon'], ['was'], ['member'], ['unit']]

/**
 * The main price among the amounts; null where none is convincing. A label such as "regular
 * price" or "per metre" names the price itself where no other stands beside it.
 */
export function findMainPrice(amounts: AmountFound[], landmarks: Landmarks, reading: Reading): AmountFound | null {
  const declared = declaredAmounts(reading)
  const open = amounts.filter((one) => !one.struck && Number(one.amount) > 0 && !isInName(one, landmarks))
  for (const kinds of standIns) {
    const found = best(
      open.filter((one) => kinds.includes(one.kind) && (one.kind !== 'unit' || isDeclared(one, declared))),
      landmarks,
      reading,
      amounts,
    )
    if (found) return found
  }
  return null
}

/** "Gift card £25", "1–24 of 310: £10–£20": a number that the name itself holds. */
const isInName = ({ line, text }: AmountFound, { name }: Landmarks): boolean =>
  line.index === name && text.length < line.text.length / 2

/** What is declared is the price; a price per piece or measure is not, where another is declared. */
const isDeclared = ({ amount }: AmountFound, declared: Set<string>): boolean =>
  declared.size === 0 || declared.has(normal(amount))

function best(
  candidates: AmountFound[],
  landmarks: Landmarks,
  reading: Reading,
  amounts: AmountFound[],
): AmountFound | null {
  const declared = declaredAmounts(reading)
  const largest = Math.max(16, ...amounts.filter((one) => !one.inCard && one.line.visible).map((one) => one.size))
  const [first] = candidates
    .map((one) => ({ one, score: scoreOf(one, landmarks, declared, largest) - beside(one, candidates, declared) }))
    .sort((a, b) => b.score - a.score || a.one.line.index - b.one.line.index)
  if (!first || first.score < ENOUGH) return null
  return lowerBeside(first.one, candidates)
}

/** What speaks against an amount because of the ones beside it: the total counts, the lower of two named prices, the chosen option. */
function beside(one: AmountFound, candidates: AmountFound[], declared: Set<string>): number {
  const near = candidates.filter(
    ({ line, inCard }) => inCard === one.inCard && Math.abs(line.index - one.line.index) <= NEIGHBOURS,
  )
  const isNet =
    one.tax === 'excluded' &&
    near.some(
      ({ tax, amount }) => tax !== 'excluded' && isHigher(amount, one) && Number(amount) <= 1.3 * Number(one.amount),
    )
  const isOld = isFormer(one, near) && !declared.has(normal(one.amount))
  const isUnchosen = one.choice === 'open' && candidates.some(({ choice }) => choice === 'chosen')
  return (isNet ? 4 : 0) + (isOld ? 4 : 0) + (isUnchosen ? 8 : 0)
}

/** A plain "price" above a "sale price" is the former price. */
const isFormer = (one: AmountFound, near: AmountFound[]): boolean =>
  one.named &&
  !one.deal &&
  near.some((other) => other.deal && isHigher(one.amount, other) && Number(other.amount) > Number(one.amount) / 5)

const isHigher = (amount: string, than: AmountFound): boolean => compareDecimal(amount, than.amount) > 0

/** Of two bare amounts in one line ("3,750円 2,800円") the lower is what the buyer pays. */
function lowerBeside(one: AmountFound, candidates: AmountFound[]): AmountFound {
  const bare = candidates.filter(
    ({ line, range, label, tax }) =>
      line === one.line && range === null && label === '' && (tax === 'excluded') === (one.tax === 'excluded'),
  )
  return bare.find(({ amount }) => compareDecimal(amount, one.amount) < 0) ?? one
}

function scoreOf(one: AmountFound, { name, buy }: Landmarks, declared: Set<string>, largest: number): number {
  const { line, hints } = one
  const itemprop = one.lineage.slice(0, 3).some((box) => box.itemprop === 'price')
  return (
    (declared.has(normal(one.amount)) ? 6 : 0) +
    (itemprop ? 3 : 0) +
    (priceClass.test(hints) ? 2 : 0) +
    (/(?:current|sale|final|special|now|our|selling|offer|actual|main|buy)[-_]?price|price[-_]?(?:current|sale|final|special|now|our|offer|main)/.test(
      hints,
    )
      ? 2
      : 0) +
    near(line.index, name, 15, 40, 4) +
    near(line.index, buy, 12, 30, 4) +
    (3 * Math.min(one.size, largest)) / largest +
    (line.visible && !line.collapsed ? 1 : -2) +
    (one.text.length / line.text.length > 0.6 ? 1 : 0) +
    (one.named ? 3 : 0) +
    (one.choice === 'chosen' ? 2 : 0) -
    (one.inCard ? 8 : 0) -
    (one.hintedOld ? 3 : 0) -
    (line.text.length > 90 ? 4 : 0) -
    (one.range === 'high' ? 2 : 0)
  )
}

/** Nearness in lines; what stands before the landmark counts less. */
function near(line: number, landmark: number | null, close: number, fair: number, worth: number): number {
  if (landmark === null) return 0
  const away = Math.abs(line - landmark)
  if (away <= close) return worth
  return away <= fair ? worth / 2 : 0
}

export const normal = (amount: string): string => String(Number(amount))

function declaredAmounts({ declared }: Reading): Set<string> {
  return new Set(
    mainDeclared(declared.products).flatMap(({ price }) =>
      price === null || Number(price) === 0 ? [] : [normal(price)],
    ),
  )
}

/** The declared products that can be the page's own: the first name, and whatever carries the same one. */
export function mainDeclared(products: DeclaredProduct[]): DeclaredProduct[] {
  const priced = products.filter((product) => product.price !== null)
  // Many declared products are the cards of a list.
  return priced.length > 6
    ? priced.slice(0, 1)
    : priced.filter((product) => product.name === priced[0]?.name || product.format === 'open-graph')
}

/** The reference price that belongs to the main price: in its block, struck or so labelled. */
export function findWasPrice(amounts: AmountFound[], main: AmountFound): AmountFound | null {
  const close = amounts
    .filter((one) => mayBeFormer(one, main) && one !== main && one.inCard === main.inCard)
    .filter((one) => isCloseTo(one, main, amounts) && one.amount !== main.amount)
    .filter((one) => one.choice !== 'open')
    .filter((one) => one.currency === main.currency || one.currency === null || main.currency === null)
  const higher = close.filter((one) => compareDecimal(one.amount, main.amount) > 0)
  // A struck amount below the price is a fault of the page; a merely labelled one is something else.
  const chosen = higher.length > 0 ? higher : close.filter((one) => one.struck)
  return (
    chosen.sort((a, b) => Math.abs(a.line.index - main.line.index) - Math.abs(b.line.index - main.line.index))[0] ??
    null
  )
}

const mayBeFormer = (one: AmountFound, main: AmountFound): boolean =>
  one.kind === 'was' || (one.kind === 'price' && (one.hintedOld || isFormer(one, [main])))

/**
 * Other amounts that look like the main price: as large, alone in their line, close to it and
 * with nothing that explains them. Where prices stand in a table or belong to options, the place explains them.
 */
export function findRivals(amounts: AmountFound[], main: AmountFound, was: AmountFound | null): AmountFound[] {
  if (!isPlain(main)) return []
  return amounts.filter(
    (one) =>
      one !== was &&
      one.amount !== main.amount &&
      isPlain(one) &&
      one.size >= main.size * 0.9 &&
      (one.currency === main.currency || one.currency === null) &&
      Math.abs(one.line.index - main.line.index) <= 2,
  )
}

const cell = new Set(['td', 'th', 'li', 'label', 'option', 'dd', 'button', 'a'])

function isPlain(one: AmountFound): boolean {
  const explained =
    one.label !== '' || one.from || one.range !== null || one.tax !== null || one.choice !== null || one.hintedOld
  const alone = one.text.length / one.line.text.length > (one.line.text.length > 20 ? 0.4 : 0.8)
  return (
    one.kind === 'price' &&
    !explained &&
    alone &&
    !one.inCard &&
    one.line.visible &&
    priceClass.test(one.hints) &&
    !one.lineage.some(({ tag }) => cell.has(tag))
  )
}

/** Within a few lines; a struck one may stand further off where no other amount stands between (a menu of currencies does). */
function isCloseTo(one: AmountFound, main: AmountFound, amounts: AmountFound[]): boolean {
  const away = distanceTo(one, main, amounts)
  const isNext = Math.abs(amounts.indexOf(one) - amounts.indexOf(main)) === 1
  return away <= NEARBY || (one.struck && isNext && away <= 2 * NEARBY)
}

/** Lines to the nearest place where the price stands: a page may show it twice (a bar that sticks to the top). */
function distanceTo(one: AmountFound, main: AmountFound, amounts: AmountFound[]): number {
  const places = amounts.filter(
    ({ kind, amount, inCard }) => kind === main.kind && amount === main.amount && inCard === main.inCard,
  )
  return Math.min(...places.map(({ line }) => Math.abs(line.index - one.line.index)))
}
