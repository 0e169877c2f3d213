import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/q-sourcing'
import type { Answer } from '@/utils/audit/history'
import { answered, subject } from '../../make'

const verdict = (answer: Answer | null) => {
  const { status, message } = rule.check(subject({}, {}, { answer }))
  return `${status} ${message}`
}

describe('price/q-sourcing', () => {
  it('asks as long as nobody has answered', () => {
    expect(verdict(null)).toBe('manual open')
  })

  it('passes, passes in part or fails as the person answered, and says who and when', () => {
    expect(verdict(answered('yes'))).toBe('pass yes')
    expect(verdict(answered('partly'))).toBe('partial partly')
    const no = rule.check(subject({}, {}, { answer: answered('no', { note: 'Not since spring' }) }))
    expect(no).toMatchObject({ status: 'fail', message: 'no', values: { by: 'Ada', date: '2026-11-21' } })
    expect(no.evidence[0]?.quote).toBe('Not since spring · Ada · 2026-11-21')
  })

  it('leaves the score alone where the question does not apply', () => {
    expect(verdict(answered('does-not-apply'))).toBe('not-applicable does-not-apply')
  })

  it('asks again after 180 days, not before', () => {
    expect(verdict(answered('yes', { date: '2026-05-26' }))).toBe('pass yes')
    expect(verdict(answered('yes', { date: '2026-05-25' }))).toBe('manual expired')
  })
})
