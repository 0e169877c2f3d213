import { describe, expect, it } from 'vitest'
import { cautionsIn } from '@/utils/page/claims/cautions'
import { type Lexicon, matcher } from '@/utils/text/lexicon'

const kindsOf = (text: string, lang: string): string[] =>
  cautionsIn(text, { cues: (lexicon: Lexicon) => matcher(lexicon, lang), currency: () => null }).map(({ kind }) => kind)

describe('refused returns', () => {
  it.each([
    ['en', 'All sales are final.'],
    ['en', 'Returns on this item are not accepted.'],
    ['de', 'Diese Ware ist vom Umtausch ausgeschlossen.'],
    ['de', 'Eine Rückgabe ist leider nicht möglich.'],
    ['fr', 'Les articles soldés ne sont ni repris ni échangés.'],
    ['es', 'No se admiten cambios ni devoluciones.'],
    ['ja', '返品不可'],
    ['ja', 'ご質問・返品につきましては、お受けいたしかねますのでご了承ください。'],
    ['zh', '该商品不支持7天无理由退货'],
    ['zh', '一经售出，概不退换'],
    ['it', 'Resi non accettati'],
    ['nl', 'Retour is niet mogelijk'],
    ['pl', 'Towar nie podlega zwrotowi'],
    ['pt', 'Não aceitamos devoluções'],
    ['sv', 'Varan kan inte returneras'],
    ['tr', 'Bu ürün iade edilemez'],
    ['ru', 'Товар обмену и возврату не подлежит'],
    ['cs', 'Zboží nelze vrátit'],
    ['ko', '반품 불가 상품입니다'],
  ])('%s: “%s”', (lang, text) => {
    expect(kindsOf(text, lang)).toContain('no-return')
  })

  it.each([
    ['en', 'No restocking fee'],
    ['en', 'Items cannot be returned after 30 days.'],
    ['en', 'Easy returns within 30 days'],
    ['de', 'Nach Ablauf von 30 Tagen ist eine Rückgabe nicht möglich.'],
    ['de', '30 Tage Rückgaberecht'],
    ['fr', 'Passé ce délai, aucun retour possible.'],
    ['ja', '8日以内の返品を承ります。代引きはご利用できません。'],
    ['ja', '到着後8日を過ぎた返品はお受けできません'],
    ['zh', '支持7天无理由退货'],
    ['zh', '超过7天不支持退货'],
  ])('leaves alone, %s: “%s”', (lang, text) => {
    expect(kindsOf(text, lang)).not.toContain('no-return')
  })
})

describe('“free”', () => {
  it.each([
    ['en', 'Get a free gift with every order'],
    ['de', 'Dazu gratis: ein Pflegeset'],
    ['fr', 'Un échantillon gratuit'],
    ['es', 'Te llevas una muestra gratis'],
    ['ja', 'サンプル無料'],
    ['zh', '免费试用'],
  ])('%s: “%s”', (lang, text) => {
    expect(kindsOf(text, lang)).toContain('free-claim')
  })

  it.each([
    ['en', 'Free of parabens'],
    ['en', 'Hands-free calls'],
    ['en', 'Interest free instalments'],
    ['de', 'Perfektes Geschenk für Gärtner'],
    ['fr', 'Chèques-cadeaux'],
    ['es', 'Tarjetas regalo'],
    ['ja', '入荷メールを登録（無料）'],
    ['zh', '本店价：￥110元'],
  ])('leaves alone, %s: “%s”', (lang, text) => {
    expect(kindsOf(text, lang)).not.toContain('free-claim')
  })
})

describe('risks, delivery, praise', () => {
  it.each([
    ['en', 'We are not responsible for lost parcels', 'risk-to-buyer'],
    ['de', 'Der Versand erfolgt auf Risiko des Käufers', 'risk-to-buyer'],
    ['zh', '快递损坏概不负责', 'risk-to-buyer'],
    ['en', 'Guaranteed next day delivery', 'absolute-delivery'],
    ['zh', '全国次日达', 'absolute-delivery'],
    ['zh', '全网最低价', 'superlative'],
    ['ja', '業界最安値', 'superlative'],
    ['de', 'Umtausch ausnahmslos nur mit Bon', 'refusal'],
  ])('%s: “%s”', (lang, text, kind) => {
    expect(kindsOf(text, lang)).toContain(kind)
  })

  it.each([
    ['zh', '快递损坏包赔', 'risk-to-buyer'],
    ['ja', '運送中の破損は当店が負担します', 'risk-to-buyer'],
    ['de', 'Das Transportrisiko tragen wir', 'risk-to-buyer'],
    ['zh', '最好在阴凉处存放', 'superlative'],
    ['zh', '第一次使用前请清洗', 'superlative'],
    ['en', 'Delivery is not guaranteed by a date', 'absolute-delivery'],
  ])('leaves alone, %s: “%s”', (lang, text, kind) => {
    expect(kindsOf(text, lang)).not.toContain(kind)
  })
})
