import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/guest-and-effort'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

type Checkout = NonNullable<PageFacts['checkout']>
const first = { type: 'cart' as const, subtype: 'checkout' as const }
const check = (facts: Partial<Checkout>, more: Partial<PageFacts> = {}) =>
  rule.check(
    subject(
      { checkout: { guest: null, account: null, required: 0, odd: [], quantity: null, ...facts }, ...more },
      first,
    ),
  )

describe('trade/guest-and-effort', () => {
  it('passes guest checkout, and a short form without account', () => {
    expect(check({ guest: at('Checkout as guest'), account: at('Password'), required: 9 }).message).toBe('guest')
    expect(check({ required: 10 }).message).toBe('few-fields')
  })

  it('fails an account before the total, and is partial after it', () => {
    expect(check({ account: at('Please log in to continue'), required: 2 }).status).toBe('fail')
    const cartLines = [{ kind: 'total' as const, label: 'Total', amount: '129.00', at: at('Total £129.00') }]
    expect(check({ account: at('Please log in to continue'), required: 2 }, { cartLines }).message).toBe(
      'account-first',
    )
  })

  it('fails where the account is demanded in words, whatever stands below', () => {
    expect(check({ account: at('You must create an account to see your total.'), required: 16 }).message).toBe(
      'account-forced',
    )
  })

  it('is partial for many or odd fields', () => {
    expect(check({ guest: at('As guest'), required: 16 }).message).toBe('many-fields')
    expect(check({ guest: at('As guest'), required: 8, odd: [at('Date of birth')] }).message).toBe('odd-field')
  })

  it('cannot tell from the cart, and does not apply to traders', () => {
    expect(rule.check(subject({}, { type: 'cart' })).status).toBe('cannot-tell')
    expect(check({ account: at('Password') }, { businessOnly: at('Trade customers only') }).status).toBe(
      'not-applicable',
    )
  })

  it('near miss: signing in is offered beside a form that can be filled in', () => {
    expect(check({ account: at('Password'), required: 9 }).status).toBe('cannot-tell')
  })

  it('judges a cart that holds the form itself', () => {
    const checkout = { guest: null, account: null, required: 16, odd: [], quantity: null }
    expect(rule.check(subject({ checkout }, { type: 'cart' })).message).toBe('many-fields')
  })
})
