/** Compares what the reader saw with what a careful reader sees, fact by fact. */
import type { ScoredAudit } from '@/utils/audit/record'
import type { Label } from './labels'

/** One judged fact of one page. A wrong value is both a false alarm and a miss. */
export interface Judged {
  fact: string
  id: string
  lang: string
  wanted: string
  seen: string
  /** `none`: rightly nothing there. */
  outcome: 'right' | 'none' | 'missed' | 'invented' | 'wrong'
}

const types: Record<string, string | undefined> = {
  list: 'listing',
  contact: 'policy',
  product: 'product',
  home: 'home',
  policy: 'policy',
}
const channels: Record<string, string | undefined> = { wangwang: 'chat', whatsapp: 'messenger', fax: undefined }
const NOTHING = '–'

export function measurePage(label: Label, audit: ScoredAudit): Judged[] {
  const { facts, page } = audit
  const found: Judged[] = []
  const judge = (fact: string, wanted: string | null, seen: string | null, same = wanted === seen) =>
    found.push({
      fact,
      id: label.id,
      lang: label.lang,
      wanted: wanted ?? NOTHING,
      seen: seen ?? NOTHING,
      outcome: outcomeOf(wanted, seen, same),
    })

  const type = types[label.pageType]
  if (type) judge('page type', type, page.type)
  if (label.pageType === 'product') measureProduct(label, audit, judge)
  if (label.contactChannels) {
    const wanted = new Set(label.contactChannels.map((one) => (one in channels ? channels[one] : one)))
    const seen = new Set<string>(facts.contact.map(({ kind }) => kind))
    for (const kind of ['phone', 'email', 'chat', 'address', 'form']) {
      if (wanted.has(kind) || seen.has(kind))
        judge('contact', wanted.has(kind) ? kind : null, seen.has(kind) ? kind : null)
    }
  }
  const shipping = levelOf(audit, ['shipping-cost', 'free-shipping', 'delivery-time', 'dispatch-time'], 'shipping')
  const returns = levelOf(audit, ['return-window', 'return-cost', 'refund-time'], 'returns')
  if (label.hasShippingInfo) judge('shipping', textOnly(label.hasShippingInfo), textOnly(shipping))
  if (label.hasReturnInfo) judge('returns', textOnly(label.hasReturnInfo), textOnly(returns))
  return found
}

type Judge = (fact: string, wanted: string | null, seen: string | null, same?: boolean) => void

function measureProduct(label: Label, { facts: { product } }: ScoredAudit, judge: Judge): void {
  const price = product?.price ?? null
  if (label.productName)
    judge('name', label.productName, product?.name ?? null, isSameName(label.productName, product?.name ?? ''))
  if (label.price === null)
    judge('price never invented', null, product?.priceFrom === 'visible' ? (price?.amount ?? null) : null)
  if (label.price) {
    judge('price', label.price, price?.amount ?? null, isSameAmount(label.price, price?.amount))
    if (label.currency) judge('currency', label.currency, price?.currency ?? null)
  }
  if (label.wasPrice !== undefined) {
    const seen = product?.wasPrice?.amount ?? null
    judge(
      'was-price',
      label.wasPrice,
      seen,
      label.wasPrice === seen || (label.wasPrice !== null && isSameAmount(label.wasPrice, seen)),
    )
  }
  if (label.availability) {
    const seen = product?.availability.replaceAll('-', '_').replace('limited', 'in_stock') ?? null
    judge('availability', label.availability, seen === 'unknown' ? null : seen)
  }
  if (label.brand) judge('brand', label.brand, product?.brand ?? null, isSameBrand(label.brand, product?.brand ?? ''))
  if (typeof label.reviewCount === 'number') {
    const seen = product?.rating?.count ?? 0
    judge('review count', String(label.reviewCount), String(seen))
  }
}

function outcomeOf(wanted: string | null, seen: string | null, same: boolean): Judged['outcome'] {
  if (wanted === null) return seen === null ? 'none' : 'invented'
  if (seen === null) return 'missed'
  return same ? 'right' : 'wrong'
}

type Promised = ScoredAudit['facts']['promises'][number]['kind']
type Policy = ScoredAudit['facts']['policyLinks'][number]['kind']

function levelOf({ facts }: ScoredAudit, kinds: Promised[], policy: Policy): string {
  if (facts.promises.some(({ kind }) => kinds.includes(kind))) return 'text'
  return facts.policyLinks.some(({ kind }) => kind === policy) ? 'link' : 'none'
}

/** A link is no substance: only a text on the page itself is something to find. */
const textOnly = (level: string): string | null => (level === 'text' ? 'text' : null)

const isSameAmount = (wanted: string, seen: string | null | undefined): boolean =>
  seen != null && Number(wanted) === Number(seen)
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same words, or one inside the other with most of it: shops append brand or code to the name. */
function isSameName(wanted: string, seen: string): boolean {
  const [a, b] = [plain(wanted), plain(seen)]
  if (b === '') return false
  if (b.includes(a) || (a.includes(b) && b.length > a.length / 2)) return true
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...one].filter((word) => two.has(word)).length
  return shared / (one.size + two.size - shared) >= 0.6
}

const isSameBrand = (wanted: string, seen: string): boolean =>
  seen !== '' && ` ${plain(seen)} `.includes(` ${plain(wanted)} `)

export interface Figures {
  /** Pages judged. */
  count: number
  /** Share of pages that are right, rightly empty ones included. */
  accuracy: number
  precision: number | null
  recall: number | null
  f1: number | null
}

export function figuresOf(judged: Judged[]): Figures {
  const count = (...outcomes: Judged['outcome'][]) => judged.filter(({ outcome }) => outcomes.includes(outcome)).length
  const right = count('right')
  const seen = right + count('wrong', 'invented')
  const wanted = right + count('wrong', 'missed')
  const precision = seen === 0 ? null : right / seen
  const recall = wanted === 0 ? null : right / wanted
  return {
    count: judged.length,
    accuracy: judged.length === 0 ? 0 : (right + count('none')) / judged.length,
    precision,
    recall,
    f1: precision === null || recall === null ? null : (2 * right) / (seen + wanted),
  }
}
