/** Offers as shop systems and marketplaces of the world write them; each page is invented. */
import { describe, expect, it } from 'vitest'
import { type ProductPage, product } from './page'
import { buyLabels, descriptions } from './words'

type Language = keyof typeof descriptions

const pageIn = (lang: Language | 'en', rest: ProductPage = {}): ProductPage =>
  lang === 'en'
    ? rest
    : { lang, description: descriptions[lang], button: `<button>${buyLabels[lang]}</button>`, ...rest }

interface Form {
  what: string
  lang?: Language | 'en'
  block: string
  page?: ProductPage
  price: string | null
  currency?: string
  was?: string | null
}

const forms: Form[] = [
  {
    what: 'Dawn: both states of the price, one hidden',
    block: `<div class="price price--on-sale"><div class="price__regular" style="display:none"><span class="visually-hidden">Regular price</span><span class="price-item price-item--regular">£189.00</span></div>
      <div class="price__sale"><span class="visually-hidden">Regular price</span><span><s class="price-item price-item--regular">£189.00</s></span><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale">£129.00</span></div>
      <small class="unit-price">Unit price <span>£12.90</span> / per 100g</small></div>`,
    price: '129.00',
    currency: 'GBP',
    was: '189.00',
  },
  {
    what: 'WooCommerce: del and ins with screen-reader sentences',
    block: `<p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi><span>£</span>189.00</bdi></span></del> <span class="screen-reader-text" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(1px,1px,1px,1px)">Original price was: £189.00.</span><ins><span class="amount"><bdi><span>£</span>129.00</bdi></span></ins></p>`,
    price: '129.00',
    currency: 'GBP',
    was: '189.00',
  },
  {
    what: 'Magento: gross and net lines',
    lang: 'de',
    block: `<div class="price-box"><span class="price-wrapper price-including-tax"><span class="price">129,00 €</span></span><br>
      <span class="price-label">Exkl. MwSt.:</span> <span class="price-excluding-tax"><span class="price">108,40 €</span></span></div>`,
    price: '129.00',
    currency: 'EUR',
    was: null,
  },
  {
    what: 'OXID: "statt" before a bare amount, footnote sign',
    lang: 'de',
    block: '<del>statt 189,00 €</del><label id="productPrice" class="price"><strong>129,00 €</strong> *</label>',
    price: '129.00',
    was: '189.00',
  },
  {
    what: 'modified: one line with old price, new price and saving',
    lang: 'de',
    block:
      '<div class="pd_price"><span class="old_price">Unser bisheriger Preis 189,00 EUR</span><br><span class="new_price">Jetzt nur 129,00 EUR</span><br><span class="price_save">Sie sparen 32% / 60,00 EUR</span></div>',
    price: '129.00',
    was: '189.00',
  },
  {
    what: 'PrestaShop: regular price, percentage, tax label',
    lang: 'fr',
    block:
      '<div class="product-discount"><span class="regular-price">189,00 €</span></div><div class="current-price"><span class="current-price-value" content="129">129,00 €</span> <span class="discount">Économisez 60,00 €</span></div><div class="tax-shipping-delivery-label">TTC</div>',
    price: '129.00',
    was: '189.00',
  },
  {
    what: 'quantity prices in a table beside the price',
    lang: 'de',
    block: `<p class="price">12,50 €</p><table class="staffelpreise"><tr><th>Menge</th><th>Stückpreis</th></tr>
      <tr><td>ab 10</td><td>11,90 €</td></tr><tr><td>ab 50</td><td>10,90 €</td></tr></table>`,
    price: '12.50',
    was: null,
  },
  {
    what: 'a price per piece that is the only price',
    lang: 'de',
    block: '<p class="price">12,50 € / Stück</p>',
    price: '12.50',
  },
  {
    what: 'cloth by the metre',
    lang: 'de',
    block: '<p class="price">19,90 € / m</p><p>inkl. MwSt. zzgl. Versand</p>',
    price: '19.90',
  },
  {
    what: 'an insurance under the price, larger and in the markup of a price',
    lang: 'fr',
    block:
      '<p class="prix">64,59 €</p><div><h3>Assurance dommage accidentel 1 an</h3><div class="price" style="font-size:30px">9,99 €</div></div>',
    price: '64.59',
  },
  {
    what: 'a tick box that adds a protection',
    block:
      '<p class="price">£64.00</p><label><input type="checkbox"> Add accidental damage cover for a whole year <span class="price" style="font-size:30px">£9.99</span></label>',
    price: '64.00',
  },
  {
    what: 'gift wrap with a tick box before the price',
    block: '<label><input type="checkbox"> Gift wrap <b class="price">£3.50</b></label><p class="price">£64.00</p>',
    price: '64.00',
  },
  {
    what: 'new and used side by side, used chosen',
    block: `<div><input type="radio" name="grade" id="g1"><label for="g1">New <b class="price">£84.00</b></label></div>
      <div><input type="radio" name="grade" id="g2" checked><label for="g2">Used <b class="price">£61.00</b></label></div>`,
    price: '61.00',
  },
  {
    what: 'subscription cheaper than the chosen single purchase',
    block: `<label><input type="radio" name="plan"> Subscribe & save <span class="price">£25.65</span></label>
      <label><input type="radio" name="plan" checked> One-time purchase <span class="price">£28.50</span></label>`,
    price: '28.50',
  },
  {
    what: 'a cart in the corner of the product block',
    block: '<div class="minibasket">Subtotal: £240.00</div><p class="price">£64.00</p>',
    price: '64.00',
  },
  {
    what: 'free delivery from an amount, printed before the price',
    block: '<p><b>Free delivery over £35</b></p><p class="price">£64.00</p>',
    price: '64.00',
  },
  {
    what: 'free delivery from an amount, without a price',
    lang: 'de',
    block: '<p>Ab 50 € versandkostenfrei</p>',
    price: null,
  },
  { what: 'buy-back price alone', block: '<p class="price">Sell yours for £40.00</p>', price: null },
  {
    what: 'bundle of three goods',
    block: '<p class="price">£64.00</p><div><h3>Buy the set</h3><p>Total price: <b class="price">£182.00</b></p></div>',
    price: '64.00',
  },
  {
    what: 'comparison table of goods',
    block: `<p class="price">£64.00</p><table><tr><th></th><td><a href="/a"><img src="/a.jpg" alt="A"></a></td><td><a href="/b"><img src="/b.jpg" alt="B"></a></td></tr>
      <tr><th>Price</th><td>—</td><td><span class="price" style="font-size:30px">£14.00</span></td></tr></table>`,
    price: '64.00',
  },
  {
    what: 'Amazon: screen-reader copy beside split digits',
    lang: 'es',
    block:
      '<span class="a-price"><span class="a-offscreen" style="position:absolute;left:-9999px">1.299,00€</span><span aria-hidden="true"><span class="a-price-whole">1.299<span>,</span></span><span class="a-price-fraction">00</span><span>€</span></span></span>',
    price: '1299.00',
    currency: 'EUR',
  },
  {
    what: 'superscript cents without a mark',
    block: '<div class="price"><sup>$</sup><span style="font-size:40px">24</span><sup>99</sup></div>',
    page: { lang: 'en-US' },
    price: '24.99',
    currency: 'USD',
  },
  {
    what: 'nopCommerce: old price and price in rows',
    block:
      '<div class="prices"><div class="old-product-price"><span>Old price:</span> <span>$189.00</span></div><div class="product-price"><span>Price:</span> <span class="price-value-1">$129.00</span></div></div>',
    price: '129.00',
    was: '189.00',
  },
  {
    what: 'OpenCart: list with ex tax line and reward points',
    block:
      '<ul class="list-unstyled"><li><span style="text-decoration: line-through;">$189.00</span></li><li><h2>$129.00</h2></li><li>Ex Tax: $108.00</li><li>Price in reward points: 400</li></ul>',
    price: '129.00',
    was: '189.00',
  },
  {
    what: 'ECShop: market, shop and member prices',
    lang: 'zh',
    block:
      '<ul><li>市场价格：<font class="market">￥189.00元</font></li><li>本店售价：<font class="shop">￥129.00元</font></li><li>注册用户：<font>￥125.00元</font></li><li>vip：<font>￥119.00元</font></li></ul>',
    price: '129.00',
    currency: 'CNY',
    was: '189.00',
  },
  {
    what: 'Taobao: two prices with labels',
    lang: 'zh',
    block:
      '<dl><dt>价格</dt><dd><em>¥</em><em>189.00</em></dd></dl><dl><dt>促销价</dt><dd><em>¥</em><em>129.00</em></dd></dl><dl><dt>运费</dt><dd>快递 10.00元</dd></dl>',
    price: '129.00',
    currency: 'CNY',
    was: '189.00',
  },
  {
    what: 'coupon price beside the price',
    lang: 'zh',
    block: '<p class="price">¥129.00</p><p>券后价 ¥109.00</p>',
    price: '129.00',
  },
  {
    what: 'EC-CUBE: regular and selling price',
    lang: 'ja',
    block:
      '<div class="ec-productRole__priceRegular"><span>通常価格：<span class="ec-productRole__priceRegularPrice">￥18,900</span></span><span>税込</span></div><div class="ec-productRole__price"><div class="ec-price"><span class="ec-price__price">￥12,900</span><span class="ec-price__tax">税込</span></div></div>',
    price: '12900',
    currency: 'JPY',
    was: '18900',
  },
  {
    what: 'net before gross',
    lang: 'ja',
    block: '<p class="price">本体価格 12,000円（税込 13,200円）</p>',
    price: '13200',
  },
  {
    what: 'member price below the price',
    lang: 'ja',
    block: '<p>販売価格 <span class="price">12,900円</span></p><p>会員価格 <span class="price">11,900円</span></p>',
    price: '12900',
  },
  {
    what: 'points',
    lang: 'ja',
    block: '<p class="price">12,900円(税込)</p><p>129円相当のポイント</p><p>送料660円</p>',
    price: '12900',
  },
  {
    what: 'VTEX: de, por and instalments',
    lang: 'pt',
    block:
      '<p>De: <s>R$ 189,90</s></p><p>Por: <strong class="skuBestPrice">R$ 129,90</strong></p><p>ou 10x de R$ 12,99 sem juros</p><p>R$ 123,40 no Pix</p>',
    price: '129.90',
    currency: 'BRL',
    was: '189.90',
  },
  {
    what: 'Ticimax: list price, price, price in the basket',
    lang: 'tr',
    block:
      '<div class="fiyat"><span class="piyasa">Piyasa Fiyatı: 1.890,00 TL</span></div><div class="fiyat indirimli">1.290,00 TL</div><div>9 x 143,33 TL taksitle</div>',
    price: '1290.00',
    currency: 'TRY',
    was: '1890.00',
  },
  {
    what: 'Bitrix: old price, saving, instalment',
    lang: 'ru',
    block:
      '<div class="price_old">18 900 руб.</div><div class="price">12 900 руб.</div><div>Экономия 6 000 руб.</div><div>от 1 075 руб. в месяц</div>',
    price: '12900',
    currency: 'RUB',
    was: '18900',
  },
  {
    what: 'Shoptet: price with and without tax',
    lang: 'cs',
    block:
      '<div class="p-final-price-wrapper"><span class="price-standard"><span style="text-decoration:line-through">1 890 Kč</span></span><strong class="price-final">1 290 Kč</strong> <span class="price-additional">1 066,12 Kč bez DPH</span></div>',
    price: '1290',
    currency: 'CZK',
    was: '1890',
  },
  {
    what: 'IdoSell: lowest price of thirty days',
    lang: 'pl',
    block:
      '<strong class="projector_price_value">129,00 zł</strong> <span>brutto / 1 szt.</span><div>Najniższa cena produktu w okresie 30 dni przed wprowadzeniem obniżki: <del>139,00 zł</del></div><div>Cena regularna: <del>189,00 zł</del></div>',
    price: '129.00',
    currency: 'PLN',
  },
  {
    what: 'Swedish crowns without sign for cents',
    lang: 'sv',
    block: '<p class="price">1 290:-</p><p>Ord. pris 1 890:-</p>',
    page: {
      head: '<meta property="product:price:amount" content="1290"><meta property="product:price:currency" content="SEK">',
    },
    price: '1290',
    currency: 'SEK',
  },
  {
    what: 'Dutch words for both prices',
    lang: 'nl',
    block: '<p>Van <s>€ 189,-</s> voor <b class="prijs">€ 129,-</b></p>',
    price: '129',
    was: '189',
  },
  {
    what: 'Italian list price',
    lang: 'it',
    block: '<p>Prezzo di listino: € 189,00</p><p class="prezzo">€ 129,00</p><p>oppure 3 rate da € 43,00</p>',
    price: '129.00',
    was: '189.00',
  },
  {
    what: 'Cafe24: consumer and selling price in a table',
    lang: 'ko',
    block:
      '<table><tr><th>소비자가</th><td><span style="text-decoration:line-through">189,000원</span></td></tr><tr><th>판매가</th><td><strong id="span_product_price_text">129,000원</strong></td></tr><tr><th>배송비</th><td>3,000원</td></tr><tr><th>적립금</th><td>1,290원 (1%)</td></tr></table>',
    price: '129000',
    currency: 'KRW',
    was: '189000',
  },
  {
    what: 'a table of the year 2003',
    block:
      '<table border=1><tr><td><font size=2>Price:</font></td><td><font size=2 color=red><b>$64.00</b></font></td></tr><tr><td>Shipping:</td><td>$7.50</td></tr></table>',
    page: { lang: null, button: '<input type="submit" value="Add to cart">' },
    price: '64.00',
  },
  {
    what: 'hashed classes without any hint',
    block:
      '<div class="x1a"><div class="b9f"><span class="k2">£64.00</span></div><div class="q7">or 4 payments of £16.00 with Klarna</div></div>',
    price: '64.00',
  },
  {
    what: 'the price in the label of the button',
    block: '',
    page: { button: '<button>Add to cart – £64.00</button>' },
    price: '64.00',
  },
  {
    what: 'deposit',
    lang: 'de',
    block: '<p class="preis">12,90 €</p><p>zzgl. 3,30 € Pfand</p><p>(1,79 € / l)</p>',
    price: '12.90',
  },
  {
    what: 'a price that starts "from"',
    lang: 'de',
    block: '<p class="preis">ab 12,90 €</p><p>zzgl. 4,95 € Versand</p>',
    price: '12.90',
  },
  {
    what: 'trade-in beside the price',
    block: '<p class="price">£649.00</p><p>With trade-in <b style="font-size:30px">£449.00</b></p>',
    price: '649.00',
  },
]

