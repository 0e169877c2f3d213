import { absence, defineRule, fail, notApplicable, pass, quoted } from '../rule'

/** Day on which the platform closed. */
const CLOSED = '2025-07-20'

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: ['eu', 'de'],
  weight: 2,
  confidence: 'high',
  department: 'content',
  stage: 'return',
  sources: [
    {
      name: 'Regulation (EU) 2024/3228',
      url: 'https://eur-lex.europa.eu/eli/reg/2024/3228/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
  ],
  check({ facts, date }) {
    if (date <= CLOSED) return notApplicable('not-yet')
    const links = facts.cautions.filter(({ kind }) => kind === 'odr-link')
    const [first] = links
    return first
      ? fail(
          'still-named',
          { words: first.at.quote },
          links.slice(0, 6).map(({ at }) => quoted(at)),
        )
      : pass('none', {}, [
          absence('ec.europa.eu/odr, ec.europa.eu/consumers/odr, OS-Plattform, plateforme RLL', ['page']),
        ])
  },
})
