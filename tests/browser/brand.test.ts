import { describe, expect, it } from 'vitest'
import { type ProductPage, product } from './page'

const jsonLd = (item: object) => `<script type="application/ld+json">${JSON.stringify(item)}</script>`
const brandOf = async (page: ProductPage) => (await product(page)).brand

/** How the shop systems of the world write the maker beside the product. */
const shown: [string, ProductPage][] = [
  [
    'Shopify',
    {
      block: '<p class="product__text caption-with-letter-spacing">Northquay</p><p>£129.00</p>',
      head: jsonLd({ '@type': 'Product', name: 'Tern wall lamp', brand: { '@type': 'Brand', name: 'Northquay' } }),
    },
  ],
  [
    'Shopify, vendor class',
    { block: '<div class="product-single__vendor"><a href="/collections/vendors?q=Northquay">Northquay</a></div>' },
  ],
  [
    'WooCommerce',
    {
      block:
        '<div class="product_meta"><span class="posted_in">Brand: <a href="/brand/northquay/" rel="tag">Northquay</a></span></div>',
    },
  ],
  [
    'Magento',
    {
      below:
        '<table class="additional-attributes"><tr><th class="col label">Manufacturer</th><td class="col data">Northquay</td></tr></table>',
    },
  ],
  [
    'PrestaShop',
    {
      block:
        '<div class="product-manufacturer"><a href="/brand/3-northquay"><img src="/img/m/3.jpg" alt="Northquay"></a></div>',
    },
  ],
  [
    'OpenCart',
    {
      block:
        '<ul class="list-unstyled"><li>Brand: <a href="/index.php?route=product/manufacturer/info&manufacturer_id=8">Northquay</a></li><li>Product Code: T1</li></ul>',
    },
  ],
  [
    'BigCommerce',
    { block: '<h2 class="productView-brand"><a href="/brands/Northquay.html"><span>Northquay</span></a></h2>' },
  ],
  ['Zen Cart', { block: '<ul><li>Model: T1</li><li>Manufactured by: Northquay</li></ul>' }],
  ['Salesforce', { block: '<div class="product-brand">Northquay</div>' }],
  ['hashed classes', { block: '<div class="a1x"><span class="productBrand_19xJx">Northquay</span></div>' }],
  ['a marketplace', { block: '<a id="bylineInfo" href="/stores/Northquay/page/1F2A">Visit the Northquay Store</a>' }],
  ['a byline', { block: '<div>by Northquay</div><p>£129.00</p>' }],
  [
    'a table of the 2000s',
    {
      block:
        '<table><tr><td><b>Brand:</b></td><td>Northquay</td><td><b>Weight:</b></td><td>2 kg</td><td>Size</td><td>M</td></tr></table>',
    },
  ],
  [
    'a social card',
    { head: '<meta name="twitter:label2" content="Brand"><meta name="twitter:data2" content="Northquay">' },
  ],
  [
    'an open graph',
    { head: '<meta property="og:type" content="product"><meta property="product:brand" content="Northquay">' },
  ],
]

