import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/authenticity-proof'
import type { PageFacts } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

type Words = PageFacts['genuine'][number]

const words = (kind: Words['kind'], text: string, url: string | null = null): Words => ({
  kind,
  text,
  url,
  at: at(text),
})
const check = (genuine: Words[], brand: string | null = 'Tern', facts: Partial<PageFacts> = {}) =>
  rule.check(subject({ product: product({ brand }), genuine, ...facts }))

describe('price/authenticity-proof', () => {
  it('passes a named brand with a dealer statement about it, a check or a certificate', () => {
    expect(check([words('dealer', 'Authorised dealer of Tern since 2012')])).toMatchObject({ status: 'pass' })
    expect(check([words('check', '扫描防伪码即可查询')]).status).toBe('pass')
    expect(check([words('claim', 'Echtheitsgarantie', 'https://x.example/echtheit.pdf')]).status).toBe('pass')
  })

  it('is partial for words alone, and for a proof without a brand', () => {
    expect(check([words('claim', '100% authentic')])).toMatchObject({ status: 'partial', message: 'nothing-to-check' })
    expect(check([words('check', 'With certificate of authenticity')], null)).toMatchObject({ message: 'no-brand' })
  })

  it('near miss: a dealer of some brands, without saying which', () => {
    expect(check([words('dealer', 'Official retailer of leading brands')]).status).toBe('partial')
  })

  it('does not apply to a shop that makes its goods', () => {
    expect(check([words('maker', 'Each lamp is made in our workshop')])).toMatchObject({ message: 'own-make' })
    expect(check([], 'Harbor & Pine')).toMatchObject({ status: 'not-applicable', message: 'own-brand' })
  })

  it('cannot tell where nothing was found', () => {
    expect(check([])).toMatchObject({ status: 'cannot-tell', message: 'no-proof' })
  })
})
