import { cannotTell, defineRule, element, fail, notApplicable, partial, pass } from '../rule'
import { weighOrderWords } from '../support/order-words'

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['cart'],
  markets: ['eu', 'de', 'uk'],
  weight: 5,
  confidence: 'high',
  department: 'IT',
  stage: 'pay',
  sources: [
    { name: 'CRD art. 8(2)', url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj', legal: true, markets: ['eu', 'de'] },
    {
      name: 'BGB § 312j(3), (4)',
      url: 'https://www.gesetze-im-internet.de/bgb/__312j.html',
      legal: true,
      markets: ['de'],
    },
    {
      name: 'UK CCR 2013 reg. 14',
      url: 'https://www.legislation.gov.uk/uksi/2013/3134/regulation/14',
      legal: true,
      markets: ['uk'],
    },
  ],
  needsWords: true,
  check({ facts, page }) {
    const button = facts.orderButton
    if (!button) return page.subtype === 'checkout' ? cannotTell('not-seen') : notApplicable('not-last-step')
    const words = weighOrderWords(button.quote)
    const values = { label: button.quote }
    const evidence = [element(button)]
    if (words === 'binding') return pass('binding', values, evidence)
    if (words === 'open') return fail('open', values, evidence)
    return words === 'unknown' ? cannotTell('unknown', values, evidence) : partial(words, values, evidence)
  },
})
