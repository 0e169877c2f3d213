import { describe, expect, it } from 'vitest'
import { promisesIn } from '@/utils/page/claims/promises'
import { currencyOf } from '@/utils/text/currency'
import { type Lexicon, matcher } from '@/utils/text/lexicon'

/** A promise in short: kind, then number, upper end and unit where they are told. */
function said(text: string, lang: string): string[] {
  const speech = {
    cues: (lexicon: Lexicon) => matcher(lexicon, lang),
    currency: (sign: string | null) => (sign === null ? null : currencyOf(sign, { declared: [], lang, tld: 'com' })),
  }
  return promisesIn(text, speech).map(({ kind, number, max, unit }) =>
    [kind, number === null || number === undefined ? '' : max ? `${number}-${max}` : `${number}`, unit ?? '']
      .filter(Boolean)
      .join(' '),
  )
}

type Sentence = [lang: string, text: string, ...promises: string[]]

const each = (rows: Sentence[]) =>
  it.each(rows)('%s: “%s”', (lang, text, ...promises) => {
    expect(said(text, lang).sort()).toEqual([...promises].sort())
  })

describe('shipping cost', () => {
  each([
    ['en', 'Free delivery over £50', 'free-shipping 50 GBP'],
    ['en', 'Spend £35 or more and get free delivery', 'free-shipping 35 GBP'],
    ['en', '£129.00 Free delivery', 'free-shipping'],
    ['en', '£129.00 + £4.99 delivery', 'shipping-cost 4.99 GBP'],
    ['en', '£129.00 plus shipping', 'shipping-cost'],
    ['en', 'Tax included. Shipping calculated at checkout.', 'shipping-cost'],
    ['en', 'Delivery from £3.99', 'shipping-cost 3.99 GBP'],
    ['en', 'Orders under £50: £3.95 delivery', 'shipping-cost 3.95 GBP'],
    ['en', 'You are £12.00 away from free shipping', 'free-shipping'],
    ['en', 'No free shipping'],
    ['en', 'We do not offer free shipping'],
    ['en', 'Free shipping is not available for this item'],
    ['en', 'Shipping container, steel, £2,300.00'],
    ['en', 'Shipping weight: 2 kg, value £20'],
    ['en', 'Free of parabens'],
    ['en', 'Delivery & Returns'],
    ['en', 'Shipping policy'],
    ['de', 'Versandkostenfrei ab 50 €', 'free-shipping 50 EUR'],
    ['de', 'Kostenloser Versand ab 29 € Bestellwert', 'free-shipping 29 EUR'],
    ['de', 'Kostenloser Versand ab 29 €, sonst 4,90 €', 'free-shipping 29 EUR', 'shipping-cost 4.9 EUR'],
    ['de', '129,00 € inkl. MwSt. zzgl. Versandkosten', 'shipping-cost'],
    ['de', '129,00 € inkl. 19 % MwSt., zzgl. 4,90 € Versand', 'shipping-cost 4.9 EUR'],
    ['de', 'Versand ab 3,90 €', 'shipping-cost 3.9 EUR'],
    ['de', 'Versandkosten nach Österreich: 9,90 €', 'shipping-cost 9.9 EUR'],
    ['de', 'Kein kostenloser Versand'],
    ['de', 'Nur noch 20,00 € bis zum kostenlosen Versand', 'free-shipping'],
    ['de', 'Lieferumfang: Lampe im Wert von 20 €'],
    ['fr', "Livraison offerte dès 60 € d'achat", 'free-shipping 60 EUR'],
    ['fr', '75,99 € Livraison GRATUITE en France métropolitaine', 'free-shipping'],
    ['fr', 'Frais de port : 5,90 €', 'shipping-cost 5.9 EUR'],
    ['fr', 'Pas de livraison gratuite'],
    ['es', 'Envío gratis a partir de 30 €', 'free-shipping 30 EUR'],
    ['es', '199,00 € Envío GRATIS. Ver detalles', 'free-shipping'],
    ['es', 'Envío: 6,95 €', 'shipping-cost 6.95 EUR'],
    ['ja', '5,000円以上で送料無料', 'free-shipping 5000 JPY'],
    ['ja', '3,980円(税込)以上送料無料', 'free-shipping 3980 JPY'],
    ['ja', '送料：全国一律550円', 'shipping-cost 550 JPY'],
    ['ja', '1,980円 送料別', 'shipping-cost'],
    ['ja', '代引き手数料330円'],
    ['ja', '送料無料対象外'],
    ['ja', '送料無料まであと1,500円', 'free-shipping'],
    ['zh', '满99元包邮', 'free-shipping 99 CNY'],
    ['zh', '满99包邮', 'free-shipping 99'],
    ['zh', '满2件包邮', 'free-shipping'],
    ['zh', '不包邮', 'shipping-cost'],
    ['zh', '运费：10元', 'shipping-cost 10 CNY'],
    ['zh', '江浙沪包邮', 'free-shipping'],
    ['it', 'Spedizione gratuita oltre 49 €', 'free-shipping 49 EUR'],
    ['it', 'Spedizione 4,90 €', 'shipping-cost 4.9 EUR'],
    ['nl', 'Gratis verzending vanaf € 20', 'free-shipping 20 EUR'],
    ['nl', 'Excl. verzendkosten', 'shipping-cost'],
    ['pl', 'Darmowa dostawa od 199 zł', 'free-shipping 199 PLN'],
    ['pl', 'Koszt dostawy od 9,99 zł', 'shipping-cost 9.99 PLN'],
    ['pt', 'Frete grátis acima de R$ 199', 'free-shipping 199 BRL'],
    ['sv', 'Fri frakt över 499 kr', 'free-shipping 499 SEK'],
    ['tr', '500 TL ve üzeri kargo bedava', 'free-shipping 500 TRY'],
    ['ru', 'Бесплатная доставка от 3000 руб.', 'free-shipping 3000 RUB'],
    ['cs', 'Doprava zdarma nad 1500 Kč', 'free-shipping 1500 CZK'],
    ['ko', '50,000원 이상 무료배송', 'free-shipping 50000 KRW'],
    ['ko', '배송비 3,000원', 'shipping-cost 3000 KRW'],
  ])
})

