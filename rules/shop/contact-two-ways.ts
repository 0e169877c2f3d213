import type { PageFacts } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, cannotTell, defineRule, fail, partial, pass, quoted } from '../rule'
import { unlessUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

type Contact = PageFacts['contact'][number]

/** Ways that reach somebody; a messenger is a chat. Forms and social profiles are not among them. */
const WAYS: Partial<Record<Contact['kind'], string>> = {
  email: 'email',
  phone: 'phone',
  address: 'street-address',
  chat: 'chat',
  messenger: 'chat',
}
/** What themes ship with. */
const PLACEHOLDER =
  /Musterstr|Musterstadt|123 (Main|Street|Fake)|street name|your (address|e-?mail)|@example\.|lorem ipsum/i

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'customer service',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    consumerRights('art. 6(1)(c)'),
    { name: 'Google Merchant Center, misrepresentation' },
    { name: 'Trusted Shops criteria, no. 1' },
    { name: 'Storelight method, point 3' },
    { name: 'Storelight method, point 9' },
  ],
  check(subject) {
    const { facts, page } = subject
    const ways = waysOf(facts)
    const evidence = ways.map(({ evidence }) => evidence)
    const names = ways.map(({ name }) => name)
    if (ways.length >= 2) return pass('two-or-more', { ways: names }, evidence)
    if (ways.length === 1) return unlessUnread(subject, ['footer'], partial('only-one', { ways: names }, evidence))
    const weak = facts.contact.filter((way) => way.kind === 'form' || way.kind === 'social')
    if (page.subtype === 'contact' && weak.length > 0) {
      const kinds = [...new Set(weak.map((way) => way.kind))]
      return fail(
        'none-real',
        { ways: kinds },
        weak.slice(0, 4).flatMap((way) => (way.at ? [quoted(way.at)] : [])),
      )
    }
    return cannotTell('none-here', {}, [absence('mailto, tel, @, chat', ['header', 'footer', 'page'])])
  },
})

/** Each distinct real way once, with what shows it. */
function waysOf({ contact, identity }: PageFacts): { name: string; evidence: Evidence }[] {
  const found = new Map<string, Evidence>()
  for (const { kind, value, at } of contact) {
    const name = WAYS[kind]
    if (!name || found.has(name) || PLACEHOLDER.test(value)) continue
    found.set(name, at ? quoted(at) : { kind: 'text', quote: value, selector: null, rect: null })
  }
  const { address } = identity
  if (address && !found.has('street-address') && !PLACEHOLDER.test(address.quote))
    found.set('street-address', quoted(address))
  return [...found].map(([name, evidence]) => ({ name, evidence }))
}
