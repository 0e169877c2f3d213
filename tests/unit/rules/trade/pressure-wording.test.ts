import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/pressure-wording'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

type Dialog = PageFacts['dialogs'][number]
type Refusal = NonNullable<Dialog['refusal']>
const refusal = (facts: Partial<Refusal> = {}): Refusal => ({
  label: 'No thanks',
  contrast: 9,
  share: 0.8,
  at: at('No thanks'),
  ...facts,
})
const dialog = (facts: Partial<Dialog> = {}): Dialog => ({
  kind: 'sign-up',
  closable: true,
  refusal: refusal(),
  shaming: null,
  covers: 0.3,
  at: at('Get 10 % off your first order'),
  ...facts,
})
const check = (...dialogs: Dialog[]) => rule.check(subject({ dialogs }))

describe('trade/pressure-wording', () => {
  it('passes a neutral refusal, or a plain close control', () => {
    expect(check(dialog()).message).toBe('neutral')
    expect(check(dialog({ refusal: null })).message).toBe('closable')
  })

  it('fails a refusal that shames, in a dialog or at an opt-out', () => {
    expect(check(dialog({ shaming: at('No, I like paying more') })).status).toBe('fail')
    const pressure = [
      { kind: 'confirmshaming' as const, text: '残忍拒绝', scope: 'sitewide' as const, at: at('残忍拒绝') },
    ]
    expect(rule.check(subject({ pressure })).message).toBe('shaming')
  })

  it('fails an overlay without any way out', () => {
    expect(check(dialog({ refusal: null, closable: false })).message).toBe('no-way-out')
    expect(check(dialog({ kind: 'consent', refusal: null, closable: false })).status).toBe('fail')
  })

  it('is partial for a pale or tiny refusal, and for three overlays', () => {
    expect(check(dialog({ refusal: refusal({ contrast: 2.1 }) })).message).toBe('pale')
    expect(check(dialog({ refusal: refusal({ share: 0.05 }) })).message).toBe('small')
    expect(check(dialog(), dialog(), dialog()).message).toBe('many')
  })

  it('near miss: a choice of country is a consent bar with settings is fair', () => {
    expect(check(dialog({ kind: 'other', refusal: null, closable: false })).status).toBe('pass')
    expect(
      check(dialog({ kind: 'consent', closable: false, refusal: refusal({ label: 'Settings', contrast: 2 }) })).status,
    ).toBe('pass')
  })

  it('does not apply without an overlay', () => {
    expect(check().status).toBe('not-applicable')
  })
})