describe('dispatch and delivery', () => {
  each([
    ['en', 'Dispatched within 24 hours', 'dispatch-time 24 hour'],
    ['en', 'Order before 3pm for same day dispatch', 'dispatch-time'],
    ['en', 'Order by Phone: (800) 555-0134'],
    ['en', 'Items that dispatch to Spain'],
    ['en', 'Estimated delivery: 3-5 business days', 'delivery-time 3-5 working-day'],
    ['en', 'Arrives by Tuesday, Dec 2', 'delivery-time date'],
    ['en', 'You will receive an email within 24 hours'],
    ['en', '30-day skin challenge'],
    ['en', 'Battery lasts 30 days'],
    ['de', 'Lieferzeit: 2-3 Werktage', 'delivery-time 2-3 working-day'],
    ['de', 'Sofort lieferbar, Lieferzeit 1-3 Tage', 'delivery-time 1-3 day'],
    ['de', 'Bestellung bis 14 Uhr: Versand noch heute', 'dispatch-time'],
    ['de', 'Kostenfreier Versand innerhalb Deutschlands', 'free-shipping'],
    ['de', '30 Tage Akkulaufzeit'],
    ['fr', 'Expédié sous 48h', 'dispatch-time 48 hour'],
    ['fr', 'Livraison en 3 à 5 jours ouvrés', 'delivery-time 3-5 working-day'],
    ['es', 'Entrega en 24/48 horas', 'delivery-time 24-48 hour'],
    ['es', 'Recíbelo en 2-3 días laborables', 'delivery-time 2-3 working-day'],
    ['ja', '1日〜8日以内に発送します', 'dispatch-time 1-8 day'],
    ['ja', '3～5営業日でお届け', 'delivery-time 3-5 working-day'],
    ['ja', '平日15時までのご注文で当日発送', 'dispatch-time'],
    ['zh', '付款后48小时内发货', 'dispatch-time 48 hour'],
    ['zh', '将于1天~3天内到达', 'delivery-time 1-3 day'],
    ['zh', '7天见效'],
    ['it', 'Consegna in 24/48 ore', 'delivery-time 24-48 hour'],
    ['nl', 'Voor 22:00 uur besteld, morgen in huis', 'dispatch-time', 'delivery-time'],
    ['nl', 'Levertijd: 2 tot 4 werkdagen', 'delivery-time 2-4 working-day'],
    ['pl', 'Wysyłka w ciągu 24 godzin', 'dispatch-time 24 hour'],
    ['pl', 'Czas dostawy: 2 dni robocze', 'delivery-time 2 working-day'],
    ['pt', 'Entrega em até 5 dias úteis', 'delivery-time 5 working-day'],
    ['sv', 'Leveranstid 2-4 vardagar', 'delivery-time 2-4 working-day'],
    ['tr', '24 saat içinde kargoda', 'dispatch-time 24 hour'],
    ['ru', 'Срок доставки: 3-5 рабочих дней', 'delivery-time 3-5 working-day'],
    ['cs', 'Dodání do 3 pracovních dnů', 'delivery-time 3 working-day'],
    ['ko', '2~3일 이내 도착', 'delivery-time 2-3 day'],
  ])
})

