/** Which of the page's amounts is the price of this product, and which is its reference price (catalogue A5). */
import { compareDecimal } from '@/utils/audit/decimal'
import type { DeclaredProduct } from '@/utils/audit/facts'
import type { Reading } from '../reading'
import type { AmountFound } from './amounts'

/** Where the product stands, in lines. */
export interface Landmarks {
  name: number | null
  buy: number | null
}

/** Below this an amount has too little that speaks for it. */
const ENOUGH = 6

/**
 * The main price among the amounts; null where none is convincing. A label such as "regular
 * price" names the price itself where no other stands beside it.
 */
export function findMainPrice(amounts: AmountFound[], landmarks: Landmarks, reading: Reading): AmountFound | null {
  const open = amounts.filter((one) => !one.struck && Number(one.amount) > 0)
  return (
    best(
      open.filter(({ kind }) => kind === 'price'),
      landmarks,
      reading,
      amounts,
    ) ??
    best(
      open.filter(({ kind }) => kind === 'was'),
      landmarks,
      reading,
      amounts,
    )
  )
}

function best(
  candidates: AmountFound[],
  landmarks: Landmarks,
  reading: Reading,
  amounts: AmountFound[],
): AmountFound | null {
  const declared = declaredAmounts(reading)
  const largest = Math.max(16, ...amounts.filter((one) => !one.inCard && one.line.visible).map((one) => one.size))
  const [first] = candidates
    .map((one) => ({ one, score: scoreOf(one, landmarks, declared, largest) }))
    .sort((a, b) => b.score - a.score || a.one.line.index - b.one.line.index)
  if (!first || first.score < ENOUGH) return null
  return lowerBeside(first.one, candidates)
}

/** Of two bare amounts in one line ("3,750円 2,800円") the lower is what the buyer pays. */
function lowerBeside(one: AmountFound, candidates: AmountFound[]): AmountFound {
  const beside = candidates.filter(({ line, range, label }) => line === one.line && range === null && label === '')
  return beside.find(({ amount }) => compareDecimal(amount, one.amount) < 0) ?? one
}

function scoreOf(one: AmountFound, { name, buy }: Landmarks, declared: Set<string>, largest: number): number {
  const { line, hints } = one
  const itemprop = one.lineage.slice(0, 3).some((box) => box.itemprop === 'price')
  return (
    (declared.has(normal(one.amount)) ? 6 : 0) +
    (itemprop ? 3 : 0) +
    (/price|preis|prix|precio|prezzo|prijs|cena|fiyat|价/.test(hints) ? 2 : 0) +
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
    (one.named ? 3 : 0) -
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
    .filter(
      (one) =>
        (one.kind === 'was' || (one.hintedOld && one.kind === 'price')) && one !== main && one.inCard === main.inCard,
    )
    .filter((one) => distanceTo(one, main, amounts) <= 8 && one.amount !== main.amount)
    .filter((one) => one.currency === main.currency || one.currency === null || main.currency === null)
  const higher = close.filter((one) => compareDecimal(one.amount, main.amount) > 0)
  // A struck amount below the price is a fault of the page; a merely labelled one is something else.
  const chosen = higher.length > 0 ? higher : close.filter((one) => one.struck)
  return (
    chosen.sort((a, b) => Math.abs(a.line.index - main.line.index) - Math.abs(b.line.index - main.line.index))[0] ??
    null
  )
}

/** Lines to the nearest place where the price stands: a page may show it twice (a bar that sticks to the top). */
function distanceTo(one: AmountFound, main: AmountFound, amounts: AmountFound[]): number {
  const places = amounts.filter(
    ({ kind, amount, inCard }) => kind === main.kind && amount === main.amount && inCard === main.inCard,
  )
  return Math.min(...places.map(({ line }) => Math.abs(line.index - one.line.index)))
}
