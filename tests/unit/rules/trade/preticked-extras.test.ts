import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/preticked-extras'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

const ticked = (kind: PageFacts['preticked'][number]['kind'], text: string) =>
  rule.check(subject({ preticked: [{ kind, text, at: at(text) }], paidOptions: 1 }))

describe('trade/preticked-extras', () => {
  it('fails a paid option that arrives ticked', () => {
    const found = ticked('paid', 'Parcel insurance £2.99')
    expect(found).toMatchObject({ status: 'fail', values: { option: 'Parcel insurance £2.99' } })
    expect(found.evidence[0]?.kind).toBe('element')
  })

  it('is partial with a trial that arrives ticked', () => {
    expect(ticked('trial', 'Try Plus free for 30 days').status).toBe('partial')
  })

  it('passes paid options that are left open', () => {
    expect(rule.check(subject({ paidOptions: 2 })).status).toBe('pass')
  })

  it('does not apply without options', () => {
    expect(rule.check(subject()).status).toBe('not-applicable')
  })

  it('near miss: a ticked newsletter costs nothing', () => {
    expect(ticked('newsletter', 'Send me news').status).toBe('pass')
  })
})
