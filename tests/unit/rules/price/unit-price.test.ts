import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/unit-price'
import type { MeasureUnit, Product } from '@/utils/audit/facts'
import type { PageInfo } from '@/utils/audit/record'
import { at, product, subject } from '../../make'

const per = (amount: string, measure: string, unit: MeasureUnit, quote = `${amount} € / ${measure} ${unit}`) => ({
  amount,
  currency: 'EUR',
  per: measure,
  unit,
  at: at(quote),
})
const german: Partial<PageInfo> = { lang: 'de', markets: ['de', 'eu'] }
const check = (name: string, facts: Partial<Product> = {}, info = german) =>
  rule.check(subject({ product: product({ name, price: { amount: '9.90', currency: 'EUR' }, ...facts }) }, info))

describe('price/unit-price', () => {
  it('passes a price per kilogram that fits', () => {
    expect(check('Röstkaffee Hafen, 500 g', { unitPrice: per('19.80', '1', 'kg') })).toMatchObject({
      status: 'pass',
      message: 'shown',
    })
  })

  it('passes a multipack by its whole contents', () => {
    const facts = { price: { amount: '5.94', currency: 'EUR' }, unitPrice: per('3.00', '1', 'l') }
    expect(check('Apfelsaft 6 x 0,33 l', facts).status).toBe('pass')
  })

  it('fails one that does not fit, with the arithmetic', () => {
    const found = check('Röstkaffee Hafen, 500 g', { unitPrice: per('17.80', '1', 'kg') })
    expect(found).toMatchObject({ status: 'fail', message: 'miscalculated' })
    expect(found.evidence.at(-1)?.kind).toBe('measure')
  })

  it('is partial in Germany for another unit, and passes it elsewhere', () => {
    const facts = { unitPrice: per('30.00', '100', 'ml') }
    expect(check('Parfum Brise 33 ml', facts)).toMatchObject({ status: 'partial', message: 'other-unit' })
    expect(check('Perfume Brisa 33 ml', facts, { lang: 'es', markets: ['eu'] }).status).toBe('pass')
  })

  it('fails goods that are used up and name their contents without it', () => {
    expect(check('Olivenöl Kap Horn 0,5 l')).toMatchObject({ status: 'fail', message: 'missing' })
    expect(check('Ground coffee Harbor 250g', {}, { lang: 'en', markets: ['uk'] }).status).toBe('fail')
    expect(check('Crème visage 50 ml', {}, { lang: 'fr', markets: ['eu'] }).status).toBe('fail')
  })

  it('reads the contents from its own line of the specification', () => {
    expect(check('Olivenöl Kap Horn', { specs: [{ name: 'Inhalt', value: '0,5 l' }] }).status).toBe('fail')
  })

  it('near miss: a measure that a thing holds is no contents', () => {
    expect(check('Trinkflasche Edelstahl 500 ml')).toMatchObject({ message: 'not-by-measure' })
    expect(check('Kaffeemaschine mit Kanne 1,2 l').status).not.toBe('fail')
    expect(check('Espresso cups 80 ml, set of 2', {}, { lang: 'en', markets: ['uk'] }).status).not.toBe('fail')
  })

  it('near miss: a quantity of unknown goods, and several sizes', () => {
    expect(check('Granulat Marleen 5 kg')).toMatchObject({ status: 'cannot-tell', message: 'unsure' })
    expect(check('Ladekabel 2 m')).toMatchObject({ status: 'not-applicable' })
    const sizes = { unitPrice: per('24.00', '1', 'kg'), variants: 3 }
    expect(check('Röstkaffee Hafen, 500 g', sizes)).toMatchObject({ status: 'cannot-tell', message: 'several-sizes' })
  })

  it('does not apply to goods without a measure, or to packs under 10 g in Germany', () => {
    expect(check('Wandlampe Seeschwalbe').status).toBe('not-applicable')
    expect(check('Safran Gewürz 5 g')).toMatchObject({ message: 'small-pack' })
  })
})
