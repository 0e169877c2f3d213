import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/safety-maker-info'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (facts: Partial<Product> = {}, date = '2026-11-22') =>
  rule.check({
    ...subject({ product: product({ name: 'Tern Tasse', ...facts }) }, { lang: 'de', markets: ['de', 'eu'] }),
    date,
  })

const maker = (facts: Partial<NonNullable<Product['maker']>> = {}) => ({
  maker: {
    at: at('Hersteller: Tern GmbH'),
    address: at('Kaistraße 4, 20457 Hamburg'),
    contact: at('info@tern.example'),
    responsible: null,
    ...facts,
  },
})

describe('desc/safety-maker-info', () => {
  it('passes maker, address and contact', () => {
    expect(check(maker()).status).toBe('pass')
  })

  it.each([
    ['no-address', maker({ address: null })],
    ['no-contact', maker({ contact: null })],
    ['no-responsible', maker({ address: at('Futian District, Shenzhen 518000, China') })],
    ['behind-click', maker({ at: { ...at('Produktsicherheit'), collapsed: true } })],
    ['no-warning', { ...maker(), name: 'Spielzeug Kran' }],
  ])('is partial: %s', (message, facts) => {
    expect(check(facts)).toMatchObject({ status: 'partial', message })
  })

  it('fails a page without any maker', () => {
    expect(check()).toMatchObject({ status: 'fail', message: 'none' })
  })

  it('leaves alone other goods, earlier days, and brands of the shop itself', () => {
    expect(check({ name: 'Kaffee Fjell' }).message).toBe('other-goods')
    expect(check({}, '2024-12-12')).toMatchObject({ status: 'not-applicable', message: 'not-yet' })
    expect(check({ brand: 'Harbor Pine' })).toMatchObject({ status: 'cannot-tell', message: 'own-brand' })
  })

  it('near miss: a Chinese maker with a responsible person passes', () => {
    expect(
      check(maker({ address: at('Shenzhen 518000, China'), responsible: at('Verantwortliche Person: Kai GmbH') }))
        .status,
    ).toBe('pass')
  })
})
