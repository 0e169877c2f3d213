import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/legibility'
import type { Anchor, PageFacts } from '@/utils/audit/facts'
import { at, emptyFacts, product, subject } from '../../make'

type Text = PageFacts['legibility'][number]
const text = (facts: Partial<Text> = {}): Text => ({
  what: 'price',
  contrast: 12,
  fontSize: 20,
  bold: false,
  at: at('£129.00'),
  ...facts,
})
const check = (facts: Partial<Text>) => rule.check(subject({ legibility: [text(facts)] }))

describe('shop/legibility', () => {
  it('passes dark text of usual size', () => {
    expect(check({}).status).toBe('pass')
  })

  it('fails a pale or tiny price', () => {
    expect(check({ contrast: 2.3 })).toMatchObject({ status: 'fail', message: 'pale' })
    expect(check({ fontSize: 9 })).toMatchObject({ status: 'fail', message: 'small' })
  })

  it('is partial between, and for what is not decisive', () => {
    expect(check({ contrast: 3.9 }).status).toBe('partial')
    expect(check({ what: 'was-price', contrast: 2.3 }).status).toBe('partial')
    expect(check({ what: 'shipping', fontSize: 11 }).status).toBe('partial')
  })

  it('is partial for a control too small to hit', () => {
    const small = { ...at('Add'), rect: [0, 0, 60, 20] as Anchor['rect'] }
    expect(check({ what: 'buy-control', at: small }).message).toBe('small-control')
  })

  it('near miss: large text needs less, a switched-off control none', () => {
    expect(check({ contrast: 3.2, fontSize: 24 }).status).toBe('pass')
    const off = product({ buyControl: { label: 'Sold out', disabled: true, at: at('Sold out') } })
    const legibility = [text(), text({ what: 'buy-control', contrast: 1.9 })]
    expect(rule.check(subject({ product: off, legibility })).status).toBe('pass')
  })

  it('cannot tell over a picture, or where the styles did not arrive', () => {
    expect(check({ contrast: null }).status).toBe('cannot-tell')
    expect(check({ contrast: 1 }).status).toBe('cannot-tell')
    const layout = { ...emptyFacts.layout, unstyled: true }
    expect(rule.check(subject({ legibility: [text({ contrast: 2 })], layout })).message).toBe('unstyled')
  })
})
