import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/unsupported-claims'
import type { PageFacts } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

type Claim = PageFacts['strongClaims'][number]
const claim = (text: string, source: string | null = null, kind: Claim['kind'] = 'tested'): Claim => ({
  kind,
  text,
  at: at(text),
  source: source ? at(source) : null,
})
const check = (strongClaims: Claim[], name = 'Lumo face cream') =>
  rule.check(subject({ strongClaims, product: product({ name }) }))

describe('desc/unsupported-claims', () => {
  it('passes claims with their source', () => {
    expect(check([claim('Clinically proven', 'Study by the Kai Institute, 2025')]).status).toBe('pass')
  })

  it('fails three without any, and a promise to heal', () => {
    expect(check([claim('Clinically proven'), claim('No. 1 in Europe'), claim('Award-winning')]).message).toBe(
      'unsourced',
    )
    expect(check([claim('Cures arthritis', 'Study, 2024', 'cure')])).toMatchObject({ status: 'fail', message: 'cure' })
  })

  it('is partial where some have one, or a single claim has none', () => {
    expect(check([claim('Clinically proven', 'Kai Institute'), claim('Award-winning')]).message).toBe('some')
    expect(check([claim('Award-winning')])).toMatchObject({ status: 'partial', message: 'one' })
  })

  it('near miss: no claim, and a medicine may heal', () => {
    expect(check([]).status).toBe('not-applicable')
    expect(check([claim('Cures arthritis', 'Leaflet', 'cure')], 'Ibuprofen').status).toBe('pass')
  })
})
