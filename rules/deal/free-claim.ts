import { toNumber } from '@/utils/audit/decimal'
import type { Anchor, PageFacts } from '@/utils/audit/facts'
import { defineRule, fail, notApplicable, type Outcome, partial, pass, quoted, side } from '../rule'
import { offersFree } from '../support/free-words'
import { promised } from '../support/promises'
import { freeFrom, paidStandard, unconditionalFree } from '../support/shipping'
import { unfairPractices } from '../support/sources'

interface Claim {
  text: string
  at: Anchor
}

/** Points to a note; "8*275ml", "2 m³" and a "※" with its note behind it do not. */
const MARK = /[*†‡](?!\s?[\d*])|(?<![\dm])[¹²³]|※(?=\s*(?:$|[）)。、]))/
/** Opens a note. */
const NOTE = /^[*†‡※¹²³]/
const OUTSOURCED =
  /(terms|conditions|t&cs?|exclusions|restrictions) (and conditions )?(may )?apply|see (terms|conditions|details)|es gelten|Bedingungen|voir conditions|sous conditions|consulta|ver condiciones|条件适用|详见(活动)?(规则|详情)|条件あり|詳細はこちら/i

export default defineRule({
  point: 8,
  tier: 'avoid',
  pages: ['product', 'home', 'cart'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  needsWords: true,
  sources: [
    unfairPractices('annex I no. 20'),
    { name: '16 CFR 233.4', url: 'https://www.ecfr.gov/current/title-16/part-233', legal: true, markets: ['us'] },
    { name: '规范促销行为暂行规定', legal: true, markets: ['cn'] },
    { name: 'Storelight method, point 8' },
  ],
  check({ facts }) {
    const claims = claimsOf(facts)
    const [first] = claims
    if (!first) return notApplicable('no-claim')
    return (
      contradicted(facts) ??
      withoutNote(claims, facts) ??
      conditionElsewhere(claims, facts) ??
      pass(
        'holds',
        { claim: first.text },
        claims.slice(0, 4).map(({ at }) => quoted(at)),
      )
    )
  },
})

/** Every "free" of the seller, once per wording; notes at the page end are not claims. */
function claimsOf(facts: PageFacts): Claim[] {
  const claims = [
    ...facts.cautions.filter(({ kind }) => kind === 'free-claim'),
    ...promised(facts, 'free-shipping', 'gift'),
  ].filter(({ text }) => !NOTE.test(text.trim()) && offersFree(text))
  return [...new Map(claims.map(({ text, at }) => [text, { text, at }])).values()]
}

/** Shipping called free, and an amount for it in the cart or elsewhere on this page. */
function contradicted(facts: PageFacts): Outcome | null {
  const free = unconditionalFree(facts).find(({ text }) => offersFree(text))
  if (!free) return null
  const charged = facts.cartLines.find((line) => line.kind === 'shipping' && line.amount && toNumber(line.amount) > 0)
  // Beside a threshold, the amount is what smaller orders pay.
  const paid = freeFrom(facts).length > 0 ? undefined : paidStandard(facts)[0]
  const cost = charged ? { text: charged.at.quote, at: charged.at } : paid
  if (!cost) return null
  const evidence = [side(free.at.quote, free.at), side(cost.at.quote, cost.at)]
  return fail('charged', { claim: free.text, cost: cost.text }, evidence)
}

const markOf = ({ text }: Claim) => MARK.exec(text)?.[0] ?? null

function withoutNote(claims: Claim[], { footnotes }: PageFacts): Outcome | null {
  const isNoted = (mark: string) => footnotes.some(({ quote }) => quote.trim().startsWith(mark))
  const dangling = claims.find((claim) => {
    const mark = markOf(claim)
    return mark !== null && !isNoted(mark)
  })
  return dangling ? fail('mark-without-note', { claim: dangling.text }, [quoted(dangling.at)]) : null
}

/** A condition that a buyer has to look for: in a note, behind a link, in another place of the page. */
function conditionElsewhere(claims: Claim[], facts: PageFacts): Outcome | null {
  const bounded = new Set(
    promised(facts, 'free-shipping', 'gift').flatMap((one) => (one.condition || one.number ? [one.text] : [])),
  )
  const open = claims.filter(({ text }) => !bounded.has(text))
  const marked = open.find((claim) => markOf(claim) !== null)
  if (marked) return partial('note-at-end', { claim: marked.text }, [quoted(marked.at)])
  const linked = open.find(({ text }) => OUTSOURCED.test(text))
  if (linked) return partial('behind-link', { claim: linked.text }, [quoted(linked.at)])
  const [free] = unconditionalFree(facts)
  const [threshold] = freeFrom(facts)
  if (!free || !threshold) return null
  const evidence = [side(free.at.quote, free.at), side(threshold.at.quote, threshold.at)]
  return partial('condition-elsewhere', { claim: free.text, condition: threshold.text }, evidence)
}
