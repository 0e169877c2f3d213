/** Label–value pairs: tables, definition lists, and "label: value" lines of the product's area. */
import { priceLabel, saving, was } from '@/rules/lexicons/offer'
import type { Product } from '@/utils/audit/facts'
import type { Box, Line } from '../model'
import type { Reading } from '../reading'

type Spec = Product['specs'][number]

const MOST = 200
const LONGEST_LABEL = 60
const LONGEST_VALUE = 200
const elsewhere = new Set(['header', 'footer', 'related', 'reviews', 'banner'])
/** Pairs that every page has and that describe no product (catalogue I: vendor, stock and shipping lines do not count). */
const notSpecs =
  /^(?:price|our price|list price|rrp|was|save|you save|quantity|qty|availability|in stock|stock|shipping|delivery|dispatch|returns?|vendor|sold by|total|subtotal|tax|vat|reviews?|rating|share|email|phone|tel|fax|hours|postage|condition|preis|menge|lieferzeit|verfügbarkeit|versand|statt|lager|anzahl|prix|quantité|livraison|disponibilité|precio|cantidad|envío|disponibilidad|price from)\b|^(?:价格|原价|现价|市场价|售价|库存|数量|配送|运费|服务|促销|支付|优惠|月销量|评价|销量|积分|送至|发货|価格|送料|在庫|ポイント|販売価格|お届け|通常価格|定価|価格帯|お支払い)/i

export function readSpecs(reading: Reading): Pick<Product, 'specs' | 'specsAt'> {
  const found: { spec: Spec; box: number }[] = [...tables(reading), ...definitions(reading)]
  if (found.length < 3) found.push(...lines(reading))
  const seen = new Set<string>()
  const kept = found.filter(({ spec }) => {
    const key = `${spec.name}\n${spec.value}`.toLowerCase()
    if (seen.has(key) || notSpecs.test(spec.name) || isPriceLine(spec.name, reading)) return false
    seen.add(key)
    return true
  })
  const first = kept[0]
  return {
    specs: kept.slice(0, MOST).map(({ spec }) => spec),
    specsAt: first ? reading.anchor(container(first.box, reading), `${first.spec.name}: ${first.spec.value}`) : null,
  }
}

const isPriceLine = (name: string, reading: Reading): boolean =>
  reading.cues(saving).test(name) || reading.cues(was).test(name) || reading.cues(priceLabel).test(name)

const container = (box: number, reading: Reading): number =>
  reading.lineage(box, 6).find((one) => ['table', 'dl', 'ul'].includes(one.tag))?.index ?? box

function toSpec(name: string, value: string, box: number): { spec: Spec; box: number } | null {
  const label = name.replace(/\s*[:：]\s*$/, '').trim()
  if (/[{}]/.test(label) || label === '' || value === '' || label.length > LONGEST_LABEL || !/\p{L}/u.test(label))
    return null
  return { spec: { name: label, value: value.slice(0, LONGEST_VALUE) }, box }
}

const textIn = (box: Box, reading: Reading): string =>
  reading.model.lines
    .slice(box.firstLine, box.lastLine + 1)
    .filter((line) => line.visible || line.collapsed)
    .map((line) => line.text)
    .join(' ')
    .slice(0, 400)

/** Rows of two cells. A table with several products side by side is a comparison, not a specification. */
function tables(reading: Reading): { spec: Spec; box: number }[] {
  const cells = new Map<number, Box[]>()
  for (const box of reading.model.boxes) {
    if ((box.tag === 'td' || box.tag === 'th') && !elsewhere.has(reading.regionOf(box.index))) {
      cells.set(box.parent, [...(cells.get(box.parent) ?? []), box])
    }
  }
  return [...cells.values()].flatMap((row) =>
    pairsOf(row).flatMap(([name, value]) => {
      if (holdsMore(value, reading)) return []
      return toSpec(textIn(name, reading), textIn(value, reading), name.index) ?? []
    }),
  )
}

/** Two cells, or four that set two pairs side by side (label cells are `th`). */
function pairsOf(row: Box[]): [Box, Box][] {
  const [a, b, c, d] = row
  if (row.length === 2 && a && b) return [[a, b]]
  const sideBySide = row.length === 4 && a?.tag === 'th' && b?.tag === 'td' && c?.tag === 'th' && d?.tag === 'td'
  return sideBySide && a && b && c && d
    ? [
        [a, b],
        [c, d],
      ]
    : []
}

/** A cell with a table or many lines of its own is layout. */
const holdsMore = (cell: Box, reading: Reading): boolean =>
  cell.lastLine - cell.firstLine > 6 ||
  reading.model.boxes.slice(cell.index + 1, cell.last + 1).some((box) => box.tag === 'table' || box.tag === 'form')

function definitions(reading: Reading): { spec: Spec; box: number }[] {
  const found: { spec: Spec; box: number }[] = []
  let term: Box | null = null
  for (const box of reading.model.boxes) {
    if (elsewhere.has(reading.regionOf(box.index))) continue
    if (box.tag === 'dt') term = box
    else if (box.tag === 'dd' && term) {
      const pair = toSpec(textIn(term, reading), textIn(box, reading), term.index)
      if (pair) found.push(pair)
      term = null
    }
  }
  return found
}

/** "Label: value" in one line, as plain descriptions write it; only where several stand together. */
function lines(reading: Reading): { spec: Spec; box: number }[] {
  const found = reading.lines.flatMap((line) => {
    if (elsewhere.has(reading.regionOf(line.box)) || line.text.length > 160) return []
    const match = /^[•·\-*▪●\s]*([^:：]{2,40})\s?[:：]\s*(\S.{0,110})$/.exec(line.text)
    const pair = match ? toSpec(match[1] ?? '', match[2] ?? '', line.box) : null
    return pair ? [{ pair, line }] : []
  })
  // One such line may be a sentence with a colon; a block of them lists properties.
  return found.filter((_, index) => closeBefore(found, index) + closeAfter(found, index) >= 2).map(({ pair }) => pair)
}

type Found = { line: Line }[]

/** Of the two candidates before and after, those that stand within three lines. */
const isClose = (a: Found[number] | undefined, b: Found[number] | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.line.index - b.line.index) <= 3
const closeBefore = (found: Found, at: number): number =>
  [1, 2].filter((step) => isClose(found[at - step], found[at])).length
const closeAfter = (found: Found, at: number): number =>
  [1, 2].filter((step) => isClose(found[at + step], found[at])).length
