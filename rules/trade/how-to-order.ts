import { absence, defineRule, NOT_OFFERED, notApplicable, partial, pass, quoted } from '../rule'

const FEWEST = 3

export default defineRule({
  point: 4,
  tier: 'innovate',
  pages: ['product', 'policy', 'cart'],
  markets: 'any',
  weight: 2,
  confidence: 'medium',
  department: 'content',
  stage: 'decide',
  sources: [{ name: '电子商务法 art. 50', legal: true, markets: ['cn'] }, { name: 'Storelight method, point 4' }],
  check({ facts: { steps } }) {
    if (!steps)
      return notApplicable(NOT_OFFERED, {}, [
        absence('how to order, Bestellablauf, comment commander, cómo comprar, 购物流程, ご注文の流れ', ['page']),
      ])
    const values = { count: steps.count, words: steps.at.quote }
    const evidence = [quoted(steps.at)]
    if (steps.kind === 'progress') return pass('progress', values, evidence)
    return steps.count >= FEWEST ? pass('steps', values, evidence) : partial('no-order', values, evidence)
  },
})
