import { describe, expect, it } from 'vitest'
import rule from '@/rules/respond/contact-at-product'
import type { PageFacts } from '@/utils/audit/facts'
import { judge } from '@/utils/audit/judge'
import { at, contact, link, subject } from '../../make'

const verdict = (facts: Partial<PageFacts>) => {
  const { status, message } = rule.check(subject(facts))
  return `${status} ${message}`
}

describe('respond/contact-at-product', () => {
  it('passes a chat, a header phone or a question form at the product', () => {
    expect(verdict({ contact: [contact('chat', 'Live chat', { region: 'body' })] })).toBe('pass usable')
    expect(verdict({ contact: [contact('phone', '020 7946 0000', { region: 'header' })] })).toBe('pass usable')
    expect(verdict({ contact: [contact('form', 'Ask about this lamp', { region: 'product' })] })).toBe('pass usable')
    expect(verdict({ questionForm: at('Ask a question') })).toBe('pass usable')
  })

  it('fails when there is no way to ask', () => {
    expect(verdict({})).toBe('fail nothing')
  })

  it('is partial with a link or with the footer only', () => {
    expect(verdict({ policyLinks: [link('contact', { region: 'header' })] })).toBe('partial link-only')
    expect(verdict({ contact: [contact('phone', '020 7946 0000')] })).toBe('partial far')
  })

  it('does not apply to other pages', () => {
    const found = judge(subject({}, { type: 'policy' }))
    expect(found.find((one) => one.rule === 'respond/contact-at-product')?.status).toBe('not-applicable')
  })

  it('near miss: a social profile is no place to ask', () => {
    expect(verdict({ contact: [contact('social', 'Instagram', { region: 'header' })] })).toBe('fail nothing')
  })

  it('near miss: nothing is concluded while the footer is empty', () => {
    expect(verdict({ emptyBoxes: ['footer'] })).toBe('cannot-tell unfinished')
  })
})
