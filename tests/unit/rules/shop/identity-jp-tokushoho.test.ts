import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/identity-jp-tokushoho'
import { subject } from '../../make'

describe('shop/identity-jp-tokushoho', () => {
  it('decides nothing before it is written', () => {
    expect(rule.check(subject()).status).toBe('cannot-tell')
  })

  it.todo('passes where the good condition is seen')
  it.todo('fails where it is not, with the evidence')
  it.todo('near miss: does not fail for what only looks like it')
})
