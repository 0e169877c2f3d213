/** Every rule by its id. `npm run new-rule` adds a line; a test checks that no file is missing. */
import discountMath from './price/discount-math'
import type { Rule } from './rule'

/** Changes whenever a verdict could change; stored audits name the version that judged them. */
export const RULES_VERSION = '2026.11.1'

const list = {
  'price/discount-math': discountMath,
}

export type RuleId = keyof typeof list
export const rules: Record<RuleId, Rule> = list
