import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/identity-jp-tokushoho'
import { at, link as policyLink, seenPage, subject } from '../../make'

const items = [
  'seller',
  'address',
  'phone',
  'responsible',
  'price',
  'postage',
  'payment-method',
  'payment-time',
  'delivery',
  'returns',
] as const
const notice = (left: string[] = []) =>
  items.filter((item) => !left.includes(item)).map((item) => ({ item, at: at(item) }))
const jp = { type: 'policy' as const, subtype: 'imprint' as const, lang: 'ja', markets: ['jp' as const] }
const link = policyLink('imprint', { text: '特定商取引法に基づく表記' })

describe('shop/identity-jp-tokushoho', () => {
  it('passes a complete notice', () => {
    expect(rule.check(subject({ notice: notice() }, jp)).status).toBe('pass')
  })

  it('fails a notice without its core, and is partial without the rest', () => {
    expect(rule.check(subject({ notice: notice(['returns']) }, jp))).toMatchObject({
      status: 'fail',
      values: { missing: ['returns'] },
    })
    expect(rule.check(subject({ notice: notice(['responsible']) }, jp)).message).toBe('further-missing')
  })

  it('is partial where postage has no amount', () => {
    const open = notice().map((one) => (one.item === 'postage' ? { ...one, at: at('送料 実費をご負担ください') } : one))
    expect(rule.check(subject({ notice: open }, jp)).message).toBe('postage-open')
  })

  it('fails a page without a link, but not one whose footer had not arrived', () => {
    const page = { lang: 'ja', markets: ['jp' as const] }
    expect(rule.check(subject({}, page)).message).toBe('no-link')
    expect(rule.check(subject({ emptyBoxes: ['footer'] }, page)).status).toBe('cannot-tell')
  })

  it('cannot tell from the link alone, and judges the notice that was visited', () => {
    const page = { lang: 'ja', markets: ['jp' as const] }
    expect(rule.check(subject({ policyLinks: [link] }, page)).message).toBe('not-opened')
    const shop = [seenPage(jp, { notice: notice() })]
    expect(rule.check(subject({ policyLinks: [link] }, page, { shop })).status).toBe('pass')
  })

  it('near miss: a company profile is not the notice', () => {
    const profile = notice(['returns', 'payment-method', 'delivery', 'payment-time'])
    const found = rule.check(subject({ notice: profile, policyLinks: [link] }, { ...jp, title: '会社概要' }))
    expect(found.message).toBe('not-opened')
  })
})
