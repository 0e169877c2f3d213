/** Short statements near the price that tell what the product is worth, and how much of it one can hold on to. */
import { freeShipping, inStock, outOfStock, shippingCost } from '@/rules/lexicons/offer'
import { policies } from '@/rules/lexicons/shop'
import { concreteWords } from '@/rules/lexicons/value'
import type { PageFacts } from '@/utils/audit/facts'
import { findPrices } from '@/utils/text/price'
import type { Line } from '../model'
import type { Reading } from '../reading'

const MOST = 20
const SHORTEST = 6
const LONGEST = 600
/** Of one statement, so many concrete things are counted. */
const MOST_CONCRETE = 4

const control = new Set(['button', 'option', 'select', 'label', 'input', 'form', 'a', 'h1'])
/** A number with a unit or a noun behind it, or a model's code; no year, no date, no count of reviews. */
const numbered =
  /\d+(?:[.,]\d+)?\s?(?:%|°|["″']|µ?\p{L}{1,12}|[一-鿿ぁ-ヿ])(?!\s?(?:reviews?|bewertung|avis|opinion|recension|评价|件))/gu

/** Statements in the product block, without what is said of price, stock, delivery and returns. */
export function readKeyPoints(reading: Reading, block: Line[], name: Line | null): PageFacts['keyPoints'] {
  const told = block.filter(
    (line) =>
      line.index > (name?.index ?? -1) &&
      line.text.length >= SHORTEST &&
      line.text.length <= LONGEST &&
      isAbout(line, reading),
  )
  const unique = [...new Map(told.map((line) => [line.text, line])).values()]
  return unique.slice(0, MOST).map((line) => ({
    text: line.text.slice(0, 300),
    concrete: countConcrete(line.text, reading),
    at: reading.anchorLine(line),
  }))
}

/** No control, no amount, no word on the sale itself. */
function isAbout({ text, box }: Line, reading: Reading): boolean {
  const has = (lexicon: Parameters<Reading['cues']>[0]) => reading.cues(lexicon).test(text)
  return (
    !reading.lineage(box, 2).some(({ tag }) => control.has(tag)) &&
    findPrices(text).length === 0 &&
    !ofSale.test(text) &&
    ![freeShipping, shippingCost, policies.returns].some(has) &&
    !(text.length < 60 && (has(inStock) || has(outOfStock)))
  )
}

const ofSale =
  /^(?:sku|art(?:ikel)?[.-]?(?:nr|nummer)|item (?:no|number|#)|model|mpn|ean|gtin|ref(?:erence)?|réf|referencia|code|品番|型番|货号|商品编号|商品番号|qty|quantity|menge|anzahl|quantité|cantidad|数量)\b|[★☆]|wishlist|merkzettel|favori|newsletter|cookie|收藏|お気に入り|\d\s?(?:reviews?|ratings?|bewertungen|avis|opiniones)/iu

function countConcrete(text: string, reading: Reading): number {
  const numbers = text.match(numbered)?.length ?? 0
  const matcher = reading.cues(concreteWords)
  let rest = text
  let words = 0
  while (words < MOST_CONCRETE) {
    const cue = matcher.affirmed(rest)
    if (!cue) break
    words += 1
    rest = rest.slice(cue.index + cue.text.length)
  }
  return Math.min(MOST_CONCRETE, numbers + words)
}
