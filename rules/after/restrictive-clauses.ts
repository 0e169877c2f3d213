import type { PageFacts } from '@/utils/audit/facts'
import type { Market } from '@/utils/audit/record'
import { absence, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { namesException } from '../support/returns'
import { consumerRights } from '../support/sources'

type Clause = PageFacts['cautions'][number]

/** Clauses that the reader may have filed as a general refusal. */
const OF_RETURNS =
  /return|refund|exchange|restock|interpretation|rückgabe|umtausch|retour|rembours|devoluci|reembols|退|换货|最终解释|返品|返金|交換/i
const RESTOCKING = /restock|wiedereinlager|reposición|remise en stock|重新上架费|折旧费|手续费|返品手数料/i
const AMOUNT = /[$€£¥￥]\s?\d|\d\s?(€|£|元|円|EUR|USD|GBP)/
const OPEN_SCOPE =
  /\b(some|certain|selected|various)\b|einige|bestimmte|ausgewählte|manche|certaines?|quelques|algunos|ciertos|determinad|部分|某些|个别|一部/i
/** More than this share kept for restocking works like a refusal (catalogue D, point 7). */
const RESTOCKING_LIMIT = 20

export default defineRule({
  point: 7,
  tier: 'avoid',
  pages: ['product', 'policy'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'customer service',
  stage: 'return',
  needsWords: true,
  sources: [
    consumerRights('art. 16'),
    { name: '网络购买商品七日无理由退货暂行办法', legal: true, markets: ['cn'] },
    { name: 'California Civil Code 1723', legal: true, markets: ['us'] },
    { name: 'Storelight method, point 7' },
  ],
  check({ facts, page }) {
    const clauses = facts.cautions.filter(isReturnsClause)
    if (clauses.length === 0)
      return pass('none', {}, [
        absence('no returns, final sale, 概不退换, 最终解释权, keine Rückgabe, 返品不可', ['page']),
      ])
    const judged = clauses.map((clause) => judgeClause(clause, page.markets))
    const worst = ['fail', 'partial', 'not-applicable'].flatMap(
      (status) => judged.find((one) => one.status === status) ?? [],
    )
    return worst[0] ?? judged[0] ?? pass('none')
  },
})

const isReturnsClause = ({ kind, text }: Clause) =>
  kind === 'no-return' || (kind === 'refusal' && OF_RETURNS.test(text))

function judgeClause({ text, at }: Clause, markets: Market[]): Outcome {
  const values = { clause: text }
  const evidence = [quoted(at)]
  if (namesException(text)) return pass('exception-named', values, evidence)
  if (RESTOCKING.test(text)) {
    const percent = Number(/(\d{1,3})\s?[%％]/.exec(text)?.[1] ?? 'NaN')
    if (percent <= RESTOCKING_LIMIT || (Number.isNaN(percent) && AMOUNT.test(text)))
      return pass('fee-named', values, evidence)
    if (Number.isNaN(percent)) return partial('fee-open', values, evidence)
  } else if (OPEN_SCOPE.test(text)) return partial('scope-open', values, evidence)
  return judgeRefusal({ text, at }, markets)
}

/** A refusal without exception: what it means depends on where the shop sells. */
function judgeRefusal({ text, at }: Pick<Clause, 'text' | 'at'>, markets: Market[]): Outcome {
  const values = { clause: text }
  const evidence = [quoted(at)]
  if (markets.some((market) => ['eu', 'de', 'uk', 'cn'].includes(market))) return fail('blanket', values, evidence)
  const isFree = markets.some((market) => market === 'us' || market === 'jp')
  if (isFree && !at.collapsed) return notApplicable('shown-clearly', values, evidence)
  return partial(isFree ? 'shown-hidden' : 'blanket-elsewhere', values, evidence)
}
