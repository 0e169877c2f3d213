import type { PageFacts, Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { colours } from '../lexicons/traits'
import { cannotTell, defineRule, fail, type Outcome, partial, pass, side } from '../rule'
import { formatNames, ownDeclared } from '../support/declared'
import { cjkIn, folded, wordsOf } from '../support/fold'
import { apart, type Quantity, quantitiesIn } from '../support/quantities'

/** One place that names the product. */
interface Name {
  from: string
  text: string
  evidence: Evidence
}

/** Rounding between units ("1 lb" and "454 g"). */
const SAME = 0.03

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  sources: [
    { name: 'GPSR art. 19', url: 'https://eur-lex.europa.eu/eli/reg/2023/988/oj', legal: true, markets: ['eu', 'de'] },
    { name: 'Google product data: title', url: 'https://support.google.com/merchants/answer/6324415' },
    { name: 'Storelight method, point 2' },
  ],
  check({ facts, page }) {
    const { product } = facts
    if (!product?.name) return cannotTell('no-product')
    const heading = product.beside ? `${product.name} ${product.beside.quote}` : product.name
    const shown: Name = { from: 'H1', text: heading, evidence: side(product.name, product.nameAt) }
    const others = namesOf(facts, product, page.title).filter(({ text }) => isSameThing(product.name ?? '', text))
    if (others.length === 0) return cannotTell('alone', { name: product.name.slice(0, 120) }, [shown.evidence])
    return compare(shown, others, product)
  },
})

/** What markup and page title call it. Of several variants in the markup only what all say counts, so they are left out. */
function namesOf(facts: PageFacts, product: Product, title: string): Name[] {
  const entries = ownDeclared(facts).filter(({ name, format }) => name && format !== 'open-graph')
  const single = entries.filter(({ format }) => entries.filter((one) => one.format === format).length === 1)
  const declared = single.map(({ name, format, at }): Name => {
    const text = name ?? ''
    return { from: formatNames[format], text, evidence: side(`${formatNames[format]}: ${text}`, at) }
  })
  const isNamed = product.nameAt !== null && title !== ''
  return isNamed ? [...declared, { from: 'title', text: title, evidence: side(`<title>: ${title}`, null) }] : declared
}

/** A page title that shares hardly a word is the shop's, not another name of the product. */
function isSameThing(name: string, other: string): boolean {
  const [one, two] = [folded(name), folded(other)]
  if (one.includes(two) || two.includes(one)) return true
  if (cjkIn(name) > 3)
    return [...one.matchAll(/[\p{Script=Han}\p{Script=Katakana}]{3}/gu)].some(([part]) => two.includes(part))
  const words = wordsOf(one).filter((word) => word.length > 2)
  const shared = words.filter((word) => wordsOf(two).includes(word)).length
  return words.length > 0 && shared / words.length >= 0.4
}

function compare(shown: Name, others: Name[], product: Product): Outcome {
  for (const other of others) {
    const difference = differenceOf(shown.text, other.text)
    if (difference)
      return fail('differs', { one: difference[0], other: difference[1], from: other.from }, [
        shown.evidence,
        other.evidence,
      ])
  }
  for (const other of others) {
    const missing = missingChoice(product, shown.text, other.text)
    if (missing) return partial('missing', { number: missing, from: other.from }, [shown.evidence, other.evidence])
  }
  return pass(
    'same',
    { count: others.length + 1 },
    [shown.evidence, ...others.map(({ evidence }) => evidence)].slice(0, 6),
  )
}

/** The first quantity, model code or colour that only one of two names can be right about. */
function differenceOf(one: string, other: string): [string, string] | null {
  return quantityDifference(one, other) ?? codeDifference(one, other) ?? colourDifference(one, other)
}

function quantityDifference(one: string, other: string): [string, string] | null {
  const [ours, theirs] = [quantitiesIn(one), quantitiesIn(other)]
  for (const quantity of ours) {
    const match = onlyOf(theirs, quantity)
    if (onlyOf(ours, quantity) && match && apart(quantity.value, match.value) > SAME) return [quantity.text, match.text]
  }
  return null
}

/** The one quantity of this family; null where there are several (length and width, a range). */
function onlyOf(quantities: Quantity[], { family }: Quantity): Quantity | null {
  const found = quantities.filter((one) => one.family === family)
  const [first] = found
  return first && found.every(({ value }) => value === first.value) ? first : null
}

/** Model codes of one make ("WH-1000XM4", "WH-1000XM5"): same shape, same beginning, one in each name. */
function codeDifference(one: string, other: string): [string, string] | null {
  const [ours, theirs] = [codesIn(one), codesIn(other)]
  const [code] = ours
  const [match] = theirs
  if (!code || !match || ours.length > 1 || theirs.length > 1 || code === match) return null
  const isAlike = shapeOf(code) === shapeOf(match) && code.slice(0, 2) === match.slice(0, 2)
  return isAlike ? [code, match] : null
}

const codesIn = (text: string): string[] => [
  ...new Set(
    (
      text
        .toUpperCase()
        .match(/(?<![\p{L}\d])(?=[A-Z-]{0,12}\d)(?=[\d-]{0,12}[A-Z])[A-Z\d]+(?:-[A-Z\d]+){0,3}(?![\p{L}\d])/gu) ?? []
    ).filter((code) => code.length >= 4 && quantitiesIn(code).length === 0),
  ),
]

const shapeOf = (code: string): string => code.replace(/\d/g, '0').replace(/[A-Z]/g, 'A')

function colourDifference(one: string, other: string): [string, string] | null {
  const [ours, theirs] = [coloursIn(one), coloursIn(other)]
  if (ours.length !== 1 || theirs.length !== 1 || ours[0]?.[0] === theirs[0]?.[0]) return null
  return [ours[0]?.[1] ?? '', theirs[0]?.[1] ?? '']
}

/** Colours by their one name, with the word as written. */
function coloursIn(text: string): [string, string][] {
  const words = wordsOf(text).map((word) => word.toLowerCase())
  return Object.entries(colours).flatMap(([colour, names]): [string, string][] => {
    const found = names.find((name) => (cjkIn(name) > 0 ? text.includes(name) : words.includes(name)))
    return found ? [[colour, found]] : []
  })
}

/** A figure that only the other name gives counts where the offer has it as one of several choices (catalogue I). */
function missingChoice({ options }: Product, shown: string, other: string): string | null {
  const values = options.flatMap((option) => option.values.map(({ label }) => label))
  const choices = values.flatMap(quantitiesIn)
  const missing = quantitiesIn(other).find(
    ({ family, value }) =>
      !quantitiesIn(shown).some((one) => one.family === family) &&
      choices.some((one) => one.family === family && one.value === value) &&
      choices.some((one) => one.family === family && one.value !== value),
  )
  return missing?.text ?? null
}
