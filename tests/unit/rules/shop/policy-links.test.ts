import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/policy-links'
import { judge } from '@/utils/audit/judge'
import { at, link, promise, subject } from '../../make'

const kinds = ['shipping', 'returns', 'terms', 'privacy', 'contact'] as const
const without = (...missing: string[]) => kinds.filter((kind) => !missing.includes(kind)).map((kind) => link(kind))

describe('shop/policy-links', () => {
  it('passes all five', () => {
    expect(rule.check(subject({ policyLinks: without() })).status).toBe('pass')
  })

  it('fails without returns, naming it and where was searched', () => {
    const found = rule.check(subject({ policyLinks: without('returns') }))
    expect(found).toMatchObject({ status: 'fail', values: { missing: ['returns-link'] } })
    expect(found.evidence[0]?.places).toContain('footer')
  })

  it('is partial without terms and contact', () => {
    expect(rule.check(subject({ policyLinks: without('terms', 'contact') })).status).toBe('partial')
  })

  it('is partial when help may hold the shipping terms, but fails without both', () => {
    expect(rule.check(subject({ policyLinks: [...without('shipping'), link('faq')] })).message).toBe('via-guide')
    expect(rule.check(subject({ policyLinks: [...without('shipping', 'returns'), link('faq')] })).status).toBe('fail')
  })

  it('is partial when a Japanese guide stands for shipping', () => {
    const notice = link('imprint', { text: '特定商取引法に基づく表記' })
    expect(rule.check(subject({ policyLinks: [...without('shipping'), notice] })).status).toBe('partial')
  })

  it('a dead link does not count', () => {
    expect(
      rule.check(subject({ policyLinks: [...without('shipping'), link('shipping', { dead: true })] })).status,
    ).toBe('fail')
  })

  it('does not conclude from a page that had not loaded', () => {
    expect(rule.check(subject({ policyLinks: [], unfinished: true })).status).toBe('cannot-tell')
  })

  it('does not judge a page that is no shop', () => {
    const found = judge(subject({}, { state: 'not-a-shop' }))
    expect(found.find((one) => one.rule === 'shop/policy-links')?.status).toBe('cannot-tell')
  })

  it('near miss: an accordion with the text itself counts as the link', () => {
    const open = promise('delivery-time', 'Delivered in 2–3 days', {
      at: { ...at('Delivered in 2–3 days'), collapsed: true },
    })
    expect(rule.check(subject({ policyLinks: without('shipping'), promises: [open] })).status).toBe('pass')
  })
})
