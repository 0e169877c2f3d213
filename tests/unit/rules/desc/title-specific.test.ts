import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/title-specific'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (name: string, facts: Partial<Product> = {}, lang = 'en') =>
  rule.check(subject({ product: product({ name, nameAt: at(name), ...facts }) }, { lang }))

describe('desc/title-specific', () => {
  it.each([
    ['Tern wall lamp in brass, 46 cm', 'en'],
    ['3 burner gas barbecue with side burner', 'en'],
    ['Tern Wandlampe aus Messing, schwarz', 'de'],
    ['Lampe murale Tern en laiton, 46 cm', 'fr'],
    ['燕鸥黄铜壁灯 床头阅读灯 46厘米 黑色', 'zh'],
    ['ターン 真鍮製ウォールランプ 46cm ブラック', 'ja'],
  ])('passes “%s”', (name, lang) => {
    expect(check(name, {}, lang).status).toBe('pass')
  })

  it.each([
    ['SALE! Tern wall lamp in brass', 'en'],
    ['Wandlampe Messing – gratis Versand', 'de'],
    ['【送料無料】ターン 真鍮製ウォールランプ', 'ja'],
    ['燕鸥黄铜壁灯 全国包邮', 'zh'],
  ])('fails promotion in “%s”', (name, lang) => {
    expect(check(name, {}, lang)).toMatchObject({ status: 'fail', message: 'promo' })
  })

  it('fails a code, a stub, capitals, and more than 200 characters', () => {
    expect(check('TW-4402-B-0012').message).toBe('code')
    expect(check('Lamp').message).toBe('too-short')
    expect(check('BRASS WALL LAMP WITH SHADE').message).toBe('capitals')
    expect(check(`Tern wall lamp ${'in brass and linen '.repeat(12)}`).message).toBe('too-long')
  })

  it('is partial where it says little, repeats itself, or runs on', () => {
    expect(check('Zipped journal')).toMatchObject({ status: 'partial' })
    expect(check('Lamp wall lamp bedside lamp reading lamp brass').message).toBe('stuffed')
    expect(check(`Tern wall lamp of brass, ${'with arm, hood and switch '.repeat(6)}`).message).toBe('long')
  })

  it('near miss: models that it fits are no repetition, "wholesale" is no sale, a brand may shout', () => {
    expect(check('Slim case for Orbit 11 / Orbit 12 / Orbit 13, black leather').status).toBe('pass')
    expect(check('Wholesale Tern wall lamp in brass').status).toBe('pass')
    expect(check('TERN wall lamp in brass, 46 cm').status).toBe('pass')
  })

  it('says cannot-tell for a heading made of a picture', () => {
    expect(check('Tern wall lamp', { nameAt: null })).toMatchObject({ status: 'cannot-tell', message: 'in-picture' })
  })
})
