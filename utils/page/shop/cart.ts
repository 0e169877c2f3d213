/** The lines of a cart or checkout summary, and its last button. */
import { shippingCost } from '@/rules/lexicons/offer'
import { fees } from '@/rules/lexicons/value'
import type { PageFacts } from '@/utils/audit/facts'
import { findPrices } from '@/utils/text/price'
import type { Reading } from '../reading'

type CartLine = PageFacts['cartLines'][number]

const total =
  /(?:^|[^\p{L}])(?:total|grand total|order total|gesamt(?:summe|betrag)?|summe|totale|totaal|razem|suma|do zapłaty|(?:genel )?toplam|итого|к оплате|celkem|spolu|summa|totalt|att betala|i alt)(?:[^\p{L}]|$)|合计|总计|合計|应付|实付|実付|お支払い?(?:合計|金額)|ご請求額|총 ?(?:결제)? ?금액|합계/iu
const tax = /(?:^|[^\p{L}])(?:vat|tax|mwst|ust|tva|iva|btw|gst|moms|dph|kdv|ндс)(?:[^\p{L}]|$)|税/iu
const discount =
  /discount|rabatt|gutschein|remise|descuento|sconto|korting|zniżka|rabat|desconto|indirim|скидка|sleva|zľava|优惠|立减|割引|クーポン/iu
const orderCue =
  /(?:place|confirm|complete|submit|send) (?:my |your )?(?:order|purchase)|order (?:now|with obligation)|pay (?:now|£|€|\$|with)|buy now|^confirm$|^order$|proceed to (?:payment|checkout)|^(?:checkout|check out|continue|pay)$|(?:zahlungspflichtig|kostenpflichtig) bestellen|(?:jetzt )?kaufen|^bestellen$|bestellung (?:abschicken|absenden)|zur kasse|commander|valider|payer|realizar pedido|confirmar|finalizar compra|pagar|bestelling plaatsen|afrekenen|zamawiam|kupuję i płacę|finalizar pedido|slutför köp|bekräfta köp|siparişi (?:tamamla|onayla)|оформить заказ|подтвердить заказ|objednat|odeslat objednávku|objednať|결제하기|주문하기|提交订单|去结算|立即支付|確認|注文を確定|注文する|ご購入手続き/i

export function readCart(reading: Reading): Pick<PageFacts, 'cartLines' | 'orderButton'> {
  if (
    !/cart|basket|bag|checkout|kasse|warenkorb|panier|caisse|carrito|cesta|carrello|winkel(?:wagen|mand)|afrekenen|koszyk|zamowienie|ko[sš]i?k|pokladna|carrinho|sacola|varukorg|kundvagn|handlekurv|indk[øo]bskurv|kassan?|sepet|odeme|ödeme|korzina|корзина|оформление|购物车|購物車|结算|結帳|カート|買い物かご|レジ|장바구니|주문|order|commande/i.test(
      `${reading.model.url} ${reading.model.title}`,
    )
  )
    return { cartLines: [], orderButton: null }
  const buttons = reading.model.controls.filter(
    (control) =>
      control.kind === 'button' &&
      control.label.length < 60 &&
      orderCue.test(control.label) &&
      !['header', 'footer'].includes(reading.regionOf(control.box)),
  )
  const last = buttons.at(-1)
  return { cartLines: cartLines(reading), orderButton: last ? reading.anchor(last.box, last.label) : null }
}

/** Rows with a label and an amount, in one line or in two neighbouring ones. */
function cartLines(reading: Reading): CartLine[] {
  const found: CartLine[] = []
  for (const [position, line] of reading.lines.entries()) {
    const prices = findPrices(line.text)
    const [price] = prices.slice(-1)
    if (!price || line.text.length > 120 || ['header', 'footer', 'related'].includes(reading.regionOf(line.box)))
      continue
    const own = line.text.slice(0, price.start).trim()
    const label = own.length > 2 ? own : (reading.lines[position - 1]?.text ?? '')
    if (label.length < 2 || label.length > 120) continue
    found.push({
      kind: kindOf(label, reading),
      label: label.slice(0, 300),
      amount: price.amount,
      at: reading.anchorLine(line),
    })
  }
  return found.slice(0, 40)
}

function kindOf(label: string, reading: Reading): CartLine['kind'] {
  if (reading.cues(fees).test(label)) return 'fee'
  if (total.test(label) && !/sub|zwischen|小计|小計/i.test(label)) return 'total'
  if (discount.test(label)) return 'discount'
  if (reading.cues(shippingCost).test(label)) return 'shipping'
  return tax.test(label) ? 'tax' : 'item'
}
