import { describe, expect, it } from 'vitest'
import rule from '@/rules/price/try-before-buy'
import type { PageFacts } from '@/utils/audit/facts'
import { at, subject } from '../../make'

const check = (...trials: [text: string, terms: boolean][]) =>
  rule.check(
    subject({ trials: trials.map(([text, terms]): PageFacts['trials'][number] => ({ text, terms, at: at(text) })) }),
  )

describe('price/try-before-buy', () => {
  it('passes an offer with its terms, wherever it stands among others', () => {
    expect(check(['Order a sample', false], ['Sample size 20 ml, £4', true])).toMatchObject({
      status: 'pass',
      values: { offer: 'Sample size 20 ml, £4' },
    })
  })

  it('is partial for an offer without terms', () => {
    expect(check(['Stoffmuster bestellen', false])).toMatchObject({ status: 'partial', message: 'without-terms' })
  })

  it('is only an idea where nothing is offered', () => {
    expect(check()).toMatchObject({ status: 'not-applicable', message: 'not-offered' })
  })
})
