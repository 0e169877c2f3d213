import { declared, defineRule, fail, partial, pass } from '../rule'

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'IT',
  stage: 'pay',
  sources: [{ name: 'Trusted Shops criteria, no. 2' }, { name: 'Google Merchant Center, website requirements' }],
  check({ facts }) {
    const { insecure } = facts
    const evidence = insecure.slice(0, 12).map(({ url }) => declared(url))
    const first = (...kinds: string[]) => insecure.find(({ kind }) => kinds.includes(kind))?.url.slice(0, 300)
    const page = first('page')
    if (page) return fail('page-open', { url: page }, evidence)
    const form = first('form')
    if (form) return fail('form-open', { url: form }, evidence)
    const part = first('image', 'script')
    if (part) return partial('mixed', { count: insecure.length, url: part }, evidence)
    return pass('encrypted')
  },
})
