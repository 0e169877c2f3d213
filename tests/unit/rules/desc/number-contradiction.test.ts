import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/number-contradiction'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (specs: [string, string][], text: string, facts: Partial<Product> = {}) =>
  rule.check(
    subject({
      product: product({
        specs: specs.map(([name, value]) => ({ name, value })),
        description: { words: 50, cjk: 0, text, at: at(text.slice(0, 50)) },
        ...facts,
      }),
    }),
  )

describe('desc/number-contradiction', () => {
  it.each([
    [['Weight', '1.2 kg'], 'Weight: 1500 g'],
    [['Gewicht', '1,2 kg'], 'Gewicht: 1,8 kg'],
    [['Poids', '1,2 kg'], 'Poids : 2 kg'],
    [['重量', '500克'], '重量：800克'],
    [['高さ', '46cm'], '高さ：60cm'],
  ] satisfies [[string, string], string][])('fails %s against “%s”', (spec, text) => {
    const found = check([spec], text)
    expect(found).toMatchObject({ status: 'fail', message: 'differs' })
    expect(found.evidence.map(({ kind }) => kind)).toEqual(['pair', 'pair'])
  })

  it('fails a title against the table', () => {
    expect(check([['Volume', '200 ml']], '', { name: 'Lumo body oil 300 ml' }).status).toBe('fail')
  })

  it('passes the same in other units, and is partial for a careless conversion', () => {
    expect(check([['Weight', '1.2 kg']], 'Weight: 1200 g').status).toBe('pass')
    expect(check([['Height', '100 cm']], 'Height: 104 cm')).toMatchObject({ status: 'partial', message: 'nearly' })
  })

  it.each([
    ['packed weight', 'Shipping weight: 2 kg'],
    ['a part', 'Weight of the shade: 200 g'],
    ['a range', 'Weight: 1 - 2 kg'],
    ['a limit', 'Weight: up to 5 kg'],
    ['about', 'Weight: approx. 2 kg'],
    ['a sentence', 'It carries a weight of 20 kg with ease.'],
    ['another unit family', 'Weight: 300 ml'],
  ])('near miss: %s is no contradiction', (_, text) => {
    expect(check([['Weight', '1.2 kg']], text)).toMatchObject({ status: 'not-applicable', message: 'once' })
  })

  it('near miss: two rows of one name, a pack, thousands by another country', () => {
    expect(
      check(
        [
          ['Weight', '1 kg'],
          ['Weight', '2 kg'],
        ],
        'Weight: 3 kg',
      ).status,
    ).toBe('not-applicable')
    expect(check([['Volume', '600 ml']], '', { name: 'Lumo body oil 2 x 300 ml' }).status).toBe('not-applicable')
    expect(check([['Weight', '1.200 kg']], 'Weight: 1.2 kg').status).toBe('pass')
  })

  it('says cannot-tell where the buyer chooses the figure', () => {
    const values = ['200 ml', '300 ml'].map((label) => ({ label, gone: false, chosen: false }))
    const options = [{ name: 'Size', values, at: at('Size') }]
    expect(check([['Volume', '200 ml']], '', { name: 'Lumo body oil 300 ml', options }).status).toBe('cannot-tell')
  })
})
