import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/identity-cn-licence'
import { judge } from '@/utils/audit/judge'
import { at, emptyFacts, link, subject } from '../../make'

const home = { type: 'home', markets: ['cn'], lang: 'zh' } as const
const identity = { ...emptyFacts.identity }
const check = (facts: Parameters<typeof subject>[0], info: object = {}) =>
  rule.check(subject(facts, { ...home, markets: ['cn'], ...info }))

describe('shop/identity-cn-licence', () => {
  it('passes a licence link or a credit code in the footer', () => {
    const licence = link('imprint', { text: '营业执照', at: at('营业执照') })
    expect(check({ policyLinks: [licence] }).status).toBe('pass')
    expect(check({ identity: { ...identity, licence: at('91330100799655058B') } }).status).toBe('pass')
  })

  it('fails a home page that shows none', () => {
    expect(check({})).toMatchObject({ status: 'fail', message: 'not-shown' })
  })

  it('is partial with a filing number alone', () => {
    expect(check({ identity: { ...identity, licence: at('浙ICP备12345678号') } }).status).toBe('partial')
  })

  it('does not apply outside China', () => {
    const found = judge(subject({}, { type: 'home', markets: ['uk'] }))
    expect(found.find((one) => one.rule === 'shop/identity-cn-licence')?.status).toBe('not-applicable')
  })

  it('near miss: a product page without a licence proves nothing', () => {
    expect(check({}, { type: 'product' }).status).toBe('cannot-tell')
  })
})
