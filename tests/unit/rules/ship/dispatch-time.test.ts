import { describe, expect, it } from 'vitest'
import rule from '@/rules/ship/dispatch-time'
import { product, promise, subject } from '../../make'

const verdict = (...promises: ReturnType<typeof promise>[]) => {
  const { status, message } = rule.check(subject({ promises }))
  return `${status} ${message}`
}

describe('ship/dispatch-time', () => {
  it('passes a number, a cut-off hour or a named day', () => {
    expect(verdict(promise('dispatch-time', 'Ships in 2 working days', { number: 2, unit: 'days' }))).toBe(
      'pass stated',
    )
    expect(verdict(promise('dispatch-time', 'Bestellung bis 14:00 Uhr'))).toBe('pass stated')
    expect(verdict(promise('dispatch-time', '当天发货'))).toBe('pass stated')
  })

  it('is partial for a strip on every page', () => {
    const strip = promise('dispatch-time', 'Ships within 24 h', { number: 24, unit: 'hours', region: 'banner' })
    expect(verdict(strip)).toBe('partial shop-wide')
  })

  it('is partial with a delivery period or adjectives only', () => {
    expect(verdict(promise('delivery-time', '3–5 working days', { number: 3, max: 5, unit: 'days' }))).toBe(
      'partial delivery-only',
    )
    expect(verdict(promise('dispatch-time', '极速发货'))).toBe('partial adjective')
  })

  it('cannot tell from silence', () => {
    expect(verdict()).toBe('cannot-tell not-seen')
  })

  it('does not apply to digital goods', () => {
    expect(rule.check(subject({ product: product({ name: 'E-gift card £25' }) })).status).toBe('not-applicable')
  })

  it('near miss: a reviewer’s words are not the shop’s', () => {
    expect(verdict(promise('dispatch-time', 'Shipped in 10 days', { number: 10, region: 'reviews' }))).toBe(
      'cannot-tell not-seen',
    )
  })
})
