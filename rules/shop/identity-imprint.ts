import type { PageFacts } from '@/utils/audit/facts'
import type { Market } from '@/utils/audit/record'
import { absence, defineRule, fail, type Outcome, partial, pass, quoted, type Subject } from '../rule'
import { unlessUnread } from '../support/silence'
import { consumerRights, eCommerce } from '../support/sources'

const CUES = 'Impressum, Anbieterkennzeichnung, company details, legal notice, mentions légales, aviso legal'
const COMPANY_FORM =
  /[\s,&](GmbH|UG|AG|KG|OHG|SE|Ltd|Limited|LLP|PLC|plc|SARL|SASU?|EURL|SA|S\.?L\.?U?|S\.A|S\.?r\.?l|S\.?p\.?A|B\.?V|N\.?V|Oy|AB|ApS|A\/S)(?=[\s.,;)]|$)/
const PO_BOX = /P\.?\s?O\.?\s?Box|Postfach|Apartado|Boîte postale/i

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: ['eu', 'de', 'uk'],
  weight: 5,
  confidence: 'high',
  department: 'IT',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    eCommerce('art. 5'),
    {
      name: 'Electronic Commerce (EC Directive) Regulations 2002, reg. 6',
      url: 'https://www.legislation.gov.uk/uksi/2002/2013/regulation/6',
      legal: true,
      markets: ['uk'],
    },
    {
      name: 'Digitale-Dienste-Gesetz',
      url: 'https://www.gesetze-im-internet.de/ddg/',
      legal: true,
      markets: ['de'],
    },
    consumerRights('art. 6'),
  ],
  check(subject) {
    const { facts, page } = subject
    const missing = missingCore(facts)
    if (missing.length === 0) return judgeDetails(facts, page.markets)
    if (page.subtype === 'imprint') return fail('core-missing', { missing }, [absence('GmbH, Ltd, @', ['page'])])
    return judgePlace(subject, missing)
  },
})

const emailOf = ({ contact }: PageFacts) => contact.find((way) => way.kind === 'email')

const addressOf = ({ contact, identity }: PageFacts) =>
  identity.address?.quote ?? contact.find((way) => way.kind === 'address')?.value ?? null

/** Name, street address and e-mail: what every seller must say. Ids of the ones not found. */
const missingCore = (facts: PageFacts): string[] => [
  ...(facts.identity.company ? [] : ['seller-name']),
  ...(addressOf(facts) === null ? ['street-address'] : []),
  ...(emailOf(facts) ? [] : ['email']),
]

/** Everything stands on this page: is it complete for this form of company? */
function judgeDetails(facts: PageFacts, markets: Market[]): Outcome {
  const { company, address, register, vat, representative } = facts.identity
  const evidence = [company, address, emailOf(facts)?.at, register, vat].flatMap((at) => (at ? [quoted(at)] : []))
  if (PO_BOX.test(addressOf(facts) ?? '')) return partial('po-box', { address: addressOf(facts) ?? '' }, evidence)
  const missing = [
    ...(register ? [] : ['register-number']),
    ...(vat ? [] : ['vat-number']),
    ...(representative || !markets.includes('de') ? [] : ['representative']),
  ]
  const seller = company?.quote ?? ''
  if (COMPANY_FORM.test(seller) && missing.length > 0)
    return partial('details-missing', { missing, seller }, [absence('HRB, company no., VAT, USt-IdNr.', ['page'])])
  return pass('complete', { seller }, evidence)
}

/** Something is not on this page: is the place that should hold it linked? */
function judgePlace(subject: Subject, missing: string[]): Outcome {
  const { facts, page } = subject
  const links = facts.policyLinks.filter((link) => !link.dead)
  const imprint = links.find((link) => link.kind === 'imprint')
  if (imprint)
    return partial(imprint.at.collapsed ? 'link-hidden' : 'not-opened', { link: imprint.text }, [quoted(imprint.at)])
  const { company } = facts.identity
  if (missing.length === 1 && missing[0] === 'email' && company)
    return partial('no-email', { seller: company.quote }, [absence('@, mailto', ['header', 'footer', 'page'])])
  const other = links.find((link) => link.kind === 'terms' || link.kind === 'about')
  if (other && !isStrict(page.markets)) return partial('other-place', { link: other.text }, [quoted(other.at)])
  return unlessUnread(subject, ['footer'], fail('no-link', {}, [absence(CUES, ['header', 'footer', 'page'])]))
}

/** Only Germany expects the one name; elsewhere the terms or about page may be the place. */
const isStrict = (markets: Market[]) => markets.includes('de') && !markets.includes('uk')
