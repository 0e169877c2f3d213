import type { Product } from '@/utils/audit/facts'
import { cannotTell, defineRule, element, fail, notApplicable, type Outcome, pass } from '../rule'
import { consumerRights } from '../support/sources'

type Option = Product['options'][number]

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'IT',
  stage: 'decide',
  sources: [
    consumerRights('art. 6(1)(a)'),
    { name: 'WCAG 1.4.1 Use of Color', url: 'https://www.w3.org/WAI/WCAG22/Understanding/use-of-color.html' },
    { name: 'Storelight method, point 2' },
  ],
  check({ facts }) {
    const { product } = facts
    if (!product) return cannotTell('no-product')
    if (product.options.length === 0) return product.variants > 0 ? cannotTell('unread') : notApplicable('no-options')
    return judge(product.options)
  },
})

function judge(options: Option[]): Outcome {
  const evidence = options.slice(0, 5).map(({ at }) => element(at))
  const unnamed = options.find(
    ({ values }) => values.filter(({ label }) => label.trim() === '').length * 2 > values.length,
  )
  if (unnamed) return fail('unnamed', { option: unnamed.name, count: unnamed.values.length }, evidence)
  const open = options.find(({ values }) => !values.some(({ chosen }) => chosen))
  // Whether the button lets an open choice pass shows only when somebody presses it.
  if (open) return cannotTell('untouched', { option: open.name }, evidence)
  const chosen = options.map(
    ({ name, values }) => `${name ? `${name}: ` : ''}${values.find((value) => value.chosen)?.label ?? ''}`,
  )
  return pass(
    'named',
    {
      chosen: chosen.join('; ').slice(0, 200),
      gone: options.flatMap(({ values }) => values).filter(({ gone }) => gone).length,
    },
    evidence,
  )
}
