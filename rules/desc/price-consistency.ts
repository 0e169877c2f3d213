import { compareDecimal, toNumber } from '@/utils/audit/decimal'
import type { DeclaredProduct, Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, cannotTell, defineRule, fail, notApplicable, type Outcome, partial, pass, side } from '../rule'
import { formatNames, ownDeclared } from '../support/declared'

/** How one declared price stands to the shown one; worst first. */
const verdicts = ['currency', 'differs', 'range', 'personal', 'converted', 'unmatched', 'same'] as const
type Verdict = (typeof verdicts)[number]

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'IT',
  stage: 'decide',
  sources: [
    { name: 'Google product data: price', url: 'https://support.google.com/merchants/answer/6324371' },
    { name: 'CN price rules (charging above the marked price)', legal: true, markets: ['cn'] },
    { name: 'Storelight method, point 2' },
  ],
  check({ facts }) {
    const { product } = facts
    const entries = ownDeclared(facts).filter((entry) => entry.price !== null)
    if (facts.declared.every((entry) => entry.format === 'open-graph' || entry.price === null))
      return notApplicable('not-declared')
    const searched = absence('price', ['price-block', 'product-area'])
    if (!product || !(product.price || product.priceRange) || product.priceFrom === 'declared')
      return cannotTell('not-shown', {}, [searched, ...entries.slice(0, 4).map(declaredSide)])
    if (entries.length === 0) return cannotTell('unmatched', {}, [shownSide(product)])
    return conclude(product, perFormat(entries, product))
  },
})

interface Judged {
  entry: DeclaredProduct
  verdict: Verdict
}

/** In each format the entry that comes nearest to the shown price: of its variants one has to agree. */
function perFormat(entries: DeclaredProduct[], product: Product): Judged[] {
  return [...new Set(entries.map((entry) => entry.format))].flatMap((format) => {
    const ofFormat = entries.filter((entry) => entry.format === format)
    const judged = ofFormat.map((entry) => ({ entry, verdict: compare(entry, product) }))
    const best = judged.sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict))[0]
    if (best?.verdict !== 'differs' || ofFormat.length === 1) return best ?? []
    return { ...best, verdict: between(ofFormat, product) ? ('range' as const) : best.verdict }
  })
}

function conclude(product: Product, judged: Judged[]): Outcome {
  const worst = judged.sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))[0]
  const agreed = judged.some(({ verdict }) => verdict === 'same')
  const evidence = [shownSide(product), ...judged.map(({ entry }) => declaredSide(entry))]
  const verdict = worst?.verdict ?? 'unmatched'
  const values = {
    shown: product.priceAt?.quote ?? product.price?.amount ?? '',
    declared: worst ? amountOf(worst.entry) : '',
    format: worst ? formatNames[worst.entry.format] : '',
  }
  if (verdict === 'differs' || verdict === 'currency') return fail(verdict, values, evidence)
  if (verdict === 'range') return partial('range', values, evidence)
  return agreed ? pass('same', values, evidence) : cannotTell(verdict, values, evidence)
}

function compare(entry: DeclaredProduct, product: Product): Verdict {
  const { price, priceRange, priceParts } = product
  const currency = price?.currency ?? priceRange?.currency
  const otherCurrency = !!currency && !!entry.currency && currency !== entry.currency
  const equal = near(entry.price, price?.amount ?? priceRange?.min) || near(entry.price, priceRange?.max)
  if (otherCurrency) return equal ? 'currency' : 'converted'
  if (equal) return 'same'
  if (!price) return within(entry.price, priceRange?.min, priceRange?.max) ? 'unmatched' : 'differs'
  if (within(price.amount, entry.price, entry.highPrice)) return 'range'
  const personal = priceParts.some(({ kind, amount }) => /^(member|coupon)$/.test(kind) && near(entry.price, amount))
  return personal ? 'personal' : product.variantChosen === false ? 'unmatched' : 'differs'
}

/** Equal but for rounding: a cent, or half a unit where the page shows whole units. */
function near(declared: string | null, shown: string | null | undefined): boolean {
  if (!declared || !shown) return false
  const slack = shown.includes('.') ? 0.0101 : 0.5
  return compareDecimal(declared, shown) === 0 || Math.abs(toNumber(declared) - toNumber(shown)) < slack
}

const within = (amount: string | null, low: string | null | undefined, high: string | null | undefined): boolean =>
  !!amount && !!low && !!high && compareDecimal(amount, low) >= 0 && compareDecimal(amount, high) <= 0

function between(entries: DeclaredProduct[], { price }: Product): boolean {
  const compared = entries.map((entry) => (price && entry.price ? compareDecimal(entry.price, price.amount) : 0))
  return compared.some((result) => result < 0) && compared.some((result) => result > 0)
}

const amountOf = ({ price, highPrice, currency }: DeclaredProduct): string =>
  `${price}${highPrice && highPrice !== price ? ` – ${highPrice}` : ''} ${currency ?? ''}`.trim()

const declaredSide = (entry: DeclaredProduct): Evidence =>
  side(`${formatNames[entry.format]}: ${amountOf(entry)}`, entry.at)

const shownSide = ({ priceAt, price }: Product): Evidence => side(priceAt?.quote ?? price?.amount ?? '', priceAt)
