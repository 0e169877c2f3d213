import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/reviews-origin'
import { at, product, subject } from '../../make'

const stars = product({ rating: { value: 4.6, best: 5, count: 31 }, ratingAt: at('4.6 ★ (31)') })

describe('shop/reviews-origin', () => {
  it('passes an explanation', () => {
    const reviewCheck = { kind: 'explained' as const, at: at('How we check reviews') }
    expect(rule.check(subject({ product: stars, reviewCheck })).status).toBe('pass')
  })

  it('fails stars without a word, with the stars and the places searched', () => {
    const found = rule.check(subject({ product: stars }))
    expect(found.status).toBe('fail')
    expect(found.evidence.map((item) => item.kind)).toEqual(['text', 'absence'])
  })

  it('is partial with the badge alone, and passes with a named verifier', () => {
    const reviewCheck = { kind: 'badge' as const, at: at('Verified purchase') }
    expect(rule.check(subject({ product: stars, reviewCheck })).status).toBe('partial')
    const seals = [{ name: 'Trustpilot', url: null, at: at('Trustpilot') }]
    expect(rule.check(subject({ product: stars, reviewCheck, seals })).status).toBe('pass')
  })

  it('does not apply without reviews', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
    const none = product({ rating: { value: null, best: 5, count: 0 }, ratingAt: at('No reviews yet') })
    expect(rule.check(subject({ product: none })).status).toBe('not-applicable')
  })

  it('near miss: a review box that a third party fills cannot be judged', () => {
    expect(rule.check(subject({ product: stars, emptyBoxes: ['reviews'] })).status).toBe('cannot-tell')
  })

  it('fails the stars by number as well, whatever box stayed empty beside them', () => {
    expect(rule.check(subject({ ratingSpread: at('5 stars 80 %') })).message).toBe('no-word')
  })

  it('near miss: a rating that only the markup declares is not shown', () => {
    const hidden = product({ rating: { value: 4.6, best: 5, count: 31 } })
    expect(rule.check(subject({ product: hidden })).status).toBe('not-applicable')
  })
})
