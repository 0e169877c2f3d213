import type { Product } from '@/utils/audit/facts'
import { cannotTell, defineRule, fail, notApplicable, type Outcome, partial, pass, side } from '../rule'
import { type Figure, figuresOf } from '../support/figures'
import { apart, quantitiesIn } from '../support/quantities'
import { consumerRights } from '../support/sources'

/** Shares by which two values may differ: rounding, and what a careless conversion leaves. */
const SAME = 0.02
const NEARLY = 0.05
/** "1.200 kg" is 1.2 or 1200 kg, by the writer's country. */
const GROUPED = 1000

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  sources: [consumerRights('art. 6(1)(a)'), { name: 'Storelight method, point 2' }],
  check({ facts }) {
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const twice = [...figuresOf(product)].filter(([, figures]) => figures.length > 1)
    if (twice.length === 0) return notApplicable('once')
    const fixed = twice.filter(([, [figure]]) => figure && !isChosen(product, figure))
    if (fixed.length === 0) return cannotTell('by-variant', { attribute: twice[0]?.[0] ?? '' })
    return conclude(fixed)
  },
})

/** The buyer chooses among values of this kind: each of them may be right for its variant. */
const isChosen = ({ options }: Product, { family }: Figure): boolean =>
  options.some(({ values }) => values.some(({ label }) => quantitiesIn(label).some((one) => one.family === family)))

interface Pair {
  attribute: string
  one: Figure
  other: Figure
  apart: number
}

function conclude(attributes: [string, Figure[]][]): Outcome {
  const pairs = attributes.flatMap(([attribute, figures]) => widest(attribute, figures) ?? [])
  const worst = pairs.sort((a, b) => b.apart - a.apart)[0]
  if (!worst) return notApplicable('once')
  const { attribute, one, other } = worst
  const values = { attribute, one: one.text, other: other.text }
  const evidence = [side(one.quote, null), side(other.quote, null)]
  if (worst.apart > NEARLY) return fail('differs', values, evidence)
  if (worst.apart > SAME) return partial('nearly', values, evidence)
  return pass('same', { attribute, value: one.text, count: pairs.length }, evidence)
}

function widest(attribute: string, figures: Figure[]): Pair | null {
  const sorted = [...figures].sort((a, b) => a.value - b.value)
  const [one, other] = [sorted[0], sorted.at(-1)]
  if (!one || !other) return null
  const isGrouping = Math.abs(other.value / Math.max(one.value, Number.MIN_VALUE) - GROUPED) < 1
  return { attribute, one, other, apart: isGrouping ? 0 : apart(one.value, other.value) }
}
