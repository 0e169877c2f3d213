import type { Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, cannotTell, declared, defineRule, fail, type Outcome, partial, pass, quoted } from '../rule'
import { descriptivePairs, isMeasured } from '../support/spec-words'

const ENOUGH_PAIRS = 6
/** Free text that can stand in for a table, in part. */
const ENOUGH_WORDS = 80
const ENOUGH_CJK = 150
/** From here on a description made of pictures may hold the specifications. */
const PICTURES = 3

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  sources: [
    {
      name: 'CRD art. 6(1)(a)',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    { name: 'Storelight method, point 2' },
  ],
  check({ facts }) {
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const pairs = descriptivePairs(product.specs)
    if (pairs.length === 0) return judgeText(product)
    const examples = pairs.slice(0, 3).map(({ name, value }) => `${name}: ${value}`)
    const values = { count: pairs.length, example: (examples[0] ?? '').slice(0, 80) }
    const evidence = product.specsAt ? [quoted(product.specsAt)] : examples.map((example) => declared(example))
    if (pairs.length < ENOUGH_PAIRS) return partial('few', values, evidence)
    return pairs.some(isMeasured) ? pass('table', values, evidence) : partial('no-measure', values, evidence)
  },
})

function judgeText({ description, descriptionImages }: Product): Outcome {
  const { words, cjk, at } = description
  const text: Evidence[] = at ? [quoted(at)] : []
  const searched = absence('table, dl, list: label – value', ['product-area', 'description', 'tabs'])
  if (words >= ENOUGH_WORDS || cjk >= ENOUGH_CJK)
    return partial('only-text', { words: Math.max(words, cjk) }, [...text, searched])
  if (descriptionImages >= PICTURES) return cannotTell('in-pictures', { pictures: descriptionImages }, [searched])
  return fail('none', { words: Math.max(words, cjk) }, [searched])
}
