import { describe, expect, it } from 'vitest'
import rule from '@/rules/after/restrictive-clauses'
import type { Market } from '@/utils/audit/record'
import { at, subject } from '../../make'

const verdict = (
  text: string,
  markets: Market[],
  more: { kind?: 'no-return' | 'refusal'; collapsed?: boolean } = {},
) => {
  const place = { ...at(text), ...(more.collapsed ? { collapsed: true } : {}) }
  const { status, message } = rule.check(
    subject({ cautions: [{ kind: more.kind ?? 'no-return', text, at: place }] }, { markets }),
  )
  return `${status} ${message}`
}

describe('after/restrictive-clauses', () => {
  it('passes without such a clause', () => {
    expect(rule.check(subject()).status).toBe('pass')
  })

  it('fails a blanket refusal where distance buyers may return', () => {
    expect(verdict('All sales are final, no returns', ['uk'])).toBe('fail blanket')
    expect(verdict('特价商品概不退换', ['cn'])).toBe('fail blanket')
    expect(verdict('本店拥有最终解释权', ['cn'], { kind: 'refusal' })).toBe('fail blanket')
  })

  it('judges restocking fees by their size', () => {
    expect(verdict('A 35 % restocking fee applies', ['uk'])).toBe('fail blanket')
    expect(verdict('A restocking fee applies', ['uk'])).toBe('partial fee-open')
    expect(verdict('A 10 % restocking fee applies', ['uk'])).toBe('pass fee-named')
  })

  it('is partial when the scope is open, or the market leaves it to the shop', () => {
    expect(verdict('Some items cannot be returned', ['eu'])).toBe('partial scope-open')
    expect(verdict('No returns', ['other'])).toBe('partial blanket-elsewhere')
    expect(verdict('Final sale', ['us'], { collapsed: true })).toBe('partial shown-hidden')
  })

  it('does not apply in the us and Japan when it is shown clearly', () => {
    expect(verdict('Final sale', ['us'])).toBe('not-applicable shown-clearly')
    expect(verdict('返品不可', ['jp'])).toBe('not-applicable shown-clearly')
  })

  it('near miss: a known exception is no blanket refusal', () => {
    expect(verdict('Personalised items cannot be returned', ['uk'])).toBe('pass exception-named')
    expect(verdict('内衣拆封后不予退换（卫生原因）', ['cn'])).toBe('pass exception-named')
  })

  it('near miss: a refusal that is not about returns', () => {
    expect(verdict('We do not accept phone orders', ['uk'], { kind: 'refusal' })).toBe('pass none')
  })
})
