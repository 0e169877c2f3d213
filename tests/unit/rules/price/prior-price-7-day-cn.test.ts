import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/prior-price-7-day-cn'
import type { Product } from '@/utils/audit/facts'
import type { Sample } from '@/utils/audit/history'
import { at, product, sample, subject } from '../../make'

const look = (day: string, price: string, reference: string | null = null) =>
  sample(day, {
    price: { amount: price, currency: 'CNY' },
    wasPrice: reference ? { amount: reference, currency: 'CNY', label: null } : null,
  })
const check = (history: Sample[], facts: Partial<Product> = {}) =>
  rule.check(
    subject(
      {
        product: product({
          price: { amount: '79', currency: 'CNY' },
          wasPrice: { amount: '129', currency: 'CNY', label: null },
          wasPriceAt: at('￥129'),
          ...facts,
        }),
      },
      { lang: 'zh', markets: ['cn'] },
      { history },
    ),
  )

describe('price/prior-price-7-day-cn', () => {
  it('fails an unexplained reference above a price of the last week', () => {
    expect(check([look('2026-11-10', '129'), look('2026-11-18', '99', '129')])).toMatchObject({
      status: 'fail',
      message: 'above-recent',
      values: { price: '99 CNY', date: '2026-11-18' },
    })
  })

  it('fails a reference that rose before the promotion, however it is explained', () => {
    const raised = [look('2026-11-12', '99', '110'), look('2026-11-18', '129')]
    const dated = { wasMeaning: { kind: 'own-dated', from: 'near', at: at('10月原价') } } as const
    expect(check(raised, dated)).toMatchObject({ status: 'fail', message: 'reference-raised' })
  })

  it('passes an explained reference, and one that nothing went below for a week', () => {
    const recommended = { wasMeaning: { kind: 'recommended', from: 'near', at: at('建议零售价') } } as const
    expect(check([], recommended)).toMatchObject({ status: 'pass', message: 'explained' })
    expect(check([look('2026-11-01', '129'), look('2026-11-17', '129')])).toMatchObject({ message: 'never-below' })
  })

  it('is partial where earlier looks reach back less than a week', () => {
    expect(check([look('2026-11-19', '129')])).toMatchObject({ status: 'partial', message: 'short-history' })
  })

  it('near miss: looks at this very offer are no time before it', () => {
    expect(check([look('2026-11-20', '79', '129')])).toMatchObject({ status: 'cannot-tell', message: 'no-looks' })
  })

  it('does not apply without a reference, and cannot tell without looks', () => {
    expect(check([], { wasPrice: null }).status).toBe('not-applicable')
    expect(check([]).status).toBe('cannot-tell')
  })
})
