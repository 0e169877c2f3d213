import { compareDecimal } from '@/utils/audit/decimal'
import type { PageFacts } from '@/utils/audit/facts'
import { defineRule, fail, notApplicable, type Outcome, partial, pass, quoted, remembered, type Subject } from '../rule'
import { cheapest, looksAt, looksBefore } from '../support/price-history'
import { promised } from '../support/promises'

type Claim = PageFacts['lowestClaims'][number]

/** Days in which a lower price of this shop disproves "lowest ever". */
const DAYS = 90

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  sources: [
    { name: '明码标价和禁止价格欺诈规定 (Order 56) art. 17', legal: true, markets: ['cn'] },
    { name: '广告法 art. 9', legal: true, markets: ['cn'] },
    { name: '16 CFR 233.2', url: 'https://www.ecfr.gov/current/title-16/section-233.2', legal: true, markets: ['us'] },
    { name: 'Storelight method, point 1' },
  ],
  check(subject) {
    const { lowestClaims } = subject.facts
    const [claim] = lowestClaims
    if (!claim) return notApplicable('no-claim')
    return disproved(lowestClaims, subject) ?? judgeBasis(lowestClaims, claim, subject)
  },
})

function disproved(claims: Claim[], subject: Subject): Outcome | null {
  const ever = claims.find((claim) => claim.ever)
  const now = subject.facts.product?.price?.amount
  const low = cheapest(looksBefore(looksAt(subject), `${subject.date}T23:59:59Z`, DAYS))
  if (!ever || !now || !low || compareDecimal(low.price, now) >= 0) return null
  return fail('was-cheaper', { claim: ever.text, price: low.text, date: low.day }, [
    quoted(ever.at),
    remembered(`${low.day}: ${low.text}`),
  ])
}

const RULES =
  /price-?(match|promise|guarantee)|best-?price|lowest-?price|garantie|guarantee|garantia|preis|terms|bedingung|conditions|baojia|jiabao/i
const COMPARED =
  /(compared (with|to|at)|verglichen|im Vergleich (zu|mit)|comparé|comparado|対比|对比|比較).{0,120}\d{1,4}\s?[./年月-]\s?\d{1,2}/i
const GUARANTEE = /guarant|garanti|garancia|gwarancj|záruka|保证|保障|保証/i

function judgeBasis(claims: Claim[], claim: Claim, { facts, shop }: Subject): Outcome {
  const quotes = claims.slice(0, 3).map(({ at }) => quoted(at))
  const values = { claim: claim.text }
  const linked = claims.find(({ url }) => url !== null && RULES.test(url))
  const named = claims.find(({ text }) => COMPARED.test(text))
  const pages = [facts, ...shop.map((seen) => seen.facts)]
  const rules = pages.flatMap((page) => promised(page, 'price-match'))
  const bounded = rules.find(({ number, condition }) => number !== null || condition !== null)
  if (named) return pass('compared', { claim: named.text }, [quoted(named.at)])
  if (linked) return pass('linked', { claim: linked.text }, [quoted(linked.at)])
  if (bounded) return pass('rules', { ...values, rule: bounded.text }, [...quotes, quoted(bounded.at)])
  const isPromise = rules.length > 0 || claims.some(({ text, url }) => url !== null || GUARANTEE.test(text))
  return isPromise ? partial('no-conditions', values, quotes) : fail('bare', values, quotes)
}
