import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcher } from '@/utils/text/lexicon'

const list = (...words: string[]) => matcher({ en: words }, 'en')
const han = (...words: string[]) => matcher({ zh: words }, 'zh')

describe('matcher', () => {
  it('finds words in any case', () => {
    expect(list('free shipping').find('FREE Shipping today')).toEqual({ text: 'FREE Shipping', index: 0 })
  })

  it('matches whole words', () => {
    expect(list('off').test('coffee')).toBe(false)
    expect(list('off').test('20% off')).toBe(true)
    expect(list('off').test('off-white')).toBe(true)
    expect(list('été').test('étés')).toBe(false)
    expect(matcher({ ru: ['есть'] }, 'ru').test('шестьдесят')).toBe(false)
  })

  it('lets a space be a hyphen, a line break or a no-break space', () => {
    for (const text of ['add to-cart', 'add to\ncart', 'add\u00a0to cart', 'add  to cart'])
      expect(list('add to cart').test(text)).toBe(true)
    expect(list('add to cart').test('addtocart')).toBe(false)
  })

  it('takes # for a number and * for any ending', () => {
    expect(list('only # left').find('Only 12 left')?.text).toBe('Only 12 left')
    expect(list('only # left').test('only few left')).toBe(false)
    expect(list('versand*').find('Versandkosten')?.text).toBe('Versandkosten')
    expect(list('versand').test('Versandkosten')).toBe(false)
  })

  it('finds Chinese, Japanese and Korean words anywhere', () => {
    expect(han('运费').find('另付运费十元')).toEqual({ text: '运费', index: 2 })
    expect(matcher({ ja: ['残り#'] }, 'ja').test('在庫残り3点')).toBe(true)
  })

  it('takes signs for signs', () => {
    expect(list('p&p', 's.a.').test('s a')).toBe(false)
    expect(list('+ vat').test('£10 + VAT')).toBe(true)
  })

  it('prefers the longest entry', () => {
    expect(list('add', 'add to cart').find('add to cart')?.text).toBe('add to cart')
  })

  it('counts the language of the page, and English on every page', () => {
    const lexicon = { en: ['delivery'], de: ['lieferung'], fr: ['livraison'] }
    const german = matcher(lexicon, 'de')
    expect([german.test('Lieferung'), german.test('Delivery'), german.test('Livraison')]).toEqual([true, true, false])
    expect(matcher(lexicon, null).test('Livraison')).toBe(true)
  })

  it('finds nothing with an empty list', () => {
    const empty = matcher({ de: ['lieferung'] }, 'en')
    expect([empty.test('x'), empty.find('x'), empty.affirmed('x')]).toEqual([false, null, null])
  })
})

describe('affirmed', () => {
  it.each(['We do not offer free shipping', 'no free shipping', 'There isn’t free shipping'])(
    'does not take “%s”',
    (text) => {
      expect(list('free shipping').affirmed(text)).toBeNull()
    },
  )

  it('knows negations of other languages', () => {
    expect(matcher({ de: ['versandkostenfrei'] }, 'de').affirmed('nicht versandkostenfrei')).toBeNull()
    expect(han('包邮').affirmed('不包邮')).toBeNull()
    expect(matcher({ ja: ['返品'] }, 'ja').affirmed('返品できません')).toBeNull()
  })

  it('ends a negation with its clause', () => {
    expect(list('free shipping').affirmed('No code needed, free shipping')?.index).toBe(16)
    expect(list('free shipping').affirmed('Why not? Free shipping!')?.index).toBe(9)
  })

  it('goes on to the next match', () => {
    expect(list('free').affirmed('not free, but this one is free')?.index).toBe(26)
  })

  it('is not misled by a word that holds a negation', () => {
    expect(list('free shipping').affirmed('A note: free shipping')?.index).toBe(8)
    expect(list('free shipping').affirmed('Nordic free shipping')?.index).toBe(7)
  })
})

it('builds a pattern from any entry, and finds the entry in itself', () => {
  const entry = fc.string({ unit: fc.constantFrom(...'abcé.+?^$(){}|[]\\/&-é中の'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(entry, (text) => {
      expect(list(text).find(text)?.index).toBe(0)
    }),
  )
})
