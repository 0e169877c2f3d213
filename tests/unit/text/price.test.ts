import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyOf } from '@/utils/text/currency'
import { findAmounts, findPrices } from '@/utils/text/price'

const amounts = (text: string) => findPrices(text).map(({ amount, sign }) => [amount, sign])

describe('findPrices', () => {
  it.each([
    ['£ 12.99', '12.99', '£'],
    ['£1,299', '1299', '£'],
    ['1.299,00 €', '1299.00', '€'],
    ['1.299 €', '1299', '€'],
    ['EUR 68,–', '68', 'EUR'],
    ['12,- €', '12', '€'],
    ['CHF 1’299.–', '1299', 'CHF'],
    ["CHF 1'299.50", '1299.50', 'CHF'],
    ['1 299,00 kr', '1299.00', 'kr'],
    ['1\u202f299,90\u00a0€', '1299.90', '€'],
    ['12€99', '12.99', '€'],
    ['US$1,299.00', '1299.00', 'US$'],
    ['R$ 12,50', '12.50', 'R$'],
    ['₹1,29,999.00', '129999.00', '₹'],
    ['￥1299', '1299', '￥'],
    ['1299円', '1299', '円'],
    ['3万円', '30000', '円'],
    ['1.5万元', '15000', '元'],
    ['129 руб.', '129', 'руб.'],
    ['1 299,90 Kč', '1299.90', 'Kč'],
    ['.99 €', '0.99', '€'],
    ['Now only £129.00, was £189.00', '129.00', '£'],
  ])('reads “%s”', (text, amount, sign) => {
    expect(amounts(text)[0]).toEqual([amount, sign])
  })

  it('reads every amount of a line', () => {
    expect(amounts('Now only £129.00, was £189.00')).toEqual([
      ['129.00', '£'],
      ['189.00', '£'],
    ])
    expect(amounts('189,00 € 129,00 €')).toEqual([
      ['189.00', '€'],
      ['129.00', '€'],
    ])
  })

  it('lets the sign of a range hold for both ends', () => {
    expect(amounts('26 to 50 €')).toEqual([
      ['26', '€'],
      ['50', '€'],
    ])
  })

  it.each(['20 % off', '12 cm', '2026-11-22', '3/4', '2 kg', 'model A12', '4006381333931'])(
    'reads no price in “%s”',
    (text) => {
      expect(findPrices(text)).toEqual([])
    },
  )

  it('leaves a percentage beside a price alone', () => {
    expect(amounts('£129.00 20% off')).toEqual([['129.00', '£']])
  })

  it('points at the amount', () => {
    const text = 'Now only £129.00!'
    const [found] = findPrices(text)
    expect(text.slice(found?.start, found?.end).trim()).toBe('£129.00')
    expect(found?.text).toBe('£129.00')
  })

  it('does not search an endless text', () => {
    expect(findPrices(`${'x'.repeat(3000)} £129.00`)).toEqual([])
  })

  it('ends on hostile text', () => {
    for (const piece of ['1 ', '1,', '1.', '£ ', "9'", '1 万', '(', '.']) {
      const start = performance.now()
      findAmounts(piece.repeat(100_000))
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})

const locales = [
  'en-US',
  'en-GB',
  'de-DE',
  'fr-FR',
  'ja-JP',
  'zh-CN',
  'es-ES',
  'it-IT',
  'nl-NL',
  'sv-SE',
  'pl-PL',
  'cs-CZ',
  'de-CH',
]
const currencies = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'CHF',
  'SEK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'INR',
  'KRW',
  'HKD',
  'TWD',
  'MXN',
  'HUF',
  'TRY',
]
const withoutCents = new Set(['JPY', 'KRW'])

interface Written {
  locale: string
  currency: string
  cents: number
  currencyDisplay: 'symbol' | 'code'
}

/** An amount of money as a browser writes it, and the decimal string that a reader should give back. */
function format({ locale, currency, cents, currencyDisplay }: Written): { text: string; amount: string } {
  const digits = withoutCents.has(currency) ? 0 : 2
  const amount = digits === 0 ? String(cents) : `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  const options = { style: 'currency', currency, currencyDisplay, minimumFractionDigits: digits } as const
  return { text: new Intl.NumberFormat(locale, options).format(Number(amount)), amount }
}

describe('an amount that a browser formats', () => {
  const written: fc.Arbitrary<Written> = fc.record({
    locale: fc.constantFrom(...locales),
    currency: fc.constantFrom(...currencies),
    cents: fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 100_000, max: 99_999_999 })),
    currencyDisplay: fc.constantFrom('symbol', 'code'),
  })

  it('is read back as it was, with its currency', () => {
    fc.assert(
      fc.property(written, (one) => {
        const { text, amount } = format(one)
        const found = findPrices(text)
        expect(
          found.map((price) => price.amount),
          text,
        ).toEqual([amount])
        const hints = { declared: [one.currency], lang: one.locale, tld: null }
        expect(currencyOf(found[0]?.sign ?? '', hints), text).toBe(one.currency)
      }),
      { numRuns: 3000 },
    )
  })

  it('is read back between words', () => {
    fc.assert(
      fc.property(written, (one) => {
        const { text, amount } = format(one)
        expect(
          findPrices(`Now ${text}, tax included`).map((price) => price.amount),
          text,
        ).toEqual([amount])
      }),
      { numRuns: 1000 },
    )
  })

  it('is read back in the order of the line, whatever stands beside it', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }), (one, a, b) => {
        fc.pre(!withoutCents.has(one.currency))
        const [was, now] = [format({ ...one, cents: a }), format({ ...one, cents: b })]
        expect(
          findPrices(`${was.text} ${now.text}`).map((price) => price.amount),
          `${was.text} ${now.text}`,
        ).toEqual([was.amount, now.amount])
      }),
      { numRuns: 1000 },
    )
  })

  it('never breaks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { amount, start, end } of findAmounts(text)) {
          expect(amount).toMatch(/^\d{1,12}(\.\d{1,6})?$/)
          expect(start).toBeLessThan(end)
        }
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,'’ -–€£$¥円万%"), maxLength: 40 }), (text) => {
        for (const { amount } of findAmounts(text)) expect(amount).toMatch(/^\d{1,12}(\.\d{1,6})?$/)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Locales with other groupings, signs and places of the sign than those above. */
const moreLocales = [
  'en-IN',
  'pt-BR',
  'pt-PT',
  'tr-TR',
  'ru-RU',
  'ko-KR',
  'da-DK',
  'nb-NO',
  'fi-FI',
  'hu-HU',
  'fr-CH',
  'de-AT',
  'zh-TW',
  'sk-SK',
]
const ownCurrency: Record<string, string> = {
  'en-IN': 'INR',
  'pt-BR': 'BRL',
  'pt-PT': 'EUR',
  'tr-TR': 'TRY',
  'ru-RU': 'RUB',
  'ko-KR': 'KRW',
  'da-DK': 'DKK',
  'nb-NO': 'NOK',
  'fi-FI': 'EUR',
  'hu-HU': 'HUF',
  'fr-CH': 'CHF',
  'de-AT': 'EUR',
  'zh-TW': 'TWD',
  'sk-SK': 'EUR',
}

describe('an amount in the notation of its country', () => {
  const written = fc.constantFrom(...moreLocales).chain((locale) =>
    fc.record({
      locale: fc.constant(locale),
      currency: fc.constant(ownCurrency[locale] ?? 'EUR'),
      cents: fc.integer({ min: 1, max: 99_999_999 }),
      currencyDisplay: fc.constantFrom('symbol' as const, 'code' as const),
    }),
  )

  it('is read back as it was, with its currency', () => {
    fc.assert(
      fc.property(written, (one) => {
        const { text, amount } = format(one)
        const found = findPrices(text)
        expect(
          found.map((price) => price.amount),
          text,
        ).toEqual([amount])
        const hints = { declared: [], lang: one.locale, tld: null }
        expect(currencyOf(found[0]?.sign ?? '', hints), text).toBe(one.currency)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps its sign for both ends of a range', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(' – ', ' - ', '–', ' ~ '), (one, dash) => {
        const low = format({ ...one, cents: one.cents + 100 })
        const high = format({ ...one, cents: one.cents + 5000 })
        expect(
          findPrices(`${low.text}${dash}${high.text}`).map((price) => price.amount),
          `${low.text}${dash}${high.text}`,
        ).toEqual([low.amount, high.amount])
      }),
      { numRuns: 1000 },
    )
  })
})
