import { describe, expect, it } from 'vitest'
import { promisesIn } from '@/utils/page/claims/promises'
import { type Lexicon, matcher } from '@/utils/text/lexicon'

function windowsIn(text: string, lang: string) {
  const speech = { cues: (lexicon: Lexicon) => matcher(lexicon, lang), currency: () => null }
  return promisesIn(text, speech)
    .filter(({ kind }) => kind === 'return-window')
    .map(({ number, unit }) => `${number} ${unit}`)
}

describe('a refusal of returns is a window of nothing', () => {
  it.each([
    ['en', 'No returns.'],
    ['en', 'All sales are final.'],
    ['en', 'This item cannot be returned'],
    ['en', 'Returns are not accepted on this lamp.'],
    ['de', 'Dieser Artikel ist vom Umtausch ausgeschlossen.'],
    ['fr', 'Les retours ne sont pas acceptés.'],
    ['es', 'No se admiten devoluciones.'],
    ['it', 'Resi non accettati'],
    ['pl', 'Towar nie podlega zwrotowi'],
    ['ja', '返品不可'],
    ['ja', '商品に欠陥がない場合は返品・交換には対応できません。'],
    ['zh', '该商品不支持7天无理由退货'],
    ['zh', '一经售出，概不退换'],
    ['ko', '반품 불가 상품입니다'],
  ])('%s: “%s”', (lang, text) => {
    expect(windowsIn(text, lang)).toEqual(['0 day'])
  })

  it.each([
    ['en', 'Opened items cannot be returned.'],
    ['en', 'Sale items are non-returnable.'],
    ['en', 'Personalised gifts cannot be returned.'],
    ['en', 'Once the period has passed, goods cannot be returned.'],
    ['en', 'Shipping costs are non-refundable.'],
    ['en', 'Returns without a receipt are not accepted.'],
    ['en', 'Why are there no returns?'],
    ['en', 'No restocking fee'],
    ['de', 'Unfreie Rücksendungen werden nicht akzeptiert.'],
    ['de', 'Reduzierte Ware ist vom Umtausch ausgeschlossen.'],
    ['fr', 'Les articles soldés ne sont ni repris ni échangés.'],
    ['ja', '開封後の返品はお受けできません'],
    ['ja', '着払いでの返品はお受けできません'],
    ['zh', '拆封后不支持退货'],
    ['zh', '超过7天不支持退货'],
    ['zh', '最终解释权归本店所有'],
    ['ko', '개봉 후 반품 불가'],
  ])('is none, %s: “%s”', (lang, text) => {
    expect(windowsIn(text, lang)).toEqual([])
  })

  it('a period beside it wins', () => {
    expect(windowsIn('Return within 30 days; no returns on sale items', 'en')).toEqual(['30 day'])
  })
})
