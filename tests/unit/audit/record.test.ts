import { describe, expect, it } from 'vitest'
import { judge } from '@/utils/audit/judge'
import type { AuditRecord } from '@/utils/audit/record'
import { auditRecord, scoredAudit } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import { contact, declaredProduct, link, product, promise, subject } from '../make'

const asked = subject({
  product: product({ wasPrice: { amount: '189.00', currency: 'GBP', label: 'Was' } }),
  declared: [declaredProduct()],
  contact: [contact('email', 'hello@harbor-pine.shop')],
  promises: [promise('return-window', '30 days', { number: 30, unit: 'day' })],
  policyLinks: [link('returns')],
})
const record: AuditRecord = {
  schema: 1,
  id: '20261122100000000-abc',
  url: 'https://harbor-pine.example/products/tern',
  takenAt: '2026-11-22T10:00:00.000Z',
  rulesVersion: '1',
  page: asked.page,
  facts: asked.facts,
  findings: judge(asked),
}
const accepts = (changed: object) => auditRecord.safeParse({ ...record, ...changed }).success
const withProduct = (facts: object) => ({ facts: { ...record.facts, product: { ...record.facts.product, ...facts } } })

describe('the audit record', () => {
  it('takes what the rules answer, unchanged', () => {
    expect(auditRecord.parse(record)).toEqual(record)
  })

  it('takes its score with it', () => {
    const scored = { ...record, score: score(record.findings) }
    expect(scoredAudit.parse(scored)).toEqual(scored)
  })

  it('survives a file', () => {
    expect(auditRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
  })

  it('refuses texts and lists without end', () => {
    const long = 'x'.repeat(5000)
    expect(accepts({ id: long })).toBe(false)
    expect(accepts({ url: `https://${long}` })).toBe(false)
    expect(accepts({ page: { ...record.page, title: long } })).toBe(false)
    expect(accepts(withProduct({ name: long }))).toBe(false)
    expect(accepts(withProduct({ description: { words: 1, cjk: 0, text: long, at: null } }))).toBe(false)
    expect(accepts({ facts: { ...record.facts, contact: Array(41).fill(record.facts.contact[0]) } })).toBe(false)
    expect(accepts({ findings: Array(401).fill(record.findings[0]) })).toBe(false)
  })

  it('refuses what it does not know', () => {
    expect(accepts({ schema: 2 })).toBe(false)
    expect(accepts({ takenAt: 'yesterday' })).toBe(false)
    expect(accepts({ page: { ...record.page, type: 'blog' } })).toBe(false)
    expect(accepts({ findings: [{ ...record.findings[0], rule: '../etc/passwd' }] })).toBe(false)
    expect(accepts({ findings: [{ ...record.findings[0], status: 'maybe' }] })).toBe(false)
    expect(accepts({ page: undefined })).toBe(false)
  })

  it('refuses amounts that are no decimals, and currencies that are no codes', () => {
    for (const amount of ['12,99', '-1', '1e3', '', '1234567890123', 12.99])
      expect(accepts(withProduct({ price: { amount, currency: 'GBP' } }))).toBe(false)
    expect(accepts(withProduct({ price: { amount: '12.99', currency: '£' } }))).toBe(false)
    expect(accepts(withProduct({ price: { amount: '12.99', currency: null } }))).toBe(true)
  })
})
