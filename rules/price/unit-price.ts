import { compareDecimal, multiplyDecimal, percentOff, percentUp } from '@/utils/audit/decimal'
import type { Product } from '@/utils/audit/facts'
import { matcher } from '@/utils/text/lexicon'
import { dimensionOf, findMeasures, inBase, type Measure } from '@/utils/text/measure'
import { consumables, containers } from '../lexicons/consumables'
import {
  absence,
  cannotTell,
  declared,
  defineRule,
  fail,
  measure,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  type Subject,
} from '../rule'
import { unlessUnread } from '../support/silence'

/** Percent that the stated price per measure may be off. */
const TOLERANCE = 1
/** Packs below this many kg or l need none in Germany (PAngV § 4). */
const SMALLEST = '0.01'

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product'],
  markets: ['eu', 'de', 'uk'],
  weight: 3,
  confidence: 'medium',
  department: 'product',
  stage: 'evaluate',
  sources: [
    {
      name: 'Price Indication Directive 98/6/EC art. 3',
      url: 'https://eur-lex.europa.eu/eli/dir/1998/6/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    {
      name: 'PAngV §§ 4 and 5',
      url: 'https://www.gesetze-im-internet.de/pangv_2022/__4.html',
      legal: true,
      markets: ['de'],
    },
    { name: 'UK Price Marking Order 2004', url: 'https://www.legislation.gov.uk/uksi/2004/102', markets: ['uk'] },
  ],
  check(subject) {
    const { product } = subject.facts
    if (!product?.price) return cannotTell('no-price')
    const quantities = quantitiesOf(product)
    return product.unitPrice
      ? judgeShown(product, product.unitPrice, quantities, subject)
      : judgeMissing(product, quantities, subject)
  },
})

type UnitPrice = NonNullable<Product['unitPrice']>

const CONTENT =
  /^(net )?(content|contents|weight|volume|quantity|net weight|pack size)$|^(netto)?(inhalt|füllmenge|gewicht|füllgewicht|nettogewicht|nettofüllmenge)$|contenance|contenu|poids net|volume net|contenido( neto)?|peso neto|contenuto|peso netto|^inhoud$|zawartość|pojemność|obsah|净含量|规格|内容量/i

/** Quantities that the name, the contents line, or the line of the price per measure gives. */
function quantitiesOf({ name, specs, unitPrice }: Product): Measure[] {
  const told = specs.filter((spec) => CONTENT.test(spec.name)).map(({ value }) => value)
  const line = unitPrice?.at.quote ?? ''
  const beside = findMeasures(line).filter(
    (one) => one.unit !== unitPrice?.unit || compareDecimal(one.amount, unitPrice.per) !== 0,
  )
  return [name ?? '', ...told].flatMap(findMeasures).concat(beside)
}

/** Whole contents in the base unit; a multipack's count is tried with and without. */
const sizesOf = (quantities: Measure[]): string[] =>
  quantities.flatMap(({ amount, unit, count }) => {
    const one = inBase(amount, unit)
    return count > 1 ? [multiplyDecimal(one, String(count)), one] : [one]
  })

function judgeShown(product: Product, unitPrice: UnitPrice, quantities: Measure[], { page }: Subject): Outcome {
  const price = product.price?.amount ?? '0'
  const line = unitPrice.at.quote
  const sizes = sizesOf(quantities.filter(({ unit }) => dimensionOf(unit) === dimensionOf(unitPrice.unit)))
  const per = inBase(unitPrice.per, unitPrice.unit)
  const shown = [quoted(unitPrice.at), ...(product.priceAt ? [quoted(product.priceAt)] : [])]
  const isRight = (size: string) => isNear(multiplyDecimal(price, per), multiplyDecimal(unitPrice.amount, size))
  const [size] = sizes
  const fitting = sizes.find(isRight)
  if (size && !fitting) {
    const values = { line, price, size: quantities[0]?.text ?? size }
    if (sizes.length > 2 || product.variants > 1 || product.priceRange)
      return cannotTell('several-sizes', values, shown)
    return fail('miscalculated', values, [
      ...shown,
      measure(`${price} × ${per} ≠ ${unitPrice.amount} × ${size}`, unitPrice.at),
    ])
  }
  if (page.markets.includes('de') && compareDecimal(per, '1') !== 0) return partial('other-unit', { line }, shown)
  return pass('shown', { line }, shown)
}

const isNear = (a: string, b: string): boolean => (percentOff(a, b) ?? percentUp(a, b) ?? 0) <= TOLERANCE

function judgeMissing(product: Product, quantities: Measure[], subject: Subject): Outcome {
  const { lang, markets } = subject.page
  const name = product.name ?? ''
  const [quantity] = quantities
  const isUsedUp = matcher(consumables, lang).test(name)
  if (!quantity || (matcher(containers, lang).test(name) && !isUsedUp)) return notApplicable('not-by-measure')
  const size = sizesOf([quantity])[0] ?? '0'
  if (
    markets.includes('de') &&
    ['mass', 'volume'].includes(dimensionOf(quantity.unit)) &&
    compareDecimal(size, SMALLEST) < 0
  )
    return notApplicable('small-pack', { size: quantity.text }, [declared(quantity.text, product.nameAt)])
  const searched = [
    declared(quantity.text, product.nameAt),
    ...(product.priceAt ? [quoted(product.priceAt)] : []),
    absence('Grundpreis, unit price, €/kg, €/l, per 100 g, prix au kilo, precio por kilo', [
      'price-block',
      'product-area',
    ]),
  ]
  // A length or an area names the size of most goods, not how much of them is sold.
  const isSize = !['mass', 'volume'].includes(dimensionOf(quantity.unit))
  if (!isUsedUp && isSize) return notApplicable('not-by-measure')
  if (!isUsedUp || matcher(containers, lang).test(name)) return cannotTell('unsure', { size: quantity.text }, searched)
  return unlessUnread(subject, [], fail('missing', { size: quantity.text }, searched))
}
