import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/comparison-help'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

const check = (comparison: PageFacts['comparison']) => rule.check(subject({ comparison }))
const table = (products: number, attributes: number) =>
  check({ kind: 'table', products, attributes, at: at('Compare our lamps') })

describe('price/comparison-help', () => {
  it('passes a table of two goods by three attributes, and a price history', () => {
    expect(table(2, 3)).toMatchObject({ status: 'pass', values: { products: 2, attributes: 3 } })
    expect(check({ kind: 'price-history', products: 0, attributes: 0, at: at('Preisverlauf') })).toMatchObject({
      status: 'pass',
      message: 'price-history',
    })
  })

  it('is only an idea where nothing compares', () => {
    expect(check(null)).toMatchObject({ status: 'not-applicable', message: 'not-offered' })
  })

  it('near miss: one good, or two attributes', () => {
    expect(table(1, 6).status).toBe('not-applicable')
    expect(table(3, 2).status).toBe('not-applicable')
  })
})
