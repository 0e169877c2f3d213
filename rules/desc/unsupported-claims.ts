import type { PageFacts } from '@/utils/audit/facts'
import { absence, defineRule, fail, notApplicable, partial, pass, quoted } from '../rule'
import { kindOf } from '../support/goods'
import { unfairPractices } from '../support/sources'

type Claim = PageFacts['strongClaims'][number]

/** Claims without any source from which the section reads as advertising only. */
const MANY = 3

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: 'any',
  weight: 3,
  confidence: 'low',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    unfairPractices('annex I no. 17'),
    { name: '景品表示法 art. 5(1)', url: 'https://laws.e-gov.go.jp/law/337AC0000000134', legal: true, markets: ['jp'] },
    { name: 'Storelight method' },
  ],
  check({ facts, page }) {
    const claims = facts.strongClaims
    const cures = claims.filter(({ kind }) => kind === 'cure')
    if (cures.length > 0 && kindOf(facts, page.lang) !== 'medicine') return fail('cure', valuesOf(cures), shown(cures))
    if (claims.length === 0)
      return notApplicable('none', {}, [
        absence('No. 1, clinically proven, award-winning, Testsieger, n° 1, 臨床試験', [
          'product-area',
          'description',
          'banner',
        ]),
      ])
    const bare = claims.filter(({ source }) => source === null)
    if (bare.length === 0) return pass('sourced', valuesOf(claims), shown(claims))
    if (bare.length < claims.length) return partial('some', valuesOf(bare), shown(bare))
    return claims.length >= MANY
      ? fail('unsourced', valuesOf(claims), shown(claims))
      : partial('one', valuesOf(claims), shown(claims))
  },
})

const valuesOf = (claims: Claim[]) => ({ claim: claims[0]?.text.slice(0, 120) ?? '', count: claims.length })

const shown = (claims: Claim[]) =>
  claims
    .slice(0, 6)
    .flatMap(({ at, source }) => (source && source.quote !== at.quote ? [quoted(at), quoted(source)] : [quoted(at)]))