describe('returns', () => {
  each([
    ['en', '30-day returns', 'return-window 30 day'],
    ['en', 'Free 30-day returns', 'return-window 30 day', 'return-cost 0'],
    ['en', 'Return it within 60 days of delivery', 'return-window 60 day'],
    ['en', 'If you are not satisfied, return the item within 30 days for a full refund', 'return-window 30 day'],
    ['en', 'No hassle returns within 90 days', 'return-window 90 day'],
    ['en', '30-day money back guarantee', 'return-window 30 day'],
    ['en', 'We refund you within 14 days of receiving your return', 'refund-time 14 day'],
    ['en', 'Refunds are processed within 5-7 business days', 'refund-time 5-7 working-day'],
    ['en', 'Returns accepted', 'return-window'],
    ['en', 'Return shipping costs: £7.95', 'return-cost 7.95 GBP'],
    ['en', 'Returns'],
    ['en', 'Show him who is boss when he returns to the menu within 30 days'],
    ['en', '30-day skin challenge, free returns', 'return-cost 0'],
    ['en', 'Heat exchanger, 30 days warranty', 'warranty 30 day'],
    ['de', '30 Tage Rückgaberecht', 'return-window 30 day'],
    ['de', '14-tägiges Widerrufsrecht', 'return-window 14 day'],
    ['de', 'Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.', 'return-window 14 day'],
    ['de', '30 Tage Geld-zurück-Garantie', 'return-window 30 day'],
    ['de', 'Wir erstatten den Betrag binnen 14 Tagen nach Eingang der Rücksendung', 'refund-time 14 day'],
    ['de', 'Sie tragen die unmittelbaren Kosten der Rücksendung der Waren.', 'return-cost'],
    ['de', 'Kostenloser Versand & Rückversand', 'free-shipping', 'return-cost 0'],
    ['de', 'Rücknahme von Altgeräten innerhalb von 30 Tagen'],
    ['fr', 'Vous pouvez nous le retourner sous 30 jours, et nous vous rembourserons', 'return-window 30 day'],
    ['fr', 'Satisfait ou remboursé pendant 30 jours', 'return-window 30 day'],
    ['fr', 'Échange ou remboursement sous 14 jours', 'return-window 14 day'],
    ['fr', 'Remboursement sous 14 jours', 'refund-time 14 day'],
    ['fr', 'Délai de rétractation de quatorze jours', 'return-window 14 day'],
    ['fr', "Retourner à l'accueil"],
    ['fr', 'Retours gratuits', 'return-cost 0'],
    ['es', '14 días de desistimiento', 'return-window 14 day'],
    ['es', 'Tienes 30 días para devolverlo', 'return-window 30 day'],
    ['es', 'Devoluciones gratuitas', 'return-cost 0'],
    ['ja', '商品到着後8日以内に限り返品を承ります', 'return-window 8 day'],
    ['ja', '返品受領後7日以内に返金いたします', 'refund-time 7 day'],
    ['ja', '不良品は到着後一週間以内にご連絡ください。交換いたします', 'return-window'],
    ['ja', '返品不可'],
    ['ja', '交換レンズの保証は1年', 'warranty 1 year'],
    ['zh', '7天无理由退货', 'return-window 7 day'],
    ['zh', '支持七天无理由', 'return-window 7 day'],
    ['zh', '该商品不支持7天无理由退货'],
    ['zh', '收到退货后7日内退款', 'refund-time 7 day'],
    ['zh', '退货运费由买家承担', 'return-cost'],
    ['zh', '赠运费险，退货无忧', 'return-cost 0'],
    ['it', 'Hai 30 giorni per il reso gratuito', 'return-window 30 day', 'return-cost 0'],
    ['it', 'Recesso entro 14 giorni', 'return-window 14 day'],
    ['nl', '30 dagen bedenktijd', 'return-window 30 day'],
    ['nl', 'Gratis retourneren', 'return-cost 0'],
    ['pl', '14 dni na zwrot', 'return-window 14 day'],
    ['pl', 'Darmowy zwrot do 30 dni', 'return-window 30 day', 'return-cost 0'],
    ['pt', '7 dias para devolução', 'return-window 7 day'],
    ['sv', '30 dagars öppet köp', 'return-window 30 day'],
    ['tr', '14 gün içinde ücretsiz iade', 'return-window 14 day', 'return-cost 0'],
    ['ru', 'Возврат в течение 14 дней', 'return-window 14 day'],
    ['cs', 'Vrácení zboží do 14 dnů', 'return-window 14 day'],
    ['cs', 'Vrátenie tovaru do 14 dní', 'return-window 14 day'],
    ['ko', '수령 후 7일 이내 반품 가능', 'return-window 7 day'],
  ])
})

