/** A benchmark that is wrong misleads whoever trusts it: what counts as right is tested here. */
import { describe, expect, it } from 'vitest'
import { byLanguage, collect } from '@/cli/bench/figures'
import type { Label } from '@/cli/bench/labels'
import { figuresOf, type Judged, measurePage } from '@/cli/bench/measure'
import { partOf, shopOf } from '@/cli/bench/split'
import { agreementTable, factTable, languageTable } from '@/cli/bench/tables'
import { agreementOf, compareVerdicts, measuredOf, sumOf } from '@/cli/bench/verdicts'
import type { PageFacts } from '@/utils/audit/facts'
import type { Finding, ScoredAudit } from '@/utils/audit/record'
import { contact, emptyFacts, page, product, promise } from '../make'

const audit = (facts: Partial<PageFacts> = {}, findings: Partial<Finding>[] = []) =>
  ({ page: page(), facts: { ...emptyFacts, product: product(), ...facts }, findings }) as ScoredAudit
const label = (given: Partial<Label>): Label => ({ id: 'lamp', pageType: 'product', lang: 'en', ...given }) as Label
const outcomes = (given: Partial<Label>, facts: Partial<PageFacts> = {}) =>
  Object.fromEntries(measurePage(label(given), audit(facts)).map(({ fact, outcome }) => [fact, outcome]))
const judged = (outcome: Judged['outcome'], facts: Partial<Judged> = {}): Judged => ({
  fact: 'price',
  id: 'lamp',
  lang: 'en',
  wanted: '1',
  seen: '1',
  outcome,
  ...facts,
})

describe('a page against its label', () => {
  it('judges only what the label judged', () => {
    expect(Object.keys(outcomes({ price: '129.00' }))).toEqual(['page type', 'price'])
  })

  it('tells right, wrong, missed, invented and rightly empty apart', () => {
    expect(outcomes({ price: '129' }).price).toBe('right')
    expect(outcomes({ price: '128' }).price).toBe('wrong')
    expect(outcomes({ price: '129' }, { product: product({ price: null }) }).price).toBe('missed')
    expect(outcomes({ price: null })['price never invented']).toBe('invented')
    expect(outcomes({ price: null }, { product: product({ price: null }) })['price never invented']).toBe('none')
    expect(outcomes({ wasPrice: null })['was-price']).toBe('none')
  })

  it('takes a name with the brand before it as the same, another lamp not', () => {
    expect(outcomes({ productName: 'Wall lamp Tern' }).name).toBe('right')
    expect(outcomes({ productName: 'Heron floor lamp' }).name).toBe('wrong')
  })

  it('counts substance, not a link, as shipping information', () => {
    const promises = [promise('free-shipping', 'Free delivery over £50')]
    expect(outcomes({ hasShippingInfo: 'text' }, { promises }).shipping).toBe('right')
    expect(outcomes({ hasShippingInfo: 'link' }, { promises }).shipping).toBe('invented')
    expect(outcomes({ hasShippingInfo: 'link' }).shipping).toBe('none')
  })

  it('judges each channel that either side names', () => {
    const facts = { contact: [contact('phone', '+44 20 7946 0000'), contact('social', 'a feed')] }
    const channels = measurePage(label({ contactChannels: ['email', 'phone'] }), audit(facts))
    expect(channels.filter(({ fact }) => fact === 'contact').map(({ outcome }) => outcome)).toEqual(['right', 'missed'])
  })
})

describe('figures', () => {
  it('a wrong value is a false alarm and a miss', () => {
    const { accuracy, precision, recall, f1 } = figuresOf([judged('right'), judged('wrong'), judged('missed')])
    expect([accuracy, precision, recall, f1].map((one) => one?.toFixed(2))).toEqual(['0.33', '0.50', '0.33', '0.40'])
  })

  it('are by part of the corpus and by language', () => {
    const both = [judged('right', { id: 'a' }), judged('wrong', { id: 'b', lang: 'de' })]
    const parts = new Map([
      ['a', 'tuned'],
      ['b', 'held-out'],
    ] as const)
    expect(collect(both, parts)).toEqual({ price: { all: 0.5, tuned: 1, 'held-out': 0 } })
    expect(byLanguage(both)).toEqual({ de: { price: { all: 0 } }, en: { price: { all: 1 } } })
    expect(factTable(both, [], parts)).toMatch(/price +2 +50\.0 %/)
    expect(languageTable(both)).toMatch(/price +0\.0 % \(1\) +100\.0 % \(1\)/)
  })
})

describe('the split', () => {
  it('keeps the pages of a shop together', () => {
    expect(shopOf('https://www.harbor-pine.co.uk/lamps')).toBe('harbor-pine.co.uk')
    expect(partOf('https://shop.harbor.example/a')).toBe(partOf('http://www.harbor.example/b'))
  })
})

describe('verdicts', () => {
  const verdicts = [
    { id: 'lamp', rule: 'price/tax-status', verdict: 'fail' },
    { id: 'lamp', rule: 'desc/spec-table', verdict: 'pass' },
    { id: 'lamp', rule: 'ship/dispatch-time', verdict: 'fail', unsure: true },
    { id: 'lamp', rule: 'never/written', verdict: 'fail' },
  ]
  const findings: Partial<Finding>[] = [
    { rule: 'price/tax-status', status: 'partial', message: 'x' },
    { rule: 'desc/spec-table', status: 'fail', message: 'x' },
    { rule: 'ship/dispatch-time', status: 'fail', message: 'x' },
  ]
  const agreement = agreementOf(compareVerdicts(verdicts, new Map([['lamp', audit({}, findings)]])))

  it('leaves out what was unsure or has no rule; fail and partial are one side', () => {
    expect(agreement).toEqual([
      { rule: 'desc/spec-table', count: 1, same: 0, side: 0, alarms: 1, rightAlarms: 0 },
      { rule: 'price/tax-status', count: 1, same: 0, side: 1, alarms: 1, rightAlarms: 1 },
    ])
    expect(sumOf(agreement)).toEqual({ count: 2, same: 0, side: 1, alarms: 2, rightAlarms: 1 })
  })

  it('are added to what reviewers counted', () => {
    const reviewed = {
      'desc/spec-table': { pages: 30, agreed: 29, alarms: 4, rightAlarms: 4 },
      'price/unit-price': { pages: 30, agreed: 30, alarms: 0, rightAlarms: 0 },
    }
    expect(measuredOf(agreement, reviewed)).toEqual({
      'desc/spec-table': { pages: 31, agreed: 29, alarms: 5, rightAlarms: 4 },
      'price/tax-status': { pages: 1, agreed: 1, alarms: 1, rightAlarms: 1 },
      'price/unit-price': { pages: 30, agreed: 30, alarms: 0, rightAlarms: 0 },
    })
  })

  it('are printed with their sums', () => {
    const text = agreementTable({ all: agreement, tuned: agreement, 'held-out': [] })
    expect(text).toContain('Verdicts (all): same 0.0 %, same side 50.0 % of 2; alarms right 50.0 % of 2')
    expect(text).toContain('Verdicts (held-out): same –')
  })
})
