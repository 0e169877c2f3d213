import type { PageFacts } from '@/utils/audit/facts'
import type { SeenPage } from '@/utils/audit/history'
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
  remembered,
  type Subject,
} from '../rule'

type Fee = PageFacts['cartLines'][number]

export default defineRule({
  point: 1,
  tier: 'avoid',
  pages: ['cart'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'product',
  stage: 'pay',
  sources: [
    {
      name: 'Digital Markets, Competition and Consumers Act 2024, drip pricing',
      url: 'https://www.legislation.gov.uk/ukpga/2024/13/section/230',
      legal: true,
      markets: ['uk'],
    },
    {
      name: 'California Civil Code 1770(a)(29)',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1770',
      legal: true,
      markets: ['us'],
    },
    { name: 'Mathur et al. 2019, hidden costs', url: 'https://doi.org/10.1145/3359183' },
  ],
  check(subject) {
    const { cartLines } = subject.facts
    if (!cartLines.some(({ kind }) => kind === 'item' || kind === 'total')) return notApplicable('no-cart')
    const fees = cartLines.filter(({ kind, amount }) => kind === 'fee' && amount !== null && Number(amount) > 0)
    if (fees.length === 0)
      return pass(
        'no-fee',
        {},
        cartLines.slice(0, 6).map(({ at }) => quoted(at)),
      )
    return worst(fees.map((fee) => judgeFee(fee, subject)))
  },
})

const ORDER: Outcome['status'][] = ['fail', 'partial', 'cannot-tell', 'pass']

const worst = (found: Outcome[]): Outcome =>
  found.reduce((a, b) => (ORDER.indexOf(b.status) < ORDER.indexOf(a.status) ? b : a))

function judgeFee(fee: Fee, { facts, shop }: Subject): Outcome {
  const values = { fee: fee.at.quote }
  const line = quoted(fee.at)
  const words = keyOf(fee.label)
  // A ticked extra is the business of trade/preticked-extras.
  if (facts.preticked.some(({ text }) => overlaps(keyOf(text), words)))
    return cannotTell('maybe-optional', values, [line])
  const earlier = shop.filter(({ page }) => page.type !== 'cart')
  if (!earlier.some(({ page }) => page.type === 'product'))
    return cannotTell('no-product-page', values, [line, absence(fee.label, ['product-page'])])
  const mentions = earlier.flatMap((page) => mentionsIn(page, words))
  const named = mentions.find(({ page }) => page.page.type !== 'policy')
  if (named?.amount) return pass('announced', values, [line, remembered(named.text)])
  const [mention] = named ? [named] : mentions
  if (mention) return partial('half-announced', { ...values, said: mention.text }, [line, remembered(mention.text)])
  return fail('new-fee', values, [line, ...earlier.slice(0, 3).flatMap(priceOf), absence(fee.label, ['product-page'])])
}

interface Mention {
  page: SeenPage
  text: string
  amount: string | null
}

const mentionsIn = (page: SeenPage, words: string[]): Mention[] =>
  page.facts.fees.filter(({ text }) => overlaps(keyOf(text), words)).map(({ text, amount }) => ({ page, text, amount }))

/** The words of a label that tell one fee from another; Chinese and Japanese stay whole. */
const keyOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
    (word) => !/^(?:the|and|und|fees?|charges?|per|order)$/.test(word),
  )

const overlaps = (text: string[], label: string[]): boolean =>
  label.some((word) => text.some((one) => one.includes(word) || word.includes(one)))

const priceOf = ({ facts }: SeenPage) => {
  const at = facts.product?.priceAt
  return at ? [remembered(at.quote)] : []
}
