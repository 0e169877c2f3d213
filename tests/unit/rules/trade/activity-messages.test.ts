import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/activity-messages'
import { at, seenPage, subject } from '../../make'

const crowd = (...texts: string[]) => ({
  pressure: texts.map((text) => ({ kind: 'activity' as const, text, scope: 'product' as const, at: at(text) })),
})

describe('trade/activity-messages', () => {
  it('passes none, and a plain total', () => {
    expect(rule.check(subject()).status).toBe('pass')
    expect(rule.check(subject(crowd('500 sold this year'))).message).toBe('total')
    expect(rule.check(subject(crowd('194 人已购买'), { lang: 'zh' })).message).toBe('total')
  })

  it('fails the same message on another day', () => {
    const words = 'Ada from Leeds just bought this 4 minutes ago'
    const shop = [{ ...seenPage({ type: 'product' }, crowd(words)), takenAt: '2026-11-20T09:00:00Z' }]
    expect(rule.check(subject(crowd(words), {}, { shop }))).toMatchObject({
      status: 'fail',
      values: { day: '2026-11-20' },
    })
  })

  it.each([
    ['23 people are viewing this right now', 'en'],
    ['12 Personen sehen sich das gerade an', 'de'],
    ['18人が閲覧中', 'ja'],
  ])('is partial for a figure of this moment: %s', (text, lang) => {
    expect(rule.check(subject(crowd(text), { lang })).message).toBe('live')
  })

  it('cannot tell from one look at one buyer', () => {
    expect(rule.check(subject(crowd('Someone in Hull just bought this'))).status).toBe('cannot-tell')
  })

  it("near miss: votes on reviews and the visitor's own basket", () => {
    expect(rule.check(subject(crowd('266 out of 305 people found this review helpful'))).message).toBe('none')
    expect(rule.check(subject(crowd('Der Artikel wurde in den Warenkorb gelegt.'), { lang: 'de' })).message).toBe(
      'none',
    )
  })
})
