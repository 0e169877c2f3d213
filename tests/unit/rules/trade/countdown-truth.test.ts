import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/countdown-truth'
import type { PageFacts } from '@/utils/audit/facts'
import { at, sample, subject } from '../../make'

type Pressed = PageFacts['pressure'][number]
const press = (kind: Pressed['kind'], text: string, scope: Pressed['scope'] = 'product') => ({
  pressure: [{ kind, text, scope, at: at(text) }],
})
const timer = press('countdown', 'Ends in 02:11:09')
const price = { amount: '99.00', currency: 'GBP' }

describe('trade/countdown-truth', () => {
  it('fails an end that moved while the clock ran', () => {
    const history = [
      sample('2026-11-18', { countdownEnd: '2026-11-19T00:00:00Z' }),
      sample('2026-11-18', { takenAt: '2026-11-18T18:00:00Z', countdownEnd: '2026-11-20T00:00:00Z' }),
    ]
    expect(rule.check(subject(timer, {}, { history }))).toMatchObject({ status: 'fail', message: 'moved' })
  })

  it('fails an offer that goes on after the end', () => {
    const history = [sample('2026-11-10', { countdownEnd: '2026-11-11T00:00:00Z' })]
    expect(rule.check(subject(timer, {}, { history })).message).toBe('went-on')
  })

  it('passes an end that was kept', () => {
    const end = { countdownEnd: '2026-11-12T00:00:00Z' }
    const history = [
      sample('2026-11-10', { ...end, price }),
      sample('2026-11-11', { ...end, price }),
      sample('2026-11-14'),
    ]
    expect(rule.check(subject({}, {}, { history })).message).toBe('kept')
  })

  it('near miss: two readings a few minutes apart, and a timer after a changed price', () => {
    const ends = ['2026-11-24T00:00:00Z', '2026-11-24T00:20:00Z']
    const history = ends.map((countdownEnd, day) => sample(`2026-11-2${day}`, { countdownEnd }))
    expect(rule.check(subject(timer, {}, { history })).status).toBe('cannot-tell')
    const dearer = [sample('2026-11-10', { price, countdownEnd: '2026-11-11T00:00:00Z' })]
    expect(rule.check(subject(timer, {}, { history: dearer })).status).toBe('cannot-tell')
  })

  it.each(['Offer ends soon', 'Nur noch heute zu diesem Preis', '仅限今天'])(
    'is partial for a deadline without date: %s',
    (text) => {
      const lang = /[a-z]/i.test(text) ? (text.startsWith('Nur') ? 'de' : 'en') : 'zh'
      expect(rule.check(subject(press('urgency', text), { lang })).message).toBe('no-date')
    },
  )

  it('cannot tell a timer or a date that was seen once', () => {
    expect(rule.check(subject(timer)).message).toBe('seen-once')
    expect(rule.check(subject(press('urgency', 'Sale ends Sunday 29 November'))).message).toBe('seen-once')
    expect(rule.check(subject(press('urgency', '終了まで'), { lang: 'ja' })).message).toBe('seen-once')
  })

  it('near miss: dispatch cut-offs, menu entries and order hotlines are no deadline', () => {
    expect(rule.check(subject(press('countdown', 'Order within 3:10:00 for dispatch today'))).status).toBe(
      'not-applicable',
    )
    expect(rule.check(subject(press('urgency', 'Last Chance', 'sitewide'))).status).toBe('not-applicable')
    expect(rule.check(subject(press('urgency', 'Order now 0844 000 000', 'sitewide'))).status).toBe('not-applicable')
  })
})
