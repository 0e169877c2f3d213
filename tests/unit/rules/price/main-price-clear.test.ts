import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/main-price-clear'
import type { PricePart, Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (facts: Partial<Product> = {}) => rule.check(subject({ product: product(facts) }))

const part = (facts: Partial<PricePart>): PricePart => ({
  kind: 'main',
  amount: '99.00',
  currency: 'GBP',
  struck: false,
  label: null,
  at: at('£99.00'),
  ...facts,
})

const button = (y: number) => ({
  label: 'Add to basket',
  disabled: false,
  at: { ...at('Add to basket'), rect: [0, y, 200, 40] as [number, number, number, number] },
})

describe('price/main-price-clear', () => {
  it('passes one price with its currency at the buy control', () => {
    const found = check({ buyControl: button(60) })
    expect(found).toMatchObject({ status: 'pass', message: 'clear' })
    expect(found.evidence.map((item) => item.quote)).toEqual(['£129.00', '40 px'])
  })

  it('passes one price without a buy control', () => {
    expect(check({ buyControl: null }).status).toBe('pass')
  })

  it('passes a range while a variant is still to be chosen', () => {
    const range = { price: null, priceRange: { min: '149.00', max: '159.00', currency: 'CNY' } }
    expect(check({ ...range, variantChosen: false })).toMatchObject({ status: 'pass', message: 'range' })
  })

  it('is partial where the range stays after the choice', () => {
    const range = { price: null, priceRange: { min: '149.00', max: '159.00', currency: 'CNY' } }
    expect(check({ ...range, variantChosen: true })).toMatchObject({ status: 'partial', message: 'range-after-choice' })
  })

  it('is partial without a currency anywhere in the price block', () => {
    const price = { amount: '68', currency: null }
    expect(check({ price })).toMatchObject({ status: 'partial', message: 'no-currency' })
    expect(check({ price, priceParts: [part({ kind: 'was', amount: '80' })] }).status).toBe('pass')
  })

  it('fails a second main amount that nothing explains', () => {
    expect(check({ priceParts: [part({ amount: '129.00' }), part({})] })).toMatchObject({
      status: 'fail',
      message: 'two-prices',
      values: { other: '£99.00' },
    })
  })

  it.each([
    ['labelled', { label: 'Members' }],
    ['struck through', { struck: true }],
    ['an instalment', { kind: 'instalment' as const }],
    ['the price in a second currency', { currency: 'EUR' }],
    ['the same price once more', { amount: '129' }],
  ])('near miss: a second amount that is %s', (_, facts) => {
    expect(check({ priceParts: [part(facts)] }).status).toBe('pass')
  })

  it('fails a buy control without any price', () => {
    const found = check({ price: null, priceAt: null })
    expect(found).toMatchObject({ status: 'fail', message: 'no-price' })
    expect(found.evidence.map((item) => item.kind)).toEqual(['absence'])
  })

  it('near miss: no price beside a control that is switched off', () => {
    const buyControl = { label: 'Sold out', disabled: true, at: at('Sold out') }
    expect(check({ price: null, buyControl }).status).toBe('cannot-tell')
  })

  it('does not apply to goods on request', () => {
    expect(check({ price: null, buyControl: null, quoteRequest: at('Request a quote') }).status).toBe('not-applicable')
  })

  it('near miss: a price that only the markup names may be drawn by scripts', () => {
    expect(check({ priceFrom: 'declared', priceAt: null })).toMatchObject({
      status: 'cannot-tell',
      message: 'declared-only',
    })
  })

  it('near miss: a price more than a screen away is measured, not failed', () => {
    expect(check({ buyControl: button(2000) })).toMatchObject({ status: 'cannot-tell', values: { pixels: 1980 } })
  })
})
