import type { PageFacts, Product } from '@/utils/audit/facts'
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
} from '../rule'
import { isAtOffer } from '../support/promises'

type Question = PageFacts['questions'][number]

const ENOUGH = 3
/** One line that asks something is no block of questions. */
const FEW = 2
/** "Help" and "customer service" may be anything. */
const FAQ = /\bfaqs?\b|q\s?&\s?a|question|frage|pregunta|domande|vragen|pytania|pergunta|вопрос|问|問|質問|질문/i
/** Questions about the shop, not about the goods. */
const OF_SHOP =
  /\b(ship|deliver|return|refund|pay|order|account|password|voucher|coupon|newsletter|versand|liefer|rückgabe|retoure|zahl|bestell|konto|livraison|retour|paie|commande|compte|envío|entrega|devol|pago|pedido|cuenta)|发货|快递|物流|运费|退货|退款|换货|支付|付款|订单|发票|账号|会员|配送|送料|返品|支払|注文|領収書/i

export default defineRule({
  point: 10,
  tier: 'do-well',
  pages: ['product', 'policy'],
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [{ name: 'Storelight method, point 10' }],
  check({ facts, page }) {
    const isProductPage = page.type === 'product'
    if (page.type === 'policy' && page.subtype !== 'faq') return notApplicable('other-page')
    const counted = facts.questionCount
    if (page.type === 'product' && counted && counted.count >= ENOUGH)
      return pass('counted', { count: counted.count, words: counted.at.quote }, [quoted(counted.at)])
    if (facts.questions.length < (isProductPage ? FEW : 1)) return withoutQuestions(facts)
    return judgeQuestions(facts, isProductPage)
  },
})

function judgeQuestions({ questions, product }: PageFacts, isProductPage: boolean): Outcome {
  const answered = questions.filter((one) => one.answerWords > 0)
  const values = { answered: answered.length, asked: questions.length }
  const shown = (list: Question[]) => list.slice(0, 6).map((one) => measure(one.question))
  if (answered.length === 0) return cannotTell('answers-unseen', values, shown(questions))
  const open = questions.filter((one) => one.answerWords === 0)
  if (open.length * 2 > questions.length) return fail('unanswered', values, shown(open))
  const own = isProductPage ? answered.filter((one) => isOfProduct(one, product)) : []
  if (own.length >= ENOUGH) return pass('answered', { count: own.length }, shown(own))
  if (own.length === 0) return partial('general', { count: answered.length }, shown(answered))
  return partial('few', { count: own.length }, shown(own))
}

/** Names the product, or asks about something else than buying in this shop. */
function isOfProduct({ question }: Question, product: Product | null): boolean {
  const words =
    (product?.name ?? '').toLowerCase().match(/[\p{Script=Latin}\d]{4,}|[\p{Script=Han}\p{Script=Katakana}]{2,}/gu) ??
    []
  const asked = question.toLowerCase()
  return words.some((word) => asked.includes(word)) || !OF_SHOP.test(question)
}

function withoutQuestions({ policyLinks }: PageFacts): Outcome {
  const links = policyLinks.filter((link) => link.kind === 'faq' && !link.dead)
  const near = links.find((link) => isAtOffer(link) && FAQ.test(link.text))
  if (near) return partial('faq-link', { link: near.text }, [quoted(near.at)])
  const [far] = links
  if (far) return cannotTell('faq-not-opened', { link: far.text }, [quoted(far.at)])
  return cannotTell('not-seen', {}, [
    absence('FAQ, Q&A, Häufige Fragen, 常见问题, よくある質問', ['product-area', 'tabs', 'footer']),
  ])
}
