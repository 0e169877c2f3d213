import type { Evidence } from '@/utils/audit/record'
import {
  absence,
  cannotTell,
  defineRule,
  fail,
  measure,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  type Subject,
} from '../rule'
import { cjkIn, wordsOf } from '../support/fold'
import { unlessUnread } from '../support/silence'
import { descriptivePairs } from '../support/spec-words'

/** Words of Latin and the like, or Chinese and Japanese characters. */
interface Amount {
  words: number
  cjk: number
}

const ENOUGH: Amount = { words: 60, cjk: 120 }
/** Enough where hardly a picture takes the place of text (catalogue I). */
const ENOUGH_ALONE: Amount = { words: 30, cjk: 60 }
const HARDLY_ANY: Amount = { words: 20, cjk: 40 }
const PICTURES = 3
const FULL_TABLE = 6
/** Words of text alternatives from which they help. */
const USEFUL_ALT = 20

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  sources: [
    { name: 'WCAG 1.4.5 Images of Text', url: 'https://www.w3.org/WAI/WCAG22/Understanding/images-of-text.html' },
    { name: 'Storelight method, point 2' },
  ],
  check(subject) {
    const { product } = subject.facts
    if (!product) return cannotTell('no-product')
    const { description, descriptionImages: pictures, descriptionPictures } = product
    const pairs = descriptivePairs(product.specs)
    const listed = pairs.map(({ name, value }) => `${name} ${value}`).join(' ')
    // Table and description may be the same lines; the larger of the two is never too much.
    const amount = {
      words: Math.max(description.words, wordsOf(listed).length),
      cjk: Math.max(description.cjk, cjkIn(listed)),
    }
    const values = { words: Math.max(amount.words, amount.cjk), pictures }
    const evidence = [...(description.at ? [quoted(description.at)] : []), measure(`${values.words} · ${pictures} img`)]
    if (reaches(amount, ENOUGH)) return pass('text', values, evidence)
    if (pairs.length >= FULL_TABLE) return notApplicable('table', { count: pairs.length }, evidence)
    if (pictures < PICTURES) return withoutPictures(subject, amount, pairs.length, evidence)
    const isPictures = !reaches(amount, HARDLY_ANY) && descriptionPictures.tall >= PICTURES
    if (isPictures && descriptionPictures.altWords < USEFUL_ALT) return fail('pictures', values, evidence)
    return partial('little-text', values, evidence)
  },
})

function withoutPictures(subject: Subject, amount: Amount, pairs: number, evidence: Evidence[]): Outcome {
  const values = { words: Math.max(amount.words, amount.cjk) }
  if (reaches(amount, ENOUGH_ALONE) || pairs > 0) return pass('short-text', values, evidence)
  const searched = absence('description', ['product-area', 'description', 'tabs'])
  return unlessUnread(subject, [], partial('few-words', values, [...evidence, searched]))
}

const reaches = ({ words, cjk }: Amount, least: Amount): boolean => words >= least.words || cjk >= least.cjk
