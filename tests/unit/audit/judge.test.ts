import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type RuleId, rules } from '@/rules'
import { absence, element, fail, partial, pass, type Rule } from '@/rules/rule'
import { judge } from '@/utils/audit/judge'
import { at, emptyFacts, subject } from '../make'

const ID: RuleId = 'price/main-price-clear'
const original = rules[ID]

/** Puts a rule of the test's own in the place of a real one. */
function replace(rule: Partial<Rule>): void {
  rules[ID] = { ...original, pages: 'any', markets: 'any', ...rule }
}

const answerTo = (asked: Parameters<typeof judge>[0]) => {
  const found = judge(asked).find(({ rule }) => rule === ID)
  if (!found) throw new Error(`${ID} gave no finding`)
  return found
}

beforeEach(() => {
  vi.restoreAllMocks()
})
afterEach(() => {
  rules[ID] = original
})

describe('judge', () => {
  it('lets every rule answer once, in the order of the list', () => {
    expect(judge(subject()).map(({ rule }) => rule)).toEqual(Object.keys(rules))
  })

  it('gives the same findings for the same subject', () => {
    expect(JSON.stringify(judge(subject()))).toBe(JSON.stringify(judge(subject())))
  })

  it('keeps a rule that breaks to itself', () => {
    const before = judge(subject())
    replace({
      check() {
        throw new TypeError('product is null')
      },
    })
    expect(answerTo(subject())).toMatchObject({
      status: 'error',
      message: 'error',
      values: { error: 'TypeError: product is null' },
    })
    expect(judge(subject()).filter(({ rule }) => rule !== ID)).toEqual(before.filter(({ rule }) => rule !== ID))
  })

  it('cuts the text of an endless error', () => {
    replace({
      check() {
        throw new Error('x'.repeat(5000))
      },
    })
    expect(String(answerTo(subject()).values.error).length).toBeLessThanOrEqual(300)
  })

  it('does not ask a rule about pages and markets of others', () => {
    const check = vi.fn(() => pass('seen'))
    replace({ pages: ['cart'], check })
    expect(answerTo(subject())).toMatchObject({ status: 'not-applicable', message: 'page-type' })
    replace({ markets: ['cn'], check })
    expect(answerTo(subject())).toMatchObject({ status: 'not-applicable', message: 'market' })
    expect(check).not.toHaveBeenCalled()
  })

  it('asks it where one of the markets is its own', () => {
    replace({ markets: ['eu'], check: () => pass('seen') })
    expect(answerTo(subject({}, { markets: ['de', 'eu'] })).status).toBe('pass')
  })

  it('cannot tell in an unknown market, but can where the market does not matter', () => {
    replace({ markets: ['uk'], check: () => pass('seen') })
    expect(answerTo(subject({}, { markets: [] }))).toMatchObject({ status: 'cannot-tell', message: 'market-unknown' })
    replace({ check: () => pass('seen') })
    expect(answerTo(subject({}, { markets: [] })).status).toBe('pass')
  })

  it('cannot tell on a page that cannot be judged', () => {
    for (const { status, message } of judge(subject({}, { state: 'bot-wall' })))
      expect([status, message]).toEqual(['cannot-tell', 'state'])
  })

  it('softens an alarm that hangs on words of a language it does not know', () => {
    replace({ needsWords: true, check: () => fail('missing') })
    expect(answerTo(subject({}, { lang: 'en' })).status).toBe('fail')
    for (const lang of ['fi', null])
      expect(answerTo(subject({}, { lang }))).toMatchObject({ status: 'cannot-tell', message: 'language' })
    replace({ needsWords: true, check: () => pass('seen') })
    expect(answerTo(subject({}, { lang: 'fi' })).status).toBe('pass')
  })

  it('softens an alarm from silence on an unfinished page, not one from what is seen', () => {
    const silent = [absence('price', ['price-block'])]
    const unfinished = subject({ unfinished: true })
    const truncated = subject({}, { caution: 'truncated' })
    for (const page of [unfinished, truncated]) {
      for (const outcome of [fail, partial]) {
        replace({ check: () => outcome('missing', {}, silent) })
        expect(answerTo(page)).toMatchObject({ status: 'cannot-tell', message: 'unfinished', evidence: silent })
      }
      replace({ check: () => fail('wrong', {}, [...silent, element(at('£129.00'))]) })
      expect(answerTo(page).status).toBe('fail')
    }
    replace({ check: () => fail('missing', {}, silent) })
    expect(answerTo(subject()).status).toBe('fail')
  })

  it('names the same evidence the same, wherever it stands', () => {
    replace({ check: () => fail('wrong', {}, [element(at('£129.00'))]) })
    const one = answerTo(subject()).fingerprint
    replace({
      check: () => fail('wrong', { more: 1 }, [element({ ...at('£129.00'), selector: '#moved', rect: [9, 9, 9, 9] })]),
    })
    expect(answerTo(subject()).fingerprint).toBe(one)
    replace({ check: () => fail('wrong', {}, [element(at('£128.00'))]) })
    expect(answerTo(subject()).fingerprint).not.toBe(one)
    replace({ check: () => partial('wrong', {}, [element(at('£129.00'))]) })
    expect(answerTo(subject()).fingerprint).not.toBe(one)
  })

  it('answers on a page without any facts', () => {
    const empty = { facts: emptyFacts, page: subject().page, date: '2026-11-22' }
    expect(judge(empty).filter(({ status }) => status === 'error')).toEqual([])
    for (const type of ['home', 'policy', 'cart', 'listing', 'other'] as const)
      expect(judge({ ...empty, page: { ...empty.page, type } }).filter(({ status }) => status === 'error')).toEqual([])
  })
})
