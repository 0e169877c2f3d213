import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/discount-math'
import type { PageFacts } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const offer = (percent: number | null, amount: string | null = null, text = `-${percent} %`) =>
  subject({
    product: product({ wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' }, wasPriceAt: at('£189.00') }),
    discounts: [{ text, percent, amount, upTo: false, at: at(text) }],
  })

describe('price/discount-math', () => {
  it('passes a percentage that is right within one point', () => {
    expect(rule.check(offer(32)).status).toBe('pass')
  })

  it('fails a percentage that promises more, with the arithmetic', () => {
    const found = rule.check(offer(35))
    expect(found).toMatchObject({ status: 'fail', message: 'overstated', values: { percent: 31.7 } })
    expect(found.evidence.map((item) => item.quote)).toEqual(['-35 %', '£189.00 → £129.00: 31.7 %'])
  })

  it('fails a saving that promises more in money', () => {
    expect(rule.check(offer(null, '70.00', 'Save £70')).status).toBe('fail')
  })

  it('is partial where the claim says less than the saving', () => {
    expect(rule.check(offer(20)).status).toBe('partial')
  })

  it('does not apply without a claim', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
  })

  it('near miss: a claim without a crossed-out price cannot be computed', () => {
    const found = rule.check(
      subject({ discounts: [{ text: '-10 %', percent: 10, amount: null, upTo: false, at: at('-10 %') }] }),
    )
    expect(found.status).toBe('cannot-tell')
  })

  it('fails where percent or amount of one claim goes too far', () => {
    expect(rule.check(offer(32, '90.00', 'Save £90 (32 %)')).status).toBe('fail')
  })

  const claims = (...discounts: Partial<PageFacts['discounts'][number]>[]) =>
    subject({
      product: product({ wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' }, wasPriceAt: at('£189.00') }),
      discounts: discounts.map((claim) => ({
        text: `-${claim.percent} %`,
        percent: null,
        amount: null,
        upTo: false,
        at: at(`-${claim.percent} %`),
        ...claim,
      })),
    })

  it('fails "up to" on a product that gives less', () => {
    expect(rule.check(claims({ percent: 50, upTo: true }))).toMatchObject({ status: 'fail', message: 'up-to' })
  })

  it('fails two blocks that claim different savings, and shows both', () => {
    const found = rule.check(claims({ percent: 32 }, { percent: 20 }))
    expect(found).toMatchObject({ status: 'fail', message: 'two-claims' })
    expect(found.evidence.map((item) => item.quote)).toEqual(['-32 %', '-20 %'])
  })

  it('near miss: banners and savings that hang on a code or a second unit are other claims', () => {
    const found = rule.check(
      claims({ percent: 32 }, { percent: 70, upTo: true, scope: 'sitewide' }, { percent: 50, scope: 'conditional' }),
    )
    expect(found.status).toBe('pass')
    expect(rule.check(claims({ percent: 70, scope: 'sitewide' })).status).toBe('not-applicable')
  })

  it('near miss: the same saving twice, once rounded', () => {
    expect(rule.check(claims({ percent: 32 }, { percent: 31 }, { percent: null, amount: '60.00' })).status).toBe('pass')
  })

  it('near miss: the former price repeated beside the percentage is no saving', () => {
    expect(rule.check(offer(32, '189.00', '32% off £189.00')).status).toBe('pass')
  })

  it('near miss: prices in two currencies cannot be compared', () => {
    const found = rule.check(
      subject({
        product: product({ wasPrice: { amount: '189.00', currency: 'EUR', label: 'Was' } }),
        discounts: [{ text: '-10 %', percent: 10, amount: null, upTo: false, at: at('-10 %') }],
      }),
    )
    expect(found.status).toBe('cannot-tell')
  })
})
