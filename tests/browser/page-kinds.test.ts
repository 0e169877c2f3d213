import { describe, expect, it } from 'vitest'
import { type Opened, read } from './page'

const prose =
  '<p>We send every order from our workshop on the quay, and you will hear from us as soon as the parcel is on its way to you. If anything is not as you wish, please write to us and we will find a way with you.</p>'
const header = '<header><nav><a href="/lamps">Lamps</a> <a href="/cart">Cart (0)</a></nav></header>'
const footer = '<footer><a href="/shipping">Shipping</a> <a href="/returns">Returns</a></footer>'

const typeOf = async (main: string, opened: Opened = {}) => {
  const { page } = await read(`${header}<main>${main}</main>${footer}`, { title: 'Harbor & Pine', ...opened })
  return page.subtype ? `${page.type} ${page.subtype}` : page.type
}

const repeat = (count: number, html: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => html(at)).join('')

describe('a product page without declared data', () => {
  const products: [string, string, Opened][] = [
    [
      'WooCommerce',
      `<div class="summary"><h1 class="product_title entry-title">Tern wall lamp</h1><p class="price">£129.00</p>${prose}<form class="cart"><input name="quantity" value="1"><button class="single_add_to_cart_button">Add to basket</button></form></div>`,
      { title: 'Tern wall lamp – Harbor & Pine', path: '/shop/tern-wall-lamp/' },
    ],
    [
      'no heading at all',
      `<table><tr><td><b>Tern wall lamp</b></td></tr><tr><td>Our price: $129.00</td></tr><tr><td>${prose}</td></tr><tr><td><form><input type="submit" value="Add to cart"></form></td></tr></table>`,
      { title: 'Tern wall lamp', path: '/item.asp?id=4' },
    ],
    [
      'a shop that sells by request',
      `<h1>Tern wall lamp</h1><p>£129.00</p>${prose}<p>Sold out</p>`,
      { title: 'Tern wall lamp | Harbor & Pine', path: '/products/tern' },
    ],
    [
      'Cafe24',
      `<div class="headingArea"><h2>파도 벽등</h2></div><table><tr><th>판매가</th><td>129,000원</td></tr></table><a href="#none" class="btn">장바구니</a><a href="#none">구매하기</a>${prose}`,
      { title: '파도 벽등 - 부두공방', lang: 'ko', path: '/product/lamp/12/' },
    ],
    [
      'Color Me',
      `<h2 class="product_name">ウミツバメの壁掛け灯</h2><p>販売価格 12,900円(税込)</p><form><input type="submit" value="カートに入れる"></form>${prose}`,
      { title: 'ウミツバメの壁掛け灯 - 港の工房', lang: 'ja', path: '/?pid=123' },
    ],
    [
      'ECShop',
      `<form><div class="clearfix">燕鸥旧木壁灯</div><ul><li>商品货号：T100</li><li>本店售价：￥129.00元</li></ul><a href="javascript:addToCart(12)">加入购物车</a></form>${prose}`,
      { title: '燕鸥旧木壁灯_壁灯_码头灯具', lang: 'zh', path: '/goods.php?id=12' },
    ],
    [
      'an opening offer among related goods',
      `<h1>Tern wall lamp</h1><p class="price">£129.00</p><button>Add to cart</button>${prose}<section class="related"><h2>You may also like</h2><ul>${repeat(8, (at) => `<li class="card"><a href="/products/${at}">Lamp ${at}</a><p>£${at + 20}.00</p><button>Add to cart</button></li>`)}</ul></section>`,
      { title: 'Tern wall lamp | Harbor & Pine', path: '/tern' },
    ],
  ]
  it.each(products)('%s', async (_system, main, opened) => {
    expect(await typeOf(main, opened)).toBe('product')
  })
})

describe('a listing', () => {
  const card = (at: number) =>
    `<li class="card"><a href="/p-${at}"><img src="/${at}.jpg" alt="Lamp ${at}"></a><h3><a href="/p-${at}">Lamp ${at} of oak</a></h3><p class="price">£${at + 19}.00</p><button>Add to cart</button></li>`
  it.each<[string, string, Opened]>([
    [
      'with buy buttons in its cards',
      `<h1>Wall lamps</h1><ul>${repeat(9, card)}</ul>`,
      { title: 'Wall lamps | Harbor & Pine', path: '/wall-lamps' },
    ],
    [
      'with one featured product',
      `<h1>Wall lamps</h1><div class="featured"><h2>Tern wall lamp</h2><p>£129.00</p><button>Add to cart</button></div><ul>${repeat(9, card)}</ul>`,
      { title: 'Wall lamps | Harbor & Pine', path: '/collections/wall-lamps' },
    ],
    [
      'with a text above',
      `<h1>Wall lamps</h1>${prose}<ul>${repeat(4, card)}</ul>`,
      { title: 'Wall lamps', path: '/lamps' },
    ],
    [
      'of what was found',
      `<h1>Search results for “oak”</h1><ul>${repeat(5, card)}</ul>`,
      { title: 'Search: oak', path: '/search?q=oak' },
    ],
  ])('%s', async (_what, main, opened) => {
    expect(await typeOf(main, opened)).toBe('listing')
  })
})

