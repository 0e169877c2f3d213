import { absence, cannotTell, defineRule, fail, partial, pass, quoted } from '../rule'
import { isUnread } from '../support/silence'
import { ukConsumers } from '../support/sources'

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: ['product', 'policy', 'cart'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'use',
  needsWords: true,
  sources: [
    {
      name: '16 CFR § 465.4',
      url: 'https://www.ecfr.gov/current/title-16/part-465/section-465.4',
      legal: true,
      markets: ['us'],
    },
    ukConsumers('schedule 20'),
    {
      name: '景品表示法, designation of 2023 on hidden advertising',
      url: 'https://www.caa.go.jp/policies/policy/representation/fair_labeling/stealth_marketing/',
      legal: true,
      markets: ['jp'],
    },
  ],
  check(subject) {
    const rewards = subject.facts.reviewRewards
    const positive = rewards.find(({ kind }) => kind === 'positive')
    if (positive) return fail('for-praise', { words: positive.at.quote }, [quoted(positive.at)])
    const open = rewards.find(({ disclosed }) => !disclosed)
    if (open) return partial('undisclosed', { words: open.at.quote }, [quoted(open.at)])
    const [marked] = rewards
    if (marked) return pass('disclosed', { words: marked.at.quote }, [quoted(marked.at)])
    const searched = [
      absence('review and get, 5-star review for a gift, 好评返现, Bewertung gegen Gutschein, レビュー特典', ['page']),
    ]
    return isUnread(subject) ? cannotTell('unfinished', {}, searched) : pass('none', {}, searched)
  },
})
