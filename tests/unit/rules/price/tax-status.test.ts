import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/tax-status'
import type { PageFacts, PricePart, Product } from '@/utils/audit/facts'
import type { Market } from '@/utils/audit/record'
import { at, product, subject } from '../../make'

const check = (facts: Partial<Product>, ...markets: Market[]) =>
  rule.check(subject({ product: product(facts) }, { markets }))

const tall = (quote: string, height: number) => ({
  ...at(quote),
  rect: [0, 0, 80, height] as [number, number, number, number],
})

const part = (kind: PricePart['kind'], quote: string, height: number): PricePart => ({
  kind,
  amount: '100',
  currency: 'JPY',
  struck: false,
  label: null,
  at: tall(quote, height),
})

const included = { kind: 'included' as const, at: at('inkl. MwSt.') }
const excluded = { kind: 'excluded' as const, at: at('zzgl. MwSt.') }

describe('price/tax-status', () => {
  it('passes a price that says it includes tax', () => {
    expect(check({ taxLabel: included }, 'de', 'eu')).toMatchObject({ status: 'pass', message: 'included' })
  })

  it.each(['de', 'eu', 'uk', 'jp', 'cn'] as const)('fails a price without tax as the only one in %s', (market) => {
    expect(check({ taxLabel: excluded }, market)).toMatchObject({ status: 'fail', message: 'only-excluded' })
  })

  it('passes a price without tax in the us', () => {
    expect(check({ taxLabel: excluded }, 'us').status).toBe('pass')
  })

  it('is partial where the total with tax is smaller than the amount without', () => {
    const beside = {
      taxLabel: excluded,
      priceAt: tall('100円（税抜）', 30),
      priceParts: [part('tax-inclusive', '税込110円', 14)],
    }
    expect(check(beside, 'jp')).toMatchObject({ status: 'partial', message: 'total-smaller' })
    const within = {
      taxLabel: included,
      priceAt: tall('税込110円', 14),
      priceParts: [part('tax-exclusive', '100円', 30)],
    }
    expect(check(within, 'jp')).toMatchObject({ status: 'partial', message: 'total-smaller' })
  })

  it('near miss: a smaller amount without tax beside the total', () => {
    const facts = {
      taxLabel: included,
      priceAt: tall('税込110円', 30),
      priceParts: [part('tax-exclusive', '100円', 14)],
    }
    expect(check(facts, 'jp').status).toBe('pass')
  })

  it('is partial where a German price says nothing', () => {
    expect(check({}, 'de', 'eu')).toMatchObject({ status: 'partial', message: 'not-stated' })
  })

  it.each([
    ['us', 'pass'],
    ['cn', 'pass'],
    ['uk', 'cannot-tell'],
    ['jp', 'cannot-tell'],
  ] as const)('reads silence in %s as %s', (market, status) => {
    expect(check({}, market).status).toBe(status)
  })

  it('does not apply to a shop for businesses', () => {
    const facts = { product: product({ taxLabel: excluded }), businessOnly: at('Nur für Gewerbetreibende') }
    expect(rule.check(subject(facts, { markets: ['de'] })).status).toBe('not-applicable')
  })
})

describe('price/tax-status in the cart', () => {
  const line = (kind: PageFacts['cartLines'][number]['kind'], amount: string | null) => ({
    kind,
    label: kind,
    amount,
    at: at(`${kind} ${amount}`),
  })
  const cart = (markets: Market[], ...cartLines: PageFacts['cartLines']) =>
    rule.check(subject({ product: null, cartLines }, { type: 'cart', markets }))

  it('fails tax that comes on top', () => {
    const lines = [line('item', '100.00'), line('shipping', '5.00'), line('tax', '21.00'), line('total', '126.00')]
    expect(cart(['uk'], ...lines)).toMatchObject({ status: 'fail', message: 'cart-added' })
    expect(cart(['us'], ...lines).status).toBe('pass')
  })

  it('near miss: tax that the total already holds', () => {
    const lines = [line('item', '100.00'), line('discount', '10.00'), line('tax', '14.37'), line('total', '90.00')]
    expect(cart(['de', 'eu'], ...lines)).toMatchObject({ status: 'pass', message: 'cart-included' })
  })

  it('cannot tell from a cart without a tax line', () => {
    expect(cart(['uk'], line('item', '100.00')).status).toBe('cannot-tell')
  })

  it('cannot tell where the lines do not add up', () => {
    expect(cart(['uk'], line('item', null), line('tax', '2.00'), line('total', '90.00')).status).toBe('cannot-tell')
  })
})
