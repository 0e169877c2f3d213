/** How buyers rate the product, and how many of them. */
import { countedReviews, reviewsCounted, shopReviews } from '@/rules/lexicons/ratings'
import type { DeclaredProduct, Product } from '@/utils/audit/facts'
import { matcher } from '@/utils/text/lexicon'
import type { Line } from '../model'
import type { Reading } from '../reading'

/** In every language: a widget for reviews often keeps its own. */
const afterNumber = matcher(countedReviews, null)
const beforeNumber = matcher(reviewsCounted, null)
const ofShop = matcher(shopReviews, null)

const LONGEST_LINE = 90
const valuePattern =
  /(\d(?:[.,]\d{1,2})?)\s*(?:\/|out of|von|sur|de|su|van|av|iz|z|из|\s?stars? out of)\s*(5|10)\b|(\d(?:[.,]\d{1,2})?)\s*(?:stars?|sterne?n?|étoiles?|estrellas?|stelle|sterren|分|つ星)|5つ星のうち\s*(\d(?:[.,]\d{1,2})?)/i
const whole = String.raw`(\d{1,3}(?:[.,\s']\d{3})+|\d{1,7})`
const numberBefore = new RegExp(String.raw`(?:^|[^\d.,])${whole}\s*\+?\s*$`)
const numberAfter = new RegExp(String.raw`^\s*[:：]?\s*[(（[]?\s*${whole}\s*[件条人개건]?\s*(?:[)）\]]|$)`)
/** "★★★★☆ (128)", "4.6 (128)": the number in brackets beside stars. */
const beside = new RegExp(String.raw`^[★☆⭐✩\s]*(?:\d[.,]\d)?[★☆⭐✩\s]*[(（]${whole}[)）]$`)
const ratingHint = /rating|stars?(?:$|[\s_-])|review/

/**
 * The visible count in the product block; else the declared one; else the one above the reviews
 * further down. Reviews of the shop itself do not count.
 */
export function readRating(
  reading: Reading,
  block: Line[],
  product: DeclaredProduct | null,
): Pick<Product, 'rating' | 'ratingAt'> {
  const own = block.filter(isOfGoods)
  const counted = findCount(own, reading)
  const below = counted || product?.reviewCount != null ? null : findCount(reviewLines(reading), reading)
  const valued = own.find((line) => line.text.length < 60 && valuePattern.test(line.text))
  const value = valued ? valuePattern.exec(valued.text) : null
  const count = counted?.count ?? product?.reviewCount ?? below?.count ?? null
  const number = value
    ? Number((value[1] ?? value[3] ?? value[4] ?? '').replace(',', '.'))
    : (product?.ratingValue ?? null)
  if (count === null && number === null) return { rating: null, ratingAt: null }
  const best = value?.[2] ? Number(value[2]) : (product?.ratingBest ?? 5)
  const at = counted?.line ?? valued ?? below?.line
  return {
    rating: { value: number !== null && number <= best ? number : null, best, count },
    ratingAt: at ? reading.anchorLine(at) : null,
  }
}

const isOfGoods = ({ text }: Line): boolean => text.length < LONGEST_LINE && !ofShop.test(text)

/** The heads of review sections and of the tabs that lead to them. */
const reviewLines = (reading: Reading): Line[] =>
  reading.lines.filter(
    (line) =>
      ['reviews', 'body', 'product'].includes(reading.regionOf(line.box)) && line.text.length < 60 && isOfGoods(line),
  )

function findCount(lines: Line[], reading: Reading): { count: number; line: Line } | null {
  for (const line of lines) {
    const count = countIn(line, reading)
    if (count !== null) return { count, line }
  }
  return null
}

function countIn(line: Line, reading: Reading): number | null {
  const { text } = line
  const after = afterNumber.find(text)
  const before = beforeNumber.find(text)
  const written =
    (after ? numberBefore.exec(text.slice(0, after.index))?.[1] : undefined) ??
    (before ? numberAfter.exec(text.slice(before.index + before.text.length))?.[1] : undefined) ??
    (isMarkedRating(line, reading) ? beside.exec(text.trim())?.[1] : undefined)
  return written === undefined ? null : Number(written.replace(/[^\d]/g, ''))
}

const isMarkedRating = ({ text, box }: Line, reading: Reading): boolean =>
  /[★☆⭐✩]|\d[.,]\d/.test(text) || reading.lineage(box, 4).some(({ hints }) => ratingHint.test(hints))
