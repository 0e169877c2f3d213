import { declared, defineRule, element, fail, partial, pass, quoted } from '../rule'

/** From here on the holes are what a visitor remembers. */
const MANY = 3
/** Links that must lead to a text; help and contact may open a window by script. */
const TEXTS = ['shipping', 'returns', 'terms', 'imprint', 'privacy', 'warranty', 'payment']

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'IT',
  stage: 'evaluate',
  sources: [{ name: 'Storelight method, point 3' }, { name: 'Google Merchant Center, website requirements' }],
  check({ facts }) {
    const { brokenImages: count, brokenAt, policyLinks, product } = facts
    const pictures = brokenAt.map(element)
    const [main] = product?.gallery ?? []
    // A gallery may load its pictures late; only beside other failed pictures is its own taken for failed.
    if (main?.broken && count > 0)
      return fail('main-picture', { picture: main.alt ?? main.src.slice(0, 300) }, [declared(main.src), ...pictures])
    if (count >= MANY) return fail('many-pictures', { count }, pictures)
    const dead = policyLinks.filter(
      (link) =>
        link.dead && TEXTS.includes(link.kind) && !policyLinks.some((other) => other.kind === link.kind && !other.dead),
    )
    const [first] = dead
    if (first)
      return fail(
        'dead-link',
        { link: first.text, count: dead.length },
        dead.slice(0, 8).map(({ at }) => quoted(at)),
      )
    return count > 0 ? partial('some-pictures', { count }, pictures) : pass('whole')
  },
})
