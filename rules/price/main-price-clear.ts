import { compareDecimal } from '@/utils/audit/decimal'
import type { PricePart, Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  measure,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
} from '../rule'

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'product',
  stage: 'evaluate',
  sources: [
    {
      name: 'CRD art. 6(1)(e)',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    {
      name: 'e-Commerce Directive art. 5(2)',
      url: 'https://eur-lex.europa.eu/eli/dir/2000/31/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    { name: 'CN Order 56 art. 13', legal: true, markets: ['cn'] },
    { name: 'Storelight method, point 1' },
  ],
  check({ facts, page }) {
    const { product } = facts
    if (!product) return cannotTell('no-product')
    if (!product.price) return product.priceRange ? judgeRange(product) : withoutPrice(product)
    if (product.priceFrom !== 'visible') return cannotTell('declared-only', {}, [absence('price', ['price-block'])])
    const rival = rivalOf(product)
    const price = product.priceAt?.quote ?? product.price.amount
    if (rival) return fail('two-prices', { price, other: rival.at.quote }, [...shown(product), quoted(rival.at)])
    if (!currencyOf(product)) return partial('no-currency', { price }, shown(product))
    const far = distance(product)
    const where = far === null ? [] : [measure(`${far} px`, product.buyControl?.at)]
    if (far !== null && far > page.viewport[1])
      return cannotTell('far', { price, pixels: far }, [...shown(product), ...where])
    return pass('clear', { price }, [...shown(product), ...where])
  },
})

/** A range is right until every option is chosen. */
function judgeRange(product: Product): Outcome {
  const range = product.priceAt?.quote ?? `${product.priceRange?.min} – ${product.priceRange?.max}`
  if (product.variantChosen) return partial('range-after-choice', { range }, shown(product))
  if (!currencyOf(product)) return partial('no-currency', { price: range }, shown(product))
  return pass('range', { range }, shown(product))
}

/** No price fails only beside a control that lets people order. */
function withoutPrice({ buyControl, quoteRequest }: Product): Outcome {
  if (buyControl && !buyControl.disabled)
    return fail('no-price', { control: buyControl.label }, [absence('price', ['price-block', 'product-area'])])
  if (!buyControl && quoteRequest) return notApplicable('quote-only', {}, [quoted(quoteRequest)])
  return cannotTell('not-seen', {}, [absence('price', ['price-block', 'product-area'])])
}

/** A second main amount that nothing explains; a range's ends and a second currency explain themselves. */
function rivalOf({ price, priceRange, priceParts }: Product): PricePart | undefined {
  const known = [price?.amount, priceRange?.min, priceRange?.max].filter((amount) => amount !== undefined)
  return priceParts
    .filter((part) => part.kind === 'main' && !part.struck && !part.label)
    .filter((part) => !part.currency || !price?.currency || part.currency === price.currency)
    .find((part) => known.every((amount) => compareDecimal(part.amount, amount) !== 0))
}

/** A currency anywhere in the price block counts. */
const currencyOf = ({ price, priceRange, priceParts }: Product): string | null =>
  price?.currency ?? priceRange?.currency ?? priceParts.find((part) => part.currency)?.currency ?? null

const shown = ({ priceAt }: Product): Evidence[] => (priceAt ? [quoted(priceAt)] : [])

/** Pixels of page height between the buy control and the nearest rendering of the price. */
function distance({ price, priceAt, priceParts, buyControl }: Product): number | null {
  if (!buyControl || !priceAt || !price) return null
  const same = priceParts.filter((part) => !part.struck && part.amount === price.amount).map((part) => part.at)
  const [, y, , height] = buyControl.at.rect
  return Math.round(
    Math.min(...[priceAt, ...same].map(({ rect }) => Math.max(0, rect[1] - (y + height), y - (rect[1] + rect[3])))),
  )
}
