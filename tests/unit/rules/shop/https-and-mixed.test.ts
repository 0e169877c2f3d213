import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/https-and-mixed'
import { judge } from '@/utils/audit/judge'
import { subject } from '../../make'

describe('shop/https-and-mixed', () => {
  it('passes a page that is encrypted throughout', () => {
    expect(rule.check(subject()).status).toBe('pass')
  })

  it.each(['page', 'form'] as const)('fails an open %s', (kind) => {
    const found = rule.check(subject({ insecure: [{ kind, url: 'http://shop.example/' }] }))
    expect(found.status).toBe('fail')
    expect(found.evidence[0]?.quote).toBe('http://shop.example/')
  })

  it('is partial with pictures loaded in the open', () => {
    const found = rule.check(subject({ insecure: [{ kind: 'image', url: 'http://cdn.example/a.png' }] }))
    expect(found).toMatchObject({ status: 'partial', values: { count: 1 } })
  })

  it('near miss: a picture beside an open form does not soften the form', () => {
    const insecure = [
      { kind: 'image' as const, url: 'http://cdn.example/a.png' },
      { kind: 'form' as const, url: 'http://shop.example/login' },
    ]
    expect(rule.check(subject({ insecure })).message).toBe('form-open')
  })

  it('stays silent on a page that could not be judged', () => {
    const found = judge(subject({}, { state: 'bot-wall' }))
    expect(found.find((one) => one.rule === 'shop/https-and-mixed')?.status).toBe('cannot-tell')
  })
})
