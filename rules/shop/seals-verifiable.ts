import type { PageFacts } from '@/utils/audit/facts'
import { cannotTell, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { namesShop, schemeOf, urlHost } from '../support/seals'
import { ukConsumers, unfairPractices } from '../support/sources'

type Seal = PageFacts['seals'][number]

/** Marks of payment and of product testing speak for the method or the goods, not for the shop. */
const NO_SHOP_SEAL =
  /visa|master\s?card|paypal|klarna|amex|american express|maestro|apple pay|google pay|alipay|支付宝|微信|energy|energie|能效|oeko|gots|fsc|bluesign|blauer engel|ecolabel|fair ?trade|\bCE\b|\bGS\b/i
const PICTURE = /\.(png|jpe?g|gif|svg|webp|avif)([?#]|$)/i

const SEVERITY = ['fail', 'partial', 'pass']

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'evaluate',
  sources: [
    unfairPractices('annex I no. 2'),
    ukConsumers('schedule 20'),
    { name: 'Trusted Shops, certificate link' },
    { name: 'Ecommerce Europe Trustmark, certificate link' },
  ],
  check({ facts }) {
    const seals = facts.seals.filter(({ name }) => !NO_SHOP_SEAL.test(name))
    const [first] = seals
    if (!first) return notApplicable('no-seal')
    const judged = seals.flatMap((seal) => judgeSeal(seal, facts.host) ?? [])
    const [worst] = judged.sort((a, b) => SEVERITY.indexOf(a.status) - SEVERITY.indexOf(b.status))
    return worst ?? cannotTell('scheme-unknown', { seal: first.name }, [quoted(first.at)])
  },
})

/** One seal by its link; null where its scheme is not known. */
function judgeSeal({ name, url, at }: Seal, host: string | null): Outcome | null {
  const scheme = schemeOf(name, url)
  if (!scheme) return null
  const values = { seal: name }
  const evidence = [quoted(at)]
  if (!url) return scheme.reviews ? partial('mark-unlinked', values, evidence) : fail('unlinked', values, evidence)
  if (PICTURE.test(url)) return fail('own-picture', values, evidence)
  if (!scheme.hosts.test(urlHost(url))) return partial('other-target', { ...values, link: url.slice(0, 300) }, evidence)
  const named = namesShop(url, host)
  if (named === 'other') return fail('other-shop', { ...values, link: url.slice(0, 300) }, evidence)
  if (named === 'nobody') return partial('names-nobody', { ...values, host: urlHost(url) }, evidence)
  return pass('checkable', { ...values, host: urlHost(url) }, evidence)
}
