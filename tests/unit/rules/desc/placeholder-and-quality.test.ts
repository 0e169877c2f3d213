import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/placeholder-and-quality'
import type { PageFacts } from '@/utils/audit/facts'
import { at, product, subject } from '../../make'

const left = (kind: PageFacts['leftovers'][number]['kind'], quote: string) => ({ kind, at: at(quote) })
const written = (lang: string, share: number) => product({ descriptionLanguage: { lang, share } })

describe('desc/placeholder-and-quality', () => {
  it('passes a clean page', () => {
    expect(rule.check(subject()).status).toBe('pass')
  })

  it('fails filler and broken variables, with their words', () => {
    expect(rule.check(subject({ leftovers: [left('filler', 'Lorem ipsum')] }))).toMatchObject({
      status: 'fail',
      values: { quote: 'Lorem ipsum' },
    })
    expect(rule.check(subject({ leftovers: [left('template', '{{ name }}')] })).status).toBe('fail')
  })

  it('is partial with rubble of tags', () => {
    expect(rule.check(subject({ leftovers: [left('rubble', 'safety<p>WARNING')] })).status).toBe('partial')
  })

  it('is partial where more than a fifth of the description is in another language', () => {
    expect(rule.check(subject({ product: written('zh', 0.4) }))).toMatchObject({
      status: 'partial',
      values: { percent: 40, lang: 'zh' },
    })
  })

  it('near miss: a few foreign words', () => {
    expect(rule.check(subject({ product: written('fr', 0.15) })).status).toBe('pass')
  })

  it('near miss: variables that scripts were still filling', () => {
    expect(rule.check(subject({ leftovers: [left('template', '{{ name }}')], unfinished: true })).status).toBe(
      'cannot-tell',
    )
  })

  it('does not certify an unfinished page', () => {
    expect(rule.check(subject({ unfinished: true })).status).toBe('cannot-tell')
  })
})
