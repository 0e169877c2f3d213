/** Payment methods that a shop shows: in words, as logos with a text alternative, or as links to their terms. */

import { paymentHeadings } from '@/rules/lexicons/shop'
import type { PageFacts } from '@/utils/audit/facts'
import { OF_OTHERS } from '../outside'
import type { Reading } from '../reading'

const methods: [string, RegExp][] = [
  ['paypal', /\bpay\s?pal\b/i],
  ['visa', /\bvisa\b(?!\s(?:gift|application))/i],
  ['mastercard', /\bmaster\s?card\b/i],
  ['amex', /\bamerican express\b|\bamex\b/i],
  ['maestro', /\bmaestro\b/i],
  ['discover', /\bdiscover (?:card|network)\b/i],
  ['diners', /\bdiners(?: club)?\b/i],
  ['jcb', /\bJCB\b/],
  ['apple-pay', /\bapple[\s_-]?pay\b/i],
  ['google-pay', /\bgoogle[\s_-]?pay\b|\bg ?pay\b/i],
  ['shop-pay', /\bshop[\s_-]?pay\b/i],
  ['amazon-pay', /\bamazon[\s_-]?pay(?:ments)?\b|pay with amazon/i],
  ['klarna', /\bklarna\b/i],
  ['sofort', /\bsofort(?:überweisung| banking)\b/i],
  ['giropay', /\bgiropay\b/i],
  ['sepa', /\bsepa\b|\blastschrift\b|\bbankeinzug\b/i],
  ['invoice', /\b(?:kauf )?auf rechnung\b|\brechnungskauf\b|\bachteraf betalen\b|\bpay by invoice\b|\bfaktura\b/i],
  [
    'prepayment',
    /\bvorkasse\b|\bvorauskasse\b|\bbank transfer\b|(?<!\p{L})überweisung\b|\bvirement\b|\btransferencia\b|\bbonifico\b|\bprzelew\b|\bhavale\b|\bbankový prevod|\bbankovní převod|\bpersonal check\b|\bmoney order\b|银行转账|銀行振込|銀行振り込み|무통장입금/iu,
  ],
  [
    'cod',
    /\bnachnahme\b|\bcash on delivery\b|\bcontra ?re?embolso\b|\bcontrassegno\b|货到付款|代金引換|代引|наложенный плат[её]ж|наложенным плат[её]жом|оплата при получении|\bkapıda ödeme\b|\bdobírk|\bdobierk|\bza pobraniem\b|\bpostförskott\b|\bonder rembours\b|\bcontre[- ]remboursement\b/i,
  ],
  ['ideal', /\bideal\b(?=.{0,40}(?:betal|pay|bank))|\biDEAL\b/],
  ['bancontact', /\bbancontact\b/i],
  ['eps', /\beps(?:-| )?(?:überweisung|online)/i],
  ['twint', /\btwint\b/i],
  ['blik', /\bBLIK\b/],
  ['przelewy24', /\bprzelewy ?24\b/i],
  ['swish', /\bSwish\b(?=.{0,40}(?:betal|kort|klarna|visa|faktura))/i],
  ['vipps', /\bvipps\b/i],
  ['mobilepay', /\bmobile ?pay\b/i],
  ['pix', /\bPIX\b/],
  ['boleto', /\bboleto(?: banc[aá]rio)?\b/i],
  ['mercado-pago', /\bmercado ?pago\b/i],
  ['paypay', /\bpaypay\b/i],
  ['rakuten-pay', /楽天ペイ|楽天pay/i],
  ['kakaopay', /카카오페이|\bkakao ?pay\b/i],
  ['naver-pay', /네이버페이|\bnaver ?pay\b/i],
  ['bizum', /\bbizum\b/i],
  ['alipay', /支付宝|\balipay\b/i],
  ['wechat', /微信支付|\bwechat ?pay\b|微信/i],
  ['unionpay', /银联|\bunion ?pay\b|中国银行|工商银行|网上银行|网银/i],
  ['konbini', /コンビニ(?:エンスストア)?(?:払い|決済|支払)?/],
  [
    'credit-card',
    /クレジットカード|信用卡|\bcredit cards?\b|\bkreditkarten?\b|\bcarte (?:bancaire|bleue|de crédit)\b|\btarjetas? (?:de crédito|bancaria)\b|\bcarta di credito\b|\bcreditcard\b|\bkredi kartı\b|банковск\p{L}{1,4} карт|\bkarta płatnicza|\bkartą płatniczą|\bcartão de crédito\b|\bplatební kart|\bplatobn\p{L}{1,3} kart|신용카드/iu,
  ],
  ['debit-card', /\bdebit cards?\b|\bec-karte\b/i],
  ['afterpay', /\bafterpay\b/i],
  ['store-card', /\bstore (?:credit )?card\b|\bgem visa\b|\bgo mastercard\b/i],
  ['qiwi', /\bqiwi\b|webmoney|яндекс\.?деньги|yandex\.?money/i],
]

