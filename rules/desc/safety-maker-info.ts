import type { Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import type { GoodsKind } from '../lexicons/goods'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  type Subject,
} from '../rule'
import { isDigital, kindOf } from '../support/goods'
import { unlessUnread } from '../support/silence'

/** Regulation (EU) 2023/988 applies from this day. */
const FROM = '2024-12-13'
/** Goods that other laws rule, and what is no thing. */
const OUTSIDE = new Set<GoodsKind>(['food', 'medicine', 'digital'])
const NEEDS_WARNING = new Set<GoodsKind>(['toy', 'electronics', 'cosmetics', 'appliance'])
/** Addresses outside the EU, as makers' blocks write the country. */
const OUTSIDE_EU =
  /china|中国|深圳|广东|hong\s?kong|taiwan|u\.?s\.?a\.?\b|united states|united kingdom|great britain|\bUK\b|england|japan|korea|india|vietnam|türkiye|turkey|türkei|switzerland|schweiz|suisse|thailand|bangladesh|pakistan|canada|australia/i

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product'],
  markets: ['eu', 'de'],
  weight: 4,
  confidence: 'medium',
  department: 'product',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    {
      name: 'Regulation (EU) 2023/988 (GPSR), art. 19 and 16',
      url: 'https://eur-lex.europa.eu/eli/reg/2023/988/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
  ],
  check(subject) {
    const { facts, page, date } = subject
    const { product } = facts
    if (date < FROM) return notApplicable('not-yet', { from: FROM })
    if (!product) return cannotTell('no-product')
    const kind = kindOf(facts, page.lang)
    if (isDigital(product) || (kind !== null && OUTSIDE.has(kind)))
      return notApplicable('other-goods', { kind: kind ?? 'digital' })
    return product.maker ? judge(product, product.maker, kind) : withoutMaker(subject, product)
  },
})

function judge(product: Product, maker: NonNullable<Product['maker']>, kind: GoodsKind | null): Outcome {
  const { at, address, contact, responsible } = maker
  const evidence: Evidence[] = [at, address, contact, responsible].flatMap((one) => (one ? [quoted(one)] : []))
  const values = { quote: at.quote }
  if (!address) return partial('no-address', values, evidence)
  if (!contact) return partial('no-contact', values, evidence)
  if (!responsible && OUTSIDE_EU.test(`${address.quote} ${at.quote}`))
    return partial('no-responsible', values, evidence)
  if (at.collapsed) return partial('behind-click', values, evidence)
  const needsWarning = kind !== null && NEEDS_WARNING.has(kind)
  if (needsWarning && !product.safetyWarning) return partial('no-warning', values, evidence)
  return pass('complete', values, product.safetyWarning ? [...evidence, quoted(product.safetyWarning)] : evidence)
}

function withoutMaker(subject: Subject, { brand }: Product): Outcome {
  const searched = absence(
    'Hersteller, verantwortliche Person, fabricant, fabricante, manufacturer, responsible person, GPSR',
    ['product-area', 'description', 'tabs'],
  )
  const host = subject.facts.host?.replace(/[^a-z0-9]/g, '') ?? ''
  const own = (brand ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')
  // The maker may be the shop itself, whose data stand in its imprint.
  if (own.length >= 4 && host.includes(own)) return cannotTell('own-brand', { brand: brand ?? '' }, [searched])
  return unlessUnread(subject, [], fail('none', {}, [searched]))
}
