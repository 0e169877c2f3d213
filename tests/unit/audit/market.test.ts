import { describe, expect, it } from 'vitest'
import { findMarkets } from '@/utils/audit/market'
import { declaredProduct, emptyFacts, product, promise } from '../make'

const inCurrency = (currency: string | null) => ({
  ...emptyFacts,
  product: product({ price: { amount: '129.00', currency } }),
})
const markets = (currency: string | null, lang: string | null, tld: string) =>
  findMarkets(inCurrency(currency), lang, tld).markets

describe('findMarkets', () => {
  it.each([
    ['GBP', 'en', 'com', ['uk']],
    ['JPY', 'en', 'com', ['jp']],
    ['CNY', 'zh', 'com', ['cn']],
    ['EUR', 'de', 'com', ['de', 'eu']],
    ['EUR', 'en', 'de', ['de', 'eu']],
    ['EUR', 'de', 'at', ['eu']],
    ['EUR', 'fr', 'com', ['eu']],
    ['PLN', 'pl', 'pl', ['eu']],
    ['USD', 'en', 'com', ['us']],
    ['USD', 'en', 'ca', ['other']],
    ['USD', 'en', 'uk', ['uk']],
    ['CHF', 'de', 'ch', ['other']],
    ['AUD', 'en', 'com', ['other']],
  ])('%s in %s on .%s', (currency, lang, tld, expected) => {
    expect(markets(currency, lang, tld)).toEqual(expected)
  })

  it('goes by domain, then by language, where no currency is seen', () => {
    expect(findMarkets(emptyFacts, 'en', 'uk')).toEqual({ markets: ['uk'], from: ['domain'] })
    expect(findMarkets(emptyFacts, 'de', 'com')).toEqual({ markets: ['de', 'eu'], from: ['language'] })
    expect(findMarkets(emptyFacts, 'ja', 'com')).toEqual({ markets: ['jp'], from: ['language'] })
    expect(findMarkets(emptyFacts, 'zh', 'com')).toEqual({ markets: ['cn'], from: ['language'] })
  })

  it('takes the currency from the markup or a promise, where no price is seen', () => {
    expect(
      findMarkets({ ...emptyFacts, declared: [declaredProduct({ currency: 'GBP' })] }, 'en', 'com').markets,
    ).toEqual(['uk'])
    const shipping = promise('shipping-cost', 'Delivery £4.95', { number: 4.95, unit: 'GBP' })
    expect(findMarkets({ ...emptyFacts, promises: [shipping] }, 'en', 'com').markets).toEqual(['uk'])
  })

  it('stays open where nothing tells', () => {
    expect(findMarkets(emptyFacts, 'en', 'com')).toEqual({ markets: [], from: [] })
    expect(findMarkets(emptyFacts, null, 'localhost')).toEqual({ markets: [], from: [] })
    expect(markets('USD', null, 'com')).toEqual([])
  })

  it('says what it was concluded from', () => {
    expect(findMarkets(inCurrency('GBP'), 'en', 'com').from).toEqual(['currency'])
    expect(findMarkets(inCurrency('EUR'), 'de', 'com').from).toEqual(['currency', 'language'])
  })
})
