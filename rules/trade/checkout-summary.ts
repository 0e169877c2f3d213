import type { Anchor, PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, fail, notApplicable, partial, pass, quoted } from '../rule'
import { promised } from '../support/promises'
import { isUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

type Item = 'quantity' | 'total' | 'shipping-cost' | 'delivery-time' | 'payment-method' | 'cancellation'

/** The Japanese six, without the order period: it is due only where there is one, which a page does not show. */
const JAPANESE: Item[] = ['quantity', 'total', 'payment-method', 'delivery-time', 'cancellation']

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['cart'],
  markets: ['eu', 'de', 'uk', 'jp'],
  weight: 4,
  confidence: 'medium',
  department: 'IT',
  stage: 'pay',
  needsWords: true,
  sources: [
    consumerRights('art. 8(2)'),
    { name: 'BGB § 312j(2)', url: 'https://www.gesetze-im-internet.de/bgb/__312j.html', legal: true, markets: ['de'] },
    {
      name: '特定商取引法 art. 12-6',
      url: 'https://www.no-trouble.caa.go.jp/what/mailorder/',
      legal: true,
      markets: ['jp'],
    },
  ],
  check(subject) {
    const { facts, page } = subject
    if (page.subtype !== 'checkout' || !facts.orderButton) return notApplicable('not-last-step')
    if (isUnread(subject)) return cannotTell('unfinished')
    const found = itemsOf(facts)
    const wanted = page.markets.includes('jp') ? JAPANESE : (Object.keys(found) as Item[])
    const missing = wanted.filter((item) => !found[item])
    const evidence = wanted.flatMap((item) => (found[item] ? [quoted(found[item])] : [])).slice(0, 11)
    if (missing.length === 0) return pass('complete', {}, evidence)
    const searched = absence('qty, total, shipping, delivery time, payment, returns', ['page'])
    const isHard =
      missing.includes('total') || missing.includes('quantity') || (page.markets.includes('jp') && missing.length >= 2)
    return (isHard ? fail : partial)('missing', { missing }, [...evidence, searched])
  },
})

/** What stands on the last step, with where. */
function itemsOf(facts: PageFacts): Record<Item, Anchor | null> {
  const line = (kind: PageFacts['cartLines'][number]['kind']) =>
    facts.cartLines.find((one) => one.kind === kind)?.at ?? null
  const promise = (...kinds: Parameters<typeof promised>[1][]) => promised(facts, ...kinds)[0]?.at ?? null
  const link = facts.policyLinks.find(({ kind, dead }) => kind === 'returns' && !dead)
  return {
    quantity: facts.checkout?.quantity ?? null,
    total: line('total'),
    'shipping-cost': line('shipping') ?? promise('shipping-cost', 'free-shipping'),
    'delivery-time': promise('delivery-time', 'dispatch-time'),
    'payment-method': facts.paymentAt,
    cancellation: promise('return-window', 'return-cost') ?? link?.at ?? null,
  }
}
