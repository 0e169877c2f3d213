import type { PageFacts } from '@/utils/audit/facts'
import { absence, defineRule, NOT_OFFERED, notApplicable, partial, pass, quoted, remembered } from '../rule'

type Signature = PageFacts['signatures'][number]

export default defineRule({
  point: 3,
  tier: 'innovate',
  pages: ['product', 'home'],
  markets: 'any',
  weight: 3,
  confidence: 'low',
  department: 'marketing',
  stage: 'discover',
  sources: [{ name: 'Storelight method, point 3' }],
  check({ facts, page, shop }) {
    const [first] = facts.signatures
    if (!first)
      return notApplicable(NOT_OFFERED, {}, [absence('the … Promise, …-Versprechen, 「…の約束」, “…承诺”', ['page'])])
    const others = shop.filter((one) => one.page.type !== page.type && ['product', 'home'].includes(one.page.type))
    for (const own of facts.signatures) {
      const other = others.find((one) => one.facts.signatures.some((theirs) => isSame(own, theirs)))
      const kept = own.deed ?? other?.facts.signatures.find((theirs) => isSame(own, theirs))?.deed
      if (other && kept)
        return pass('kept', { name: own.name, deed: kept }, [quoted(own.at), remembered(`${own.name} (${other.url})`)])
    }
    return partial(first.deed ? 'one-page' : 'no-deed', { name: first.name }, [quoted(first.at)])
  },
})

const isSame = (one: Signature, other: Signature): boolean => one.name.toLowerCase() === other.name.toLowerCase()
