import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/how-to-order'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

const check = (steps: PageFacts['steps']) => rule.check(subject({ steps }))

describe('trade/how-to-order', () => {
  it('passes steps in order, and the bar of a checkout', () => {
    expect(check({ kind: 'guide', count: 5, at: at('How to order') }).status).toBe('pass')
    expect(check({ kind: 'progress', count: 4, at: at('Cart > Address > Payment') }).message).toBe('progress')
  })

  it('is partial for a text without order', () => {
    expect(check({ kind: 'guide', count: 0, at: at('ご注文の流れ') }).status).toBe('partial')
  })

  it('near miss: nothing is an idea, not a fault: not-applicable', () => {
    expect(check(null).status).toBe('not-applicable')
  })
})
