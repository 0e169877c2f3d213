import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/lowest-claim'
import type { PageFacts } from '@/utils/audit/facts'
import type { Sample } from '@/utils/audit/history'
import { at, promise, sample, seenPage, subject } from '../../make'

type Claim = PageFacts['lowestClaims'][number]

const claim = (text: string, facts: Partial<Claim> = {}): Claim => ({
  text,
  ever: false,
  url: null,
  at: at(text),
  ...facts,
})
const check = (claims: Claim[], facts: Partial<PageFacts> = {}, history: Sample[] = []) =>
  rule.check(subject({ lowestClaims: claims, ...facts }, {}, { history }))
const cheaper = sample('2026-10-01', { price: { amount: '119.00', currency: 'GBP' } })

describe('price/lowest-claim', () => {
  it('passes a claim that leads to its rules, has them on the page, or names its comparison', () => {
    expect(check([claim('Lowest price guarantee', { url: 'https://x.example/price-match' })])).toMatchObject({
      status: 'pass',
      message: 'linked',
    })
    const rules = promise('price-match', 'Cheaper elsewhere within 14 days? We refund the difference.', { number: 14 })
    expect(check([claim('Bestpreisgarantie')], { promises: [rules] })).toMatchObject({ message: 'rules' })
    expect(check([claim('Lowest price online, compared with Gull and Petrel on 2026-11-20')])).toMatchObject({
      message: 'compared',
    })
  })

  it('takes the rules from another page of the shop, too', () => {
    const rules = promise('price-match', 'Price match within 7 days', { number: 7 })
    const shop = [seenPage({ type: 'policy' }, { promises: [rules] })]
    expect(rule.check(subject({ lowestClaims: [claim('Lowest price guarantee')] }, {}, { shop })).status).toBe('pass')
  })

  it('is partial for a guarantee without rules', () => {
    expect(check([claim('Lowest price guarantee')])).toMatchObject({ status: 'partial', message: 'no-conditions' })
  })

  it('fails a bare claim', () => {
    expect(check([claim('全网最低价')])).toMatchObject({ status: 'fail', message: 'bare' })
  })

  it('fails "lowest ever" where this shop was cheaper within 90 days', () => {
    const ever = claim('Lowest price ever', { ever: true, url: 'https://x.example/price-promise' })
    expect(check([ever], {}, [cheaper])).toMatchObject({ status: 'fail', message: 'was-cheaper' })
  })

  it('near miss: a cheaper look disproves no claim about rivals, nor one of more than 90 days ago', () => {
    const linked = claim('Lowest price online', { url: 'https://x.example/price-promise' })
    expect(check([linked], {}, [cheaper]).status).toBe('pass')
    const old = sample('2026-08-01', { price: { amount: '99.00', currency: 'GBP' } })
    expect(check([{ ...linked, ever: true }], {}, [old]).status).toBe('pass')
  })

  it('does not apply without such a claim', () => {
    expect(check([]).status).toBe('not-applicable')
  })
})
