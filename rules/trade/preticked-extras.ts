import { cannotTell, defineRule, element, fail, notApplicable, partial, pass } from '../rule'

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'marketing',
  stage: 'decide',
  sources: [
    { name: 'CRD art. 22', url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj', legal: true, markets: ['eu', 'de'] },
    { name: '电子商务法: no default tie-in', legal: true, markets: ['cn'] },
    { name: 'Ecommerce Europe code' },
  ],
  check({ facts }) {
    const of = (kind: 'paid' | 'trial') => facts.preticked.filter((option) => option.kind === kind)
    const [paid, trial] = [of('paid'), of('trial')]
    const ticked = [...paid, ...trial]
    const evidence = ticked.slice(0, 8).map(({ at }) => element(at))
    const values = { option: ticked[0]?.text ?? '', count: ticked.length }
    if (paid.length > 0) return fail('paid', values, evidence)
    if (trial.length > 0) return partial('trial', values, evidence)
    if (facts.paidOptions > 0) return pass('open', { count: facts.paidOptions })
    return facts.unfinished ? cannotTell('unfinished') : notApplicable('no-options')
  },
})
