import { absence, defineRule, element, NOT_OFFERED, notApplicable, pass, quoted } from '../rule'

/** A comparison needs two goods and three shared attributes. */
const FEWEST_GOODS = 2
const FEWEST_ATTRIBUTES = 3

export default defineRule({
  point: 1,
  tier: 'innovate',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  sources: [{ name: 'Storelight method, point 1' }],
  check({ facts: { comparison } }) {
    if (comparison?.kind === 'price-history')
      return pass('price-history', { label: comparison.at.quote }, [quoted(comparison.at)])
    const { products = 0, attributes = 0 } = comparison ?? {}
    if (comparison && products >= FEWEST_GOODS && attributes >= FEWEST_ATTRIBUTES)
      return pass('table', { products, attributes }, [element(comparison.at)])
    return notApplicable(NOT_OFFERED, {}, [
      absence('compare, comparison, 对比, Vergleich, comparer, comparar, 比較, price history', ['page']),
    ])
  },
})
