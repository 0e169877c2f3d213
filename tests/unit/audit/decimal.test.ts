import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimal,
  compareDecimal,
  medianDecimal,
  multiplyDecimal,
  percentOff,
  percentUp,
  subtractDecimal,
  toNumber,
} from '@/utils/audit/decimal'

const cents = fc.integer({ min: 0, max: 10 ** 12 })
const write = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`

describe('decimal', () => {
  it('compares by value, not by text', () => {
    expect(compareDecimal('9.99', '10')).toBeLessThan(0)
    expect(compareDecimal('10.00', '10')).toBe(0)
    expect(compareDecimal('10.01', '10')).toBeGreaterThan(0)
  })

  it('adds and subtracts without the error of floats', () => {
    expect(addDecimal('0.10', '0.20')).toBe('0.30')
    expect(subtractDecimal('189.00', '129.00')).toBe('60')
    expect(subtractDecimal('1', '0.99')).toBe('0.01')
    expect(subtractDecimal('1', '2')).toBeNull()
  })

  it('computes the saving', () => {
    expect(percentOff('189.00', '129.00')).toBe(31.746)
    expect(percentOff('100', '80')).toBe(20)
    expect(percentOff('100', '100')).toBeNull()
    expect(percentOff('100', '120')).toBeNull()
    expect(percentOff('0', '0')).toBeNull()
  })

  it('multiplies exactly', () => {
    expect(multiplyDecimal('0.1', '3')).toBe('0.30')
    expect(multiplyDecimal('33', '0.001')).toBe('0.033')
  })

  it('computes a rise', () => {
    expect(percentUp('80', '84.00')).toBe(5)
    expect(percentUp('100', '100')).toBeNull()
    expect(percentUp('100', '99.99')).toBeNull()
    expect(percentUp('0', '5')).toBeNull()
  })

  it('finds the middle amount by value', () => {
    expect(medianDecimal(['9', '100', '10'])).toBe('10')
    expect(medianDecimal(['10.00', '20.01'])).toBe('15.005')
    expect(medianDecimal([])).toBeNull()
  })

  it('refuses what is no plain decimal', () => {
    for (const text of ['', '-1', '1,50', '1e3', '1.2345678', '1234567890123', 'NaN'])
      expect(() => compareDecimal(text, '1')).toThrow(RangeError)
  })

  it('keeps a sum that is taken apart again', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const sum = addDecimal(write(a), write(b))
        expect(compareDecimal(subtractDecimal(sum, write(b)) ?? '0', write(a))).toBe(0)
        expect(compareDecimal(sum, write(a))).toBe(b === 0 ? 0 : 1)
      }),
    )
  })

  it('orders as numbers do, and a saving lies between 0 and 100', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(compareDecimal(write(a), write(b))).toBe(Math.sign(a - b))
        expect(toNumber(write(a))).toBeCloseTo(a / 100, 2)
        const off = percentOff(write(a), write(b))
        if (off !== null) expect(off >= 0 && off <= 100).toBe(true)
      }),
    )
  })
})
