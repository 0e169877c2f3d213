import { absence, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { type Weight, weigh } from '../support/superlatives-cn'

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: ['cn'],
  weight: 5,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  sources: [
    { name: '广告法 art. 9(3)', legal: true, markets: ['cn'] },
    { name: '广告绝对化用语执法指南 2023', legal: true, markets: ['cn'] },
  ],
  needsWords: true,
  check({ facts, page }) {
    if (page.lang !== 'zh') return notApplicable('not-chinese')
    const claims = facts.cautions
      .filter((caution) => caution.kind === 'superlative')
      .map((caution) => ({ ...caution, weight: weigh(caution.text) }))
    const report = (outcome: typeof fail, weight: Weight): Outcome | null => {
      const found = claims.filter((claim) => claim.weight === weight)
      const evidence = found.slice(0, 10).map(({ at }) => quoted(at))
      return found[0] ? outcome(weight, { term: found[0].text, count: found.length }, evidence) : null
    }
    return (
      report(fail, 'absolute') ??
      report(partial, 'sourced') ??
      report(partial, 'soft') ??
      report(pass, 'exempt') ??
      pass('none', {}, [absence('国家级, 最高级, 最佳, 第一, 顶级, 唯一, 全网最低, 极品', ['product-area', 'banner'])])
    )
  },
})
