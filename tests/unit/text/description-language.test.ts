import { describe, expect, it } from 'vitest'
import { readDescriptionLanguage } from '@/utils/page/product/description-language'

const texts = {
  en: 'The lamp is turned from the wood of old harbour piles and finished with oil. It is made for the wall above your desk, and you can dim the light with one finger. Each of them is numbered, and the workshop keeps the number for you. Screws and a plug are in the box, and so is a letter from the workshop.',
  de: 'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht, und das Licht lässt sich mit einem Finger dimmen. Jede ist nummeriert, und die Werkstatt bewahrt die Nummer auf. Schrauben und ein Dübel liegen bei, und der Brief der Werkstatt ist nicht zu übersehen.',
  fr: "La lampe est tournée dans le bois de vieux pieux du port et finie à l'huile. Elle est faite pour le mur au-dessus de votre bureau, et vous réglez la lumière avec un doigt. Toutes les lampes sont numérotées dans les ateliers et le numéro est gardé pour vous.",
  zh: '这盏壁灯用旧码头的木桩车制而成，表面只上一层木蜡油。灯光可以用一根手指调亮或调暗，适合装在书桌上方。每盏灯都有编号，工坊会为您保存编号，方便日后更换零件。这款灯的质量我们从出厂时就开始跟踪。灯光偏暖，不刺眼，适合阅读。',
  ja: '港の古い木材から一本ずつ削り出し、油で仕上げたランプです。机の上の壁に取り付けて、指先ひとつで明るさを変えられます。すべてのランプに番号が入っており、工房がその番号を控えています。部品が必要になったときは、番号をお知らせください。',
}
const list =
  '材質：欅、楢、真鍮、和紙　寸法：高二〇糎　重量：一二〇〇瓦　産地：岐阜県高山市、富山県高岡市、石川県輪島市、福井県越前市、京都府京都市、奈良県生駒市、和歌山県海南市、兵庫県豊岡市、岡山県備前市、山口県萩市'

describe('readDescriptionLanguage', () => {
  it.each([
    ['en', 'zh'],
    ['de', 'en'],
    ['fr', 'de'],
    ['zh', 'en'],
    ['ja', 'zh'],
    ['ja', 'en'],
  ] as const)('finds on a page in %s the part in %s', (page, other) => {
    const found = readDescriptionLanguage(`${texts[page]}\n${texts[other]}`, page)
    expect(found?.lang).toBe(other)
    expect(found?.share).toBeGreaterThan(0.2)
    expect(found?.share).toBeLessThan(0.8)
  })

  it.each(Object.keys(texts) as (keyof typeof texts)[])('finds nothing else in a text in %s', (lang) => {
    expect(readDescriptionLanguage(texts[lang], lang)).toEqual({ lang, share: 0 })
  })

  it('is null where the text is short, names only, or the page\u2019s language is not known', () => {
    expect(readDescriptionLanguage('A lamp of oak.', 'en')).toBeNull()
    expect(readDescriptionLanguage('TERN WL-20 E27 230V 50Hz IP20 '.repeat(12), 'de')).toBeNull()
    expect(readDescriptionLanguage(texts.en, null)).toBeNull()
    expect(readDescriptionLanguage(texts.en, 'fi')).toBeNull()
  })

  it('does not take a Japanese list without kana for Chinese', () => {
    expect(readDescriptionLanguage(`${texts.ja}\n${list}`, 'ja')).toEqual({ lang: 'ja', share: 0 })
  })
})
