import { describe, expect, it } from 'vitest'
import rule from '@/rules/deal/free-claim'
import type { PageFacts } from '@/utils/audit/facts'
import { at, promise, subject } from '../../make'

const verdict = (facts: Partial<PageFacts>) => {
  const { status, message } = rule.check(subject(facts))
  return `${status} ${message}`
}
const claim = (text: string) => ({ kind: 'free-claim' as const, text, at: at(text) })

describe('deal/free-claim', () => {
  it('passes a claim that nothing contradicts, or that names its condition', () => {
    expect(verdict({ cautions: [claim('Free gift wrapping')] })).toBe('pass holds')
    const bound = promise('free-shipping', 'Free delivery over £50', { number: 50, condition: 'over £50' })
    expect(verdict({ promises: [bound] })).toBe('pass holds')
  })

  it('fails free shipping that the cart charges, side by side', () => {
    const cartLines = [{ kind: 'shipping' as const, label: 'Delivery', amount: '4.95', at: at('Delivery £4.95') }]
    const found = rule.check(
      subject({ promises: [promise('free-shipping', 'Free delivery')], cartLines }, { type: 'cart' }),
    )
    expect(found).toMatchObject({ status: 'fail', values: { claim: 'Free delivery', cost: 'Delivery £4.95' } })
  })

  it('fails free shipping beside its price on the same page', () => {
    const promises = [
      promise('free-shipping', 'Free delivery'),
      promise('shipping-cost', 'Delivery £4.95', { number: 4.95 }),
    ]
    expect(verdict({ promises })).toBe('fail charged')
  })

  it('fails an asterisk without note; with a note it is partial', () => {
    expect(verdict({ cautions: [claim('Free gift*')] })).toBe('fail mark-without-note')
    expect(verdict({ cautions: [claim('Free gift*')], footnotes: [at('* from £80')] })).toBe('partial note-at-end')
  })

  it('is partial when the condition stands elsewhere', () => {
    expect(verdict({ cautions: [claim('Free gift, terms apply')] })).toBe('partial behind-link')
    const promises = [
      promise('free-shipping', 'Free delivery', { region: 'banner' }),
      promise('free-shipping', 'Free delivery over £50', { number: 50, condition: 'over £50', region: 'footer' }),
    ]
    expect(verdict({ promises })).toBe('partial condition-elsewhere')
  })

  it('does not apply without a claim', () => {
    expect(verdict({})).toBe('not-applicable no-claim')
  })

  it('near miss: free collection beside paid delivery', () => {
    const promises = [
      promise('free-shipping', 'Free click & collect'),
      promise('shipping-cost', 'Delivery £4.95', { number: 4.95 }),
    ]
    expect(verdict({ promises })).toBe('pass holds')
  })
})
