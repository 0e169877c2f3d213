import { describe, expect, it } from 'vitest'
import rule from '@/rules/respond/hours-and-promise'
import { judge } from '@/utils/audit/judge'
import { at, promise, subject } from '../../make'

const hours = [at('Mon–Fri 9–18')]
const reply = promise('response-time', 'We reply within 24 hours', { number: 24, unit: 'hours', region: 'footer' })
const onContactPage = { type: 'policy', subtype: 'contact' } as const

describe('respond/hours-and-promise', () => {
  it('passes hours with a reply time', () => {
    expect(rule.check(subject({ hours, promises: [reply] })).status).toBe('pass')
  })

  it('fails a contact page with neither', () => {
    expect(rule.check(subject({}, onContactPage))).toMatchObject({ status: 'fail', message: 'neither' })
  })

  it('is partial with one of them', () => {
    expect(rule.check(subject({ hours })).message).toBe('hours-only')
    expect(rule.check(subject({ promises: [reply] })).message).toBe('reply-only')
  })

  it('cannot tell from another page', () => {
    expect(rule.check(subject()).status).toBe('cannot-tell')
  })

  it('is not judged on a page that is no shop', () => {
    const found = judge(subject({}, { state: 'not-a-shop' }))
    expect(found.find((one) => one.rule === 'respond/hours-and-promise')?.status).toBe('cannot-tell')
  })

  it('near miss: the hours of a store and a reply without number do not count', () => {
    const facts = {
      hours: [at('Store hours: Mon–Sat 10–19')],
      promises: [promise('response-time', 'We reply quickly')],
    }
    expect(rule.check(subject(facts, onContactPage)).status).toBe('fail')
  })
})
