import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/dead-odr-link'
import { at, subject } from '../../make'

const named = { cautions: [{ kind: 'odr-link' as const, text: 'https://ec.europa.eu/odr', at: at('OS-Plattform') }] }

describe('shop/dead-odr-link', () => {
  it('passes a page that does not name the platform', () => {
    expect(rule.check(subject()).status).toBe('pass')
  })

  it('fails a page that does', () => {
    expect(rule.check(subject(named))).toMatchObject({ status: 'fail', values: { words: 'OS-Plattform' } })
  })

  it('near miss: before the platform closed the link was right, so it is not-applicable', () => {
    expect(rule.check({ ...subject(named), date: '2025-07-19' }).status).toBe('not-applicable')
  })
})
