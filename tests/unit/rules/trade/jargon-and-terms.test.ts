import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/jargon-and-terms'
import type { PageFacts } from '@/utils/audit/facts'
import { at, seenPage, subject } from '../../make'

type Prose = NonNullable<PageFacts['prose']>
const terms = { type: 'policy' as const, subtype: 'terms' as const }
const prose = (facts: Partial<Prose> = {}): Prose => ({
  words: 900,
  cjk: 0,
  sentences: 60,
  headings: 12,
  dated: at('Last updated 1 May 2026'),
  summary: null,
  ...facts,
})
const check = (facts: Partial<Prose>) => rule.check(subject({ prose: prose(facts) }, terms))

describe('trade/jargon-and-terms', () => {
  it('passes terms with headings, date and short sentences', () => {
    expect(check({}).status).toBe('pass')
    expect(check({ words: 0, cjk: 2000, sentences: 50 }).status).toBe('pass')
    expect(check({ sentences: 20, summary: at('In short') }).status).toBe('pass')
  })

  it('fails an empty page, and a checkout that links none', () => {
    expect(check({ words: 12 }).message).toBe('empty')
    expect(rule.check(subject({}, { type: 'cart', subtype: 'checkout' })).message).toBe('not-linked')
  })

  it('is partial without headings, date or stops', () => {
    expect(check({ headings: 0 }).message).toBe('no-headings')
    expect(check({ dated: null }).message).toBe('no-date')
    expect(check({ sentences: 20 }).message).toBe('long-sentences')
  })

  it('near miss: short terms need no headings', () => {
    expect(check({ words: 200, sentences: 15, headings: 0 }).status).toBe('pass')
  })

  it('judges the terms that were visited, and cannot tell or does not apply elsewhere', () => {
    const shop = [seenPage(terms, { prose: prose() })]
    expect(rule.check(subject({}, { type: 'cart' }, { shop })).status).toBe('pass')
    expect(rule.check(subject({}, { type: 'cart' })).status).toBe('cannot-tell')
    expect(rule.check(subject({}, { type: 'policy', subtype: 'shipping' })).status).toBe('not-applicable')
  })
})
