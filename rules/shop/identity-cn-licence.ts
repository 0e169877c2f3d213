import type { Anchor, PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, fail, partial, pass, quoted } from '../rule'
import { unlessUnread } from '../support/silence'

const CREDIT_CODE = /(?<![0-9A-Z])[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}(?![0-9A-Z])/
const LICENCE = /营业执照|统一社会信用代码|证照信息|经营证照|经营许可证|亮照/
/** The filing number and the telecom licence behind it say nothing of the seller's business. */
const FILING_ONLY = /ICP|电信业务/i

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: ['cn'],
  weight: 4,
  confidence: 'high',
  department: 'IT',
  stage: 'evaluate',
  needsWords: true,
  sources: [{ name: '电子商务法 art. 15', legal: true, markets: ['cn'] }],
  check(subject) {
    const { facts, page } = subject
    const signs = signsOf(facts)
    const licence = signs.find(isLicence)
    if (page.type !== 'home') return cannotTell('home-not-opened', {}, licence ? [quoted(licence)] : [])
    if (licence) return pass('shown', { licence: licence.quote }, [quoted(licence)])
    const [filing] = signs
    if (filing) return partial('filing-only', { filing: filing.quote }, [quoted(filing)])
    const searched = absence('营业执照, 统一社会信用代码, ICP备', ['header', 'footer', 'page'])
    return unlessUnread(subject, ['footer'], fail('not-shown', {}, [searched]))
  },
})

/** Everything that could be the licence: the field itself, the register number, and links named after it. */
const signsOf = ({ identity, policyLinks }: PageFacts): Anchor[] => [
  ...(identity.licence ? [identity.licence] : []),
  ...(identity.register && CREDIT_CODE.test(identity.register.quote) ? [identity.register] : []),
  ...policyLinks.filter((link) => !link.dead && LICENCE.test(link.text)).map((link) => link.at),
]

const isLicence = ({ quote }: Anchor): boolean =>
  CREDIT_CODE.test(quote) || /营业执照|统一社会信用代码/.test(quote) || !FILING_ONLY.test(quote)