const localized: [string, string, string][] = [
  ['de', 'JTL', '<div class="product-manufacturer">Hersteller: <a href="/Northquay">Northquay</a></div>'],
  ['de', 'Shopware', '<div class="product-detail-manufacturer"><a href="/marke/northquay">Northquay</a></div>'],
  ['de', 'OXID', '<dl><dt>Marke</dt><dd>Northquay</dd></dl>'],
  ['de', 'a byline', '<p>von <a href="/h/1">Northquay</a></p>'],
  ['fr', 'PrestaShop', '<div><label class="label">Marque</label> <a href="/brand/1-northquay">Northquay</a></div>'],
  ['es', 'a marketplace', '<a href="/m/1">Visita la tienda de Northquay</a><p>Marca: Northquay</p>'],
  ['it', 'a list', '<ul><li><strong>Marca:</strong> Northquay</li></ul>'],
  ['nl', 'a table', '<table><tr><td>Merk</td><td>Northquay</td></tr></table>'],
  ['pl', 'IdoSell', '<div><span>Producent</span> <a href="/firm-pol-1.html">Northquay</a></div>'],
  ['pt', 'Tray', '<span class="productBrand">Northquay</span>'],
  ['sv', 'a list', '<p>Varumärke: Northquay</p>'],
  ['tr', 'Ticimax', '<div>Marka : <a href="/northquay">Northquay</a></div>'],
  ['ru', 'Bitrix', '<dl><dt>Бренд</dt><dd>Northquay</dd></dl>'],
  ['cs', 'Shoptet', '<div>Značka: <a href="/znacka/northquay/">Northquay</a></div>'],
  ['ja', 'EC-CUBE', '<dl><dt>メーカー</dt><dd>ノースキー工房</dd></dl>'],
  ['ja', 'brackets', '<p>【ブランド】ノースキー工房</p>'],
  ['zh', 'Taobao', '<ul><li title="北码头">品牌: 北码头</li><li>型号: T1</li></ul>'],
  ['zh', 'ECShop', '<ul><li>商品品牌：<a href="brand.php?id=8">北码头</a></li></ul>'],
  ['ko', 'Cafe24', '<table><tr><th>브랜드</th><td>노스키</td></tr></table>'],
]

describe('the brand, as shop systems show it', () => {
  it.each(shown)('%s', async (_system, page) => {
    expect(await brandOf(page)).toBe('Northquay')
  })

  it.each(localized)('%s: %s', async (lang, _system, block) => {
    const brand = lang === 'ja' ? 'ノースキー工房' : lang === 'zh' ? '北码头' : lang === 'ko' ? '노스키' : 'Northquay'
    expect(await brandOf({ lang, block })).toBe(brand)
  })
})

describe('the brand, where only the name has it', () => {
  const name = 'Northquay N200 wall lamp'
  const named = { name, title: `${name} | Harbor & Pine` }

  it('is the brand page that the menu leads to', async () => {
    expect(await brandOf({ ...named, footer: '<a href="/brands/northquay">Northquay</a>' })).toBe('Northquay')
  })

  it('may stand within the name, but not as what the product fits', async () => {
    const footer = '<a href="/marcas/northquay">Northquay</a>'
    expect(await brandOf({ name: 'Lámpara de pared Northquay N200', footer })).toBe('Northquay')
    expect(await brandOf({ name: 'Bombilla para lámpara Northquay N200', footer })).toBeNull()
  })

  it('carries the mark of a registered name', async () => {
    expect(await brandOf({ name: 'Northquay® N200 wall lamp' })).toBe('Northquay')
  })

  it('is a keyword of the page and a name in its text', async () => {
    const head = '<meta name="keywords" content="lamp, Northquay, wall lamps">'
    expect(
      await brandOf({
        ...named,
        head,
        description: 'We sell all Northquay lamps, and their shades and spare parts as well.',
      }),
    ).toBe('Northquay')
  })

  it('is the line at its mark', async () => {
    const below = '<div><img src="/data/brandlogo/12.jpg"><p>北码头</p></div>'
    expect(await brandOf({ lang: 'zh', name: '北码头旧木壁灯', title: '北码头旧木壁灯', below })).toBe('北码头')
  })

  it('is not any word that opens a name', async () => {
    expect(
      await brandOf({
        name: 'Robot vacuum for lazy homes',
        description: 'This Robot vacuum is a robot for lazy homes. It comes home by itself, and it is quiet.',
      }),
    ).toBeNull()
    expect(
      await brandOf({
        description: 'The Tern is made of oak. You will like the Tern on any wall, and it dims with one finger.',
      }),
    ).toBeNull()
  })
})

