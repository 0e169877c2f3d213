import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/checkout-summary'
import type { PageFacts } from '@/utils/audit/facts'
import { at, link as policyLink, promise, subject } from '../../make'

const last = { type: 'cart' as const, subtype: 'checkout' as const }
const line = (kind: 'total' | 'shipping') => ({ kind, label: kind, amount: '129.00', at: at(kind) })
const full: Partial<PageFacts> = {
  orderButton: at('Buy now'),
  checkout: { guest: null, account: null, required: 0, odd: [], quantity: at('Qty 1') },
  cartLines: [line('total'), line('shipping')],
  promises: [promise('delivery-time', '2–3 working days')],
  paymentAt: at('Visa'),
  policyLinks: [policyLink('returns')],
}

describe('trade/checkout-summary', () => {
  it('passes a last step with everything', () => {
    expect(rule.check(subject(full, last)).status).toBe('pass')
  })

  it('fails without total, is partial without delivery time', () => {
    expect(rule.check(subject({ ...full, cartLines: [line('shipping')] }, last)).status).toBe('fail')
    expect(rule.check(subject({ ...full, promises: [] }, last))).toMatchObject({
      status: 'partial',
      values: { missing: ['delivery-time'] },
    })
  })

  it('fails in Japan when two statutory items are missing', () => {
    const jp = { ...last, lang: 'ja', markets: ['jp' as const] }
    expect(rule.check(subject({ ...full, promises: [], policyLinks: [] }, jp)).status).toBe('fail')
  })

  it('does not apply before the last step', () => {
    expect(rule.check(subject(full, { type: 'cart' })).status).toBe('not-applicable')
  })

  it('near miss: an unfinished page lacks nothing yet', () => {
    expect(rule.check(subject({ ...full, cartLines: [], unfinished: true }, last)).status).toBe('cannot-tell')
  })
})
