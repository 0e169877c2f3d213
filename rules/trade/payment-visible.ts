import type { Evidence, Market } from '@/utils/audit/record'
import { absence, cannotTell, defineRule, type Outcome, partial, pass, quoted, type Subject } from '../rule'

/** What buyers of a market look for first; markets that are not named have no such favourite. */
const LOCAL: Partial<Record<Market, RegExp>> = {
  de: /invoice|rechnung|paypal|klarna|sepa|debit|lastschrift|bankeinzug|giropay|sofort/i,
  cn: /alipay|支付宝|wechat|weixin|微信|unionpay|银联|cod|货到付款/i,
  jp: /card|visa|master|jcb|amex|american|diners|konbini|convenience|コンビニ|クレジット/i,
}

/** The shop's own credit, vouchers and instalments: alone they are no choice of payment. */
const OWN = /store-?card|gift|voucher|financing|instal/i

export default defineRule({
  point: 4,
  tier: 'do-well',
  pages: ['product', 'cart', 'policy'],
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'product',
  stage: 'decide',
  sources: [
    { name: 'BGB § 312j(1)', url: 'https://www.gesetze-im-internet.de/bgb/__312j.html', legal: true, markets: ['de'] },
    { name: 'Trusted Shops criterion 4' },
  ],
  needsWords: true,
  check(subject) {
    const { facts, page } = subject
    const methods = facts.payment.filter((method) => !OWN.test(method))
    const evidence: Evidence[] = facts.paymentAt ? [quoted(facts.paymentAt)] : []
    const values = { methods: facts.payment.slice(0, 12) }
    if (facts.payment.length === 0) return withoutMethods(subject)
    if (page.type === 'policy' && facts.paymentRegion === 'body') return partial('policy-only', values, evidence)
    if (methods.length === 0) return partial('own-only', values, evidence)
    // Beside one name in a text the others mostly stand as pictures.
    if (methods.length === 1) return linkOnly(subject) ?? cannotTell('one', values, evidence)
    return page.markets.every((market) => isLocal(methods, market))
      ? pass('shown', values, evidence)
      : partial('no-local', values, evidence)
  },
})

const isLocal = (methods: string[], market: Market): boolean =>
  methods.some((method) => LOCAL[market]?.test(method) ?? true)

/** Silence proves nothing here: pictures without text look the same. */
const withoutMethods = (subject: Subject): Outcome =>
  linkOnly(subject) ??
  cannotTell('not-seen', {}, [absence('Visa, Mastercard, PayPal, 支付宝, Rechnung, Bizum', ['product-area', 'footer'])])

/** A link at least leads to the list. */
function linkOnly({ facts, page }: Subject): Outcome | null {
  const link = facts.policyLinks.find(({ kind, dead }) => kind === 'payment' && !dead)
  return link && page.subtype !== 'payment' ? partial('link-only', { link: link.text }, [quoted(link.at)]) : null
}