/** The method among others that a list of methods names by its short word ("Rechnung", "facture"). */
const invoiceAlone = /^(?:rechnung|facture|factuur|fattura|faktura)$/i
/** Cards that a shop or a bank sells under its own name are goods, not ways to pay here. */
const ownCard =
  /\p{L}{3}\s(?:platinum|classic|gold|rewards?|business|prime)\s(?:visa|master\s?card|card)|(?:visa|master\s?card|credit card) (?:application|offer)|apply (?:now )?for/iu
/** A link with more words than a method leads to an article. */
const LONGEST_LINK = 40
/** Lines above a method, or between two of them, that still show one list. */
const NEAR = 4

interface Shown {
  name: string
  box: number
  text: string
  /** The words are those of a link: alone in a menu, it may be a service ("Amazon Pay") rather than a way to pay here. */
  isLink: boolean
}

export function readPayment(reading: Reading): Pick<PageFacts, 'payment' | 'paymentAt' | 'paymentRegion'> {
  const shown = [...texts(reading), ...pictures(reading), ...links(reading)]
    .filter(({ box, text }) => !OF_OTHERS.has(reading.regionOf(box)) && !ownCard.test(text))
    .flatMap(({ box, text, isLink }) => methodsIn(text).map((name) => ({ name, box, text, isLink })))
  const certain = shown.filter((one) => !one.isLink || isInList(one, shown, reading))
  const found = new Map<string, Shown>()
  for (const one of certain) if (!found.has(one.name)) found.set(one.name, one)
  const places = [...found.values()]
  const inRegion = (region: string) => places.find(({ box }) => reading.regionOf(box) === region)
  const first = inRegion('product') ?? inRegion('footer') ?? places[0]
  return {
    payment: [...found.keys()],
    paymentAt: first ? reading.anchor(first.box, first.text) : null,
    paymentRegion: first ? reading.regionOf(first.box) : null,
  }
}

function methodsIn(text: string): string[] {
  const found = methods.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  // In a list "Rechnung" is one of the ways; alone it may be a heading of the account.
  const isListed = text.split(/\s?[,|•·]\s?/).some((part) => invoiceAlone.test(part.trim()))
  return isListed && !found.includes('invoice') ? [...found, 'invoice'] : found
}

const isLinked = (reading: Reading, box: number): boolean => reading.lineage(box, 3).some(({ tag }) => tag === 'a')

const texts = (reading: Reading) =>
  reading.lines
    .filter(({ text }) => text.length < 400)
    .map(({ text, box, runs }) => ({
      text,
      box,
      isLink:
        text.length < LONGEST_LINK && (runs.every((run) => isLinked(reading, run.box)) || invoiceAlone.test(text)),
    }))

/** Logos with a text alternative; what only a picture or its file name says cannot be read by everybody. */
const pictures = ({ model }: Reading) =>
  model.pictures.flatMap(({ alt, box }) => (alt ? [{ text: alt, box, isLink: invoiceAlone.test(alt.trim()) }] : []))

/** Logos that a style sheet draws into a link, with the name for those who do not see them. */
const links = ({ model }: Reading) =>
  model.links.filter(({ text }) => text.length < LONGEST_LINK).map(({ text, box }) => ({ text, box, isLink: true }))

/** Another method beside it, or a heading over it that names the ways to pay. */
function isInList(one: Shown, shown: Shown[], reading: Reading): boolean {
  const { boxes, lines } = reading.model
  const parents = reading.lineage(one.box, 4)
  const outer = parents.at(-1)
  const isNear = (box: number) => outer !== undefined && outer.index <= box && box <= outer.last
  if (shown.some((other) => other.name !== one.name && isNear(other.box))) return true
  const at = boxes[one.box]?.firstLine ?? 0
  const headings = reading.cues(paymentHeadings)
  return lines.slice(Math.max(0, at - NEAR), at).some(({ text }) => text.length < LONGEST_LINK && headings.test(text))
}
