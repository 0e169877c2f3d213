import { describe, expect, it } from 'vitest'
import rule from '@/rules/after/returns-consistency'
import type { PageFacts } from '@/utils/audit/facts'
import { declaredProduct, promise, subject } from '../../make'

const verdict = (facts: Partial<PageFacts>, info: Parameters<typeof subject>[1] = {}) => {
  const { status, message } = rule.check(subject(facts, info))
  return `${status} ${message}`
}
const days = (number: number, text = `${number}-day returns`, condition: string | null = null) =>
  promise('return-window', text, { number, unit: 'days', condition })

describe('after/returns-consistency', () => {
  it('passes statements and markup that agree', () => {
    expect(
      verdict({
        promises: [days(30), days(30, 'Return within 30 days')],
        declared: [declaredProduct({ returnDays: 30 })],
      }),
    ).toBe('pass agree')
  })

  it('reads weeks as days', () => {
    expect(
      verdict({ promises: [days(14), promise('return-window', 'two weeks to return', { number: 2, unit: 'weeks' })] }),
    ).toBe('pass agree')
  })

  it('fails two periods without condition, side by side', () => {
    const found = rule.check(subject({ promises: [days(30), days(14)] }))
    expect(found.message).toBe('differ')
    expect(found.evidence.map((item) => item.quote)).toEqual(['30-day returns', '14-day returns'])
  })

  it('fails a refusal beside a period, in words or markup', () => {
    const none = promise('return-window', 'We do not accept returns', { number: 0, unit: 'day' })
    expect(verdict({ promises: [days(30), none] })).toBe('fail differ')
    expect(verdict({ promises: [none], declared: [declaredProduct({ returnDays: 30 })] })).toBe('fail markup-differs')
    expect(verdict({ promises: [none], declared: [declaredProduct({ returnDays: 0 })] })).toBe('pass agree')
  })

  it('near miss: a refusal for one item is an exception', () => {
    const none = promise('return-window', 'This item cannot be returned', { number: 0, unit: 'day' })
    expect(verdict({ promises: [days(30), none] })).toBe('not-applicable one-source')
  })

  it('fails two payers', () => {
    const promises = [promise('return-cost', 'Free returns'), promise('return-cost', 'Returns are at your own expense')]
    expect(verdict({ promises })).toBe('fail differ')
  })

  it('fails markup that names other days than the page', () => {
    expect(verdict({ promises: [days(30)], declared: [declaredProduct({ returnDays: 14 })] })).toBe(
      'fail markup-differs',
    )
  })

  it('is partial when the markup leaves the condition out', () => {
    const bound = days(60, '60 days for members', 'for members')
    expect(verdict({ promises: [days(30), bound], declared: [declaredProduct({ returnDays: 60 })] })).toBe(
      'partial markup-unconditional',
    )
  })

  it('does not apply with one statement', () => {
    expect(verdict({ promises: [days(30)] })).toBe('not-applicable one-source')
  })

  it('near miss: a condition explains the difference', () => {
    expect(verdict({ promises: [days(30), days(14, '14 days for sale items', 'for sale items')] })).toBe('pass agree')
  })

  it('near miss: withdrawal, exchange, defects and the way back have periods of their own', () => {
    const promises = [
      days(30),
      days(14, '14-day right of withdrawal'),
      days(60, '60 days to exchange'),
      days(2, 'Report damaged goods within 2 days'),
      days(7, 'Send the goods back within 7 days of notifying us'),
    ]
    expect(verdict({ promises: promises.slice(0, 2) })).toBe('pass agree')
    expect(verdict({ promises: [days(30), ...promises.slice(3)] })).toBe('not-applicable one-source')
  })

  it('near miss: one sentence with both periods explains itself', () => {
    const text = '7天无理由退货，15天换货'
    expect(verdict({ promises: [days(7, text), days(15, text)] })).toBe('pass agree')
  })

  it('cannot tell from a table of periods', () => {
    const promises = [
      days(15, 'Electronics: 15 days'),
      days(30, 'Clothing: 30 days'),
      days(100, 'Mattresses: 100 days'),
    ]
    expect(verdict({ promises }, { type: 'policy', subtype: 'returns' })).toBe('cannot-tell many-periods')
  })
})
