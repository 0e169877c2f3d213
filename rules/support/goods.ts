/** What kind of goods a product is, as far as rules must know it. */
import type { PageFacts, Product } from '@/utils/audit/facts'
import { type Matcher, matcher } from '@/utils/text/lexicon'
import { bookForms, type GoodsKind, goods, goodsKinds } from '../lexicons/goods'

const DIGITAL =
  /\b(e-?gift|gift (card|voucher)|e-?book|download(able)?|(licen[cs]e|activation|game|product) key)\b|Geschenkgutschein|carte[- ]cadeau|tarjeta (de )?regalo|电子书|电子卡|激活码|充值|ダウンロード版|電子書籍|ギフトコード/i

/** Goods that are not shipped: nothing to send, no postage, no parcel to return. */
export const isDigital = (product: Product | null): boolean => DIGITAL.test(product?.name ?? '')

/** Parts of a name that stand side by side. */
const SEPARATORS = /\s[-–—|·:]\s|[,(（【［|/／]/u
/** What follows names no kind but a purpose, an origin or an addition: "case | for phone". */
const ADDITION =
  /\s(?:with|for|in|by|from|mit|für|aus|von|avec|pour|en|con|para|de la|per|med|för|met|voor|z|dla|для)\s/iu
/** In these languages the first noun is the head of a name ("lampe de table"), elsewhere the last ("table lamp"). */
const HEAD_FIRST = new Set(['fr', 'es', 'it', 'pt', 'pl', 'cs', 'ru'])

const known = new Map<string, [GoodsKind, Matcher][]>()

function matchersOf(lang: string | null): [GoodsKind, Matcher][] {
  const key = lang ?? ''
  // A set says how many, not what: `isSet` asks for it.
  const kinds = goodsKinds.filter((kind) => kind !== 'kit')
  const found = known.get(key) ?? kinds.map((kind): [GoodsKind, Matcher] => [kind, matcher(goods[kind], lang)])
  known.set(key, found)
  return found
}

/** The kind that the product's name tells, else the nearest level of its breadcrumb; null where neither does. */
export function kindOf({ product, breadcrumb }: PageFacts, lang: string | null): GoodsKind | null {
  const name = product?.name ?? ''
  const levels = breadcrumb.filter((level) => level.toLowerCase() !== name.toLowerCase()).reverse()
  if (matcher(bookForms, lang).test(name)) return 'media'
  const heads = name.split(SEPARATORS).map((part) => part.split(ADDITION)[0] ?? '')
  const nearest = levels.slice(0, 3).flatMap((level) => level.split(/[&,/・]/))
  return (
    firstKind(heads, (head) => kindIn(head, lang)) ??
    firstKind(nearest, (level) => kindIn(level, lang) ?? kindIn(singular(level), lang))
  )
}

function firstKind(texts: string[], read: (text: string) => GoodsKind | null): GoodsKind | null {
  for (const text of texts) {
    const kind = read(text)
    if (kind) return kind
  }
  return null
}

/** "Generators" → "generator", near enough for a word list. */
const singular = (text: string): string => text.replace(/(\p{L}{3})s(?!\p{L})/gu, '$1')

function kindIn(written: string, lang: string | null): GoodsKind | null {
  // "アニメDVD": words of two scripts stand without a space.
  const text = written.replace(/([\u3040-\u30ff\u3400-\u9fff])([A-Za-z])/g, '$1 $2')
  const isHeadFirst = HEAD_FIRST.has(lang ?? '')
  const found = matchersOf(lang).flatMap(([kind, cues]) => {
    const cue = isHeadFirst ? cues.find(text) : lastCue(cues, text)
    return cue ? [{ kind, start: cue.index, end: cue.index + cue.text.length }] : []
  })
  const best = found.sort((a, b) =>
    isHeadFirst ? a.start - b.start || b.end - a.end : b.end - a.end || a.start - b.start,
  )[0]
  return best?.kind ?? null
}

function lastCue(cues: Matcher, text: string): { text: string; index: number } | null {
  let last: { text: string; index: number } | null = null
  let from = 0
  for (let cue = cues.find(text); cue && cue.text !== ''; cue = cues.find(text.slice(from))) {
    last = { text: cue.text, index: from + cue.index }
    from = last.index + last.text.length
  }
  return last
}

/** Several of one thing ("6個セット", "3er-Pack") are a quantity, and a puzzle's pieces are no parts (catalogue I). */
const NO_SET =
  /puzzle|rompecabezas|拼图|パズル|[個袋本枚缶箱足玉杯]\s?セット|[支瓶盒袋包片]套装|\d\s?(?:er|x|×)[\s-]?(?:pack|set)/i

/** "A 5-piece set": several things in one box. */
export const isSet = (product: Product | null, lang: string | null): boolean =>
  matcher(goods.kit, lang).test(product?.name ?? '') && !NO_SET.test(product?.name ?? '')
const SHORT_DATED =
  /short[- ]dated|near (its )?expiry|best before .{0,20}(short|soon)|kurze[rs]? (MHD|Haltbarkeit)|MHD[- ]?(Ware|kurz|Angebot)|date (limite )?courte|fecha (de caducidad )?(corta|próxima)|scadenza ravvicinata|korte houdbaarheid|krótka data|krátk(á|é) (trvanlivost|datum)/i

/** Goods close to the end of their time, which may be reduced without a price of the last 30 days. */
export const isPerishable = (product: Product): boolean =>
  SHORT_DATED.test(`${product.name ?? ''} ${product.description.text.slice(0, 1000)}`)
