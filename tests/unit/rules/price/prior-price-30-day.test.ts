import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/prior-price-30-day'
import type { PageFacts, Product } from '@/utils/audit/facts'
import type { Sample } from '@/utils/audit/history'
import type { PageInfo } from '@/utils/audit/record'
import { at, product, sample, subject } from '../../make'

const own = { kind: 'own', from: 'near', at: at('Statt 189,00 €') } as const
const german: Partial<PageInfo> = { lang: 'de', markets: ['de', 'eu'] }
const low = (amount: string) => ({
  amount,
  currency: 'EUR',
  at: at(`Niedrigster Preis der letzten 30 Tage: ${amount} €`),
})
const percent = (number: number): PageFacts['discounts'][number] => ({
  text: `-${number} %`,
  percent: number,
  amount: null,
  upTo: false,
  at: at(`-${number} %`),
})
const charged = (day: string, amount: string) => sample(day, { price: { amount, currency: 'EUR' } })

const check = (
  facts: Partial<Product>,
  discounts: PageFacts['discounts'] = [],
  history: Sample[] = [],
  info = german,
) =>
  rule.check(
    subject(
      {
        product: product({
          price: { amount: '129.00', currency: 'EUR' },
          priceAt: at('129,00 €'),
          wasPrice: { amount: '189.00', currency: 'EUR', label: 'Statt' },
          wasPriceAt: at('189,00 €'),
          wasMeaning: own,
          ...facts,
        }),
        discounts,
      },
      info,
      { history },
    ),
  )

describe('price/prior-price-30-day', () => {
  it('passes a percentage from the low', () => {
    expect(check({ low30: low('161.00') }, [percent(20)])).toMatchObject({ status: 'pass', message: 'from-low' })
  })

  it('fails a percentage from another price, with the arithmetic', () => {
    const found = check({ low30: low('161.00') }, [percent(32)])
    expect(found).toMatchObject({ status: 'fail', message: 'percent-from-other', values: { computed: 19.9 } })
    expect(found.evidence.at(-1)?.quote).toBe('161.00 → 129.00: 19.9 %')
  })

  it('fails a low below the price', () => {
    expect(check({ low30: low('119.00') })).toMatchObject({ status: 'fail', message: 'low-below-price' })
  })

  it('fails a lower price in the 30 days before the sale, and shows its day', () => {
    const found = check({}, [], [charged('2026-11-01', '139.00')])
    expect(found).toMatchObject({ status: 'fail', message: 'was-cheaper', values: { date: '2026-11-01' } })
    expect(found.evidence.at(-1)).toMatchObject({ kind: 'history', quote: '2026-11-01: 139.00 EUR' })
  })

  it('near miss: a lower price before those 30 days, and the sale itself, contradict nothing', () => {
    const running = sample('2026-11-15', {
      price: { amount: '129.00', currency: 'EUR' },
      wasPrice: { amount: '189.00', currency: 'EUR', label: 'Statt' },
    })
    const found = check({}, [], [charged('2026-09-01', '99.00'), charged('2026-11-01', '189.00'), running])
    expect(found).toMatchObject({ status: 'partial', message: 'no-low' })
  })

  it('weighs a low that is the price itself by what was seen before', () => {
    expect(check({ low30: low('129.00') })).toMatchObject({ status: 'partial', message: 'low-is-price' })
    expect(check({ low30: low('129.00') }, [], [charged('2026-11-10', '129.00')])).toMatchObject({
      status: 'fail',
      message: 'already-charged',
    })
  })

  it('is partial where a higher amount is crossed out than the low', () => {
    expect(check({ low30: low('161.00') })).toMatchObject({ status: 'partial', message: 'struck-above-low' })
  })

  it('is partial for an own former price without the line, in words that are known', () => {
    expect(check({})).toMatchObject({ status: 'partial', message: 'no-low' })
    expect(check({}, [], [], { lang: 'fi', markets: ['eu'] }).status).toBe('cannot-tell')
  })

  it('cannot tell whose price an unnamed amount is', () => {
    const unnamed = { wasMeaning: null, wasPrice: { amount: '189.00', currency: 'EUR', label: null } }
    expect(check(unnamed)).toMatchObject({ status: 'cannot-tell', message: 'unclear' })
  })

  it('does not apply to a recommended price, to goods near their date, or without a reduction', () => {
    expect(check({ wasMeaning: { ...own, kind: 'recommended' } })).toMatchObject({ message: 'recommended' })
    expect(check({ name: 'Hafermilch, kurzes MHD' })).toMatchObject({ message: 'perishable' })
    expect(check({ wasPrice: null })).toMatchObject({ status: 'not-applicable', message: 'no-reduction' })
  })
})
