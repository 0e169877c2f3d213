import { describe, expect, it } from 'vitest'
import rule from '@/rules/expert/product-faq'
import type { PageFacts } from '@/utils/audit/facts'
import { at, link, subject } from '../../make'

const asked = (question: string, answerWords = 12) => ({ question, answerWords })
const own = [asked('Is the lamp dimmable?'), asked('Which bulb fits?'), asked('How long is the cable?')]
const verdict = (facts: Partial<PageFacts>, info: Parameters<typeof subject>[1] = {}) => {
  const { status, message } = rule.check(subject(facts, info))
  return `${status} ${message}`
}

describe('expert/product-faq', () => {
  it('passes three answered questions about the product, or a counter of them', () => {
    expect(verdict({ questions: own })).toBe('pass answered')
    expect(verdict({ questionCount: { count: 14, at: at('14 answered questions') } })).toBe('pass counted')
  })

  it('fails when most questions stay open, with the figures', () => {
    const questions = [asked('Which bulb fits?'), asked('Dimmable?', 0), asked('Cable length?', 0)]
    expect(rule.check(subject({ questions }))).toMatchObject({ status: 'fail', values: { answered: 1, asked: 3 } })
  })

  it('is partial with shop questions, with too few, or with a general link', () => {
    const questions = ['How long is shipping?', 'Can I pay by invoice?', 'How do I return it?'].map((one) => asked(one))
    expect(verdict({ questions })).toBe('partial general')
    expect(verdict({ questions: own.slice(0, 2) })).toBe('partial few')
    expect(verdict({ policyLinks: [link('faq', { region: 'product' })] })).toBe('partial faq-link')
    expect(verdict({ questions }, { type: 'policy', subtype: 'faq' })).toBe('partial general')
  })

  it('cannot tell from silence or from a link in the footer', () => {
    expect(verdict({})).toBe('cannot-tell not-seen')
    expect(verdict({ policyLinks: [link('faq')] })).toBe('cannot-tell faq-not-opened')
  })

  it('near miss: one line that asks is no block, and a help link beside the offer is no FAQ', () => {
    expect(verdict({ questions: own.slice(0, 1) })).toBe('cannot-tell not-seen')
    const help = link('faq', { region: 'product', text: 'Payment help' })
    expect(verdict({ policyLinks: [help] })).toBe('cannot-tell faq-not-opened')
  })

  it('does not apply to other policy pages', () => {
    expect(verdict({}, { type: 'policy', subtype: 'privacy' })).toBe('not-applicable other-page')
  })

  it('near miss: answers that load on a click are not missing answers', () => {
    expect(verdict({ questions: own.map((one) => ({ ...one, answerWords: 0 })) })).toBe('cannot-tell answers-unseen')
  })

  it('near miss: a question with a shop word that names the product is about the product', () => {
    expect(
      verdict({ questions: own.map(({ question }) => asked(`Does the Tern lamp ship with it? ${question}`)) }),
    ).toBe('pass answered')
  })
})
