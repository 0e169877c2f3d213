import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/spec-table'
import type { Product } from '@/utils/audit/facts'
import { product, subject } from '../../make'

const check = (specs: [string, string][], facts: Partial<Product> = {}) =>
  rule.check(subject({ product: product({ specs: specs.map(([name, value]) => ({ name, value })), ...facts }) }))

const words = (count: number, cjk = 0) => ({ description: { words: count, cjk, text: '', at: null } })

const lamp: [string, string][] = [
  ['Brand', 'Tern'],
  ['Colour', 'Sand'],
  ['Style', 'Modern'],
  ['Room', 'Bedroom'],
  ['Height', '46 cm'],
  ['Bulb', 'E27'],
]

describe('desc/spec-table', () => {
  it('passes six pairs with a measure', () => {
    expect(check(lamp)).toMatchObject({ status: 'pass', values: { count: 6 } })
  })

  it('recognises a measure by its value in any language', () => {
    expect(check([...lamp.slice(0, 4), ['毛重', '1.2千克'], ['口味', '原味']]).status).toBe('pass')
  })

  it('is partial with six pairs and no measure', () => {
    expect(check([...lamp.slice(0, 4), ['Series', 'Tern'], ['Season', 'Winter']])).toMatchObject({
      status: 'partial',
      message: 'no-measure',
    })
  })

  it('is partial with one to five pairs', () => {
    expect(check(lamp.slice(2))).toMatchObject({ status: 'partial', message: 'few', values: { count: 4 } })
  })

  it('is partial with free text only', () => {
    expect(check([], words(80))).toMatchObject({ status: 'partial', message: 'only-text' })
    expect(check([], words(0, 150)).status).toBe('partial')
  })

  it('fails with neither', () => {
    const found = check([], words(79, 149))
    expect(found).toMatchObject({ status: 'fail', message: 'none' })
    expect(found.evidence.map((item) => item.kind)).toEqual(['absence'])
  })

  it('fails where reference numbers, stock and shipping are all there is', () => {
    expect(
      check(
        [
          ['Referencia', '123'],
          ['EAN', '456'],
          ['Stock', '5'],
        ],
        words(20),
      ).status,
    ).toBe('fail')
  })

  it('near miss: a description made of pictures may hold them', () => {
    expect(check([], { ...words(10), descriptionImages: 4 }).status).toBe('cannot-tell')
  })
})
