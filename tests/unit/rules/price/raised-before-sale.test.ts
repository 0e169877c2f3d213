import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/raised-before-sale'
import type { Sample } from '@/utils/audit/history'
import { product, sample, subject } from '../../make'

const charged = (day: string, amount: string) => sample(day, { price: { amount, currency: 'GBP' } })
const onSale = (reference: string, history: Sample[]) =>
  rule.check(
    subject({ product: product({ wasPrice: { amount: reference, currency: 'GBP', label: 'Was' } }) }, {}, { history }),
  )
const steady = [charged('2026-10-15', '150.00'), charged('2026-10-25', '150.00')]

describe('price/raised-before-sale', () => {
  it('fails a rise within 14 days of which the sale takes its reference', () => {
    const found = onSale('189.00', [...steady, charged('2026-11-15', '189.00')])
    expect(found).toMatchObject({ status: 'fail', message: 'raised', values: { percent: 26, date: '2026-11-15' } })
    expect(found.evidence.at(-1)?.quote).toBe('150 → 189.00: +26 % (2026-11-15)')
  })

  it('is partial where the reference stayed at the older price', () => {
    expect(onSale('150.00', [...steady, charged('2026-11-15', '189.00')])).toMatchObject({
      status: 'partial',
      message: 'raised-other-reference',
    })
  })

  it('passes a steady price, and a rise of five percent', () => {
    expect(onSale('150.00', [...steady, charged('2026-11-15', '150.00')]).status).toBe('pass')
    expect(onSale('157.50', [...steady, charged('2026-11-15', '157.50')]).status).toBe('pass')
  })

  it('looks at the time before the sale, not at the sale', () => {
    const running = sample('2026-11-18', { wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' } })
    expect(onSale('189.00', [...steady, charged('2026-11-10', '189.00'), running]).status).toBe('fail')
  })

  it('cannot tell from fewer than three looks, or where nobody looked in the last 14 days', () => {
    expect(onSale('189.00', []).status).toBe('cannot-tell')
    expect(onSale('189.00', [charged('2026-10-12', '150.00'), ...steady]).status).toBe('cannot-tell')
  })

  it('near miss: a rise long ago, and no sale at all', () => {
    const old = [charged('2026-09-01', '100.00'), ...steady, charged('2026-11-15', '150.00')]
    expect(onSale('150.00', old).status).toBe('pass')
    expect(rule.check(subject()).status).toBe('not-applicable')
  })
})
