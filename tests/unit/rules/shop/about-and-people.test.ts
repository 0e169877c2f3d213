import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/about-and-people'
import { at, link as policyLink, seenPage, subject } from '../../make'

const about = { type: 'policy' as const, subtype: 'about' as const }
const facts = [
  { kind: 'founded' as const, at: at('Founded in 1987') },
  { kind: 'person' as const, at: at('Ada Berg, founder') },
]

describe('shop/about-and-people', () => {
  it('passes a page with two concrete facts', () => {
    expect(rule.check(subject({ about: facts }, about)).status).toBe('pass')
  })

  it('is partial with one and fails filler', () => {
    expect(rule.check(subject({ about: facts.slice(0, 1) }, about)).status).toBe('partial')
    expect(rule.check(subject({}, about))).toMatchObject({ status: 'fail', evidence: [{ kind: 'absence' }] })
  })

  it('judges the about page that was visited', () => {
    const shop = [seenPage(about, { about: facts })]
    expect(rule.check(subject({}, {}, { shop }))).toMatchObject({
      status: 'pass',
      evidence: [{ kind: 'history' }, { kind: 'history' }],
    })
  })

  it('is partial with the link alone', () => {
    expect(rule.check(subject({ policyLinks: [policyLink('about')] })).message).toBe('link-only')
  })

  it('near miss: a page without link cannot be judged', () => {
    expect(rule.check(subject()).status).toBe('cannot-tell')
  })
})