describe('a page of the shop', () => {
  it.each<[string, string, string, string]>([
    ['de', 'Widerrufsbelehrung', '/info/widerruf', 'policy returns'],
    ['de', 'AGB', '/agb', 'policy terms'],
    ['de', 'Datenschutzerklärung', '/p/2', 'policy privacy'],
    ['de', 'Versand und Zahlung', '/versand', 'policy shipping'],
    ['de', 'Über uns', '/p/3', 'policy about'],
    ['fr', 'Conditions générales de vente', '/content/3', 'policy terms'],
    ['fr', 'Mentions légales', '/content/2', 'policy imprint'],
    ['fr', 'Livraison et retours', '/content/1', 'policy shipping'],
    ['fr', 'Qui sommes-nous ?', '/content/4', 'policy about'],
    ['es', 'Política de privacidad', '/a/1', 'policy privacy'],
    ['es', 'Envíos y entregas', '/a/2', 'policy shipping'],
    ['es', 'Preguntas frecuentes', '/a/3', 'policy faq'],
    ['it', 'Condizioni di vendita', '/a/4', 'policy terms'],
    ['it', 'Resi e rimborsi', '/a/4', 'policy returns'],
    ['nl', 'Retourneren', '/a/5', 'policy returns'],
    ['pl', 'Polityka prywatności', '/a/6', 'policy privacy'],
    ['pt', 'Trocas e devoluções', '/a/7', 'policy returns'],
    ['cs', 'Obchodní podmínky', '/a/8', 'policy terms'],
    ['tr', 'İade ve değişim', '/a/9', 'policy returns'],
    ['ru', 'Доставка и оплата', '/a/10', 'policy shipping'],
    ['ja', '特定商取引法に基づく表記', '/law', 'policy imprint'],
    ['ja', 'プライバシーポリシー', '/privacy', 'policy privacy'],
    ['ja', 'お支払い・配送について', '/guide', 'policy payment'],
    ['ja', 'よくあるご質問', '/q', 'policy faq'],
    ['zh', '退换货政策', '/article.php?id=9', 'policy returns'],
    ['zh', '隐私政策', '/article.php?id=8', 'policy privacy'],
    ['zh', '关于我们', '/article.php?id=7', 'policy about'],
    ['ko', '개인정보처리방침', '/p/1', 'policy privacy'],
    ['ko', '이용약관', '/p/2', 'policy terms'],
    ['de', 'Warenkorb', '/index.php?cl=basket', 'cart'],
    ['fr', 'Votre panier', '/panier', 'cart'],
    ['es', 'Carrito de compra', '/carrito', 'cart'],
    ['it', 'Il tuo carrello', '/carrello', 'cart'],
    ['pt', 'Meu carrinho', '/x', 'cart'],
    ['ja', 'ショッピングカート', '/cart', 'cart'],
    ['ja', '買い物かご', '/x', 'cart'],
    ['zh', '我的购物车', '/flow.php', 'cart'],
    ['ko', '장바구니', '/order/basket.html', 'cart'],
    ['ru', 'Корзина', '/personal/cart/', 'cart'],
  ])('%s: %s', async (lang, heading, path, type) => {
    expect(await typeOf(`<h1>${heading}</h1>`, { title: `${heading} | Harbor & Pine`, path, lang })).toBe(type)
  })

  it.each(['/', '/index.php', '/ja/', '/index.php?route=common/home', '/?lang=de', '/default.aspx', '/en/home'])(
    'is the start page at %s',
    async (path) => {
      expect(
        await typeOf(
          `<h1>Lamps from the quay</h1>${prose}<ul>${repeat(4, (at) => `<li class="card"><a href="/p-${at}">Lamp ${at}</a><p>£${at + 19}.00</p></li>`)}</ul>`,
          { path },
        ),
      ).toBe('home')
    },
  )

  it('is no product where an article names an amount', async () => {
    expect(
      await typeOf(
        `<article><h1>How we turn a lamp</h1>${repeat(6, () => prose)}<p>Most of our lamps cost about £129.</p></article>`,
        { title: 'How we turn a lamp | Harbor & Pine', path: '/blog/how-we-turn' },
      ),
    ).not.toBe('product')
  })

  it('is no product where a question form asks for one', async () => {
    expect(
      await typeOf(
        `<h1>Contact us</h1>${prose}<form><input name="email" type="email"><textarea name="message"></textarea><button>Send</button></form>`,
        { title: 'Contact us', path: '/kontakt' },
      ),
    ).toBe('policy contact')
  })
})
