import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/perpetual-sale'
import type { Product } from '@/utils/audit/facts'
import type { Sample } from '@/utils/audit/history'
import { at, product, sample, subject } from '../../make'

const reduced: Partial<Sample> = { wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' } }
const onSale = (history: Sample[], facts: Partial<Product> = {}) =>
  rule.check(
    subject(
      { product: product({ wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' }, ...facts }) },
      {},
      { history },
    ),
  )
const days = (...list: string[]) => list.map((day) => sample(day, reduced))

describe('price/perpetual-sale', () => {
  it('fails the same reduction at every look over 60 days', () => {
    const found = onSale(days('2026-09-20', '2026-10-01', '2026-10-20', '2026-11-05', '2026-11-15'))
    expect(found).toMatchObject({ status: 'fail', message: 'for-ever', values: { days: 63, date: '2026-09-20' } })
    expect(found.evidence.filter(({ kind }) => kind === 'history')).toHaveLength(5)
  })

  it('is partial from 30 to 60 days', () => {
    const found = onSale(days('2026-10-10', '2026-10-20', '2026-11-01', '2026-11-05', '2026-11-15'))
    expect(found).toMatchObject({ status: 'partial', message: 'long' })
  })

  it('passes where a look saw the product without the reduction, or the reduction is new', () => {
    expect(onSale([sample('2026-10-20'), ...days('2026-11-15')])).toMatchObject({ message: 'was-normal' })
    const isNew = onSale(days('2026-11-01', '2026-11-03', '2026-11-05', '2026-11-10', '2026-11-15'))
    expect(isNew).toMatchObject({ status: 'pass', message: 'recent' })
  })

  it('cannot tell from fewer than five days, five looks on one of them included', () => {
    expect(onSale([]).status).toBe('cannot-tell')
    const sameDay = Array.from({ length: 5 }, () => sample('2026-09-01', reduced))
    expect(onSale(sameDay)).toMatchObject({ status: 'cannot-tell', values: { count: 1 } })
  })

  it('does not apply without a reduction, or to clearance', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
    expect(onSale([], { clearance: at('Outlet') })).toMatchObject({ message: 'clearance' })
  })

  it('near miss: another reference is another sale', () => {
    const before = ['2026-09-01', '2026-09-20', '2026-10-01', '2026-10-20'].map((day) =>
      sample(day, { wasPrice: { amount: '169.00', currency: 'GBP', label: 'Was' } }),
    )
    expect(onSale([...before, ...days('2026-11-15')])).toMatchObject({ status: 'pass', values: { days: 7 } })
  })

  it('near miss: looks in another currency are of another offer', () => {
    const abroad = days('2026-09-01', '2026-09-20', '2026-10-01', '2026-10-20', '2026-11-15').map((look) => ({
      ...look,
      price: { amount: '129.00', currency: 'USD' },
    }))
    expect(onSale(abroad).status).toBe('cannot-tell')
  })
})
