import type { PageFacts } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, defineRule, fail, type Outcome, partial, pass, quoted } from '../rule'
import { isAtOffer } from '../support/promises'
import { unlessUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

type Contact = PageFacts['contact'][number]

const CUES = 'contact, chat, question, tel, Kontakt, Frage zum Artikel, 联系客服, お問い合わせ'

export default defineRule({
  point: 9,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'customer service',
  stage: 'evaluate',
  needsWords: true,
  sources: [{ name: 'Storelight method, point 9' }, consumerRights('art. 6(1)(c)')],
  check(subject) {
    const { facts } = subject
    const usable = facts.contact.find(isUsableHere)
    if (usable) return pass('usable', { way: usable.value }, [evidenceOf(usable)])
    if (facts.questionForm) return pass('usable', { way: facts.questionForm.quote }, [quoted(facts.questionForm)])
    const searched = absence(CUES, ['product-area', 'header', 'footer'])
    return needsLeaving(facts) ?? unlessUnread(subject, ['footer'], fail('nothing', {}, [searched]))
  },
})

/** A way that works without leaving the product: live ones at the top too, written ones at the offer. */
function isUsableHere({ kind, region }: Contact): boolean {
  if (kind === 'chat' || kind === 'messenger')
    return region !== 'reviews' && region !== 'related' && region !== 'footer'
  if (kind === 'phone') return region === 'header' || region === 'banner' || isAtOffer({ region })
  return (kind === 'form' || kind === 'email') && isAtOffer({ region })
}

/** A way that takes the buyer off, or down to the foot of, the page. */
function needsLeaving(facts: PageFacts): Outcome | null {
  const links = facts.policyLinks.filter((link) => link.kind === 'contact' && !link.dead)
  const link = links.find((one) => one.region !== 'footer') ?? links[0]
  const way = facts.contact.find(({ kind, region }) => kind !== 'social' && kind !== 'address' && region !== 'reviews')
  if (way) return partial('far', { way: way.value }, [evidenceOf(way)])
  return link ? partial('link-only', { link: link.text }, [quoted(link.at)]) : null
}

const evidenceOf = ({ value, at }: Contact): Evidence =>
  at ? quoted(at) : { kind: 'text', quote: value, selector: null, rect: null }
