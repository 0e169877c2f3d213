import { compareDecimal } from '@/utils/audit/decimal'
import type { PageFacts, Product } from '@/utils/audit/facts'
import { absence, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted, side } from '../rule'
import { isDigital } from '../support/goods'
import { isAtOffer, isSeenEarly, type Promised, promised } from '../support/promises'
import { freeFrom, shippingAmounts, shippingConflict, unconditionalFree } from '../support/shipping'
import { unlessUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

const NOTE_MARK = /^\s*[*†‡※¹²³]/
const PLACES = ['price-block', 'product-area', 'header', 'banner', 'footer']

export default defineRule({
  point: 6,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'logistics',
  stage: 'decide',
  needsWords: true,
  sources: [
    { name: 'Baymard, shipping cost on the product page' },
    consumerRights('art. 6(1)(e)'),
    {
      name: 'Consumer Contracts Regulations 2013, schedule 2',
      url: 'https://www.legislation.gov.uk/uksi/2013/3134/schedule/2',
      legal: true,
      markets: ['uk'],
    },
    { name: '特定商取引法 art. 11', legal: true, markets: ['jp'] },
    { name: 'Storelight method, point 6' },
  ],
  check(subject) {
    const { facts } = subject
    if (isDigital(facts.product)) return notApplicable('digital')
    const conflict = shippingConflict(facts)
    if (conflict) {
      const [one, other] = conflict
      const evidence = [side(one.at.quote, one.at), side(other.at.quote, other.at)]
      return partial('contradictory', { one: one.text, other: other.text }, evidence)
    }
    return knownCost(facts) ?? onlyHint(facts) ?? unlessUnread(subject, ['delivery', 'footer'], silence())
  },
})

/** The cost, or the way to compute it, as a buyer sees it before the cart. */
function knownCost(facts: PageFacts): Outcome | null {
  const amounts = shippingAmounts(facts)
  const amount = amounts.find((one) => isSeenEarly(one) || NOTE_MARK.test(one.text))
  if (amount) return pass('amount', { words: amount.text }, [quoted(amount.at)])
  const statements = unconditionalFree(facts)
  const free = statements.find(isAtOffer) ?? statements.find(isSeenEarly)
  if (free) return pass('free', { words: free.text }, [quoted(free.at)])
  const reached = freeFrom(facts).find((one) => isSeenEarly(one) && !isBelow(facts.product, one))
  if (reached) return pass('free-from', { words: reached.text }, [quoted(reached.at)])
  const calculator = facts.shippingCalculator
  return calculator ? pass('calculator', { words: calculator.quote }, [quoted(calculator)]) : null
}

/** Words or a link that leave the amount open, nearest first. */
function onlyHint(facts: PageFacts): Outcome | null {
  const statements = promised(facts, 'shipping-cost', 'free-shipping')
  const threshold = freeFrom(facts).find(isSeenEarly)
  if (threshold) return partial('threshold-above', { words: threshold.text }, [quoted(threshold.at)])
  const words = statements.find(isAtOffer) ?? statements.find(isSeenEarly)
  if (words) return partial('amount-open', { words: words.text }, [quoted(words.at)])
  const links = facts.policyLinks.filter((link) => link.kind === 'shipping' && !link.dead)
  const link = links.find(isAtOffer)
  if (link) return partial('link-only', { link: link.text }, [quoted(link.at)])
  const far = statements[0]
  if (far) return partial('footer-words', { words: far.text }, [quoted(far.at)])
  const footer = links[0]
  return footer ? partial('footer-link', { link: footer.text }, [quoted(footer.at)]) : null
}

const silence = () =>
  fail('nothing', {}, [absence('shipping, delivery, Versand, livraison, envío, 运费, 包邮, 送料', PLACES)])

/** This product alone does not reach the threshold. An unknown price is given the benefit of the doubt. */
function isBelow(product: Product | null, { number, unit }: Promised): boolean {
  const price = product?.price
  if (!price || number === null) return false
  const isOther = unit !== null && price.currency !== null && /^[A-Z]{3}$/.test(unit) && unit !== price.currency
  return !isOther && compareDecimal(price.amount, number.toFixed(2)) < 0
}
