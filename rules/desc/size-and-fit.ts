import type { Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import type { GoodsKind } from '../lexicons/goods'
import {
  absence,
  cannotTell,
  declared,
  defineRule,
  fail,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  type Subject,
} from '../rule'
import { kindOf } from '../support/goods'
import { quantitiesIn } from '../support/quantities'
import { unlessUnread } from '../support/silence'

type Help = Product['sizeHelp'][number]['kind']

const WORN = new Set<GoodsKind>(['clothing', 'shoes', 'ring'])
/** Goods that must fit a place (catalogue I). */
const PLACED = new Set<GoodsKind>(['furniture', 'appliance'])
/** "S", "XXL", "38", "38-40", "10.5 UK": sizes of bodies and feet, not of packs. */
const WORN_SIZE =
  /^(?:(?:x{0,4}[sl]|xs|m|\d{1,2}xl)(?:\s?[/-]\s?(?:x{0,4}[sl]|m))?|(?:eu|uk|us|fr|it|de)?\s?\d{1,2}(?:[.,]5)?(?:\s?[-–/]\s?\d{1,2})?(?:\s?(?:eu|uk|us))?)(?:\s?\(.{0,30}\))?$/i
/** Named standards by which parts fit. */
const STANDARD =
  /\b(?:E(?:10|12|14|27|40)|GU\s?\d{1,2}(?:[.,]\d)?|G\d{1,2}|B22|BA\d{2}\w?|M\d{1,2}(?:\s?x\s?\d+)?|H\d{1,2}[A-Z]?|AAA?|CR\d{4}|DIN\s?\d+|ISO\s?\d+|\d{3}\/\d{2}\s?Z?R\s?\d{2})\b/
const PICTURES = 3
const MEASURES = 3

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'content',
  stage: 'decide',
  needsWords: true,
  sources: [{ name: 'Storelight method, points 2 and 13' }, { name: 'Baymard size research' }],
  check(subject) {
    const { facts, page } = subject
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const kind = kindOf(facts, page.lang) ?? (hasWornSizes(product) ? 'clothing' : null)
    if (kind === null) return cannotTell('kind-unknown')
    if (WORN.has(kind)) return judgeWorn(subject, product, kind)
    if (PLACED.has(kind)) return judgePlaced(subject, product, kind)
    if (kind === 'part') return judgePart(subject, product)
    return notApplicable('no-fit', { kind })
  },
})

/** A choice among sizes of bodies or feet; three of them, since "1, 2" count pieces. */
const hasWornSizes = ({ options }: Product): boolean =>
  options.some(
    ({ values }) =>
      values.length >= 3 &&
      values.every(({ label }) => WORN_SIZE.test(label.trim())) &&
      values.some(({ label }) => /[a-z]/i.test(label) || Number.parseInt(label, 10) >= 30),
  )

function judgeWorn(subject: Subject, product: Product, kind: GoodsKind): Outcome {
  const [chart] = helpOf(product, 'chart')
  const [note] = helpOf(product, 'note')
  const [link] = helpOf(product, 'link')
  const measures = measuresOf(product)
  const evidence = [chart, note, link].flatMap((one) => (one ? [quoted(one)] : [])).concat(measures.slice(0, 3))
  if (chart || measures.length >= MEASURES)
    return note || kind !== 'clothing'
      ? pass('chart', { quote: (chart ?? note)?.quote ?? measures[0]?.quote ?? '' }, evidence)
      : partial('no-note', { quote: chart?.quote ?? measures[0]?.quote ?? '' }, evidence)
  if (link) return partial('other-page', { quote: link.quote }, evidence)
  if (note || measures.length > 0)
    return partial('note-only', { quote: note?.quote ?? measures[0]?.quote ?? '' }, evidence)
  if (!offersSizes(product)) return cannotTell('no-choice', { kind }, [searched()])
  return silent(subject, product, fail('none', { kind }, [searched()]))
}

/** Sizes to choose from; other choices (colours) ask for no chart. */
const offersSizes = ({ options }: Product): boolean =>
  options.some(
    ({ values }) =>
      values.length > 1 && values.filter(({ label }) => WORN_SIZE.test(label.trim())).length * 2 > values.length,
  )

function judgePlaced(subject: Subject, product: Product, kind: GoodsKind): Outcome {
  const measures = measuresOf(product)
  if (measures.length > 0) return pass('measures', { quote: measures[0]?.quote ?? '' }, measures.slice(0, 3))
  return silent(subject, product, fail('no-measures', { kind }, [searched()]))
}

function judgePart(subject: Subject, product: Product): Outcome {
  const [fits] = helpOf(product, 'compatibility')
  if (fits) return pass('compatible', { quote: fits.quote }, [quoted(fits)])
  const named = [product.name ?? '', ...product.specs.map(({ name, value }) => `${name}: ${value}`)].find(
    (text) => STANDARD.test(text) || quantitiesIn(text).some(({ family }) => family === 'length'),
  )
  if (named) return pass('standard', { quote: named.slice(0, 120) }, [declared(named)])
  const measures = measuresOf(product)
  if (measures.length > 0) return pass('measures', { quote: measures[0]?.quote ?? '' }, measures.slice(0, 3))
  return silent(subject, product, fail('no-compatibility', {}, [searched()]))
}

const helpOf = ({ sizeHelp }: Product, kind: Help) => sizeHelp.filter((one) => one.kind === kind).map(({ at }) => at)

/** Measures in the table, and lines that state some. */
function measuresOf(product: Product): Evidence[] {
  const listed = product.specs
    .filter(
      ({ name, value }) =>
        quantitiesIn(value).some(({ family }) => family === 'length') ||
        /\d\s?[x×*]\s?\d/.test(value) ||
        /\((?:cm|mm|in)\)/i.test(`${name} ${value}`),
    )
    .map(({ name, value }) => declared(`${name}: ${value}`, product.specsAt))
  return [...listed, ...helpOf(product, 'measure').map(quoted)]
}

const silent = (subject: Subject, { descriptionImages }: Product, alarm: Outcome): Outcome =>
  descriptionImages >= PICTURES
    ? cannotTell('in-pictures', { pictures: descriptionImages }, alarm.evidence)
    : unlessUnread(subject, [], alarm)

const searched = (): Evidence =>
  absence(
    'size chart, measurements, compatible with, 尺码表, Größentabelle, guide des tailles, guía de tallas, サイズ表',
    ['product-area', 'description', 'tabs'],
  )