describe('what is no brand', () => {
  it.each([
    ['nothing', '<p>Brand: N/A</p>'],
    ['a theme’s default', '<p class="product-vendor">My Store</p>'],
    ['a sentence', '<p class="product-brand">We only carry makers that we know. Ask us!</p>'],
    ['a promotion', '<a href="/marca/ofertas">2ª unidad -50%</a>'],
    ['a list of brands', '<a href="/brands/all">All brands</a>'],
    ['the shop’s logo', '<a class="navbar-brand" href="/">Harbor &amp; Pine</a>'],
    ['an author', '<p>by A. Writer (Author)</p>'],
    ['a price', '<p>von 49,00 €</p>'],
    ['a category', '<a href="/lamps">Shop all lamps here</a>'],
  ])('%s', async (_what, block) => {
    expect(await brandOf({ block })).toBeNull()
  })

  it('is the shop’s own name only where nothing else is named', async () => {
    const head = `<meta property="og:site_name" content="Harbor &amp; Pine">${jsonLd({ '@type': 'Product', name: 'Tern wall lamp', brand: 'Harbor &amp; Pine' })}`
    expect(await brandOf({ head })).toBe('Harbor & Pine')
    expect(await brandOf({ head, block: '<p>Manufacturer: Northquay</p>' })).toBe('Northquay')
  })
})

describe('the numbers of the product', () => {
  it.each([
    ['<span class="sku_wrapper">SKU: <span class="sku">T-100</span></span>', 'T-100'],
    ['<p>Art.-Nr.: 4711/2</p>', '4711/2'],
    ['<p><span>Artikelnummer</span> <span>SW10012</span></p>', 'SW10012'],
    ['<p>品番：T-100</p>', 'T-100'],
    ['<p>货号: T100</p>', 'T100'],
    ['<p>Артикул: 96133</p>', '96133'],
    ['<p>SKU: on request</p>', null],
  ])('reads the shop’s number in %s', async (block, sku) => {
    expect((await product({ block })).sku).toBe(sku)
  })

  it.each([
    ['<p>EAN: 4006381333931</p>', '4006381333931'],
    ['<p>JANコード：4902370545821</p>', '4902370545821'],
    ['<p>ISBN: 978-3-16-148410-0</p>', '9783161484100'],
    ['<p>EAN: 4006381333932</p>', null],
    ['<p>EAN: in preparation</p>', null],
  ])('reads the trade number in %s, if its check digit is right', async (block, gtin) => {
    expect((await product({ block })).gtin).toBe(gtin)
  })
})

describe('the number of reviews', () => {
  const countOf = async (page: ProductPage) => (await product(page)).rating?.count ?? null

  it.each([
    ['<p>4.6 out of 5</p><p>1,213 reviews</p>', 1213],
    ['<div class="stars">★★★★☆ (128)</div>', 128],
    ['<a href="#reviews">Customer reviews (17)</a>', 17],
    ['<p>213 Bewertungen</p>', 213],
    ['<p>5つ星のうち4.2</p><p>35個の評価</p>', 35],
    ['<p>累计评价 128</p>', 128],
    ['<p>리뷰 (12)</p>', 12],
    ['<p>14 отзывов</p>', 14],
    ['<p>28 valoraciones</p>', 28],
    ['<p>Based on 8 reviews</p>', 8],
    ['<p>Excellent: 12,345 reviews on Trustpilot</p>', null],
    ['<p>Read our top reviews</p>', null],
    ['<p>Pack of (12)</p>', null],
  ])('in %s', async (block, count) => {
    expect(await countOf({ block: `<p>£129.00</p>${block}` })).toBe(count)
  })

  it('is read from the head of the reviews where nothing else says it', async () => {
    const filler = Array.from({ length: 40 }, (_, at) => `<p>A line about oak, number ${at}.</p>`).join('')
    expect(
      await countOf({
        below: `${filler}<section class="reviews"><h3>Kundenmeinungen</h3><p>(8 Bewertungen)</p><p>Gut</p><p>Schön</p><p>Hell</p></section>`,
      }),
    ).toBe(8)
  })
})
