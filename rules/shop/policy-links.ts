import type { PageFacts } from '@/utils/audit/facts'
import { absence, defineRule, fail, partial, pass, quoted } from '../rule'
import { promised } from '../support/promises'
import { unlessUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

type Link = PageFacts['policyLinks'][number]

const NEEDS = ['shipping', 'returns', 'terms', 'privacy', 'contact'] as const
type Need = (typeof NEEDS)[number]

const CUES: Record<Need, string> = {
  shipping: 'shipping, delivery, Versand, livraison, envío, 配送, 送料',
  returns: 'returns, refunds, Rückgabe, Widerruf, retours, devoluciones, 退换, 返品',
  terms: 'terms, AGB, CGV, condiciones, 条款, 利用規約',
  privacy: 'privacy, Datenschutz, confidentialité, privacidad, 隐私, プライバシー',
  contact: 'contact, Kontakt, contacto, 联系, お問い合わせ',
}
/** Pages where Japanese shops keep the shipping terms. */
const JP_GUIDE = /ご利用ガイド|お買い物ガイド|特定商取引/

export default defineRule({
  point: 3,
  tier: 'do-well',
  pages: 'any',
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [{ name: 'Baymard, footer links' }, consumerRights('art. 6'), { name: 'Storelight method, point 3' }],
  check(subject) {
    const { facts, page } = subject
    const links = facts.policyLinks.filter((link) => !link.dead)
    const missing = NEEDS.filter((need) => page.subtype !== need && !isReachable(need, links, facts))
    const named = missing.map((need) => `${need}-link`)
    const searched = absence(missing.map((need) => CUES[need]).join('; '), ['header', 'footer', 'product-area'])
    if (missing.length === 0) return pass('all-linked', {}, evidenceOf(links))
    const hard = missing.filter((need) => need === 'shipping' || need === 'returns')
    const guide = links.find((link) => link.kind === 'faq' || isJapaneseGuide(link))
    const viaGuide = guide && hard.length === 1 && (guide.kind === 'faq' || hard[0] === 'shipping')
    const alarm = () => {
      if (hard.length === 0) return partial('some-missing', { missing: named }, [searched])
      if (viaGuide) return partial('via-guide', { missing: named, link: guide.text }, [searched])
      return fail('hard-missing', { missing: named }, [searched])
    }
    return unlessUnread(subject, ['footer'], alarm())
  },
})

/** A link, an accordion with the text itself, or for contact the way itself. */
function isReachable(need: Need, links: Link[], facts: PageFacts): boolean {
  if (links.some((link) => link.kind === need)) return true
  if (need === 'contact') return facts.contact.some(({ kind, region }) => kind !== 'social' && region !== 'reviews')
  if (need === 'shipping') return hasAccordion(facts, ['shipping-cost', 'delivery-time', 'dispatch-time'])
  return need === 'returns' && hasAccordion(facts, ['return-window', 'return-cost'])
}

const hasAccordion = (facts: PageFacts, kinds: Parameters<typeof promised>[1][]) =>
  promised(facts, ...kinds).some((one) => one.at.collapsed && one.region === 'product')

const isJapaneseGuide = ({ text }: Link) => JP_GUIDE.test(text)

const evidenceOf = (links: Link[]) =>
  NEEDS.flatMap((need) => links.find((link) => link.kind === need) ?? []).map((link) => quoted(link.at))
