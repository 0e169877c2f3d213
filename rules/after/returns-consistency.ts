import type { PageFacts } from '@/utils/audit/facts'
import { cannotTell, defineRule, fail, notApplicable, partial, pass, quoted, side } from '../rule'
import { type Promised, promised } from '../support/promises'
import { isRefusal, payerOf } from '../support/returns'

const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }
/** Other rights with periods of their own: exchange, statutory withdrawal, goods that arrive broken. */
const EXCHANGE = /exchang|umtausch|échang|cambio|换货|包换|交換/i
const WITHDRAWAL = /withdraw|cooling|widerruf|rétract|desist|クーリング/i
const RETURN = /return|refund|rückgab|rücksend|retour|rembours|devol|reembols|退货|退换|退款|返品|返金/i
/** A later step with its own period: telling the shop, then sending the goods. */
const STEP =
  /notif|inform|tell us|contact(ing)? us|(send|ship|post)(ing)? (it|them|the \S+|goods|items) back|approv|\bRMA\b|absend|abgesend|mitteil|unterricht|informier|notific|avis[ae]r|renvoy|收到.{0,8}(申请|通知)|审核|寄回|連絡|返送/i
/** A refusal for one item is an exception from the shop's period, not its opposite. */
const ONE_ITEM =
  /\b(this|these|the) (item|product|article|offer|deal)|(diese[rs]?|der) (artikel|produkt|ware)|(cet|ces|ce) (article|produit)|(este|estos) (artículo|producto)|(questo|dit|deze|denna|bu|этот|данный) \p{L}|(本|该|此|當|当)(商品|产品|品|店舗商品)|この商品|こちらの商品/iu
/** From here on the periods are a table by category, which no sentence alone explains. */
const MANY = 3
const DEFECT =
  /damage|fault|defect|broken|wrong item|beschädigt|defekt|mangel|endommag|défect|dañad|defectuos|质量|破损|瑕疵|错发|不良|破損/i

export default defineRule({
  point: 7,
  tier: 'avoid',
  pages: ['product', 'policy', 'cart'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'content',
  stage: 'decide',
  needsWords: true,
  sources: [
    { name: 'schema.org MerchantReturnPolicy', url: 'https://schema.org/MerchantReturnPolicy' },
    { name: 'Storelight method, point 7' },
  ],
  check({ facts }) {
    const windows = windowsOf(facts)
    const payers = payersOf(facts)
    const declaredDays = declaredReturnDays(facts)
    const periods = new Set(windows.flatMap((one) => (one.condition === null ? [one.days] : [])))
    if (periods.size >= MANY)
      return cannotTell(
        'many-periods',
        { count: periods.size },
        windows.slice(0, 12).map(({ at }) => quoted(at)),
      )
    const conflict = conflictingDays(windows) ?? conflictingPayers(payers)
    if (conflict) {
      const [one, other] = conflict
      const evidence = [side(one.at.quote, one.at), side(other.at.quote, other.at)]
      return fail('differ', { one: one.text, other: other.text }, evidence)
    }
    const markup = againstMarkup(windows, declaredDays)
    if (markup) return markup
    const sources = windows.length + declaredDays.length
    if (sources < 2 && payers.length < 2) return notApplicable('one-source')
    return pass(
      'agree',
      { count: Math.max(sources, payers.length) },
      [...new Set([...windows, ...payers].map(({ at }) => at))].slice(0, 12).map(quoted),
    )
  },
})

/** The period in calendar days; null for working days and units that do not convert. */
function daysOf({ number, max, unit }: Promised): number | null {
  const size = DAYS[(unit ?? 'day').toLowerCase().replace(/s$/, '')]
  return number === null || size === undefined ? null : (max ?? number) * size
}

function rightOf(text: string): 'withdrawal' | 'exchange' | 'return' {
  if (WITHDRAWAL.test(text)) return 'withdrawal'
  return EXCHANGE.test(text) && !RETURN.test(text) ? 'exchange' : 'return'
}

type Window = Promised & { days: number }

const windowsOf = (facts: PageFacts): Window[] =>
  promised(facts, 'return-window').flatMap((one) => {
    const days = daysOf(one)
    const isOther = isRefusal(one) ? ONE_ITEM.test(one.text) : DEFECT.test(one.text) || STEP.test(one.text)
    return days === null || isOther ? [] : [{ ...one, days }]
  })

const payersOf = (facts: PageFacts) =>
  promised(facts, 'return-cost', 'return-window').flatMap((one) => {
    const cost = one.kind === 'return-cost' ? one.number : null
    const payer = DEFECT.test(one.text) ? null : payerOf({ number: cost, text: one.text })
    return payer ? [{ ...one, payer }] : []
  })

/** More than one where the policy differs by country. */
const declaredReturnDays = ({ declared }: PageFacts): number[] => [
  ...new Set(declared.flatMap(({ returnDays }) => (returnDays === null ? [] : [returnDays]))),
]

/** Two periods for the same right, neither with a condition; one sentence that names both explains itself. */
function conflictingDays(windows: Window[]): [Promised, Promised] | null {
  const open = windows.filter((one) => one.condition === null)
  for (const one of open) {
    const other = open.find(
      (two) => two.text !== one.text && two.days !== one.days && rightOf(two.text) === rightOf(one.text),
    )
    if (other) return [one, other]
  }
  return null
}

function conflictingPayers(payers: (Promised & { payer: string })[]): [Promised, Promised] | null {
  const open = payers.filter((one) => one.condition === null)
  const [first] = open
  const other = open.find((two) => two.payer !== first?.payer)
  return first && other ? [first, other] : null
}

/** What the markup declares against what is written. */
function againstMarkup(windows: Window[], declared: number[]) {
  const spoken = windows.filter((one) => rightOf(one.text) !== 'exchange')
  const [first] = spoken
  if (!first) return null
  const isSpoken = (days: number) => spoken.some((one) => one.days === days)
  const stray = declared.some(isSpoken) ? undefined : declared[0]
  const evidence = (days: number, one: Window) => [
    side(one.at.quote, one.at),
    side(`merchantReturnDays: ${days}`, null),
  ]
  if (stray !== undefined) return fail('markup-differs', { words: first.text, days: stray }, evidence(stray, first))
  for (const days of declared) {
    const matching = spoken.filter((one) => one.days === days)
    const [bound] = matching
    if (bound && matching.every((one) => one.condition !== null))
      return partial('markup-unconditional', { words: bound.text, days }, evidence(days, bound))
  }
  return null
}
