import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/reviews-incentive'
import { at, subject } from '../../make'

const reward = (kind: 'positive' | 'any', disclosed: boolean) => ({
  kind,
  disclosed,
  at: at('Leave a review and get £5'),
})

describe('shop/reviews-incentive', () => {
  it('passes without reward, and with one that is disclosed', () => {
    expect(rule.check(subject()).status).toBe('pass')
    expect(rule.check(subject({ reviewRewards: [reward('any', true)] })).message).toBe('disclosed')
  })

  it('fails a reward for praise, and is partial for one that is not disclosed', () => {
    expect(rule.check(subject({ reviewRewards: [reward('any', true), reward('positive', true)] })).status).toBe('fail')
    expect(rule.check(subject({ reviewRewards: [reward('any', false)] })).status).toBe('partial')
  })

  it('near miss: an unfinished page does not prove that there is none', () => {
    expect(rule.check(subject({ unfinished: true })).status).toBe('cannot-tell')
  })
})
