import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/mobile-usable'
import type { PageFacts } from '@/utils/audit/facts'
import { at, emptyFacts, subject } from '../../make'

type Dialog = PageFacts['dialogs'][number]
const layout = (facts: Partial<PageFacts['layout']>) => ({ layout: { ...emptyFacts.layout, ...facts } })
const dialog = (facts: Partial<Dialog>): Dialog => ({
  kind: 'sign-up',
  closable: false,
  refusal: null,
  shaming: null,
  covers: 0.9,
  at: at('Get 10 % off'),
  ...facts,
})

describe('shop/mobile-usable', () => {
  it('passes a page that fits', () => {
    expect(rule.check(subject()).status).toBe('pass')
  })

  it('fails a page wider than its window, with what sticks out', () => {
    expect(rule.check(subject(layout({ width: 1.4, widest: at('Size chart') })))).toMatchObject({
      status: 'fail',
      values: { percent: 40 },
    })
  })

  it('fails a large overlay that cannot be closed', () => {
    expect(rule.check(subject({ dialogs: [dialog({})] })).message).toBe('no-close')
  })

  it('is partial where bars take much of the height', () => {
    expect(rule.check(subject(layout({ pinned: 0.42 }))).status).toBe('partial')
  })

  it('near miss: a shadow, a consent bar, an overlay with a close control', () => {
    expect(rule.check(subject(layout({ width: 1.05, pinned: 0.2 }))).status).toBe('pass')
    expect(rule.check(subject({ dialogs: [dialog({ kind: 'consent' }), dialog({ closable: true })] })).status).toBe(
      'pass',
    )
  })

  it("cannot tell without the page's styles: cannot-tell", () => {
    expect(rule.check(subject(layout({ width: 2, unstyled: true }))).status).toBe('cannot-tell')
  })
})
