import { describe, expect, it } from 'vitest'
import rule from '@/rules/after/returns-near-buy'
import type { PageFacts } from '@/utils/audit/facts'
import { at, link, promise, subject } from '../../make'

const verdict = (facts: Partial<PageFacts>) => {
  const { status, message } = rule.check(subject(facts))
  return `${status} ${message}`
}
const days = { number: 30, unit: 'days' }

describe('after/returns-near-buy', () => {
  it('passes days with the payer, or a summary with a link', () => {
    expect(verdict({ promises: [promise('return-window', '30 days free returns', days)] })).toBe('pass days-and-payer')
    expect(
      verdict({ promises: [promise('return-window', '30-day returns', days)], policyLinks: [link('returns')] }),
    ).toBe('pass summary-and-link')
  })

  it('fails when neither product area nor footer says anything', () => {
    expect(verdict({})).toBe('fail nothing')
  })

  it('is partial with less', () => {
    expect(verdict({ promises: [promise('return-window', '30-day returns', days)] })).toBe('partial summary-only')
    expect(verdict({ policyLinks: [link('returns', { region: 'product' })] })).toBe('partial link-only')
    expect(verdict({ promises: [promise('return-window', '30-day returns', { ...days, region: 'banner' })] })).toBe(
      'partial far',
    )
    expect(verdict({ policyLinks: [link('returns')] })).toBe('partial footer-link')
  })

  it('passes a refusal that stands at the offer: the buyer knows', () => {
    const none = { number: 0, unit: 'day' }
    expect(verdict({ promises: [promise('return-window', 'No returns', none)] })).toBe('pass refusal')
    expect(verdict({ promises: [promise('return-window', 'No returns', { ...none, region: 'footer' })] })).toBe(
      'partial far',
    )
  })

  it('does not apply to goods whose exclusion is stated with its reason', () => {
    const text = 'Made to order: this item cannot be returned'
    expect(verdict({ cautions: [{ kind: 'no-return', text, at: at(text) }] })).toBe('not-applicable exempt')
  })

  it('near miss: a footer that scripts fill is not silence', () => {
    expect(verdict({ emptyBoxes: ['footer'] })).toBe('cannot-tell unfinished')
  })
})
