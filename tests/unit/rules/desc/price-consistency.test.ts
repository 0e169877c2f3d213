import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/price-consistency'
import type { DeclaredProduct, Product } from '@/utils/audit/facts'
import { at, declaredProduct, product, subject } from '../../make'

const check = (declared: Partial<DeclaredProduct>[], shown: Partial<Product> = {}) =>
  rule.check(subject({ product: product(shown), declared: declared.map((facts) => declaredProduct(facts)) }))

describe('desc/price-consistency', () => {
  it('passes where every source declares the shown price', () => {
    expect(check([{}, { format: 'microdata' }, { format: 'open-graph', name: null }]).status).toBe('pass')
  })

  it('fails a different declared price, with both sides', () => {
    const found = check([{ price: '139.00' }])
    expect(found).toMatchObject({
      status: 'fail',
      message: 'differs',
      values: { declared: '139.00 GBP', format: 'JSON-LD' },
    })
    expect(found.evidence.map((item) => item.quote)).toEqual(['£129.00', 'JSON-LD: 139.00 GBP'])
  })

  it('fails where one of two formats is stale', () => {
    expect(check([{}, { format: 'microdata', price: '149.00' }])).toMatchObject({
      status: 'fail',
      values: { format: 'Microdata' },
    })
  })

  it('fails the same amount in another currency', () => {
    expect(check([{ currency: 'EUR' }])).toMatchObject({ status: 'fail', message: 'currency' })
  })

  it('is partial where the markup gives only a range around the shown price', () => {
    expect(check([{ price: '99.00', highPrice: '199.00' }])).toMatchObject({ status: 'partial', message: 'range' })
    expect(
      check([
        { price: '99.00', sku: 'a' },
        { price: '199.00', sku: 'b' },
      ]).status,
    ).toBe('partial')
  })

  it('does not apply without a declared price, or with one in social-card tags alone', () => {
    expect(check([]).status).toBe('not-applicable')
    expect(check([{ format: 'open-graph', price: '139.00' }]).status).toBe('not-applicable')
  })

  it('near miss: a price converted for the visitor', () => {
    const shown = { price: { amount: '151.90', currency: 'EUR' }, priceAt: at('151,90 €') }
    expect(check([{}], shown)).toMatchObject({ status: 'cannot-tell', message: 'converted' })
  })

  it('near miss: one of several declared variants is the one shown', () => {
    expect(check([{ price: '99.00', sku: 'a' }, { sku: 'b' }]).status).toBe('pass')
  })

  it('near miss: other products in the markup', () => {
    expect(check([{}, { name: 'Oak shelf', sku: 'S-9', price: '40.00' }]).status).toBe('pass')
  })

  it('near miss: whole units shown, cents declared', () => {
    expect(check([{ price: '18.99' }], { price: { amount: '19', currency: 'GBP' }, priceAt: at('£19') }).status).toBe(
      'pass',
    )
  })

  it('near miss: a variant that is still to be chosen', () => {
    expect(check([{ price: '139.00' }], { variantChosen: false }).status).toBe('cannot-tell')
  })

  it('cannot tell where nothing visible confirms the price', () => {
    expect(check([{}], { priceFrom: 'declared' }).status).toBe('cannot-tell')
  })

  it('compares a shown range by its ends', () => {
    const shown = { price: null, priceRange: { min: '99.00', max: '199.00', currency: 'GBP' } }
    expect(check([{ price: '99.00' }], shown).status).toBe('pass')
    expect(check([{ price: '129.00' }], shown).status).toBe('cannot-tell')
    expect(check([{ price: '49.00' }], shown).status).toBe('fail')
  })

  it('cannot tell where a member price is the declared one', () => {
    const priceParts: Product['priceParts'] = [
      { kind: 'member', amount: '119.00', currency: 'GBP', struck: false, label: 'Members', at: at('£119.00') },
    ]
    expect(check([{ price: '119.00' }], { priceParts })).toMatchObject({ status: 'cannot-tell', message: 'personal' })
  })
})
