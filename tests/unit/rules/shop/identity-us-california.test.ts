import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/identity-us-california'
import { at, emptyFacts, link as policyLink, seenPage, subject } from '../../make'

const us = { type: 'cart' as const, subtype: 'checkout' as const, markets: ['us' as const] }
const identity = {
  ...emptyFacts.identity,
  company: at('Harbor & Pine LLC'),
  address: at('12 Dock St, Portland, ME 04101'),
}
const returns = [policyLink('returns', { text: 'Refund policy' })]

describe('shop/identity-us-california', () => {
  it('passes a checkout that shows all three', () => {
    expect(rule.check(subject({ identity, policyLinks: returns }, us)).status).toBe('pass')
  })

  it('fails a checkout that lacks two, and is partial with one missing', () => {
    expect(rule.check(subject({ policyLinks: returns }, us)).status).toBe('fail')
    expect(rule.check(subject({ identity }, us))).toMatchObject({
      status: 'partial',
      values: { missing: ['refund-policy'] },
    })
  })

  it('counts what another visited page says', () => {
    const shop = [seenPage({ type: 'policy', subtype: 'contact' }, { identity })]
    const found = rule.check(subject({ policyLinks: returns }, us, { shop }))
    expect(found.status).toBe('pass')
    expect(found.evidence.map(({ kind }) => kind)).toContain('history')
  })

  it('near miss: a policy page alone cannot tell what the checkout shows', () => {
    const page = { ...us, type: 'policy' as const, subtype: 'terms' as const }
    expect(rule.check(subject({}, page)).status).toBe('cannot-tell')
  })
})
