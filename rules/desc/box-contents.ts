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
import { isSet, kindOf } from '../support/goods'
import { unlessUnread } from '../support/silence'

/** Goods of several parts, or that work only with something beside them. */
const NEEDS_LIST = new Set<GoodsKind>(['electronics', 'appliance', 'toy', 'furniture', 'kit'])
/** Of these a set is an assortment, named on the pack. */
const EATEN_OR_READ = new Set<GoodsKind>(['food', 'medicine', 'media', 'clothing', 'digital'])
/** Goods that run on power, gas or batteries: what is missing for it must be said. */
const POWERED = new Set<GoodsKind>(['electronics', 'appliance'])
/** From here on a description made of pictures may hold the list. */
const PICTURES = 3

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    {
      name: 'CRD art. 6(1)(a)',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    { name: 'Storelight method, points 2 and 5' },
  ],
  check(subject) {
    const { facts, page } = subject
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const named = kindOf(facts, page.lang)
    const kind = isSet(product, page.lang) && !(named && EATEN_OR_READ.has(named)) ? 'kit' : named
    if (product.contents?.form === 'list') return judgeList(subject, kind)
    if (kind !== null && !NEEDS_LIST.has(kind)) return notApplicable('simple', { kind })
    if (product.contents || product.notIncluded) {
      const at = product.contents?.at ?? product.notIncluded
      const evidence = at ? [quoted(at)] : []
      return kind === null
        ? cannotTell('kind-unknown', {}, evidence)
        : partial('in-text', { quote: at?.quote ?? '' }, evidence)
    }
    return withoutContents(subject, kind)
  },
})

function judgeList({ facts }: Subject, kind: GoodsKind | null): Outcome {
  const { contents, notIncluded } = facts.product ?? {}
  if (!contents) return cannotTell('no-product')
  const evidence = [quoted(contents.at), ...(notIncluded ? [quoted(notIncluded)] : [])]
  const quote = contents.at.quote
  const missing = kind !== null && POWERED.has(kind) ? namedPower(quote, notIncluded?.quote ?? '') : true
  return missing || contents.counts ? pass('list', { quote }, evidence) : partial('no-power', { quote }, evidence)
}

/** Whether the list or a note beside it says something of power. */
const namedPower = (...texts: string[]): boolean =>
  texts.some((text) =>
    /batter|charg|cable|cord|adapt|power|gas|plug|akku|lade|kabel|netzteil|strom|pile|câble|alimentation|pila|cargador|電池|充電|ケーブル|アダプタ|电池|充电|电源|线/iu.test(
      text,
    ),
  )

function withoutContents(subject: Subject, kind: GoodsKind | null): Outcome {
  const searched = absence("what's in the box, Lieferumfang, contenu de la boîte, contenido, 包装清单, 同梱物", [
    'product-area',
    'description',
    'tabs',
  ])
  if (kind === null) return cannotTell('kind-unknown', {}, [searched])
  const { descriptionImages = 0 } = subject.facts.product ?? {}
  if (descriptionImages >= PICTURES) return cannotTell('in-pictures', { pictures: descriptionImages }, [searched])
  return unlessUnread(subject, [], fail('none', { kind }, [searched]))
}
