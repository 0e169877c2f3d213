import { toNumber } from '@/utils/audit/decimal'
import type { DeclaredProduct } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, declared, defineRule, fail, type Outcome, partial, pass } from '../rule'
import { formatNames, ownDeclared } from '../support/declared'

/** Without these there is no offer to list. */
const REQUIRED = ['offers.price', 'priceCurrency']

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'IT',
  stage: 'discover',
  sources: [
    {
      name: 'Google merchant-listing documentation',
      url: 'https://developers.google.com/search/docs/appearance/structured-data/merchant-listing',
    },
    { name: 'schema.org Product, Offer, ItemAvailability', url: 'https://schema.org/Product' },
  ],
  check({ facts }) {
    const broken = facts.markupErrors.map((error) => declared(error.message, error.at)).slice(0, 3)
    const entries = ownDeclared(facts).filter((entry) => entry.format !== 'open-graph')
    const any = facts.declared.find((entry) => entry.format !== 'open-graph')
    const best = entries.sort((a, b) => missingOf(a).length - missingOf(b).length)[0] ?? any
    if (best) return judgeEntry(best, broken)
    return broken.length > 0
      ? fail('unreadable', { error: broken[0]?.quote ?? '' }, broken)
      : fail('none', {}, [absence('JSON-LD, Microdata, RDFa: Product, ProductGroup', ['markup'])])
  },
})

function judgeEntry(entry: DeclaredProduct, broken: Evidence[]): Outcome {
  const missing = missingOf(entry)
  const loose = looseOf(entry)
  const values = { format: formatNames[entry.format] }
  const evidence = [declared(excerpt(entry), entry.at), ...broken]
  if (missing.some((key) => REQUIRED.includes(key))) return fail('no-offer', { ...values, missing }, evidence)
  if (missing.length > 0) return partial('incomplete', { ...values, missing }, evidence)
  if (loose.length > 0) return partial('loose', { ...values, loose }, evidence)
  if (broken.length > 0) return partial('one-broken', { ...values, error: broken[0]?.quote ?? '' }, evidence)
  return pass('complete', values, evidence)
}

/** Keys that are not there, by their schema.org names. */
function missingOf(entry: DeclaredProduct): string[] {
  const currency = entry.currency ?? /[€$£¥￥₩₹]|[A-Z]{3}/.exec(entry.rawPrice ?? '')
  const known: [string, unknown][] = [
    ['name', entry.name],
    ['image', entry.image],
    ['offers.price', entry.price !== null && toNumber(entry.price) > 0],
    ['priceCurrency', currency],
    ['availability', entry.availability],
    ['brand/gtin/sku/mpn', entry.brand || entry.gtin || entry.sku || entry.mpn],
  ]
  return known.filter(([, value]) => !value).map(([key]) => key)
}

/** What only a tolerant reader understands. */
function looseOf({ loose, rawPrice, currency }: DeclaredProduct): string[] {
  const price = rawPrice && !/^\d+(\.\d+)?$/.test(rawPrice) ? [`price: ${rawPrice}`] : []
  const noCurrency = currency === null ? ['priceCurrency'] : []
  return [...new Set([...price, ...noCurrency, ...loose])].slice(0, 6).map((part) => part.slice(0, 60))
}

function excerpt({ format, name, image, rawPrice, currency, availability, brand, sku, gtin, mpn }: DeclaredProduct) {
  const shown = { name, image, price: rawPrice, priceCurrency: currency, availability, brand, sku, gtin, mpn }
  const pairs = Object.entries(shown).filter(([, value]) => value !== null && value !== false)
  return `${formatNames[format]}: ${pairs.map(([key, value]) => `${key} ${value}`).join(', ')}`
}
