/** Short statements near the price that tell what the product is worth, and how much of it one can hold on to. */
import {
  backorder,
  freeShipping,
  inStock,
  instalment,
  outOfStock,
  preorder,
  saving,
  shippingCost,
} from '@/rules/lexicons/offer'
import { dispatch } from '@/rules/lexicons/promises'
import { policies } from '@/rules/lexicons/shop'
import { concreteWords } from '@/rules/lexicons/value'
import type { PageFacts } from '@/utils/audit/facts'
import type { Lexicon } from '@/utils/text/lexicon'
import { findPrices } from '@/utils/text/price'
import type { Line } from '../model'
import type { Reading } from '../reading'

const MOST = 30
const SHORTEST = 6
const LONGEST = 600
/** Of one statement, so many concrete things are counted. */
const MOST_CONCRETE = 4

const control = new Set(['button', 'option', 'select', 'label', 'input', 'form', 'a', 'h1'])
/** A number with a unit or a noun behind it, or a model's code; no year, no date, no count of reviews. */
const numbered =
  /(?<![\p{L}\d-])\d+(?:[.,]\d+)?\s?(?:%|°|["″']|µ?\p{L}{1,12}|[一-鿿ぁ-ヿ])(?!\s?(?:reviews?|bewertung|avis|opinion|recension|评价|件))/gu

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
  const has = (lexicon: Lexicon) => reading.cues(lexicon).test(text)
  return (
    !reading.lineage(box, 2).some(({ tag, hints }) => control.has(tag) || ratingHint.test(hints)) &&
    findPrices(text).length === 0 &&
    !ofSale.test(text) &&
    !onlyCount.test(text) &&
    !saleWords.some(has) &&
    !(text.length < 100 && stockWords.some(has))
  )
}

const ratingHint = /(?:^|[\s_-])(?:rating|stars?|review|wishlist|coupon)/
const saleWords = [freeShipping, shippingCost, instalment, saving, dispatch, policies.returns]
const stockWords = [inStock, outOfStock, preorder, backorder]
/** Numbers of the article, counts of sales, ratings and buyers, lists, codes. */
const ofSale =
  /[{}©]|\d{4}年\d|\d+ (?:questions|answers)|^(?:sku|art(?:ikel)?[.-]?(?:nr|nummer)|item|model|part|catalog|mpn|ean|gtin|isbn|ref(?:erence)?|réf|referencia|code|品番|型番|管理番号|qty|quantity|menge|anzahl|quantité|cantidad|数量)\b|货号|商品编号|商品番号|[★☆]|wishlist|wunschzettel|merkzettel|favori|mis listas|newsletter|cookie|coupon|gutschein|cupón|クーポン|收藏|お気に入り|售出|已售|月销|销量|人付款|到达|买取|買取|発送|お届け|\d\+? (?:sold|verkauft|vendus|vendidos)|stars?\b|sterne|étoiles|estrellas|\d\s?(?:件|条评|reviews?|ratings?|bewertungen|avis|opiniones|valoraciones)|customers?\b|answered|preguntas/iu
/** "2 Years", "1 - 14", "/100 ml", "No. 4512": an option or a step, told by nothing else. */
const onlyCount = /^[^\p{L}]*(?:\p{L}{1,6}\.?[^\p{L}]*)?$/u

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
