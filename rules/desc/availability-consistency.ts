import type { Anchor, Availability, PageFacts, Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, cannotTell, defineRule, fail, type Outcome, partial, pass, type Subject, side } from '../rule'
import { formatNames, ownDeclared } from '../support/declared'
import { unlessUnread } from '../support/silence'

/** One place that says something of the stock: it is here, it is gone, it comes later, or the control waits. */
interface Sign {
  says: 'here' | 'gone' | 'later' | 'waits'
  from: 'text' | 'button' | 'markup' | 'delivery'
  quote: string
  at: Anchor | null
}

const meanings: Record<Availability, Sign['says'] | null> = {
  'in-stock': 'here',
  limited: 'here',
  'out-of-stock': 'gone',
  preorder: 'later',
  backorder: 'later',
  unknown: null,
}

/** A promise as quick as this cannot be kept for goods that are yet to come, in days. */
const AT_ONCE = 2

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'IT',
  stage: 'decide',
  sources: [
    { name: 'Google product data: availability' },
    {
      name: 'UCPD annex I no. 5',
      url: 'https://eur-lex.europa.eu/eli/dir/2005/29/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
    { name: 'Storelight method' },
  ],
  check(subject) {
    const { facts } = subject
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const signs = signsOf(facts, product)
    const first = (says: Sign['says']) => signs.find((sign) => sign.says === says)
    const [here, gone, later, waits] = [first('here'), first('gone'), first('later'), first('waits')]
    if (here && gone) return product.variantChosen === false ? open(signs) : fail('in-and-out', ...pair(here, gone))
    const quick = later && quickPromise(facts)
    if (later && quick) return fail('later-but-now', ...pair(later, quick))
    if (waits && !gone) return open(signs)
    const now = signs.find(({ says, from }) => says === 'here' && (from === 'text' || from === 'markup'))
    if (now && later) return partial('now-and-later', ...pair(now, later))
    return countSources(signs, subject)
  },
})

function countSources(signs: Sign[], subject: Subject): Outcome {
  const searched = absence('in stock, sold out, 有货, 售罄, auf Lager, en stock, 在庫', ['product-area', 'markup'])
  const [one] = signs
  if (!one) return cannotTell('not-seen', {}, [searched])
  const sources = new Set(signs.map(({ from }) => from))
  if (sources.size > 1) return pass('agrees', { quote: one.quote }, signs.slice(0, 8).map(shown))
  if (subject.facts.product?.variantChosen === false) return open(signs)
  return unlessUnread(subject, [], partial('one-source', { quote: one.quote }, [shown(one), searched]))
}

function signsOf(facts: PageFacts, product: Product): Sign[] {
  const stated = product.stockSigns.flatMap(({ from, value, at }): Sign[] => {
    const says = meanings[value]
    return says ? [{ says, from, quote: at?.quote ?? `${from}: ${value}`, at }] : []
  })
  const from = new Set(stated.map((sign) => sign.from))
  const markup = from.has('markup') ? [] : markupSigns(facts)
  const button = from.has('button') ? [] : buttonSign(product)
  const all = [...stated, ...markup, ...button]
  return all.some(({ says }) => says === 'gone') ? all : [...all, ...deliverySign(facts)]
}

function markupSigns(facts: PageFacts): Sign[] {
  return ownDeclared(facts).flatMap(({ format, availability, at }): Sign[] => {
    const says = availability && meanings[availability]
    return says ? [{ says, from: 'markup', quote: `${formatNames[format]}: ${availability}`, at }] : []
  })
}

/** An active control says that it can be ordered; one that is switched off may only wait for a choice or a script. */
function buttonSign({ buyControl }: Product): Sign[] {
  if (!buyControl) return []
  const { disabled, label, at } = buyControl
  return [{ says: disabled ? 'waits' : 'here', from: 'button', quote: label, at }]
}

/** A delivery time for this offer speaks of its stock; a shop-wide one does not. */
const deliverySign = (facts: PageFacts): Sign[] =>
  facts.promises
    .filter(({ kind, region }) => region === 'product' && (kind === 'delivery-time' || kind === 'dispatch-time'))
    .slice(0, 1)
    .map(({ text, at }) => ({ says: 'here', from: 'delivery', quote: text, at }))

function quickPromise({ promises }: PageFacts): Sign | undefined {
  const quick = promises.find(({ kind, region, number, max, unit }) => {
    const longest = max ?? number
    const days = unit === 'hour' ? (longest ?? Infinity) / 24 : unit === 'day' ? longest : null
    return region === 'product' && kind === 'dispatch-time' && days !== null && days <= AT_ONCE
  })
  return quick && { says: 'here', from: 'delivery', quote: quick.text, at: quick.at }
}

const open = (signs: Sign[]): Outcome =>
  cannotTell(
    'open-choice',
    { quote: (signs.find(({ from }) => from === 'button') ?? signs[0])?.quote ?? '' },
    signs.slice(0, 8).map(shown),
  )

const shown = ({ quote, at }: Sign): Evidence => side(quote, at)

const pair = (one: Sign, other: Sign): [Record<string, string>, Evidence[]] => [
  { quote: one.quote, other: other.quote },
  [shown(one), shown(other)],
]
