import { describe, expect, it } from 'vitest'
import { currencyOf, isoCurrency } from '@/utils/text/currency'

const open = { declared: [], lang: null, tld: null }

describe('currencyOf', () => {
  it('knows signs that mean one currency', () => {
    expect(['€', '£', 'US$', 'zł', 'Kč', '円', '元', 'CHF'].map((sign) => currencyOf(sign, open))).toEqual([
      'EUR',
      'GBP',
      'USD',
      'PLN',
      'CZK',
      'JPY',
      'CNY',
      'CHF',
    ])
  })

  it('leaves a shared sign open where nothing settles it', () => {
    expect(['$', '¥', 'kr'].map((sign) => currencyOf(sign, open))).toEqual([null, null, null])
  })

  it('settles it by declared data, then region, then language, then domain', () => {
    expect(currencyOf('$', { declared: ['CAD'], lang: 'en-AU', tld: 'nz' })).toBe('CAD')
    expect(currencyOf('$', { declared: [], lang: 'en-AU', tld: 'nz' })).toBe('AUD')
    expect(currencyOf('¥', { declared: [], lang: 'ja', tld: 'cn' })).toBe('JPY')
    expect(currencyOf('kr', { declared: [], lang: 'en', tld: 'dk' })).toBe('DKK')
  })

  it('does not believe a declared currency that the sign cannot mean', () => {
    expect(currencyOf('$', { declared: ['EUR'], lang: 'en-US', tld: null })).toBe('USD')
    expect(currencyOf('€', { declared: ['USD'], lang: 'en-US', tld: null })).toBe('EUR')
  })

  it('knows nothing of words that are no signs', () => {
    expect(['', 'constructor', '__proto__', 'x'].map((sign) => currencyOf(sign, open))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('isoCurrency', () => {
  it('takes a code in any case and nothing else', () => {
    expect(['eur', ' GBP ', 'EURO', '€', ''].map(isoCurrency)).toEqual(['EUR', 'GBP', null, null, null])
  })
})