describe('an offer', () => {
  it.each(forms)('$what', async ({ lang = 'en', block, page, price, currency, was }) => {
    const found = await product(pageIn(lang, { block, ...page }))
    expect(found.price?.amount ?? null).toBe(price)
    if (currency !== undefined) expect(found.price?.currency).toBe(currency)
    if (was !== undefined) expect(found.wasPrice?.amount ?? null).toBe(was)
  })
})

describe('the parts of an offer', () => {
  const partsOf = async (block: string, lang: Language | 'en' = 'en') =>
    (await product(pageIn(lang, { block }))).priceParts.map(({ kind, amount }) => [kind, amount])

  it('tells the amount without tax from the total', async () => {
    expect(await partsOf('<p class="price">119,00 € inkl. MwSt.</p><p>(100,00 € netto)</p>', 'de')).toContainEqual([
      'tax-exclusive',
      '100.00',
    ])
    expect(await partsOf('<p class="price">本体価格 12,000円（税込 13,200円）</p>', 'ja')).toEqual([
      ['tax-exclusive', '12000'],
      ['main', '13200'],
    ])
  })

  it('tells what members and coupons pay', async () => {
    expect(await partsOf('<p class="price">£64.00</p><p>Members: £58.00</p><p>With coupon: £55.00</p>')).toEqual([
      ['main', '64.00'],
      ['member', '58.00'],
      ['coupon', '55.00'],
    ])
  })

  it('holds two main prices where nothing explains the second', async () => {
    expect(await partsOf('<div class="price">£64.00</div><div class="price">£71.00</div>')).toEqual([
      ['main', '64.00'],
      ['main', '71.00'],
    ])
  })

  it.each([
    ['a label', '<div class="price">£64.00</div><div class="price">Set of two £121.00</div>'],
    ['a struck amount', '<div class="price">£64.00</div><div class="price"><s>£71.00</s></div>'],
    ['its class', '<div class="price">£64.00</div><div class="price old-price">£71.00</div>'],
    ['a range', '<div class="price">£64.00 – £71.00</div>'],
    ['a smaller size', '<div class="price" style="font-size:28px">£64.00</div><div class="price">£71.00</div>'],
    ['a table', '<table class="price"><tr><td>£64.00</td></tr><tr><td>£71.00</td></tr></table>'],
    ['the same amount again', '<div class="price">£64.00</div><div class="price">£64</div>'],
  ])('holds one where %s explains the other', async (_, block) => {
    const amounts = (await partsOf(block)).filter(([kind]) => kind === 'main').map(([, amount]) => Number(amount))
    expect(new Set(amounts).size).toBe(1)
  })
})

