import type { Anchor } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, cannotTell, defineRule, fail, partial, pass, quoted, remembered, type Subject } from '../rule'
import { promised } from '../support/promises'
import { unlessUnread } from '../support/silence'

type Part = 'seller-name' | 'street-address' | 'refund-policy'
const PARTS: Part[] = ['seller-name', 'street-address', 'refund-policy']

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: ['policy', 'cart'],
  markets: ['us'],
  weight: 3,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    {
      name: 'California Business and Professions Code § 17538(d)',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=17538',
      legal: true,
      markets: ['us'],
    },
    {
      name: 'California Civil Code § 1723',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1723',
      legal: true,
      markets: ['us'],
    },
  ],
  check(subject) {
    const { page, shop } = subject
    const found = partsOf(subject)
    const missing = PARTS.filter((part) => !found.has(part))
    const evidence = [...found.values()]
    if (missing.length === 0) return pass('all-shown', {}, evidence)
    // What is shown earlier counts; only a visited checkout shows what was not.
    const atCheckout = page.subtype === 'checkout' || shop.some((one) => one.page.subtype === 'checkout')
    if (!atCheckout) return cannotTell('checkout-not-opened', { missing }, evidence)
    const searched = absence('LLC, Inc., street address, ZIP code, refund policy, returns', [
      'header',
      'footer',
      'page',
    ])
    const alarm = missing.length >= 2 ? fail : partial
    return unlessUnread(subject, ['footer'], alarm('missing', { missing }, [...evidence, searched]))
  },
})

type Known = Pick<Subject, 'facts' | 'page'>

/** What this page, or another visited one of the shop, says of each part. */
function partsOf(subject: Subject): Map<Part, Evidence> {
  const found = new Map<Part, Evidence>()
  for (const one of [{ ...subject, url: '' }, ...subject.shop]) {
    for (const part of PARTS) {
      const said = sayingOf(part, one)
      if (!said || found.has(part)) continue
      found.set(part, one.url === '' && said.at ? quoted(said.at) : remembered(`${said.words} ${one.url}`.trim()))
    }
  }
  return found
}

/** The words of a page for one part, with their place where it is known; null where it says nothing. */
function sayingOf(part: Part, { facts, page }: Known): { words: string; at: Anchor | null } | null {
  const { company, address } = facts.identity
  if (part === 'seller-name') return company && { words: company.quote, at: company }
  if (part === 'street-address') {
    const postal = facts.contact.find(({ kind }) => kind === 'address')
    if (address) return { words: address.quote, at: address }
    return postal ? { words: postal.value, at: postal.at } : null
  }
  if (page.subtype === 'returns') return { words: page.title, at: null }
  const link = facts.policyLinks.find(({ kind, dead }) => kind === 'returns' && !dead)
  const promise = link ? null : promised(facts, 'return-window')[0]
  if (link) return { words: link.text, at: link.at }
  return promise ? { words: promise.text, at: promise.at } : null
}
