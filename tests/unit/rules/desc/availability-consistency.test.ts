import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/availability-consistency'
import type { Availability, PageFacts, Product } from '@/utils/audit/facts'
import { at, declaredProduct, product, subject } from '../../make'

const text = (value: Availability, quote: string): Product['stockSigns'][number] => ({
  from: 'text',
  value,
  at: at(quote),
})
const markup = (availability: Availability) => [declaredProduct({ availability })]
const off = { label: 'Add to basket', disabled: true, at: at('Add to basket') }
const promise = (
  number: number,
  unit: string,
  region: 'product' | 'header' = 'product',
): PageFacts['promises'][number] => ({
  kind: 'dispatch-time',
  number,
  max: null,
  unit,
  condition: null,
  text: 'Ships today',
  region,
  at: at('Ships today'),
})

const check = (facts: Partial<Product>, more: Partial<PageFacts> = {}) =>
  rule.check(subject({ product: product(facts), ...more }))

describe('desc/availability-consistency', () => {
  it('passes where button and markup agree', () => {
    expect(check({}, { declared: markup('in-stock') }).status).toBe('pass')
  })

  it('passes sold out with a button that is switched off', () => {
    expect(check({ stockSigns: [text('out-of-stock', 'Sold out')], buyControl: off }).status).toBe('pass')
  })

  it('fails an active button beside "sold out", with both sides', () => {
    const found = check({ stockSigns: [text('out-of-stock', 'Sold out')] })
    expect(found).toMatchObject({ status: 'fail', message: 'in-and-out' })
    expect(found.evidence.map((item) => [item.kind, item.quote])).toEqual([
      ['pair', 'Add to basket'],
      ['pair', 'Sold out'],
    ])
  })

  it('fails markup that says sold out beside "in stock"', () => {
    expect(check({ stockSigns: [text('in-stock', 'In stock')] }, { declared: markup('out-of-stock') }).status).toBe(
      'fail',
    )
  })

  it('fails a pre-order that promises dispatch at once', () => {
    const stockSigns = [text('preorder', 'Pre-order, out in May')]
    expect(check({ stockSigns }, { promises: [promise(24, 'hour')] })).toMatchObject({ message: 'later-but-now' })
    expect(check({ stockSigns }, { promises: [promise(21, 'day')] }).status).toBe('pass')
  })

  it('is partial where markup says in stock and the text pre-order', () => {
    expect(check({ stockSigns: [text('preorder', 'Pre-order')] }, { declared: markup('in-stock') })).toMatchObject({
      status: 'partial',
      message: 'now-and-later',
    })
  })

  it('is partial where only the button speaks', () => {
    expect(check({})).toMatchObject({ status: 'partial', message: 'one-source' })
  })

  it('counts a dispatch time for this offer as a source, a shop-wide one not', () => {
    expect(check({}, { promises: [promise(1, 'day')] }).status).toBe('pass')
    expect(check({}, { promises: [promise(1, 'day', 'header')] }).status).toBe('partial')
  })

  it('near miss: a pre-order that can be ordered', () => {
    expect(check({ stockSigns: [text('preorder', 'Pre-order')] }).status).toBe('pass')
  })

  it('near miss: a button that waits for a size or a script', () => {
    expect(check({ buyControl: off }, { declared: markup('in-stock') })).toMatchObject({
      status: 'cannot-tell',
      message: 'open-choice',
    })
  })

  it('near miss: one size is gone, none is chosen yet', () => {
    expect(check({ stockSigns: [text('out-of-stock', 'L: sold out')], variantChosen: false }).status).toBe(
      'cannot-tell',
    )
  })

  it('cannot tell where nothing speaks of stock', () => {
    expect(check({ buyControl: null }).status).toBe('cannot-tell')
  })
})
