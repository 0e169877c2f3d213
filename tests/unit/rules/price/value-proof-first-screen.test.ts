import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/value-proof-first-screen'
import type { Anchor, PageFacts } from '@/utils/audit/facts'
import type { PageInfo } from '@/utils/audit/record'
import { at, product, subject } from '../../make'

const placed = (quote: string, y: number): Anchor => ({ quote, selector: 'li', rect: [700, y, 400, 24] })
const point = (text: string, concrete: number, y = 400): PageFacts['keyPoints'][number] => ({
  text,
  concrete,
  at: placed(text, y),
})
const check = (keyPoints: PageFacts['keyPoints'], facts: Partial<PageFacts> = {}, info: Partial<PageInfo> = {}) =>
  rule.check(subject({ product: product({ images: 3, priceAt: placed('£129.00', 300) }), keyPoints, ...facts }, info))

describe('price/value-proof-first-screen', () => {
  it('passes two concrete facts beside the price', () => {
    expect(check([point('Solid oak', 1), point('Dimmable to 5 %', 2)])).toMatchObject({ status: 'pass' })
    expect(check([point('Oak, 40 cm wide, 10-year guarantee', 3)]).status).toBe('pass')
  })

  it('is partial for one, or for facts below the first screen', () => {
    expect(check([point('Solid oak', 1)])).toMatchObject({ status: 'partial', message: 'only-one' })
    expect(check([point('Solid oak', 1, 900), point('40 cm', 1, 930)])).toMatchObject({ message: 'below' })
  })

  it('fails slogans alone, and nothing at all', () => {
    expect(check([point('Light up your life', 0)])).toMatchObject({ status: 'fail', message: 'nothing-concrete' })
    expect(check([]).status).toBe('fail')
  })

  it('measures from the price where that stands further down', () => {
    const low = { product: product({ images: 3, priceAt: placed('£129.00', 1500) }) }
    expect(check([point('Solid oak', 1, 1450), point('40 cm', 1, 1520)], low).status).toBe('pass')
  })

  it('near miss: what pictures may say, and a page that is still loading', () => {
    expect(check([], { product: product({ images: 3, descriptionImages: 6 }) }).status).toBe('cannot-tell')
    expect(check([], {}, { caution: 'unfinished' }).status).toBe('cannot-tell')
  })

  it('cannot tell without a product', () => {
    expect(check([], { product: null })).toMatchObject({ status: 'cannot-tell', message: 'no-product' })
  })

  it('does not count what is folded away', () => {
    const folded = { ...point('Solid oak, 40 cm', 2), at: { ...at('Solid oak, 40 cm'), collapsed: true } }
    expect(check([folded]).status).toBe('partial')
  })
})
