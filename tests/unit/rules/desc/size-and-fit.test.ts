import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/size-and-fit'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (name: string, facts: Partial<Product> = {}, lang = 'en') =>
  rule.check(subject({ product: product({ name, ...facts }) }, { lang }))
const help = (...kinds: Product['sizeHelp'][number]['kind'][]) => ({
  sizeHelp: kinds.map((kind) => ({ kind, at: at(kind) })),
})
const sizes = (...labels: string[]) => ({
  options: [{ name: 'Size', at: at('Size'), values: labels.map((label) => ({ label, gone: false, chosen: false })) }],
})

describe('desc/size-and-fit', () => {
  it('passes a chart and a note for clothing, a chart for shoes', () => {
    expect(check('Linen shirt', help('chart', 'note')).status).toBe('pass')
    expect(check('Wanderschuhe Fjell', help('chart'), 'de').status).toBe('pass')
  })

  it('passes measures of furniture and a standard of a part', () => {
    expect(check('Eichentisch Fjell', { specs: [{ name: 'Breite', value: '180 cm' }] }, 'de').status).toBe('pass')
    expect(check('LED bulb E27')).toMatchObject({ status: 'pass', message: 'standard' })
    expect(check('Brake pads Fjell', help('compatibility')).message).toBe('compatible')
  })

  it('is partial without a note, with a chart elsewhere, with a note alone', () => {
    expect(check('Linen shirt', help('chart')).message).toBe('no-note')
    expect(check('Chemise en lin', help('link'), 'fr').message).toBe('other-page')
    expect(check('Linen shirt', help('note')).message).toBe('note-only')
  })

  it.each([
    ['Linen shirt', ['S', 'M', 'L'], 'en'],
    ['Wanderschuhe', ['40', '41', '42'], 'de'],
    ['亚麻衬衫', ['S', 'M', 'L', 'XL'], 'zh'],
    ['リネンシャツ', ['S', 'M', 'L'], 'ja'],
  ])('fails %s with sizes and no help', (name, labels, lang) => {
    expect(check(name, sizes(...labels), lang)).toMatchObject({ status: 'fail', message: 'none' })
  })

  it('fails a sofa without measures and a part without any', () => {
    expect(check('Corner sofa Fjell').message).toBe('no-measures')
    expect(check('Brake pads Fjell').message).toBe('no-compatibility')
  })

  it('near miss: a table lamp is no table, a phone case no phone, packs are no sizes', () => {
    expect(check('Tern table lamp')).toMatchObject({ status: 'not-applicable', message: 'no-fit' })
    expect(check('Kaffee Fjell', sizes('250 g', '500 g', '1 kg'), 'de').status).toBe('not-applicable')
    expect(check('Tern thing', sizes('1', '2', '3')).status).toBe('cannot-tell')
  })

  it('near miss: pictures may hold the measures', () => {
    expect(check('Corner sofa Fjell', { descriptionImages: 4 }).message).toBe('in-pictures')
    expect(check('Linen shirt').message).toBe('no-choice')
  })
})
