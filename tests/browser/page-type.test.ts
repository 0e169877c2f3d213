import { describe, expect, it } from 'vitest'
import { type Opened, productPage, read } from './page'

const lines = (text: string, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${text} ${index}</p>`).join('')
const prose =
  '<p>We send every order from our workshop on the quay, and you will hear from us as soon as the parcel is on its way to you. If anything is not as you wish, please write to us and we will find a way with you.</p>'
const shopHeader = '<header><nav><a href="/lamps">Lamps</a> <a href="/cart">Cart (0)</a></nav></header>'
const shopFooter = '<footer><a href="/shipping">Shipping</a> <a href="/returns">Returns</a></footer>'

const pageOf = async (main: string, opened: Opened = {}) =>
  (await read(`${shopHeader}<main>${main}</main>${shopFooter}`, { title: 'Harbor & Pine', ...opened })).page

const card = (name: string) =>
  `<li class="card"><a href="/products/${name}"><img src="/${name}.jpg" alt="${name} lamp"></a><p>${name}, a wall lamp of oak</p><p class="price">£19.00</p></li>`
const cards = (count: number) =>
  `<ul>${Array.from({ length: count }, (_, index) => card(`lamp-${index}`)).join('')}</ul>`

describe('the page type', () => {
  it('is a product where name, price and buy control stand together', async () => {
    expect((await productPage({ block: '<p class="price">£129.00</p>' })).page).toMatchObject({
      type: 'product',
      subtype: null,
      state: 'ok',
      typeFrom: 'page',
    })
  })

  it('needs no telling address for that', async () => {
    expect((await productPage({ block: '<p class="price">£129.00</p>', path: '/x' })).page.type).toBe('product')
  })

  it('is a listing where goods stand in cards', async () => {
    const main = `<h1>Wall lamps</h1>${cards(8)}`
    expect(await pageOf(main, { title: 'Wall lamps | Harbor & Pine', path: '/collections/wall-lamps' })).toMatchObject({
      type: 'listing',
      state: 'ok',
    })
  })

  it.each(['/', '/index.html', '/de', '/en-gb/'])('is the home page at %s', async (path) => {
    expect(await pageOf(`<h1>Lamps from the quay</h1>${prose}${cards(4)}`, { path })).toMatchObject({
      type: 'home',
      state: 'ok',
    })
  })

  it.each([
    ['Shipping and delivery', 'shipping'],
    ['Returns and refunds', 'returns'],
    ['Terms and conditions', 'terms'],
    ['Imprint', 'imprint'],
    ['Privacy policy', 'privacy'],
    ['Frequently asked questions', 'faq'],
    ['Contact us', 'contact'],
    ['Warranty', 'warranty'],
    ['About us', 'about'],
    ['Payment methods', 'payment'],
  ])('is a policy by its heading: %s', async (heading, subtype) => {
    expect(
      await pageOf(`<h1>${heading}</h1>${prose}${prose}`, { title: `${heading} | Harbor & Pine`, path: '/info/7' }),
    ).toMatchObject({
      type: 'policy',
      subtype,
      state: 'ok',
    })
  })

  it('is a policy by its address', async () => {
    expect(await pageOf(`<h1>Good to know</h1>${prose}${prose}`, { path: '/pages/shipping' })).toMatchObject({
      type: 'policy',
      subtype: 'shipping',
    })
  })

  it.each([
    ['/cart', 'Your basket', null],
    ['/checkouts/ab12', 'Address', 'checkout'],
    ['/orders/9/thank-you', 'Thank you for your order', 'confirmation'],
  ])('is a cart at %s', async (path, heading, subtype) => {
    expect(await pageOf(`<h1>${heading}</h1>${prose}`, { path })).toMatchObject({ type: 'cart', subtype })
  })

  it('carries no product facts on other pages', async () => {
    const { facts } = await read(`<main><h1>Wall lamps</h1>${cards(8)}</main>`, {
      path: '/collections/all',
      title: 'Wall lamps',
    })
    expect(facts.product).toBeNull()
  })

  it('is what the user says', async () => {
    const opened: Opened = { path: '/info/7', type: 'product' }
    expect(await pageOf(`<h1>Tern</h1>${prose}`, opened)).toMatchObject({
      type: 'product',
      typeFrom: 'user',
      state: 'ok',
    })
  })
})

describe('the page state', () => {
  it('is a bot wall', async () => {
    const html = '<main><h1>Just a moment…</h1><p>Checking your browser before you enter the shop.</p></main>'
    expect((await read(html, { title: 'Just a moment…', path: '/products/x' })).page.state).toBe('bot-wall')
  })

  it('is an error page', async () => {
    const html = `${shopHeader}<main><h1>404: page not found</h1>${prose}</main>`
    expect((await read(html, { title: 'Not found', path: '/products/x' })).page.state).toBe('error')
  })

  it('is a login', async () => {
    const html = `<main><h1>Sign in</h1>${prose}<form><input name="mail"><input type="password" name="secret"><button>Sign in</button></form></main>`
    expect((await read(html, { title: 'Sign in', path: '/account' })).page.state).toBe('login')
  })

  it('is empty', async () => {
    expect((await read('<div id="app"></div>', { path: '/products/x' })).page.state).toBe('empty')
  })

  it('is a consent wall', async () => {
    const html = `<main><h1>Before you continue</h1>${prose}<p>Before you continue to the shop: we use cookies.</p><button>Accept</button></main>`
    expect((await read(html, { title: 'Before you continue', path: '/products/x' })).page.state).toBe('consent-wall')
  })

  it('is no shop', async () => {
    const html = `<header><a href="/">Notes</a></header><main><h1>A walk along the quay</h1>${lines('The tide was low, and the piles stood dark and tall in the mud beside the old pier.', 80)}</main>`
    expect((await read(html, { title: 'A walk along the quay', path: '/2026/walk' })).page.state).toBe('not-a-shop')
  })

  it('is not a bot wall where a long page mentions one', async () => {
    const main = `<h1>Wall lamps</h1>${cards(40)}<p>Protected by captcha</p>`
    expect((await pageOf(main, { path: '/collections/all' })).state).toBe('ok')
  })

  it('is unfinished while the page is loading', async () => {
    const { facts, page } = await productPage({ block: '<p>Loading…</p><p>Loading...</p>' })
    expect([facts.unfinished, page.caution]).toEqual([true, 'unfinished'])
    expect((await productPage({ block: '<p class="product-price"></p>' })).page.caution).toBe('unfinished')
  })
})

const texts: Record<string, string> = {
  en: 'The lamp is turned from the wood of old harbour piles and finished with oil. It is made for the wall above your desk, and you can dim the light with one finger. Each of them is numbered, and our workshop keeps the number for you, so that we can send you the right part in later years.',
  de: 'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht, und das Licht lässt sich mit einem Finger dimmen. Jede ist nummeriert, und wir bewahren die Nummer für Sie auf, damit nichts fehlt.',
  fr: 'La lampe est tournée dans le bois des anciens pieux du port et finie à l’huile. Elle est faite pour le mur au-dessus de votre bureau, et vous pouvez régler la lumière avec un doigt. Les lampes sont numérotées dans notre atelier sur le quai, et nous gardons le numéro pour vous.',
  es: 'La lámpara está torneada con la madera de los viejos pilotes del puerto y acabada con aceite. Es para la pared que está sobre tu mesa, y la luz se regula con un dedo. Todas las lámparas llevan una número del taller, por si más adelante hace falta una pieza.',
  it: 'La lampada è tornita con il legno dei vecchi pali del porto e finita con olio. È fatta per il muro sopra la scrivania e la luce si regola con un dito, più o meno forte. Sono tutte numerate, e il numero della lampada resta nel registro di bottega, per i ricambi.',
  nl: 'De lamp is gedraaid uit het hout van oude havenpalen en met olie afgewerkt. Hij is gemaakt voor de muur boven je bureau, en je dimt het licht met een vinger. Alle lampen zijn genummerd, en wij bewaren het nummer in de werkplaats voor je, zodat je niet zoekt.',
  ja: '港の古い木材から一本ずつ削り出し、油で仕上げたランプです。机の上の壁に取り付けて、指先ひとつで明るさを変えられます。すべてのランプに番号が入っており、工房がその番号を控えています。部品が必要になったときは、番号をお知らせください。灯りの色は温かみのある電球色で、読書にも向いています。取り付けに必要なねじと説明書を同梱しています。壁の材質に合わせてお使いください。お手入れは乾いた布で軽く拭くだけで十分です。木の色は年月とともに深まっていきます。贈り物にもお選びいただいています。',
  zh: '这盏壁灯用旧码头的木桩车制而成，表面只上一层木蜡油。灯光可以用一根手指调亮或调暗，适合装在书桌上方。每盏灯都有编号，工坊会保存编号，方便日后更换零件。灯光偏暖，不刺眼，适合阅读。安装所需的螺丝和说明书随灯附送，墙面材质不同请另选膨胀管。日常清洁用干布擦拭即可，木色会随时间慢慢变深。这盏壁灯用旧码头的木桩车制而成，表面只上一层木蜡油。灯光可以用一根手指调亮或调暗，适合装在书桌上方。每盏灯都有编号，工坊会保存编号，方便日后更换零件。',
  ko: '이 벽등은 오래된 항구의 나무 말뚝을 깎아 만들고 기름으로 마감했습니다. 책상 위 벽에 달아 손가락 하나로 밝기를 조절할 수 있습니다. 모든 등에는 번호가 새겨져 있으며 공방에서 그 번호를 보관합니다. 부품이 필요할 때에는 번호를 알려 주십시오. 빛은 따뜻한 색이며 책을 읽기에도 좋습니다. 설치에 필요한 나사와 설명서가 함께 들어 있습니다. 마른 천으로 가볍게 닦아 주시면 충분합니다. 나무의 색은 세월이 흐르며 깊어집니다. 선물로도 많이 찾으십니다.',
  ru: 'Светильник выточен из древесины старых портовых свай и покрыт маслом. Он сделан для стены над столом, и яркость света меняется одним пальцем. Каждый светильник пронумерован, и мастерская хранит этот номер, чтобы потом найти нужную деталь.',
}

describe('the language', () => {
  it.each(Object.entries(texts))('is told from the text: %s', async (lang, text) => {
    expect((await read(`<main><p>${text}</p></main>`, { lang: null })).page.lang).toBe(lang)
  })

  it('is that of the text where the declaration differs', async () => {
    expect((await read(`<main><p>${texts.de}</p></main>`, { lang: 'en' })).page.lang).toBe('de')
  })

  it('is the declared one where the text is short', async () => {
    expect((await read('<p>Lampe 129,00 €</p>', { lang: 'de-AT' })).page.lang).toBe('de')
    expect((await read('<p>Lampe</p>', { lang: null })).page.lang).toBeNull()
  })
})

describe('the rest of the page info', () => {
  it('names the market and what it was concluded from', async () => {
    expect((await productPage({ block: '<p class="price">£129.00</p>' })).page).toMatchObject({
      markets: ['uk'],
      marketFrom: ['currency'],
    })
    expect((await productPage({ market: 'de' })).page).toMatchObject({ markets: ['de', 'eu'], marketFrom: ['user'] })
  })

  it('names the shop system', async () => {
    const head = '<meta name="generator" content="WooCommerce 9.1">'
    expect((await productPage({ head })).page.platform).toBe('woocommerce')
    expect((await productPage()).page.platform).toBeNull()
  })

  it('says how large the window and the page were', async () => {
    const { page } = await read('<main><p>One</p><p>Two</p></main>')
    expect([page.viewport, page.elements]).toEqual([[1280, 800], 4])
  })
})
