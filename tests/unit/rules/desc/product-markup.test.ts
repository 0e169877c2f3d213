import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/product-markup'
import type { DeclaredProduct } from '@/utils/audit/facts'
import { declaredProduct, subject } from '../../make'

const check = (...declared: Partial<DeclaredProduct>[]) =>
  rule.check(subject({ declared: declared.map((facts) => declaredProduct(facts)) }))

const broken = { format: 'json-ld' as const, message: 'Unexpected token }', at: null }

describe('desc/product-markup', () => {
  it('passes markup with all that a listing needs', () => {
    expect(check({}).status).toBe('pass')
  })

  it.each([
    ['availability', { availability: null }],
    ['image', { image: false }],
    ['name', { name: null }],
    ['brand/gtin/sku/mpn', { brand: null, sku: null }],
  ])('is partial without %s', (key, facts) => {
    expect(check(facts)).toMatchObject({ status: 'partial', message: 'incomplete', values: { missing: [key] } })
  })

  it.each([
    ['price', { price: null, rawPrice: null }],
    ['a price above zero', { price: '0.00', rawPrice: '0.00' }],
    ['currency', { currency: null }],
  ])('fails without %s', (_, facts) => {
    expect(check(facts)).toMatchObject({ status: 'fail', message: 'no-offer' })
  })

  it.each([
    ['a price for people', { rawPrice: '129,00 €' }],
    ['a currency inside the price', { rawPrice: '$129.00', currency: null }],
    ['a bare word for the stock', { loose: ['availability: InStock'] }],
  ])('is partial where a strict reader stumbles over %s', (_, facts) => {
    expect(check(facts)).toMatchObject({ status: 'partial', message: 'loose' })
  })

  it('fails without markup, and with social-card tags alone', () => {
    expect(check()).toMatchObject({ status: 'fail', message: 'none' })
    expect(check({ format: 'open-graph' })).toMatchObject({ status: 'fail', message: 'none' })
  })

  it('fails markup that does not parse', () => {
    expect(rule.check(subject({ markupErrors: [broken] }))).toMatchObject({ status: 'fail', message: 'unreadable' })
  })

  it('is partial where one more block does not parse', () => {
    const found = rule.check(subject({ declared: [declaredProduct()], markupErrors: [broken] }))
    expect(found).toMatchObject({ status: 'partial', message: 'one-broken' })
  })

  it('near miss: related products with gaps do not count against the page’s own', () => {
    expect(check({}, { name: 'Another lamp', sku: 'X', price: null, currency: null }).status).toBe('pass')
  })
})
