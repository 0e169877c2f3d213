import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/subscription-clear'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

type Recurring = NonNullable<PageFacts['recurring']>
const price = { fontSize: 16, at: at('£12 every 2 months') }
const clear: Recurring = {
  at: at('Subscribe & save'),
  trial: null,
  price,
  interval: at('every 2 months'),
  cancel: at('Cancel any time'),
  preselected: false,
}
const check = (facts: Partial<Recurring>) => rule.check(subject({ recurring: { ...clear, ...facts } }))

describe('trade/subscription-clear', () => {
  it('passes price, interval and the way out', () => {
    expect(check({}).status).toBe('pass')
    expect(check({ trial: at('First box £4') }).status).toBe('pass')
  })

  it('fails a first price without the next, and a subscription chosen beforehand', () => {
    expect(check({ trial: at('初回 980円'), price: null }).message).toBe('follow-up-missing')
    expect(check({ preselected: true }).message).toBe('preselected')
  })

  it('is partial without the way out, or in small print', () => {
    expect(check({ cancel: null })).toMatchObject({ status: 'partial', values: { missing: ['cancel-way'] } })
    expect(check({ price: { ...price, fontSize: 9 } }).message).toBe('small-print')
  })

  it('near miss: a chosen interval tells the price by the product price', () => {
    expect(check({ price: null }).status).toBe('pass')
  })

  it('does not apply without one', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
  })
})
