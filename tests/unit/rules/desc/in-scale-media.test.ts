import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/in-scale-media'
import type { Product } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const check = (facts: Partial<Product>) => rule.check(subject({ product: product(facts) }))
const picture = (alt: string | null) => ({
  src: 'https://harbor-pine.example/1.jpg',
  width: 800,
  height: 800,
  alt,
  broken: false,
})

describe('desc/in-scale-media', () => {
  it.each(['video', 'spin', 'model', 'in-scale'] as const)('passes %s', (kind) => {
    expect(check({ media: [{ kind, at: at('woman holding the lamp') }] })).toMatchObject({
      status: 'pass',
      message: kind,
    })
  })

  it('is an idea, no fault, where nothing is offered', () => {
    const found = check({ images: 1, gallery: [picture('Tern wall lamp')] })
    expect(found).toMatchObject({ status: 'not-applicable', message: 'not-offered' })
    expect(found.evidence[0]?.kind).toBe('absence')
  })

  it('near miss: pictures without words may show the scale', () => {
    expect(check({ images: 2, gallery: [picture(null), picture('')] })).toMatchObject({
      status: 'cannot-tell',
      message: 'no-words',
    })
  })
})
