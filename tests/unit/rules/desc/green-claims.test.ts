import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/green-claims'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

type Claim = PageFacts['greenClaims'][number]
const claim = (kind: Claim['kind'], text: string, specific: string | null = null): Claim => ({
  kind,
  text,
  at: at(text),
  specific: specific ? at(specific) : null,
})
const check = (greenClaims: Claim[], date = '2026-11-22') =>
  rule.check({ ...subject({ greenClaims }, { markets: ['de', 'eu'] }), date })

describe('desc/green-claims', () => {
  it('passes a claim with its share or scheme', () => {
    expect(check([claim('generic', 'Nachhaltig: 80 % recyceltes Polyester', '80 % recyceltes Polyester')]).status).toBe(
      'pass',
    )
  })

  it('fails general praise, and neutrality by offsets', () => {
    expect(check([claim('generic', 'Eco-friendly')])).toMatchObject({ status: 'fail', message: 'generic' })
    expect(check([claim('neutral', 'Klimaneutral')]).status).toBe('fail')
    expect(check([claim('offset', 'Klimaneutral durch Kompensation', 'Blauer Engel')]).message).toBe('offset')
  })

  it('is partial for a mark without its scheme', () => {
    expect(check([claim('seal', 'eco label')])).toMatchObject({ status: 'partial', message: 'seal' })
  })

  it('near miss: the day before, and a page without claims', () => {
    expect(check([claim('generic', 'Eco-friendly')], '2026-09-26')).toMatchObject({
      status: 'not-applicable',
      message: 'not-yet',
    })
    expect(check([]).message).toBe('none')
  })
})
