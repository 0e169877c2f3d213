import { describe, expect, it } from 'vitest'
import rule from '@/rules/deliver/cost-on-product-page'
import type { PageFacts } from '@/utils/audit/facts'
import { at, link, product, promise, subject } from '../../make'

const verdict = (facts: Partial<PageFacts>) => {
  const { status, message } = rule.check(subject(facts))
  return `${status} ${message}`
}
const freeFrom = (amount: number) =>
  promise('free-shipping', `Free delivery over £${amount}`, {
    number: amount,
    unit: 'GBP',
    condition: `over £${amount}`,
  })

describe('deliver/cost-on-product-page', () => {
  it('passes an amount, free shipping in the header, or a calculator', () => {
    expect(verdict({ promises: [promise('shipping-cost', 'Delivery £4.95', { number: 4.95, unit: 'GBP' })] })).toBe(
      'pass amount',
    )
    expect(verdict({ promises: [promise('free-shipping', 'Free UK delivery', { region: 'header' })] })).toBe(
      'pass free',
    )
    expect(verdict({ shippingCalculator: at('Postcode') })).toBe('pass calculator')
  })

  it('passes an amount in the note that an asterisk points to', () => {
    const note = promise('shipping-cost', '* zzgl. 4,90 € Versand', { number: 4.9, unit: 'EUR', region: 'footer' })
    expect(verdict({ promises: [note] })).toBe('pass amount')
  })

  it('fails a page that says nothing, with the places searched', () => {
    const found = rule.check(subject())
    expect(found).toMatchObject({ status: 'fail', message: 'nothing' })
    expect(found.evidence[0]?.places).toContain('product-area')
  })

  it('is partial below the threshold, and passes above it', () => {
    expect(verdict({ promises: [freeFrom(150)] })).toBe('partial threshold-above')
    expect(verdict({ promises: [freeFrom(50)] })).toBe('pass free-from')
  })

  it('is partial with words or a link that leave the amount open', () => {
    expect(verdict({ promises: [promise('shipping-cost', 'plus shipping')] })).toBe('partial amount-open')
    expect(verdict({ policyLinks: [link('shipping', { region: 'product' })] })).toBe('partial link-only')
    expect(verdict({ policyLinks: [link('shipping')] })).toBe('partial footer-link')
    expect(
      verdict({ promises: [promise('shipping-cost', 'Delivery £4.95', { number: 4.95, region: 'footer' })] }),
    ).toBe('partial footer-words')
  })

  it('never passes statements that exclude each other', () => {
    const promises = [
      promise('free-shipping', 'Free delivery', { region: 'banner' }),
      promise('shipping-cost', 'Delivery £4.95', { number: 4.95 }),
    ]
    const found = rule.check(subject({ promises }))
    expect(found.message).toBe('contradictory')
    expect(found.evidence.map((item) => item.kind)).toEqual(['pair', 'pair'])
  })

  it('does not apply to digital goods', () => {
    expect(verdict({ product: product({ name: 'Knitting pattern (PDF e-book)' }) })).toBe('not-applicable digital')
  })

  it('near miss: a paid express service beside free standard delivery is no contradiction', () => {
    const promises = [
      promise('free-shipping', 'Free standard delivery'),
      promise('shipping-cost', 'Express delivery £9.95', { number: 9.95 }),
    ]
    expect(verdict({ promises })).toBe('pass amount')
  })

  it('near miss: an empty delivery box is not silence', () => {
    expect(verdict({ emptyBoxes: ['delivery'] })).toBe('cannot-tell unfinished')
  })

  it('near miss: the amount beside "free shipping" is the price', () => {
    const text = '129,00 € Envío GRATIS'
    const promises = [promise('free-shipping', text), promise('shipping-cost', text, { number: 129, unit: 'EUR' })]
    expect(rule.check(subject({ promises }, { lang: 'es' }))).toMatchObject({ status: 'pass', message: 'free' })
  })
})
