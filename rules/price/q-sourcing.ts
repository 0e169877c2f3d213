import { defineRule } from '../rule'
import { fromAnswer } from '../support/question'

export default defineRule({
  point: 1,
  tier: 'do-well',
  pages: 'any',
  markets: 'any',
  weight: 3,
  confidence: 'manual-question',
  department: 'product',
  stage: 'evaluate',
  sources: [{ name: 'Storelight method, point 1' }],
  check: fromAnswer,
})