describe('the tax label', () => {
  const taxOf = async (lang: Language | 'en', block: string, rest: ProductPage = {}) =>
    (await product(pageIn(lang, { block, ...rest }))).taxLabel?.kind ?? null

  it.each<[Language | 'en', string, string | null]>([
    ['en', '<p class="price">£64.00 inc. VAT</p>', 'included'],
    ['en', '<p class="price">£64.00 + VAT</p>', 'excluded'],
    ['de', '<p class="preis">64,00 €</p><p>inkl. 19 % MwSt. zzgl. Versand</p>', 'included'],
    ['de', '<p class="preis">64,00 €</p><p>zzgl. MwSt.</p>', 'excluded'],
    ['de', '<p class="preis">64,00 €</p><p>Netto: 500 g</p>', null],
    ['fr', '<p class="prix">64,00 € TTC</p>', 'included'],
    ['es', '<p class="precio">64,00 € (IVA incluido)</p>', 'included'],
    ['ja', '<p class="price">12,800円(税込)</p>', 'included'],
    ['ja', '<p class="price">12,800円＋税</p>', 'excluded'],
    ['zh', '<p class="price">¥128.00（不含税）</p>', 'excluded'],
    ['cs', '<p class="cena">1 290 Kč s DPH</p>', 'included'],
    ['tr', '<p class="fiyat">1.290,00 TL + KDV</p>', 'excluded'],
  ])('in %s: %s', async (lang, block, kind) => {
    expect(await taxOf(lang, block)).toBe(kind)
  })

  it('is that of a sentence about all prices, wherever it stands', async () => {
    const sentence = 'Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. Versandkosten, wenn nicht anders beschrieben.'
    const block = '<p class="preis">64,00 €</p>'
    expect(await taxOf('de', block, { footer: `<p>${sentence}</p>` })).toBe('included')
    const far = '<p>Handarbeit aus der Werkstatt am alten Hafen.</p>'.repeat(20)
    expect(await taxOf('de', block, { below: `${far}<p>* ${sentence}</p>` })).toBe('included')
    expect(await taxOf('de', block, { below: far })).toBe(null)
  })

  it('is that of the line itself before the one of the footer', async () => {
    const footer = '<p>Alle Preise inkl. MwSt.</p>'
    expect(await taxOf('de', '<p class="preis">64,00 € zzgl. MwSt.</p>', { footer })).toBe('excluded')
  })
})

