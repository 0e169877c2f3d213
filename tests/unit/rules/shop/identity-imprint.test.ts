import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/identity-imprint'
import type { PageFacts } from '@/utils/audit/facts'
import { judge } from '@/utils/audit/judge'
import type { Market } from '@/utils/audit/record'
import { at, contact, link, subject } from '../../make'

const identity = (facts: Partial<PageFacts['identity']> = {}): PageFacts['identity'] => ({
  company: at('Nordlicht GmbH'),
  address: at('Hafenweg 4, 20457 Hamburg'),
  register: at('HRB 12345'),
  vat: at('DE123456789'),
  licence: null,
  representative: at('Geschäftsführerin: Ida Brandt'),
  ...facts,
})
const email = contact('email', 'hallo@nordlicht.example')
const german = { markets: ['de', 'eu'] as Market[] }
const verdict = (facts: Partial<PageFacts>, info: Parameters<typeof subject>[1] = german) => {
  const { status, message } = rule.check(subject(facts, info))
  return `${status} ${message}`
}

describe('shop/identity-imprint', () => {
  it('passes when everything stands on the page', () => {
    expect(verdict({ identity: identity(), contact: [email] })).toBe('pass complete')
  })

  it('fails a German page without a link, even with terms linked', () => {
    const found = rule.check(subject({ policyLinks: [link('terms')] }, german))
    expect(found).toMatchObject({ status: 'fail', message: 'no-link' })
    expect(found.evidence[0]).toMatchObject({ kind: 'absence', places: ['header', 'footer', 'page'] })
  })

  it('fails an imprint that leaves out the e-mail address, and names it', () => {
    const found = rule.check(subject({ identity: identity() }, { ...german, type: 'policy', subtype: 'imprint' }))
    expect(found).toMatchObject({ status: 'fail', values: { missing: ['email'] } })
  })

  it('is partial while the linked page is not visited', () => {
    expect(verdict({ policyLinks: [link('imprint')] })).toBe('partial not-opened')
  })

  it('is partial when the link hides in a menu', () => {
    const hidden = link('imprint', { at: { ...at('Impressum'), collapsed: true } })
    expect(verdict({ policyLinks: [hidden] })).toBe('partial link-hidden')
  })

  it('is partial outside Germany when the terms may be the place', () => {
    expect(verdict({ policyLinks: [link('about')] }, { markets: ['uk'] })).toBe('partial other-place')
  })

  it('is partial when only the e-mail is missing, or a company number', () => {
    expect(verdict({ identity: identity() })).toBe('partial no-email')
    const bare = identity({ register: null, representative: null })
    expect(rule.check(subject({ identity: bare, contact: [email] }, german)).values.missing).toEqual([
      'register-number',
      'representative',
    ])
  })

  it('is partial for a PO box', () => {
    expect(verdict({ identity: identity({ address: at('Postfach 10, 20001 Hamburg') }), contact: [email] })).toBe(
      'partial po-box',
    )
  })

  it('does not apply outside its markets', () => {
    expect(judge(subject({}, { markets: ['us'] })).find((one) => one.rule === 'shop/identity-imprint')?.status).toBe(
      'not-applicable',
    )
  })

  it('near miss: a sole trader needs no register number', () => {
    const trader = identity({ company: at('Ida Brandt, Lampenladen'), register: null, vat: null, representative: null })
    expect(verdict({ identity: trader, contact: [email] })).toBe('pass complete')
  })

  it('near miss: an empty footer says nothing', () => {
    expect(verdict({ emptyBoxes: ['footer'] })).toBe('cannot-tell unfinished')
  })
})
