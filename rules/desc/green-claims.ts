import type { PageFacts } from '@/utils/audit/facts'
import { absence, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { kindOf } from '../support/goods'

type Claim = PageFacts['greenClaims'][number]

/** Directive (EU) 2024/825 is applied from this day. */
const FROM = '2026-09-27'

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: ['eu', 'de'],
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    {
      name: 'Directive (EU) 2024/825, annex (UCPD annex I no. 2a, 4a–4c)',
      url: 'https://eur-lex.europa.eu/eli/dir/2024/825/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
  ],
  check({ facts, page, date }) {
    if (date < FROM) return notApplicable('not-yet', { from: FROM })
    // On food "ecológico" and its like are the regulated words for organic farming.
    const isFood = kindOf(facts, page.lang) === 'food'
    const claims = facts.greenClaims.filter(
      ({ kind, text }) => !(isFood && kind === 'generic' && /[eé][ck]olog|økolog|luomu/i.test(text)),
    )
    const of = (...kinds: Claim['kind'][]) => claims.filter(({ kind, specific }) => kinds.includes(kind) && !specific)
    // A product is called neutral by offsets however well the offsets are described.
    const offset = claims.filter(({ kind }) => kind === 'offset')
    if (offset.length > 0) return report(fail, 'offset', offset)
    const generic = of('generic', 'neutral')
    if (generic.length > 0) return report(fail, 'generic', generic)
    const seals = of('seal')
    if (seals.length > 0) return report(partial, 'seal', seals)
    if (claims.length > 0) return report(pass, 'specific', claims)
    return notApplicable('none', {}, [
      absence('eco-friendly, umweltfreundlich, klimaneutral, écologique, sostenible', [
        'product-area',
        'description',
        'banner',
      ]),
    ])
  },
})

function report(outcome: typeof fail, message: string, claims: Claim[]): Outcome {
  const evidence = claims
    .slice(0, 5)
    .flatMap(({ at, specific }) =>
      specific && specific.quote !== at.quote ? [quoted(at), quoted(specific)] : [quoted(at)],
    )
  return outcome(message, { claim: claims[0]?.text.slice(0, 120) ?? '', count: claims.length }, evidence)
}
