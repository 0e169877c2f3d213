import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/was-price-reference'
import type { Product } from '@/utils/audit/facts'
import type { PageInfo } from '@/utils/audit/record'
import { at, product, subject } from '../../make'

type Meaning = NonNullable<Product['wasMeaning']>

const check = (wasMeaning: Meaning | null, page: Partial<PageInfo> = {}, was = '189.00', label: string | null = null) =>
  rule.check(
    subject(
      {
        product: product({
          wasPrice: { amount: was, currency: 'GBP', label },
          wasPriceAt: at(`£${was}`),
          wasMeaning,
        }),
      },
      page,
    ),
  )

const says = (kind: Meaning['kind'], from: Meaning['from'] = 'near'): Meaning => ({ kind, from, at: at('a label') })

describe('price/was-price-reference', () => {
  it.each(['recommended', 'other-seller', 'own-dated'] as const)('passes a reference that is %s', (kind) => {
    expect(check(says(kind)).status).toBe('pass')
  })

  it('passes a plain former price where no period is asked for', () => {
    expect(check(says('own'), { markets: ['us'] }).status).toBe('pass')
  })

  it.each([
    ['a former price without its period in the UK', says('own'), 'no-period'],
    ['a comparison without a giver', says('compare'), 'no-giver'],
    ['a footnote', says('recommended', 'note'), 'in-a-note'],
    ['a label for screen readers', says('own-dated', 'screen-reader'), 'not-visible'],
  ])('is partial with %s', (_, meaning, message) => {
    expect(check(meaning)).toMatchObject({ status: 'partial', message })
  })

  it('reads a label without a known meaning as a former price', () => {
    expect(check(null, { markets: ['us'] }, '189.00', 'Was')).toMatchObject({
      status: 'pass',
      values: { label: 'Was' },
    })
  })

  it('fails a crossed-out amount that nothing explains', () => {
    const found = check(null)
    expect(found).toMatchObject({ status: 'fail', message: 'no-label', values: { was: '£189.00' } })
    expect(found.evidence.at(-1)?.kind).toBe('absence')
  })

  it.each(['129.00', '99.00'])('fails a reference of %s that is not above the price', (was) => {
    expect(check(says('recommended'), {}, was)).toMatchObject({ status: 'fail', message: 'not-higher' })
  })

  it('does not apply without a reference price', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
  })

  it('does not apply to a home page without a product of its own', () => {
    expect(rule.check(subject({ product: null }, { type: 'home' })).status).toBe('not-applicable')
  })

  it('near miss: any word before the amount is no label', () => {
    expect(check(null, { markets: ['us'] }, '189.00', 'More')).toMatchObject({ status: 'fail', message: 'no-label' })
    expect(check(null, { lang: 'fi', markets: ['other'] }, '189.00', 'Norm.').status).toBe('pass')
  })

  it('near miss: an unfinished page may still bring the label', () => {
    const unlabelled = product({
      wasPrice: { amount: '189.00', currency: 'GBP', label: null },
      wasPriceAt: at('£189.00'),
    })
    expect(rule.check(subject({ product: unlabelled, unfinished: true })).status).toBe('cannot-tell')
  })
})
