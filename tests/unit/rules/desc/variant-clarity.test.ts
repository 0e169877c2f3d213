import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/variant-clarity'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (facts: Partial<Product>) => rule.check(subject({ product: product(facts) }))
const option = (labels: string[], chosen: number | null) => ({
  variants: labels.length,
  options: [
    {
      name: 'Colour',
      at: at('Colour'),
      values: labels.map((label, index) => ({ label, gone: false, chosen: index === chosen })),
    },
  ],
})

describe('desc/variant-clarity', () => {
  it('passes named values with one chosen', () => {
    expect(check(option(['Sand', 'Slate'], 0))).toMatchObject({ status: 'pass', message: 'named' })
  })

  it('fails swatches without names', () => {
    expect(check(option(['', '', ''], 0))).toMatchObject({ status: 'fail', message: 'unnamed' })
  })

  it('near miss: an open choice, options that were not read, and nothing to choose', () => {
    expect(check(option(['S', 'M'], null))).toMatchObject({ status: 'cannot-tell', message: 'untouched' })
    expect(check({ variants: 4 }).message).toBe('unread')
    expect(check({}).status).toBe('not-applicable')
  })
})
