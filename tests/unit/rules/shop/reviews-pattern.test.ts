import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/reviews-pattern'
import { at, declaredProduct, product, sample, subject } from '../../make'

const review = (text: string, day: string, rating = 5) => ({ text, date: `2026-${day}`, rating, at: null })
const words = 'Lovely light and easy to fix to the wall'
const rated = (count: number, value = 4.8) =>
  product({ rating: { value, best: 5, count }, ratingAt: at(`${value} ★ (${count})`) })
const many = (length: number, day: (index: number) => string) =>
  Array.from({ length }, (_, index) => review(`Text ${index}`, day(index)))

describe('shop/reviews-pattern', () => {
  it('passes few reviews over time, a shown spread, and low ratings', () => {
    expect(
      rule.check(subject({ product: rated(3), reviews: [review(words, '01-02'), review('Arrived late', '03-09', 3)] }))
        .status,
    ).toBe('pass')
    expect(rule.check(subject({ product: rated(90), ratingSpread: at('5 stars 80 %') })).message).toBe('spread-shown')
  })

  it('fails the same words under three dates', () => {
    const reviews = ['01-02', '02-11', '04-30'].map((day) => review(words, day))
    expect(rule.check(subject({ product: rated(40), reviews }))).toMatchObject({
      status: 'fail',
      message: 'same-texts',
    })
  })

  it('near miss: one review that the markup repeats, and short words', () => {
    const twice = ['01-02', '01-02', '01-02'].map((day) => review(words, day))
    expect(rule.check(subject({ product: rated(5), reviews: twice })).status).toBe('pass')
    const short = ['01-02', '02-02', '03-02'].map((day) => review('Great!', day))
    expect(rule.check(subject({ product: rated(5), reviews: short })).status).toBe('pass')
  })

  it('fails most reviews within three days', () => {
    const reviews = many(20, (index) => (index < 17 ? '05-02' : '07-01'))
    expect(rule.check(subject({ product: rated(20), reviews })).message).toBe('burst')
  })

  it('fails other stars in the markup, and not a scale of ten', () => {
    const other = (ratingValue: number, ratingBest: number) => [
      declaredProduct({ ratingValue, ratingBest, reviewCount: 12 }),
    ]
    expect(rule.check(subject({ product: rated(12, 3.1), declared: other(4.9, 5) })).message).toBe('figures-differ')
    expect(rule.check(subject({ product: rated(12, 4.5), declared: other(9, 10) })).status).toBe('cannot-tell')
  })

  it('is partial where the markup counts other reviews, and not where a few came since', () => {
    const other = (reviewCount: number) => [declaredProduct({ ratingValue: 4.8, ratingBest: 5, reviewCount })]
    expect(rule.check(subject({ product: rated(212), declared: other(1284) })).message).toBe('counts-differ')
    expect(rule.check(subject({ product: rated(212), declared: other(220) })).status).toBe('cannot-tell')
  })

  it('fails where reviews went and the average rose', () => {
    const history = [
      sample('2026-03-01', { reviewCount: 60, ratingValue: 3.9 }),
      sample('2026-04-01', { reviewCount: 41, ratingValue: 4.7 }),
    ]
    expect(rule.check(subject({ product: rated(41) }, {}, { history })).message).toBe('count-fell')
  })

  it('is partial with many reviews, none low, and no spread', () => {
    const reviews = many(8, (index) => `0${index + 1}-02`)
    expect(rule.check(subject({ product: rated(75), reviews })).message).toBe('only-high')
  })

  it('cannot tell from an average, and does not apply without reviews', () => {
    expect(rule.check(subject({ product: rated(75) })).status).toBe('cannot-tell')
    expect(rule.check(subject()).status).toBe('not-applicable')
  })
})