describe('warranty, replies, and the rest', () => {
  each([
    ['en', '2 year warranty', 'warranty 2 year'],
    ['en', 'Warranty: 24 months', 'warranty 24 month'],
    ['en', 'Lifetime warranty', 'warranty lifetime'],
    ['en', 'No warranty for 2 years'],
    ['en', 'Warranty card included'],
    ['de', '2 Jahre Garantie', 'warranty 2 year'],
    ['de', '5-jährige Herstellergarantie', 'warranty 5 year'],
    ['fr', 'Garantie 2 ans', 'warranty 2 year'],
    ['es', '3 años de garantía', 'warranty 3 year'],
    ['ja', 'メーカー保証1年', 'warranty 1 year'],
    ['zh', '全国联保，质保2年', 'warranty 2 year'],
    ['it', 'Garanzia 24 mesi', 'warranty 24 month'],
    ['nl', '2 jaar garantie', 'warranty 2 year'],
    ['pl', '24 miesiące gwarancji', 'warranty 24 month'],
    ['pt', 'Garantia de 12 meses', 'warranty 12 month'],
    ['sv', '2 års garanti', 'warranty 2 year'],
    ['tr', '2 yıl garanti', 'warranty 2 year'],
    ['ru', 'Гарантия 12 месяцев', 'warranty 12 month'],
    ['cs', 'Záruka 2 roky', 'warranty 2 year'],
    ['ko', '1년 무상 보증', 'warranty 1 year'],
    ['en', 'We reply within 1 working day', 'response-time 1 working-day'],
    ['de', 'Wir antworten innerhalb von 24 Stunden', 'response-time 24 hour'],
    ['zh', '客服10分钟内回复', 'response-time 10 minute'],
    ['en', 'Price match guarantee', 'price-match'],
    ['zh', '30天价保', 'price-match 30 day'],
    ['zh', '快递保价运输'],
    ['de', 'Perfekt als Geschenk'],
    ['es', 'Ideas de regalo'],
  ])
})

describe('several promises in one strip', () => {
  each([
    [
      'en',
      'Free delivery over £50 | 30 day returns | 2 year warranty',
      'free-shipping 50 GBP',
      'return-window 30 day',
      'warranty 2 year',
    ],
    ['en', 'Delivery in 3-5 days, 30 days return', 'delivery-time 3-5 day', 'return-window 30 day'],
    ['de', 'Versandkostenfrei ab 50 € • 100 Tage Rückgaberecht', 'free-shipping 50 EUR', 'return-window 100 day'],
  ])
})
