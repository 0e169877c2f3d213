import type { PageFacts } from '@/utils/audit/facts'
import { defineRule, fail, notApplicable, type Outcome, partial, pass, quoted } from '../rule'

type Consent = PageFacts['consents'][number]

const TERMS =
  /\bterms\b|conditions of (sale|use)|\bAGB\b|\bCG[VU]\b|conditions générales|condiciones generales|términos|服务条款|服务协议|用户协议|利用規約/i
const PURPOSE =
  /offer|news(?!letter)|deal|discount|tips|launch|arrival|promotion|update|exclusive|inspir|angebot|neuheit|neuigkeit|aktion|rabatt|nouveaut|actualit|promo|oferta|novedad|descuento|reminder|erinnerung|rappel|recordatorio|优惠|新品|活动|资讯|促销|提醒|お得|新着|新商品|セール|キャンペーン/i
const FREQUENCY =
  /weekly|monthly|daily|(once|twice|\d+ ?(times|x)) (a|per) (week|month)|every (week|month)|wöchentlich|monatlich|(pro|im) (Woche|Monat)|par (semaine|mois)|hebdomadaire|mensuel|semanal|mensual|(por|al) mes|每周|每月|每天|毎週|毎月|週\d回|月\d回/i
const WAY_OUT =
  /unsubscri|opt[- ]?out|withdraw|any ?time|abbestell|abmeld|widerruf|jederzeit|désinscri|désabonn|à tout moment|darse de baja|date de baja|cancelar|cualquier momento|退订|取消订阅|随时取消|配信停止|解除|いつでも/i

export default defineRule({
  point: 15,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'marketing',
  stage: 'pay',
  needsWords: true,
  sources: [{ name: 'Storelight method, point 15' }, { name: 'Trusted Shops criteria, unsubscribing' }],
  check({ facts }) {
    const ticked = tickedOf(facts)
    if (ticked) return fail('ticked', { words: ticked.text }, [quoted(ticked.at)])
    const [first] = facts.consents
    if (!first) return notApplicable('none')
    const bundled = facts.consents.find((one) => one.ticked !== null && TERMS.test(one.text))
    if (bundled) return fail('bundled', { words: bundled.text }, [quoted(bundled.at)])
    return facts.consents.map(judgeWords).find((one) => one.status === 'partial') ?? judgeWords(first)
  },
})

const tickedOf = ({ preticked, consents }: PageFacts) =>
  consents.find((one) => one.ticked === true) ?? preticked.find((one) => one.kind === 'newsletter')

/** A free choice: does it say what comes, and how to stop it? */
function judgeWords({ text, at }: Consent): Outcome {
  const values = { words: text }
  const evidence = [quoted(at)]
  if (!PURPOSE.test(text) && !FREQUENCY.test(text)) return partial('no-purpose', values, evidence)
  return WAY_OUT.test(text) ? pass('free-choice', values, evidence) : partial('no-way-out', values, evidence)
}
