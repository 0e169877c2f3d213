import { describe, expect, it } from 'vitest'
import rule from '@/rules/deliver/time-on-product-page'
import { product, promise, subject } from '../../make'

const verdict = (...promises: ReturnType<typeof promise>[]) => {
  const { status, message } = rule.check(subject({ promises }))
  return `${status} ${message}`
}
const days = { number: 3, max: 5, unit: 'days' }

describe('deliver/time-on-product-page', () => {
  it('passes a period, a date, or a number in a strip', () => {
    expect(verdict(promise('delivery-time', '3–5 working days', days))).toBe('pass stated')
    expect(verdict(promise('delivery-time', 'Arrives by 24 Nov'))).toBe('pass stated')
    expect(verdict(promise('dispatch-time', 'Ships in 3–5 days', { ...days, region: 'banner' }))).toBe('pass stated')
  })

  it('is partial when it only usually arrives', () => {
    expect(verdict(promise('delivery-time', 'Usually 3–5 days', days))).toBe('partial usually')
    expect(verdict(promise('delivery-time', 'Typically arrives in 3–5 days', days))).toBe('partial usually')
  })

  it('is partial when the time stands at the foot of the page', () => {
    expect(verdict(promise('delivery-time', '3–5 days', { ...days, region: 'footer' }))).toBe('partial far')
  })

  it('cannot tell from silence or from adjectives', () => {
    expect(verdict()).toBe('cannot-tell not-seen')
    expect(verdict(promise('delivery-time', 'Fast delivery'))).toBe('cannot-tell no-number')
  })

  it('does not apply to digital goods', () => {
    expect(rule.check(subject({ product: product({ name: '电子卡 100元' }) })).status).toBe('not-applicable')
  })

  it('near miss: one firm period beside a usual one passes', () => {
    expect(verdict(promise('delivery-time', 'Usually 3–5 days', days), promise('delivery-time', 'By 24 Nov'))).toBe(
      'pass stated',
    )
  })

  it('near miss: a courier of some cities in a list of services', () => {
    const courier = promise('delivery-time', 'Delivery in 1 hour', { number: 1, unit: 'hour', region: 'body' })
    expect(rule.check(subject({ promises: [courier] })).status).toBe('cannot-tell')
    expect(rule.check(subject({ promises: [{ ...courier, region: 'product' }] })).status).toBe('pass')
  })
})
