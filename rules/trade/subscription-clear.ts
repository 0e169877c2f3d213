import { absence, defineRule, element, fail, notApplicable, partial, pass, quoted } from '../rule'
import { unlessUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

/** CSS pixels under which a price is small print. */
const SMALL_PRINT = 11

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  needsWords: true,
  sources: [
    consumerRights('art. 6(1) and 8(2)'),
    {
      name: '特定商取引法 art. 12-6',
      url: 'https://www.no-trouble.caa.go.jp/what/mailorder/',
      legal: true,
      markets: ['jp'],
    },
    { name: 'Storelight method, point 4' },
  ],
  check(subject) {
    const offer = subject.facts.recurring
    if (!offer) return notApplicable('none')
    const { at, trial, price, interval, cancel, preselected } = offer
    if (preselected) return fail('preselected', { words: at.quote }, [element(at)])
    const searched = absence('per month, every # weeks, then £…, cancel any time, kündbar, いつでも解約, 随时取消', [
      'product-area',
    ])
    if (trial && !price)
      return unlessUnread(subject, [], fail('follow-up-missing', { words: trial.quote }, [quoted(trial), searched]))
    const missing = [
      ...(price || interval ? [] : ['repeat-price']),
      ...(interval ? [] : ['interval']),
      ...(cancel ? [] : ['cancel-way']),
    ]
    const evidence = [quoted(at), ...[price?.at, interval, cancel].flatMap((one) => (one ? [quoted(one)] : []))]
    if (missing.length > 0)
      return unlessUnread(subject, [], partial('missing', { missing, words: at.quote }, [...evidence, searched]))
    return price && price.fontSize < SMALL_PRINT
      ? partial('small-print', { words: price.at.quote, size: price.fontSize }, evidence)
      : pass('clear', { words: at.quote }, evidence)
  },
})
