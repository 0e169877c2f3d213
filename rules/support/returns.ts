/** Words of returns clauses that rules must tell apart. */

import type { Promised } from './promises'

/** "No returns": a window of nothing. */
export const isRefusal = ({ kind, number }: Pick<Promised, 'kind' | 'number'>): boolean =>
  kind === 'return-window' && number === 0

const LAWFUL =
  /custom|personali[sz]ed|made[- ]to[- ](order|measure)|bespoke|hygien|perishable|software|sealed (audio|video)|underwear|earring|swimwear|digital|download|gift (card|voucher)|newspaper|magazine|individuell|nach (Ihren|Kunden)|maßgefertigt|angefertigt|Tonaufnahme|verderblich|Zeitschrift|hygiène|personnalis|sur mesure|périssable|logiciel|personalizad|a medida|perecedero|programas informáticos|higien|定制|定做|个性化|生鲜|鲜活|易腐|贴身|内衣|卫生|数字|软件|报纸|期刊|オーダーメイド|名入れ|受注生産|食品|生鮮|下着|衛生|ダウンロード/i

/** A refusal for goods that the usual exceptions name (made to order, perishable, sealed for hygiene, digital). */
export const namesException = (text: string): boolean => LAWFUL.test(text)

const FREE =
  /\bfree\b|prepaid|kostenlos|kostenfrei|gratis|gratuit|offert|免费|包运费|运费险|无需承担|無料|当店負担|弊社負担/i
const BUYER =
  /(your|customer'?s?|buyer'?s?) (own )?(cost|expense)|(you|customers?|buyers?) (will |must |shall )?(pay|bear|cover)|trägt der (Käufer|Kunde)|tragen Sie|(auf|zu) (Ihre|eigene) Kosten|à (votre|la) charge|a (su|tu) cargo|(corre|corren) por (su|tu) cuenta|(买家|客户|顾客|您)(自行)?承担|自理|お客様(ご)?負担/i

/** Who pays the return postage, where the words or the amount say it. */
export function payerOf({ number, text }: { number: number | null; text: string }): 'shop' | 'buyer' | null {
  if (BUYER.test(text) || (number !== null && number > 0)) return 'buyer'
  return number === 0 || FREE.test(text) ? 'shop' : null
}
