import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/box-contents'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (name: string, facts: Partial<Product> = {}, lang = 'en') =>
  rule.check(subject({ product: product({ name, ...facts }) }, { lang }))
const contents = (form: 'list' | 'text', quote: string, counts = false) => ({
  contents: { form, counts, at: at(quote) },
})

describe('desc/box-contents', () => {
  it('passes a list with counts, or with a word on power', () => {
    expect(check('Lumo headphones', contents('list', "What's in the box: 1 x headphones, 1 x case", true)).status).toBe(
      'pass',
    )
    expect(check('Lumo Kopfhörer', contents('list', 'Lieferumfang: Kopfhörer, Ladekabel'), 'de').status).toBe('pass')
  })

  it('is partial for a list without power, and for a sentence', () => {
    expect(check('Lumo headphones', contents('list', 'In the box: headphones and pouch'))).toMatchObject({
      status: 'partial',
      message: 'no-power',
    })
    expect(check('Gas barbecue Fjell', contents('text', 'Hose included'))).toMatchObject({
      status: 'partial',
      message: 'in-text',
    })
  })

  it.each([
    ['Lumo headphones', 'en'],
    ['Akkuschrauber Fjell', 'de'],
    ['Casque audio Lumo', 'fr'],
    ['Auriculares Lumo', 'es'],
    ['蓝牙耳机', 'zh'],
    ['ワイヤレスイヤホン', 'ja'],
  ])('fails %s without any list', (name, lang) => {
    expect(check(name, {}, lang)).toMatchObject({ status: 'fail', message: 'none' })
  })

  it('near miss: a case for headphones, a book and a multipack need none', () => {
    expect(check('Case for headphones')).toMatchObject({ status: 'not-applicable', message: 'simple' })
    expect(check('The harbour book, paperback').status).toBe('not-applicable')
    expect(check('Kaffee Fjell 2er-Pack', {}, 'de').status).toBe('not-applicable')
  })

  it('near miss: several of one thing are no set, different things are', () => {
    expect(check('はちみつ 6個セット', {}, 'ja').status).toBe('not-applicable')
    expect(check('フィヨルド カトラリー 12点セット', {}, 'ja')).toMatchObject({ status: 'fail', message: 'none' })
    expect(check('Fjell cutlery, 24 piece set')).toMatchObject({ status: 'fail', message: 'none' })
    expect(check('Harbour 1000 piece puzzle').status).toBe('not-applicable')
  })

  it('says cannot-tell for goods it does not know, and for pictures that may hold the list', () => {
    expect(check('Tern Fjell 46').message).toBe('kind-unknown')
    expect(check('Lumo headphones', { descriptionImages: 5 }).status).toBe('cannot-tell')
  })
})
