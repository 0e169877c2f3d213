import type { PageFacts, PricePart, Product } from '@/utils/audit/facts'
import type { Market } from '@/utils/audit/record'
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
import { judgeCartTax } from '../support/cart-tax'

/** Where a consumer must see the price with tax. */
const INCLUSIVE: Market[] = ['eu', 'de', 'uk', 'jp', 'cn']

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: ['eu', 'de', 'uk', 'jp', 'us', 'cn'],
  weight: 4,
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
      name: 'UK CCR 2013 sch. 2(f)',
      url: 'https://www.legislation.gov.uk/uksi/2013/3134/schedule/2',
      legal: true,
      markets: ['uk'],
    },
    { name: 'PAngV', url: 'https://www.gesetze-im-internet.de/pangv_2022/', legal: true, markets: ['de'] },
    { name: 'JP total-amount display, 1 April 2021', legal: true, markets: ['jp'] },
  ],
  needsWords: true,
  check({ facts, page }) {
    const { product, businessOnly } = facts
    if (businessOnly) return notApplicable('business-only', {}, [quoted(businessOnly)])
    const inclusive = page.markets.some((market) => INCLUSIVE.includes(market))
    if (page.type === 'cart') return judgeCartTax(facts.cartLines, inclusive)
    if (product?.taxLabel?.kind === 'included') return judgeIncluded(product, product.taxLabel)
    if (product?.taxLabel?.kind === 'excluded') return judgeExcluded(product, product.taxLabel, inclusive)
    return judgeSilence(facts, page.markets)
  },
})

type TaxLabel = NonNullable<Product['taxLabel']>

/** The total must be at least as tall on the page as an amount without tax beside it. */
function judgeIncluded({ priceAt, priceParts }: Product, label: TaxLabel): Outcome {
  const net = priceParts.find((part) => part.kind === 'tax-exclusive')
  return net && priceAt && height(net) > priceAt.rect[3]
    ? smaller(priceAt.quote, net.at.quote, [quoted(priceAt), quoted(net.at)])
    : pass('included', { label: label.at.quote }, [quoted(label.at)])
}

function judgeExcluded({ priceAt, priceParts }: Product, label: TaxLabel, inclusive: boolean): Outcome {
  if (!inclusive) return pass('added-later', { label: label.at.quote }, [quoted(label.at)])
  const gross = priceParts.find((part) => part.kind === 'tax-inclusive')
  const net = priceAt ? [quoted(priceAt)] : []
  if (!gross) return fail('only-excluded', { label: label.at.quote }, [quoted(label.at), ...net])
  if (priceAt && height(gross) < priceAt.rect[3])
    return smaller(gross.at.quote, priceAt.quote, [quoted(gross.at), ...net, measure(`${height(gross)} px`, gross.at)])
  return pass('included', { label: gross.at.quote }, [quoted(gross.at), quoted(label.at)])
}

const smaller = (total: string, net: string, evidence: Outcome['evidence']): Outcome =>
  partial('total-smaller', { total, net }, evidence)

function judgeSilence({ product }: PageFacts, markets: Market[]): Outcome {
  const searched = [
    absence('incl. VAT, tax included, 含税, inkl. MwSt., TTC, IVA incluido, 税込', ['price-block', 'page']),
  ]
  if (!product?.price && !product?.priceRange) return cannotTell('no-price', {}, searched)
  if (markets.includes('de')) return partial('not-stated', {}, searched)
  const usual = markets.every((market) => market === 'us' || market === 'cn')
  return usual ? pass('silent', {}, searched) : cannotTell('not-seen', {}, searched)
}

const height = ({ at }: PricePart): number => at.rect[3]
