import type { PageFacts } from '@/utils/audit/facts'
import { absence, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { isDigital } from '../support/goods'
import { isAtOffer, type Promised, promised } from '../support/promises'
import { isRefusal, namesException, payerOf } from '../support/returns'
import { unlessUnread } from '../support/silence'
import { consumerRights } from '../support/sources'

const CUES = 'returns, refund, money back, Rückgabe, Widerruf, retour, devolución, 退货, 无理由, 返品'

export default defineRule({
  point: 7,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'content',
  stage: 'decide',
  needsWords: true,
  sources: [
    consumerRights('art. 6(1)(h)'),
    { name: 'Baymard, returns on the product page' },
    { name: 'Storelight method, point 7' },
  ],
  check(subject) {
    const { facts } = subject
    if (isDigital(facts.product)) return notApplicable('digital')
    const said = promised(facts, 'return-window', 'return-cost')
    const exempt = facts.cautions.find(({ kind, text }) => kind === 'no-return' && namesException(text))
    if (exempt && !said.some(isAtOffer)) return notApplicable('exempt', { words: exempt.text }, [quoted(exempt.at)])
    const searched = absence(CUES, ['product-area', 'tabs', 'header', 'banner', 'footer'])
    return (
      atOffer(facts, said.filter(isAtOffer)) ??
      elsewhere(facts, said) ??
      unlessUnread(subject, ['footer'], fail('nothing', {}, [searched]))
    )
  },
})

const returnLinks = ({ policyLinks }: PageFacts) => policyLinks.filter((link) => link.kind === 'returns' && !link.dead)

/** What the product area says: days and payer, or a summary with a link to the rest. */
function atOffer(facts: PageFacts, said: Promised[]): Outcome | null {
  const days = said.find((one) => one.kind === 'return-window' && one.number !== null && !isRefusal(one))
  const refusal = days ? undefined : said.find(isRefusal)
  // What the refusal is worth is for after/restrictive-clauses; here the buyer knows, and nobody pays for a way back.
  if (refusal) return pass('refusal', { words: refusal.text }, [quoted(refusal.at)])
  const payer = said.find((one) => payerOf({ number: one.kind === 'return-cost' ? one.number : null, text: one.text }))
  const links = returnLinks(facts)
  const [summary] = [days ?? payer ?? said[0]].filter((one) => one !== undefined)
  if (!summary) {
    const link = links.find(isAtOffer)
    return link ? partial('link-only', { link: link.text }, [quoted(link.at)]) : null
  }
  const evidence = [...new Set([summary, ...(payer ? [payer] : [])])].map((one) => quoted(one.at))
  if (days && payer) return pass('days-and-payer', { words: days.text }, evidence)
  const [link] = links
  if (link) return pass('summary-and-link', { words: summary.text, link: link.text }, [...evidence, quoted(link.at)])
  return partial('summary-only', { words: summary.text }, evidence)
}

/** What a strip or the foot of the page says. */
function elsewhere(facts: PageFacts, said: Promised[]): Outcome | null {
  const [statement] = said
  if (statement) return partial('far', { words: statement.text }, [quoted(statement.at)])
  const [link] = returnLinks(facts)
  return link ? partial('footer-link', { link: link.text }, [quoted(link.at)]) : null
}
