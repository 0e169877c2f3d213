import { describe, expect, it } from 'vitest'
import { product } from './page'

const specs = async (html: string, lang = 'en') =>
  (await product({ lang, below: html })).specs.map(({ name, value }) => `${name}=${value}`)

const rows = (tag: string, pairs: string[][]) =>
  pairs.map(([name, value]) => `<${tag}><span>${name}</span><span>${value}</span></${tag}>`).join('')

const lamp = [
  ['Height', '20 cm'],
  ['Weight', '1.2 kg'],
  ['Material', 'Oak'],
]
const lampPairs = ['Height=20 cm', 'Weight=1.2 kg', 'Material=Oak']

describe('pairs are read from', () => {
  it.each([
    ['rows of a block that is named so', `<div class="product-attributes">${rows('div', lamp)}</div>`, 'en', lampPairs],
    ['rows below a heading', `<h3>Technical details</h3><ul>${rows('li', lamp)}</ul>`, 'en', lampPairs],
    [
      'rows whose labels end with a colon',
      `<div>${rows('div', [
        ['Höhe:', '20 cm'],
        ['Gewicht:', '1,2 kg'],
        ['Material:', 'Eiche'],
      ])}</div>`,
      'de',
      ['Höhe=20 cm', 'Gewicht=1,2 kg', 'Material=Eiche'],
    ],
    [
      'rows below a Japanese heading',
      `<h2>商品仕様</h2><div>${rows('div', [
        ['素材', '綿100%'],
        ['サイズ', '20×30cm'],
        ['原産国', '日本'],
      ])}</div>`,
      'ja',
      ['素材=綿100%', 'サイズ=20×30cm', '原産国=日本'],
    ],
    [
      'columns of blocks',
      '<div class="specs"><div><div>Hauteur</div><div>20 cm</div></div><div><div>Poids</div><div>1,2 kg</div></div><div><div>Matière</div><div>Chêne</div></div></div>',
      'fr',
      ['Hauteur=20 cm', 'Poids=1,2 kg', 'Matière=Chêne'],
    ],
    [
      'brackets',
      '<p>【材质】纯棉【尺寸】20×30cm</p><p>【产地】浙江</p>',
      'zh-CN',
      ['材质=纯棉', '尺寸=20×30cm', '产地=浙江'],
    ],
    [
      'bullets in one line',
      '<p>■素材：綿　■サイズ：20cm　■重さ：300g</p>',
      'ja',
      ['素材=綿', 'サイズ=20cm', '重さ=300g'],
    ],
    [
      'bars in one line',
      '<p>Material: oak | Height: 20 cm | Weight: 1.2 kg</p>',
      'en',
      ['Material=oak', 'Height=20 cm', 'Weight=1.2 kg'],
    ],
    [
      'side by side cells with colons',
      '<table><tr><td>Altura:</td><td>20 cm</td><td>Peso:</td><td>1,2 kg</td></tr></table>',
      'es',
      ['Altura=20 cm', 'Peso=1,2 kg'],
    ],
    [
      'lines with bold labels',
      '<p><b>Wysokość:</b> 20 cm<br><b>Waga:</b> 1,2 kg<br><b>Materiał:</b> dąb</p>',
      'pl',
      ['Wysokość=20 cm', 'Waga=1,2 kg', 'Materiał=dąb'],
    ],
    [
      'a list of terms',
      '<dl><div><dt>Výška</dt><dd>20 cm</dd></div><div><dt>Hmotnost</dt><dd>1,2 kg</dd></div></dl>',
      'cs',
      ['Výška=20 cm', 'Hmotnost=1,2 kg'],
    ],
    [
      'cells with marks of direction',
      '<table><tr><td>ISBN ‏ : ‎</td><td>‎ 978-0-00-000000-2</td></tr></table>',
      'en',
      ['ISBN=978-0-00-000000-2'],
    ],
  ])('%s', async (_, html, lang, expected) => {
    expect(await specs(html, lang)).toEqual(expected)
  })
})

describe('no pairs are', () => {
  it.each([
    [
      'promises of the shop',
      `<div class="usps">${rows('div', [
        ['Free shipping', 'On orders over £50'],
        ['Secure payment', 'Encrypted'],
        ['Easy returns', '30 days'],
      ])}</div>`,
      'en',
    ],
    ['one bracket before a name', '<p>【送料無料】海辺の壁掛けランプ</p>', 'ja'],
    [
      'reviews and ranks',
      '<table><tr><th>Customer reviews</th><td>4.5</td></tr><tr><th>Best Sellers Rank</th><td>12</td></tr></table>',
      'en',
    ],
    [
      'lines of the offer',
      '<ul><li>Preis: 129 €</li><li>Lieferzeit: 2 Tage</li><li>Verfügbarkeit: auf Lager</li></ul>',
      'de',
    ],
    ['lines of the offer in Chinese', '<p>价格：129元</p><p>库存：12件</p><p>运费：包邮</p>', 'zh-CN'],
    [
      'questions with answers',
      `<div>${rows('div', [
        ['Can I dim it?', 'Yes'],
        ['Is it oak?', 'Pine'],
        ['Is it old?', 'New'],
      ])}</div>`,
      'en',
    ],
  ])('%s', async (_, html, lang) => {
    expect(await specs(html, lang)).toEqual([])
  })
})
