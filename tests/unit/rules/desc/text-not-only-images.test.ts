import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/text-not-only-images'
import type { Product } from '@/utils/audit/facts'
import { product, subject } from '../../make'

const check = (words: number, cjk: number, facts: Partial<Product> = {}) =>
  rule.check(subject({ product: product({ description: { words, cjk, text: '', at: null }, ...facts }) }))

const pictures = (tall: number, altWords = 0) => ({ descriptionImages: 5, descriptionPictures: { tall, altWords } })
const table = (rows: number) => ({
  specs: Array.from({ length: rows }, (_, index) => ({ name: `Part ${index}`, value: 'oak' })),
})

describe('desc/text-not-only-images', () => {
  it('passes enough text, beside pictures or not', () => {
    expect(check(60, 0, pictures(5)).status).toBe('pass')
    expect(check(0, 120, pictures(5)).status).toBe('pass')
    expect(check(30, 0).message).toBe('short-text')
    expect(check(5, 0, table(2)).status).toBe('pass')
  })

  it('fails tall pictures with hardly a word', () => {
    expect(check(19, 0, pictures(3))).toMatchObject({ status: 'fail', message: 'pictures' })
  })

  it('is partial between, with helpful alternatives, and for a few words alone', () => {
    expect(check(40, 0, pictures(5)).message).toBe('little-text')
    expect(check(10, 0, pictures(3, 30)).status).toBe('partial')
    expect(check(10, 0).message).toBe('few-words')
  })

  it('near miss: a full table needs no more, small pictures are no text', () => {
    expect(check(5, 0, { ...pictures(4), ...table(6) })).toMatchObject({ status: 'not-applicable', message: 'table' })
    expect(check(10, 0, pictures(2)).status).toBe('partial')
  })
})
