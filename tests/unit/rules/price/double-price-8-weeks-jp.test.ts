import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/double-price-8-weeks-jp'
import type { Product } from '@/utils/audit/facts'
import type { Sample } from '@/utils/audit/history'
import { at, product, sample, subject } from '../../make'

const look = (day: string, price: string, reference: string | null = null) =>
  sample(day, {
    price: { amount: price, currency: 'JPY' },
    wasPrice: reference ? { amount: reference, currency: 'JPY', label: '通常価格' } : null,
  })
/** One look a day in October from the given day on. */
const october = (from: number, to: number, price: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => look(`2026-10-${String(from + index).padStart(2, '0')}`, price))
const sale = look('2026-11-05', '3980', '5980')

const check = (history: Sample[], facts: Partial<Product> = {}) =>
  rule.check(
    subject(
      {
        product: product({
          price: { amount: '3980', currency: 'JPY' },
          wasPrice: { amount: '5980', currency: 'JPY', label: '通常価格' },
          wasPriceAt: at('5,980円'),
          wasMeaning: { kind: 'own', from: 'near', at: at('通常価格') },
          ...facts,
        }),
      },
      { lang: 'ja', markets: ['jp'] },
      { history },
    ),
  )

describe('price/double-price-8-weeks-jp', () => {
  it('passes a usual price that was charged on most days, on 14 or more, until lately', () => {
    const found = check([...october(1, 10, '3980'), ...october(11, 31, '5980'), sale])
    expect(found).toMatchObject({ status: 'pass', message: 'charged', values: { days: 21, looked: 31 } })
  })

  it('fails one that was never charged in four weeks', () => {
    expect(check([...october(1, 31, '3980'), sale])).toMatchObject({ status: 'fail', message: 'never-charged' })
  })

  it('fails one that was last charged more than 14 days before the sale', () => {
    expect(check([...october(1, 20, '5980'), ...october(21, 31, '3980'), sale])).toMatchObject({
      status: 'fail',
      message: 'long-ago',
      values: { date: '2026-10-20' },
    })
  })

  it('is partial where it was charged under half of the time', () => {
    expect(check([...october(1, 25, '3980'), ...october(26, 31, '5980'), sale]).status).toBe('partial')
  })

  it('near miss: nobody looked in the last 14 days, or too seldom', () => {
    expect(check([...october(1, 20, '5980'), sale])).toMatchObject({ message: 'not-lately' })
    expect(check([look('2026-10-01', '5980'), look('2026-11-01', '5980'), sale])).toMatchObject({ message: 'few-days' })
  })

  it('fails a sale of more than eight weeks, which has only itself before it', () => {
    const weeks = ['09-01', '09-20', '10-05', '10-20', '11-10'].map((day) => look(`2026-${day}`, '3980', '5980'))
    expect(check(weeks)).toMatchObject({ status: 'fail', message: 'never-charged' })
  })

  it('cannot tell from less than four weeks', () => {
    expect(check([]).status).toBe('cannot-tell')
    expect(check([look('2026-11-01', '3980')]).status).toBe('cannot-tell')
  })

  it('does not apply to the maker’s price, or without a second price', () => {
    expect(check([], { wasMeaning: { kind: 'recommended', from: 'near', at: null } })).toMatchObject({
      status: 'not-applicable',
      message: 'others-price',
    })
    expect(check([], { wasPrice: null }).status).toBe('not-applicable')
  })
})
