import type { PageFacts } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  type Outcome,
  partial,
  pass,
  quoted,
  remembered,
  type Subject,
} from '../rule'
import { unlessUnread } from '../support/silence'

/** Facts from which a page speaks of somebody in particular. */
const ENOUGH = 2

export default defineRule({
  point: 3,
  tier: 'do-well',
  pages: 'any',
  markets: 'any',
  weight: 2,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [{ name: 'Storelight method, point 3' }, { name: 'Google Merchant Center, misrepresentation' }],
  check(subject) {
    const { facts, page, shop } = subject
    if (page.subtype === 'about') return unlessUnread(subject, [], judge(factsIn(facts, quoted)))
    const seen = shop.find((one) => one.page.subtype === 'about')
    if (seen) return judge(factsIn(seen.facts, (at) => remembered(`${at.quote} (${seen.url})`)))
    return notVisited(subject)
  },
})

/** Each distinct fact with its evidence: founding, people, number of people, address. */
function factsIn(
  { about, identity }: PageFacts,
  show: (at: { quote: string } & PageFacts['about'][number]['at']) => Evidence,
): Evidence[] {
  const kinds = [...new Set(about.map(({ kind }) => kind))]
  const people = about.filter(({ kind }) => kind === 'person').slice(1, 3)
  const firsts = kinds.flatMap((kind) => about.find((one) => one.kind === kind) ?? [])
  return [...firsts, ...people].map(({ at }) => show(at)).concat(identity.address ? [show(identity.address)] : [])
}

function judge(evidence: Evidence[]): Outcome {
  const count = evidence.length
  const searched = absence('founded, since, founder, owner, employees, 创始人, 創業, gegründet, fondée, fundada', [
    'page',
  ])
  if (count >= ENOUGH) return pass('concrete', { count }, evidence)
  return count > 0 ? partial('one-fact', { fact: evidence[0]?.quote ?? '' }, evidence) : fail('filler', {}, [searched])
}

function notVisited({ facts }: Subject): Outcome {
  const link = facts.policyLinks.find(({ kind, dead }) => kind === 'about' && !dead)
  if (link) return partial('link-only', { link: link.text }, [quoted(link.at)])
  return cannotTell('not-visited', {}, [
    absence('about us, Über uns, à propos, sobre nosotros, 关于我们, 会社概要', ['header', 'footer']),
  ])
}
