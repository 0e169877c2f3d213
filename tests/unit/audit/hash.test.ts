import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hash } from '@/utils/audit/hash'

it('gives every text a short name that stays the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(hash(text)).toMatch(/^[0-9a-z]{1,11}$/)
      expect(hash(text)).toBe(hash(text))
    }),
  )
  // Stored fingerprints hang on this very value.
  expect(hash('price/discount-math')).toBe('ta3unq0l75')
})

it('tells texts apart that differ in one letter', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => hash(`£${index}.00`))
  expect(new Set(names).size).toBe(names.length)
})
