import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/memorable-signature'
import { at, seenPage, subject } from '../../make'

const signature = (name: string, deed: string | null) => ({ name, deed, at: at(`The ${name}`) })
const home = { type: 'home' as const }

describe('shop/memorable-signature', () => {
  it('passes one name with a deed on two kinds of page', () => {
    const shop = [seenPage(home, { signatures: [signature('Tern Promise', null)] })]
    const found = rule.check(
      subject({ signatures: [signature('Tern Promise', 'New bulb within 10 years, free')] }, {}, { shop }),
    )
    expect(found.status).toBe('pass')
    expect(found.evidence.map(({ kind }) => kind)).toEqual(['text', 'history'])
  })

  it('is partial on one page, with or without its deed', () => {
    expect(rule.check(subject({ signatures: [signature('Tern Promise', '10 years')] })).message).toBe('one-page')
    expect(rule.check(subject({ signatures: [signature('Tern Promise', null)] })).message).toBe('no-deed')
  })

  it('is an idea, not a fault, where there is none: not-applicable', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
  })

  it('near miss: another page of the same kind is no second kind', () => {
    const shop = [seenPage({ type: 'product' }, { signatures: [signature('Tern Promise', '10 years')] })]
    expect(rule.check(subject({ signatures: [signature('Tern Promise', '10 years')] }, {}, { shop })).status).toBe(
      'partial',
    )
  })
})
