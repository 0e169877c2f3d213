import { compareDecimal } from '@/utils/audit/decimal'
import type { Product } from '@/utils/audit/facts'
import type { Evidence, Market, PageInfo } from '@/utils/audit/record'
import { matcher } from '@/utils/text/lexicon'
import { was as wasWords } from '../lexicons/offer'
import { absence, defineRule, fail, measure, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { unlessUnread } from '../support/silence'

/** Where a former price needs its period (catalogue I, "Price"). */
const PERIOD_MARKETS: Market[] = ['eu', 'de', 'uk']

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: 'any',
  weight: 5,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  sources: [
    { name: '16 CFR 233.1–233.3', url: 'https://www.ecfr.gov/current/title-16/part-233', legal: true, markets: ['us'] },
    { name: 'CN Order 56 art. 16', legal: true, markets: ['cn'] },
    { name: 'CMA urgency and price-reduction letter 2023', legal: true, markets: ['uk'] },
    { name: 'Storelight method, points 1 and 8' },
  ],
  needsWords: true,
  check(subject) {
    const { facts, page } = subject
    const { product } = facts
    if (!product) return notApplicable('no-product')
    if (!product.wasPrice) return notApplicable('no-reference')
    const was = product.wasPriceAt?.quote ?? product.wasPrice.amount
    if (notHigher(product)) {
      const now = product.priceAt?.quote ?? lowest(product) ?? ''
      return fail('not-higher', { was, now }, [...shown(product), measure(`${was} ≤ ${now}`, product.priceAt)])
    }
    if (meaningOf(product, page.lang)) return judgeMeaning(product, was, page)
    return unlessUnread(subject, ['footer'], unexplained(product, was))
  },
})

function unexplained(product: Product, was: string): Outcome {
  const searched = absence('was, RRP, list price, 原价, 划线价, statt, UVP, au lieu de, antes, 通常価格', [
    'price-block',
    'product-area',
    'footer',
  ])
  return fail('no-label', { was }, [...shown(product), searched])
}

function judgeMeaning(product: Product, was: string, { lang, markets }: PageInfo): Outcome {
  const meaning = meaningOf(product, lang)
  const label = meaning?.at?.quote ?? product.wasPrice?.label ?? was
  const evidence = [...shown(product), ...(meaning?.at ? [quoted(meaning.at)] : [])]
  const values = { was, label }
  if (meaning?.from === 'note') return partial('in-a-note', values, evidence)
  if (meaning?.from === 'screen-reader') return partial('not-visible', values, evidence)
  if (meaning?.kind === 'compare') return partial('no-giver', values, evidence)
  if (meaning?.kind === 'own' && markets.some((market) => PERIOD_MARKETS.includes(market)))
    return partial('no-period', values, evidence)
  return pass('explained', values, evidence)
}

/**
 * A label without a known meaning is taken as a word for a former price where it holds one; where the
 * language's words are not known, any label is.
 */
function meaningOf({ wasMeaning, wasPrice }: Product, lang: string | null): Product['wasMeaning'] {
  if (wasMeaning || !wasPrice?.label) return wasMeaning
  const isKnown = lang !== null && lang in wasWords
  return !isKnown || matcher(wasWords, lang).test(wasPrice.label) ? { kind: 'own', from: 'near', at: null } : null
}

const lowest = ({ price, priceRange }: Product): string | null => price?.amount ?? priceRange?.min ?? null

function notHigher(product: Product): boolean {
  const now = lowest(product)
  const currency = product.price?.currency ?? product.priceRange?.currency
  const comparable = !currency || !product.wasPrice?.currency || currency === product.wasPrice.currency
  return now !== null && comparable && compareDecimal(product.wasPrice?.amount ?? '0', now) <= 0
}

const shown = ({ wasPriceAt, priceAt }: Product): Evidence[] =>
  [wasPriceAt, priceAt].flatMap((place) => (place ? [quoted(place)] : []))
