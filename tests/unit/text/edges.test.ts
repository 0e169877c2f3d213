/** Texts on which a grammar once went wrong. */
import { expect, it } from 'vitest'
import type { Finding } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import { currencyOf } from '@/utils/text/currency'
import { findDurations } from '@/utils/text/duration'
import { findPrices } from '@/utils/text/price'

const amounts = (text: string) => findPrices(text).map(({ amount }) => amount)
const durations = (text: string) => findDurations(text).map(({ number, unit }) => [number, unit])

it.each([
  ['税込1,299円', ['1299']],
  ['通常価格12,800円', ['12800']],
  ['价格129元', ['129']],
])('a price right behind a Chinese or Japanese word: %s', (text, expected) => {
  expect(amounts(text)).toEqual(expected)
})

it.each([
  ['支持7天无理由退货', [[7, 'day']]],
  ['发货48小时内', [[48, 'hour']]],
  ['商品到着後8日以内', [[8, 'day']]],
  ['保修两年', [[2, 'year']]],
])('a period right behind a Chinese or Japanese word: %s', (text, expected) => {
  expect(durations(text)).toEqual(expected)
})

it.each([
  ['129 € 12 Monate Garantie', ['129']],
  ['129 € 20 Stück', ['129']],
  ['49 ₽ 39 ₽', ['49', '39']],
  ['12 990 Kč 10 990 Kč', ['12990', '10990']],
  ['12 990,00 Kč 10 990,00 Kč', ['12990.00', '10990.00']],
])('a sign belongs to one amount: %s', (text, expected) => {
  expect(amounts(text)).toEqual(expected)
})

it('amounts do not overlap', () => {
  const [first, second] = findPrices('189,00 € 129,00 €')
  expect(second?.start).toBeGreaterThanOrEqual(first?.end ?? 0)
})

it('“1 Jahr” is a year', () => {
  expect(durations('1 Jahr Garantie')).toEqual([[1, 'year']])
})

it('crowns and reals as Swedish writes them', () => {
  expect([amounts('12,99 Nkr'), amounts('12,99 Dkr')]).toEqual([['12.99'], ['12.99']])
  expect(currencyOf(findPrices('12,99 BR$')[0]?.sign ?? '', { declared: ['BRL'], lang: 'sv-SE', tld: null })).toBe(
    'BRL',
  )
})

it('mending an innovation halfway never lowers a figure', () => {
  const base = {
    rule: 'price/x',
    point: 1,
    department: 'content',
    stage: 'use',
    confidence: 'high',
    message: 'm',
    values: {},
    fingerprint: 'f',
    evidence: [],
  } as const
  const one = (facts: Partial<Finding>): Finding => ({
    ...base,
    evidence: [],
    tier: 'do-well',
    weight: 3,
    status: 'pass',
    ...facts,
  })
  const before = score([one({}), one({ tier: 'innovate', status: 'fail' })]).total
  const after = score([one({}), one({ tier: 'innovate', status: 'partial' })]).total
  expect(after).toBeGreaterThanOrEqual(before ?? 0)
})
