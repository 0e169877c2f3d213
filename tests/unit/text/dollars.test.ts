import { describe, expect, it } from 'vitest'
import { currencyOf } from '@/utils/text/currency'
import { isPlainEnglish, speaksOfOtherDollars } from '@/utils/text/dollars'

describe('a dollar sign that nothing settles', () => {
  it('is of an English page at an address without a country', () => {
    expect(isPlainEnglish('en', null, 'com')).toBe(true)
    expect(isPlainEnglish('en', null, 'au')).toBe(false)
    expect(isPlainEnglish('en', 'NZ', 'com')).toBe(false)
    expect(isPlainEnglish('es', null, 'com')).toBe(false)
  })

  it.each([
    'All prices include GST.',
    'ABN 12 345 678 901',
    'Call us: +61 3 5550 0123',
    'Proudly Canadian owned since 1998',
    'Shipped from our workshop in Auckland',
    'NZ$ 64.00',
  ])('may be of another country: %s', (line) => {
    expect(speaksOfOtherDollars(['Tern wall lamp', line])).toBe(true)
  })

  it.each([
    'Ships to the United States, Canada and Australia',
    'A lamp for us and for you',
    'Toll free: 1-800-555-0123',
  ])('is not told to be of another one: %s', (line) => {
    expect(speaksOfOtherDollars(['Tern wall lamp', line])).toBe(false)
  })

  it('stays behind everything that the page says', () => {
    const hints = { declared: [], lang: 'en', tld: 'com', lastResort: 'USD' }
    expect(currencyOf('$', hints)).toBe('USD')
    expect(currencyOf('$', { ...hints, declared: ['CAD'] })).toBe('CAD')
    expect(currencyOf('$', { ...hints, region: 'au' })).toBe('AUD')
    expect(currencyOf('kr', hints)).toBeNull()
  })
})
