import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/title-consistency'
import type { Product } from '@/utils/audit/facts'
import { at, declaredProduct, product, subject } from '../../make'

const check = (name: string, declared: string | null, title = '', facts: Partial<Product> = {}) =>
  rule.check(
    subject(
      {
        product: product({ name, nameAt: at(name), ...facts }),
        declared: declared ? [declaredProduct({ name: declared })] : [],
      },
      { title },
    ),
  )

describe('desc/title-consistency', () => {
  it('passes the same thing in other words', () => {
    expect(check('Tern wall lamp 55 W', 'Tern wall lamp, 55 Watt', 'Tern wall lamp 55W | Harbor & Pine').status).toBe(
      'pass',
    )
  })

  it.each([
    ['Body oil Lumo 300 ml', 'Body oil Lumo 200 ml'],
    ['Lumo WH-1000M4 headphones', 'Lumo WH-1000M5 headphones'],
    ['Tern Wandlampe schwarz', 'Tern Wandlampe weiß'],
    ['ターン ウォールランプ ブラック', 'ターン ウォールランプ ホワイト'],
  ])('fails “%s” against “%s”', (name, other) => {
    const found = check(name, other)
    expect(found).toMatchObject({ status: 'fail', message: 'differs' })
    expect(found.evidence).toHaveLength(2)
  })

  it('is partial where only the markup says which of several sizes it is', () => {
    const values = ['300 ml', '500 ml'].map((label) => ({ label, gone: false, chosen: false }))
    const options = [{ name: 'Size', values, at: at('Size') }]
    expect(check('Body oil Lumo', 'Body oil Lumo 300 ml', '', { options })).toMatchObject({
      status: 'partial',
      message: 'missing',
    })
  })

  it('near miss: units, colours in two languages, article numbers, length beside width, a figure of no choice', () => {
    expect(check('Honey 1 lb jar of Lumo', 'Honey jar of Lumo 454 g').status).toBe('pass')
    expect(check('Tern Wandlampe schwarz', 'Tern Wandlampe black').status).toBe('pass')
    expect(check('Tern wall lamp 4402-B', 'Tern wall lamp ZX99812').status).toBe('pass')
    expect(check('Tern shelf 80 cm x 20 cm', 'Tern shelf 20 cm').status).toBe('pass')
    expect(check('Body oil Lumo', 'Body oil Lumo 300 ml').status).toBe('pass')
  })

  it('counts the line under the heading', () => {
    expect(check('Lumo headlight', 'Lumo headlight 55 W', '', { beside: at('55 Watt, clear') }).status).toBe('pass')
  })

  it('says cannot-tell with one name, or a page title of the shop alone', () => {
    expect(check('Tern wall lamp', null, 'Harbor & Pine')).toMatchObject({ status: 'cannot-tell', message: 'alone' })
  })
})
