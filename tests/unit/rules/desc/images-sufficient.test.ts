import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/images-sufficient'
import type { Product } from '@/utils/audit/facts'
import { product, subject } from '../../make'

type Picture = Product['gallery'][number]

const gallery = (count: number, facts: Partial<Picture> = {}): Picture[] =>
  Array.from({ length: count }, (_, index) => ({
    src: `https://shop.example/img/lamp-${index}.jpg`,
    width: 1200,
    height: 900,
    alt: 'Lamp',
    broken: false,
    ...facts,
  }))

const check = (pictures: Picture[]) =>
  rule.check(subject({ product: product({ gallery: pictures, images: pictures.length }) }))

describe('desc/images-sufficient', () => {
  it('passes four large pictures with a text alternative', () => {
    const found = check(gallery(4))
    expect(found).toMatchObject({ status: 'pass', values: { count: 4, side: 1200 } })
    expect(found.evidence[0]?.quote).toBe('lamp-0.jpg: 1200 × 900 px')
  })

  it('fails without a picture', () => {
    expect(check([])).toMatchObject({ status: 'fail', message: 'none' })
  })

  it('fails a placeholder and a single tiny picture', () => {
    expect(check(gallery(1, { src: '/img/no-image.png' }))).toMatchObject({ status: 'fail', message: 'placeholder' })
    expect(check(gallery(1, { width: 300, height: 200 }))).toMatchObject({ status: 'fail', message: 'one-small' })
  })

  it.each([
    ['one', gallery(1)],
    ['few', gallery(3)],
    ['no-alt', gallery(5, { alt: '' })],
    ['small', gallery(5, { width: 800, height: 800 })],
    ['broken', [...gallery(4), ...gallery(1, { broken: true })]],
  ])('is partial: %s', (message, pictures) => {
    expect(check(pictures)).toMatchObject({ status: 'partial', message })
  })

  it('near miss: pictures whose sizes are not known yet', () => {
    expect(check(gallery(5, { width: 0, height: 0 })).status).toBe('cannot-tell')
  })

  it('near miss: a page read without any of its pictures', () => {
    expect(check(gallery(5, { broken: true })).status).toBe('cannot-tell')
  })

  it('near miss: a single picture of unknown size is not called tiny', () => {
    expect(check(gallery(1, { width: 0, height: 0 })).status).toBe('partial')
  })

  it('cannot tell without a product', () => {
    expect(rule.check(subject({ product: null })).status).toBe('cannot-tell')
  })
})
