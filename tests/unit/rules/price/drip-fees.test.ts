import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/drip-fees'
import type { PageFacts } from '@/utils/audit/facts'
import type { SeenPage } from '@/utils/audit/history'
import { at, product, seenPage, subject } from '../../make'

type Line = PageFacts['cartLines'][number]

const line = (kind: Line['kind'], label: string, amount: string): Line => ({
  kind,
  label,
  amount,
  at: at(`${label} ${amount}`),
})
const goods = [line('item', 'Tern wall lamp', '129.00'), line('total', 'Total', '132.50')]
const fee = line('fee', 'Service fee', '3.50')
const cart = (cartLines: Line[], shop: SeenPage[] = [], facts: Partial<PageFacts> = {}) =>
  rule.check(subject({ product: null, cartLines, ...facts }, { type: 'cart' }, { shop }))
const mention = (text: string, amount: string | null) => ({ fees: [{ text, amount, at: at(text) }] })
const productPage = (facts: Partial<PageFacts> = {}) => seenPage({ type: 'product' }, { product: product(), ...facts })

describe('price/drip-fees', () => {
  it('passes a cart without fees', () => {
    expect(cart(goods)).toMatchObject({ status: 'pass', message: 'no-fee' })
    expect(cart([...goods, line('fee', 'Service fee', '0.00')]).status).toBe('pass')
  })

  it('passes a fee that the product page named with its amount', () => {
    const shop = [productPage(mention('plus a service fee of £3.50 per order', '3.50'))]
    expect(cart([...goods, fee], shop)).toMatchObject({ status: 'pass', message: 'announced' })
  })

  it('fails a fee that no earlier page named, and shows both sides', () => {
    const found = cart([...goods, fee], [productPage()])
    expect(found).toMatchObject({ status: 'fail', message: 'new-fee' })
    expect(found.evidence.map(({ quote }) => quote)).toEqual(['Service fee 3.50', '£129.00', 'Service fee'])
  })

  it('is partial for a fee named without its amount, or in a policy only', () => {
    expect(cart([...goods, fee], [productPage(mention('A service fee applies', null))]).status).toBe('partial')
    const policy = seenPage({ type: 'policy', subtype: 'terms' }, mention('Service fee: £3.50', '3.50'))
    expect(cart([...goods, fee], [productPage(), policy]).status).toBe('partial')
  })

  it('near miss: another fee was named', () => {
    expect(cart([...goods, fee], [productPage(mention('Gift packaging £3', '3'))]).status).toBe('fail')
    expect(cart([...goods, line('fee', '包装费', '5')], [productPage(mention('包装费5元', '5'))]).status).toBe('pass')
  })

  it('cannot tell without the product page, or of an extra that arrived ticked', () => {
    expect(cart([...goods, fee]).status).toBe('cannot-tell')
    const ticked = { preticked: [{ kind: 'paid' as const, text: 'Service fee for priority', at: at('Service fee') }] }
    expect(cart([...goods, fee], [productPage()], ticked)).toMatchObject({ message: 'maybe-optional' })
  })

  it('does not apply to an empty cart', () => {
    expect(cart([]).status).toBe('not-applicable')
  })
})
