import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/scarcity-truth'
import type { PageFacts } from '@/utils/audit/facts'
import { at, sample, subject } from '../../make'

type Scope = PageFacts['pressure'][number]['scope']
const scarce = (text: string, scope: Scope = 'product') => ({
  pressure: [{ kind: 'scarcity' as const, text, scope, at: at(text) }],
})
const look = (takenAt: string, unitsLeft: number) => sample(takenAt.slice(0, 10), { takenAt, unitsLeft })
const three = scarce('Only 3 left')

describe('trade/scarcity-truth', () => {
  it('fails a number that goes both ways within a day', () => {
    const history = [look('2026-11-20T08:00:00Z', 5), look('2026-11-20T11:00:00Z', 2), look('2026-11-20T15:00:00Z', 6)]
    expect(rule.check(subject(three, {}, { history })).message).toBe('up-and-down')
  })

  it('fails a number that never changes', () => {
    const history = [1, 5, 9, 13, 17].map((day) => look(`2026-11-${String(day).padStart(2, '0')}T08:00:00Z`, 3))
    expect(rule.check(subject(three, {}, { history }))).toMatchObject({
      status: 'fail',
      message: 'frozen',
      values: { days: 16 },
    })
  })

  it('fails a number that reloading changes', () => {
    const history = [look('2026-11-20T08:00:00Z', 3), look('2026-11-20T08:00:30Z', 7)]
    expect(rule.check(subject(three, {}, { history })).message).toBe('reloaded')
  })

  it('passes numbers that fall', () => {
    const history = [look('2026-11-10T08:00:00Z', 8), look('2026-11-15T08:00:00Z', 5)]
    expect(rule.check(subject(three, {}, { history })).status).toBe('pass')
  })

  it('near miss: one unit sold within a minute, and a restock overnight', () => {
    const sold = [look('2026-11-20T08:00:00Z', 4), look('2026-11-20T08:00:40Z', 3)]
    expect(rule.check(subject(three, {}, { history: sold })).status).toBe('pass')
    const restock = [look('2026-11-18T08:00:00Z', 4), look('2026-11-19T08:00:00Z', 2), look('2026-11-21T08:00:00Z', 9)]
    expect(rule.check(subject(three, {}, { history: restock })).status).toBe('pass')
  })

  it('is partial for words without a number, and cannot tell from one look', () => {
    expect(rule.check(subject(scarce('Almost gone'))).status).toBe('partial')
    expect(rule.check(subject(three)).message).toBe('one-look')
  })

  it('does not apply where the words speak of other goods: not-applicable', () => {
    expect(rule.check(subject(scarce('Only 2 left', 'sitewide'))).status).toBe('not-applicable')
  })
})