describe('a currency sign that several countries share', () => {
  const currencyOf = async (rest: ProductPage) =>
    (await product({ block: '<p class="price">$64.00</p>', ...rest })).price?.currency

  it('is settled by what the shop system writes into its page', async () => {
    expect(
      await currencyOf({
        head: '<script type="text/plain">Shopify.currency = {"active":"CAD","rate":"1.0"};</script>',
      }),
    ).toBe('CAD')
    expect(await currencyOf({ below: '<input type="hidden" name="currency_code" value="AUD">' })).toBe('AUD')
    expect(await currencyOf({ below: '<span data-currency="NZD"></span>' })).toBe('NZD')
  })

  it('is settled by a sentence about the prices, or by the address of the shop', async () => {
    expect(await currencyOf({ footer: '<p>All prices are in Canadian dollars.</p>' })).toBe('CAD')
    expect(await currencyOf({ footer: '<p>12 Harbor Street, Astoria, OR 97103</p>' })).toBe('USD')
    expect(await currencyOf({ footer: '<p>12 Harbour Street, Fremantle WA 6160</p>' })).toBe('AUD')
  })

  it('stays open where nothing or too much is said', async () => {
    expect(await currencyOf({})).toBe(null)
    expect(await currencyOf({ footer: '<p>Astoria, OR 97103</p><p>Fremantle WA 6160</p>' })).toBe(null)
    expect(await currencyOf({ footer: '<p>Prices in EUR on request.</p>' })).toBe(null)
  })
})
