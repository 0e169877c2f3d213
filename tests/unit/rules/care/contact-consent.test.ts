import { describe, expect, it } from 'vitest'
import rule from '@/rules/care/contact-consent'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

const consent = (text: string, ticked: boolean | null = false) => ({
  kind: 'newsletter' as const,
  text,
  ticked,
  at: at(text),
})
const verdict = (facts: Partial<PageFacts>) => {
  const { status, message } = rule.check(subject(facts))
  return `${status} ${message}`
}

describe('care/contact-consent', () => {
  it('passes a free choice with purpose and way out', () => {
    expect(verdict({ consents: [consent('E-mail me offers once a month, unsubscribe any time')] })).toBe(
      'pass free-choice',
    )
    expect(verdict({ consents: [consent('接收新品与优惠短信，可随时退订')] })).toBe('pass free-choice')
  })

  it('fails a box that arrives ticked', () => {
    expect(verdict({ consents: [consent('Send me offers', true)] })).toBe('fail ticked')
    expect(verdict({ preticked: [{ kind: 'newsletter', text: 'Send me offers', at: at('Send me offers') }] })).toBe(
      'fail ticked',
    )
  })

  it('fails a box that bundles messages with the terms', () => {
    expect(verdict({ consents: [consent('I accept the terms and want the newsletter')] })).toBe('fail bundled')
  })

  it('is partial without purpose or without a way out', () => {
    expect(verdict({ consents: [consent('Newsletter', null)] })).toBe('partial no-purpose')
    expect(verdict({ consents: [consent('News and offers by e-mail', null)] })).toBe('partial no-way-out')
  })

  it('does not apply where nothing is asked', () => {
    expect(verdict({})).toBe('not-applicable none')
  })

  it('near miss: a sign-up field that names the terms has no box to bundle', () => {
    expect(verdict({ consents: [consent('Weekly offers. Our terms apply. Unsubscribe any time', null)] })).toBe(
      'pass free-choice',
    )
  })

  it('near miss: a paid extra that is ticked belongs to another rule', () => {
    expect(verdict({ preticked: [{ kind: 'paid', text: 'Insurance', at: at('Insurance') }] })).toBe(
      'not-applicable none',
    )
  })
})
