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
  const judge = (fact: string, wanted: string | null, seen: string | null, same: boolean): Judged => ({
    fact,
    id: label.id,
    lang: label.lang,
    wanted: wanted ?? NOTHING,
    seen: seen ?? NOTHING,
    outcome: outcomeOf(wanted, seen, same),
  })
  const single = measures.flatMap(({ fact, wanted, seen, isSame = (a, b) => a === b }) => {
    const want = wanted(label)
    if (want === undefined) return []
    const saw = seen(audit)
    return [judge(fact, want, saw, want !== null && saw !== null && isSame(want, saw))]
  })
  const contact = channelPairs(label, audit).map(({ wanted, seen }) => judge('contact', wanted, seen, wanted === seen))
  return [...single, ...contact]
}

interface Measure {
  fact: string
  /** `undefined`: not judged on this page; `null`: judged, and nothing is there. */
  wanted(label: Label): string | null | undefined
  seen(audit: ScoredAudit): string | null
  isSame?(wanted: string, seen: string): boolean
}

const ofProduct =
  <T>(read: (label: Label) => T) =>
  (label: Label): T | undefined =>
    label.pageType === 'product' ? read(label) : undefined
const given = (text: string | null | undefined): string | undefined => text ?? undefined

const measures: Measure[] = [
  { fact: 'page type', wanted: ({ pageType }) => types[pageType], seen: ({ page }) => page.type },
  {
    fact: 'name',
    wanted: ofProduct((label) => given(label.productName)),
    seen: ({ facts }) => facts.product?.name ?? null,
    isSame: isSameName,
  },
  {
    fact: 'price',
    wanted: ofProduct((label) => given(label.price)),
    seen: ({ facts }) => facts.product?.price?.amount ?? null,
    isSame: isSameAmount,
  },
  {
    fact: 'currency',
    wanted: ofProduct((label) => (label.price ? given(label.currency) : undefined)),
    seen: ({ facts }) => facts.product?.price?.currency ?? null,
  },
  {
    fact: 'price never invented',
    wanted: ofProduct((label) => (label.price === null ? null : undefined)),
    seen: ({ facts: { product } }) => (product?.priceFrom === 'visible' ? (product.price?.amount ?? null) : null),
  },
  {
    fact: 'was-price',
    wanted: ofProduct((label) => label.wasPrice),
    seen: ({ facts }) => facts.product?.wasPrice?.amount ?? null,
    isSame: isSameAmount,
  },
  {
    fact: 'availability',
    wanted: ofProduct((label) => given(label.availability)),
    seen: ({ facts }) => stockOf(facts.product?.availability ?? 'unknown'),
  },
  {
    fact: 'brand',
    wanted: ofProduct((label) => given(label.brand)),
    seen: ({ facts }) => facts.product?.brand ?? null,
    isSame: isSameBrand,
  },
  {
    fact: 'review count',
    wanted: ofProduct(({ reviewCount }) => (typeof reviewCount === 'number' ? String(reviewCount) : undefined)),
    seen: ({ facts }) => String(facts.product?.rating?.count ?? 0),
  },
  {
    fact: 'shipping',
    wanted: ({ hasShippingInfo }) => textOnly(hasShippingInfo),
    seen: (audit) => promised(audit, ['shipping-cost', 'free-shipping', 'delivery-time', 'dispatch-time']),
  },
  {
    fact: 'returns',
    wanted: ({ hasReturnInfo }) => textOnly(hasReturnInfo),
    seen: (audit) => promised(audit, ['return-window', 'return-cost', 'refund-time']),
  },
]

const stockOf = (value: string): string | null =>
  value === 'unknown' ? null : value.replaceAll('-', '_').replace('limited', 'in_stock')

type Promised = ScoredAudit['facts']['promises'][number]['kind']
const promised = ({ facts }: ScoredAudit, kinds: Promised[]): string | null =>
  facts.promises.some(({ kind }) => kinds.includes(kind)) ? 'text' : null

/** A link is no substance: only a text on the page itself is something to find. */
const textOnly = (level: string | null | undefined): string | null | undefined =>
  level ? (level === 'text' ? 'text' : null) : undefined

/** One pair for each channel that either side names. */
function channelPairs(
  { contactChannels }: Label,
  { facts }: ScoredAudit,
): { wanted: string | null; seen: string | null }[] {
  if (!contactChannels) return []
  const wanted = new Set(contactChannels.map((one) => (one in channels ? channels[one] : one)))
  const seen = new Set<string>(facts.contact.map(({ kind }) => kind))
  const named = ['phone', 'email', 'chat', 'address', 'form'].filter((kind) => wanted.has(kind) || seen.has(kind))
  return named.map((kind) => ({ wanted: wanted.has(kind) ? kind : null, seen: seen.has(kind) ? kind : null }))
}

function outcomeOf(wanted: string | null, seen: string | null, same: boolean): Judged['outcome'] {
  if (wanted === null) return seen === null ? 'none' : 'invented'
  if (seen === null) return 'missed'
  return same ? 'right' : 'wrong'
}

function isSameAmount(wanted: string, seen: string): boolean {
  return Number(wanted) === Number(seen)
}

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

function isSameBrand(wanted: string, seen: string): boolean {
  return ` ${plain(seen)} `.includes(` ${plain(wanted)} `)
}

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
