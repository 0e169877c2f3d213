import type { PageFacts } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  measure,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  remembered,
} from '../rule'
import { unlessUnread } from '../support/silence'

type Prose = NonNullable<PageFacts['prose']>

/** Words per sentence, or Chinese, Japanese or Korean characters. */
const LONG_SENTENCE = 25
const LONG_SENTENCE_CJK = 60
/** Words under which a page of terms is empty; two characters count as one word. */
const EMPTY = 30
/** Words from which a text needs headings. */
const LONG_TEXT = 500
const FEWEST_HEADINGS = 3

export default defineRule({
  point: 4,
  tier: 'do-well',
  pages: ['policy', 'cart'],
  markets: 'any',
  weight: 2,
  confidence: 'low',
  department: 'content',
  stage: 'decide',
  needsWords: true,
  sources: [
    { name: 'Storelight method, point 4' },
    { name: 'Ecommerce Europe code of conduct', url: 'https://ecommercetrustmark.eu/the-code-of-conduct/' },
  ],
  check(subject) {
    const { facts, page, shop } = subject
    if (page.subtype === 'terms')
      return unlessUnread(subject, [], judge(facts.prose, facts.prose?.dated ? [quoted(facts.prose.dated)] : []))
    const link = facts.policyLinks.find(({ kind, dead }) => kind === 'terms' && !dead)
    if (page.subtype === 'checkout' && !link)
      return unlessUnread(
        subject,
        ['footer'],
        fail('not-linked', {}, [absence('terms, AGB, CGV, condiciones, 条款, 利用規約', ['header', 'footer', 'page'])]),
      )
    const seen = shop.find((one) => one.page.subtype === 'terms')
    if (seen) return judge(seen.facts.prose, [remembered(seen.url)])
    if (page.type === 'policy') return notApplicable('other-policy')
    return cannotTell('not-visited', {}, link ? [quoted(link.at)] : [])
  },
})

function judge(prose: Prose | null, found: Evidence[]): Outcome {
  if (!prose) return cannotTell('not-read')
  const { words, cjk, sentences, headings, dated, summary } = prose
  const size = words + Math.round(cjk / 2)
  const isCjk = cjk > words
  const sentence = Math.round((isCjk ? cjk : words) / Math.max(1, sentences))
  const values = { size, sentence, headings }
  const evidence = [measure(`${size} / ${sentences} = ${sentence}; ${headings}`), ...found]
  if (size < EMPTY) return fail('empty', values, evidence)
  if (size >= LONG_TEXT && headings < FEWEST_HEADINGS) return partial('no-headings', values, evidence)
  const isLong = sentence > (isCjk ? LONG_SENTENCE_CJK : LONG_SENTENCE) && !summary
  if (!dated) return partial('no-date', values, evidence)
  return isLong ? partial('long-sentences', values, evidence) : pass('readable', values, evidence)
}
