/** Ways to reach a shop, as the shop systems of many countries write them. All shops here are invented. */
import { describe, expect, it } from 'vitest'
import { productPage, read } from './page'

const described: Record<string, string> = {
  de: 'Die Leuchte ist aus dem Holz alter Hafenpfähle gedrechselt und mit Öl behandelt. Sie ist für die Wand über dem Schreibtisch gemacht, und das Licht lässt sich mit einem Finger dimmen. Jede trägt eine Nummer, und die Werkstatt bewahrt sie auf.',
  fr: 'La lampe est tournée dans le bois de vieux pieux du port et finie à l’huile. Elle est faite pour le mur au-dessus du bureau, et la lumière se règle avec un doigt. Chacune porte un numéro que l’atelier conserve pour vous.',
  es: 'La lámpara está torneada en madera de viejos pilotes del puerto y acabada con aceite. Está hecha para la pared que hay sobre el escritorio, y la luz se regula con un dedo. Cada una lleva un número que guarda el taller.',
  it: 'La lampada è tornita nel legno di vecchi pali del porto e rifinita con olio. È fatta per la parete sopra la scrivania, e la luce si regola con un dito. Ognuna porta un numero che il laboratorio conserva per voi.',
  nl: 'De lamp is gedraaid uit het hout van oude havenpalen en afgewerkt met olie. Hij is gemaakt voor de muur boven het bureau, en het licht is met een vinger te dimmen. Elke lamp draagt een nummer dat de werkplaats bewaart.',
  pl: 'Lampa jest wytoczona z drewna starych pali portowych i wykończona olejem. Została zrobiona na ścianę nad biurkiem, a światło można przyciemnić jednym palcem. Każda ma swój numer, który przechowuje warsztat.',
  pt: 'A luminária é torneada na madeira de velhas estacas do porto e acabada com óleo. Foi feita para a parede sobre a mesa, e a luz se regula com um dedo. Cada uma tem um número que a oficina guarda para você.',
  sv: 'Lampan är svarvad av virket från gamla hamnpålar och behandlad med olja. Den är gjord för väggen ovanför skrivbordet, och ljuset går att dimma med ett finger. Varje lampa har ett nummer som verkstaden sparar.',
  tr: 'Lamba eski liman kazıklarının ahşabından tornalanmış ve yağ ile bitirilmiştir. Masanın üstündeki duvar için yapılmıştır ve ışık bir parmakla kısılabilir. Her birinin bir numarası vardır ve bu numara atölyede saklanır.',
  ru: 'Светильник выточен из дерева старых портовых свай и покрыт маслом. Он сделан для стены над письменным столом, и свет можно приглушить одним пальцем. У каждого есть номер, который хранит мастерская.',
  cs: 'Lampa je soustružená ze dřeva starých přístavních pilotů a ošetřená olejem. Je určena na stěnu nad psacím stolem a světlo lze ztlumit jedním prstem. Každá má své číslo, které dílna uchovává.',
  zh: '这盏壁灯用老码头的木桩车制而成，表面涂油。它适合装在书桌上方的墙面，用一根手指就可以调节亮度。每一盏灯都有自己的编码，由工坊保存。',
  ja: 'この壁掛けランプは古い港の杭の木を削り出し、オイルで仕上げました。机の上の壁に取り付けるために作られ、指一本で明るさを調節できます。一つひとつに番号が付いています。',
  ko: '이 벽등은 오래된 항구의 나무 말뚝을 깎아 만들고 기름으로 마감했습니다. 책상 위의 벽에 달도록 만들었으며 손가락 하나로 밝기를 조절할 수 있습니다. 등마다 번호가 있습니다.',
}

const contact = async (footer: string, lang = 'en') => {
  const text = described[lang]
  const { facts } = await productPage({ footer, lang, ...(text === undefined ? {} : { description: text }) })
  return facts.contact
}
const values = async (footer: string, lang: string, kind: string) =>
  (await contact(footer, lang)).filter((one) => one.kind === kind).map(({ value }) => value)

describe('a telephone number', () => {
  it.each([
    ['de', '<p>Service-Hotline</p><p>Mo-Fr, 9 bis 17 Uhr: 0180 / 5 12 34 56</p>', '0180 / 5 12 34 56'],
    ['de', '<div>Fragen? Rufen Sie uns an: +49 (0)40 - 555 01 23</div>', '+49 (0)40 - 555 01 23'],
    ['de', '<table><tr><td>Telefon:</td><td>04321 / 98765</td></tr></table>', '04321 / 98765'],
    ['de', '<p>Tel./Fax: 040 5550123</p>', '040 5550123'],
    ['de', '<p>Fax: 040 5550199, Tel.: 040 5550123</p>', '040 5550123'],
    ['fr', '<p>Service client : 02.40.55.01.23 (prix d’un appel local)</p>', '02.40.55.01.23'],
    ['fr', "<p>Besoin d'aide ? Un conseiller vous répond</p><p>36 55</p>", '36 55'],
    ['fr', '<p>N° vert</p><p>0 800 123 450</p>', '0 800 123 450'],
    ['es', '<ul><li>Ayuda</li><li>902 555 404</li></ul>', '902 555 404'],
    ['es', '<p>Tfno. 91 555 01 23</p>', '91 555 01 23'],
    ['it', '<p>Numero verde 800 555 012</p>', '800 555 012'],
    ['nl', '<p>Bel ons: 020 - 555 01 23</p>', '020 - 555 01 23'],
    ['pl', '<p>Infolinia: 22 555 01 23</p>', '22 555 01 23'],
    ['pt', '<p>Televendas (11) 5550-1234</p>', '(11) 5550-1234'],
    ['sv', '<p>Kundtjänst 08-555 012 34</p>', '08-555 012 34'],
    ['tr', '<p>Müşteri Hizmetleri: 0850 555 12 34</p>', '0850 555 12 34'],
    ['tr', '<p>0 (212) 555 12 34</p>', '0 (212) 555 12 34'],
    ['ru', '<ul><li>(067) 1-622-655</li><li>(044) 580-09-19</li></ul>', '(067) 1-622-655'],
    ['ru', '<p>8 (800) 555-01-23</p>', '8 (800) 555-01-23'],
    ['cs', '<p>Zákaznická linka: 555 012 345</p>', '555 012 345'],
    ['cs', '<p>+420 555 012 345</p>', '+420 555 012 345'],
    ['zh', '<p>购物电话</p><p>10105501</p>', '10105501'],
    ['zh', '<p>全国统一服务热线：400-555-0123</p>', '400-555-0123'],
    ['zh', '<p>客服专线 0571－85550123 周一至周五</p>', '0571-85550123'],
    ['zh', '<p>电话/传真：021-55501234</p>', '021-55501234'],
    ['zh', '<p>© 2012 青禾灯饰 版权所有<br>万松路26号 85550123</p>', '85550123'],
    ['zh', '<p>13805550123</p>', '13805550123'],
    ['ja', '<p>お電話でのご注文　０１２０－５５５－０１２</p>', '0120-555-012'],
    ['ja', '<dl><dt>電話番号</dt><dd>03-5550-1234</dd></dl>', '03-5550-1234'],
    ['ja', '<dl><dt>TEL</dt><dd>0077-78-9123</dd></dl>', '0077-78-9123'],
    ['ja', '<ul><li>取扱店舗</li><li>港町店 (03-5550-1234)</li></ul>', '03-5550-1234'],
    ['ja', '<p>TEL 06-5550-1234　FAX 06-5550-1299</p>', '06-5550-1234'],
    ['ko', '<p>고객센터</p><p>1588-0123</p>', '1588-0123'],
    ['ko', '<p>대표전화 : 02-555-0123 / 팩스 : 02-555-0199</p>', '02-555-0123'],
    ['en', '<p>(800) 555-0142</p>', '(800) 555-0142'],
    ['en', '<p>T. 020 7946 0123 | F. 020 7946 0199</p>', '020 7946 0123'],
    ['en', '<p>Order toll free 1-800-LAMPS4U</p>', '1-800-LAMPS4U'],
    ['en', '<a href="tel:1-800-555-0142">For expert help, call 1-800-555-0142</a>', '1-800-555-0142'],
  ])('is read on a page in “%s”: %s', async (lang, footer, expected) => {
    expect(await values(footer, lang, 'phone')).toContain(expected)
  })

  it.each([
    ['en', '<p>EAN 4006381333931</p>'],
    ['en', '<p>Item no. 555-012-3456</p>'],
    ['en', '<p>Registered in England, company number 05550123</p>'],
    ['en', '<p>ABN 12 555 012 345</p>'],
    ['en', '<p>Mobile 12999.00</p>'],
    ['en', '<p>Hotline</p><p>09.00 - 18.00</p>'],
    ['en', '<p>Power: 800 - 1200 W</p>'],
    ['zh', '<p>亮度 400 600 800</p>'],
    ['en', '<p>© 2009-2024 Harbor &amp; Pine</p>'],
    ['en', '<p>Updated 12.05.2024</p>'],
    ['en', '<p>Fax 020 7946 0199</p>'],
    ['en', '<p>F: 020 7946 0199</p>'],
    ['en', '<a href="tel:0000000000">Call</a>'],
    ['en', '<p>Phone: 123-456-7890</p>'],
    ['de', '<p>Telefax: 040 5550199</p>'],
    ['de', '<p>USt-IdNr.: DE 555012345, HRB 555012</p>'],
    ['de', '<p>Konto 555 0123 456, BLZ 200 555 01</p>'],
    ['de', '<p>Bestellnummer: 0123-555-0199</p>'],
    ['fr', '<p>RCS Nantes 555 012 345</p><p>SIRET 555 012 345 00012</p>'],
    ['es', '<p>230.873.000 productos</p>'],
    ['zh', '<p>沪ICP备15550123号-1</p><p>沪公网安备 31010502005550号</p>'],
    ['zh', '<p>商品编号：223181544</p>'],
    ['zh', '<p>QQ：555012345</p>'],
    ['ja', '<p>古物商許可 第305550123456号</p><p>商品番号 0120-555-012</p>'],
    ['ko', '<p>사업자등록번호 : 555-01-23456</p><p>통신판매업신고 2019-5550123</p>'],
    ['pl', '<p>NIP 555-012-34-56, REGON 555012345</p>'],
    ['ru', '<p>ИНН 5550123456, ОГРН 1025550123456</p>'],
  ])('is not any other number on a page in “%s”: %s', async (lang, footer) => {
    expect(await values(footer, lang, 'phone')).toEqual([])
  })
})

describe('a mail address', () => {
  it.each([
    ['<p>info [at] harbor-pine.shop</p>', 'info@harbor-pine.shop'],
    ['<p>info{at}harbor-pine{dot}shop</p>', 'info@harbor-pine.shop'],
    ['<p>info at harbor-pine dot shop</p>', 'info@harbor-pine.shop'],
    ['<p>info＠harbor-pine.shop</p>', 'info@harbor-pine.shop'],
    ['<p>info★harbor-pine.shop（★を@に）</p>', 'info@harbor-pine.shop'],
    ['<a href="mailto:info%40harbor-pine.shop">Mail</a>', 'info@harbor-pine.shop'],
    // "a@harbor.shop" under the key 0x2a.
    ['<a href="/cdn-cgi/l/email-protection#2a4b6a424b584845580459424545">[email protected]</a>', null],
    [
      '<p><span class="__cf_email__" data-cfemail="2a4b6a424b58484558045942455a">[email&#160;protected]</span></p>',
      'a@harbor.shop',
    ],
  ])('is read from %s', async (footer, expected) => {
    if (expected !== null) expect(await values(footer, 'en', 'email')).toEqual([expected])
  })

  it.each([
    '<p>We met at harbor (at) noon.</p>',
    '<p>max@mustermann.de</p><p>name@company.com</p>',
    '<p>59 dB @ rated load, 4.2 A @ 12 V.</p>',
    '<p>Follow @harborpine</p>',
    '<a href="mailto:?subject=Look&body=https://harbor-pine.shop">Tell a friend</a>',
  ])('is not read from %s', async (footer) => {
    expect(await values(footer, 'en', 'email')).toEqual([])
  })
})

describe('a postal address', () => {
  it.each([
    ['de', '<p>Nordkai Leuchten GmbH<br>Schwarzer Weg 8<br>20457 Hamburg<br>E-Mail: info@nordkai.shop</p>'],
    ['de', '<p>Nordkai Leuchten GmbH · Am Sandtorkai 12a · 20457 Hamburg</p>'],
    ['de', '<table><tr><td>Anschrift</td><td>Hafenstr. 12<br>A-1010 Wien</td></tr></table>'],
    ['fr', '<p>12 bis, rue des Quais, 44000 Nantes</p>'],
    ['fr', '<p>Lampes du Port SAS – ZA Les Pins – BP 12 – 44119 TREILLIERES CEDEX</p>'],
    ['es', '<p>C/ Mayor, 5, 2º B, 28013 Madrid</p>'],
    ['it', '<p>Via del Porto, 14 - 16124 Genova (GE)</p>'],
    ['nl', '<p>Havenlicht B.V., Keizersgracht 555, 1017 DR Amsterdam</p>'],
    ['pl', '<p>ul. Portowa 5/7, 80-555 Gdańsk</p>'],
    ['pt', '<p>Av. Beira-Mar, 1000 - Florianópolis - SC, 88015-700</p>'],
    ['sv', '<p>Hamnljus AB<br>Storgatan 5<br>111 22 Stockholm</p>'],
    ['tr', '<p>Liman Mah. Deniz Cad. No:5 Kadıköy / İstanbul</p>'],
    ['ru', '<p>г. Санкт-Петербург, ул. Портовая, д. 5</p>'],
    ['cs', '<p>Přístavní 12<br>170 00 Praha 7<br>IČO: 55501234</p>'],
    ['zh', '<p>公司地址：浙江省杭州市西湖区文三路55号青禾大厦5楼</p>'],
    ['zh', '<p>© 2012 青禾灯饰 版权所有<br>万松路26号 85550123</p>'],
    ['zh', '<p>地址：台北市信義區松高路55號</p>'],
    ['ja', '<p>〒105-0011 東京都港区芝公園4-2-8</p>'],
    ['ja', '<dl><dt>所在地</dt><dd>大阪府大阪市北区梅田１丁目２番３号</dd></dl>'],
    ['ko', '<p>주소 : 서울특별시 강남구 테헤란로 123, 4층</p>'],
    [
      'en',
      '<p>Unit 5, The Old Ropeworks, Bristol BS1 4QA</p><p>Harbor &amp; Pine, The Ropeworks, Bristol, BS1 4QA</p>',
    ],
    ['en', '<p>The Old Mill<br>Station Road<br>Bath<br>BA1 1AA</p>'],
    ['en', '<p>14 Quay Street, Portland, Oregon 97201</p>'],
    ['es', '<p>Pol. Ind. La Ermita, Nave 5, 29603 Marbella</p>'],
    ['en', '<p>2140 Pine Harbor, Portland, OR 97201</p>'],
    ['en', '<p>P.O. Box 555, Portland, ME 04101</p>'],
    ['en', '<p>5 King Street, Newcastle NSW 2300</p>'],
    ['en', '<p>8800 Quay Pkwy., Burnaby BC V5J 5M3</p>'],
  ])('is read on a page in “%s”: %s', async (lang, footer) => {
    expect(await values(footer, lang, 'address')).not.toEqual([])
  })

  it.each([
    ['de', '<p>Modell Nordlicht 12, 5000 Stück auf Lager</p>'],
    ['de', '<p>Musterstraße 1, 12345 Musterstadt</p>'],
    ['de', '<p>Zuständig ist die Verbraucherschlichtungsstelle e.V., Straßburger Straße 8, 77694 Kehl.</p>'],
    ['de', '<p>PayPal (Europe) S.à r.l., Boulevard Royal 22, 2449 Luxembourg</p>'],
    ['de', '<p>Lieferung in 5 Tagen, 20457 Hamburg ausgenommen</p>'],
    ['zh', '<p>配送至：北京市朝阳区三环以内</p>'],
    ['zh', '<p>收货地址：请选择</p>'],
    ['zh', '<p>地址：请选择 省 市 区县 街道</p>'],
    ['ja', '<p>北海道 送料 1-3日</p>'],
    ['ja', '<p>送料：東京都 500円、大阪府 600円</p>'],
    ['en', '<p>The 2140 Pine, 24 in, 97201 sold</p>'],
  ])('is not read on a page in “%s”: %s', async (lang, footer) => {
    expect(await values(footer, lang, 'address')).toEqual([])
  })
})

describe('a channel of somebody else', () => {
  it.each([
    '<p>Aufsichtsbehörde</p><p>Der Landesbeauftragte für den Datenschutz</p><p>Telefon: 040 5550123</p>',
    '<p>Google Ireland Ltd., E-Mail: legal@search.example.org</p>',
    '<p>Klarna Bank AB, Telefon 040 5550123</p>',
  ])('does not count: %s', async (footer) => {
    expect(await contact(footer, 'de')).toEqual([])
  })

  it('counts the shop beside a method of payment of that name', async () => {
    expect(await values('<p>PayPal, Klarna, Visa</p><p>Telefon: 040 5550123</p>', 'de', 'phone')).toEqual([
      '040 5550123',
    ])
  })
})

describe('a chat', () => {
  it.each([
    ['de', '<button>Chat starten</button>'],
    ['en', '<a href="#chat">Chat</a>'],
    ['en', '<div class="chat-link">Live Chat</div>'],
    ['en', '<a href="/help"><img src="/chat.png" alt="Live Chat" width="20" height="20"></a>'],
    ['en', '<div id="chat-widget-container"><div>?</div></div>'],
    ['fr', '<a href="/contact">Discuter avec un conseiller</a>'],
    ['zh', '<a href="https://amos.alicdn.com/getcid.aw?v=2&uid=x">联系</a>'],
    ['zh', '<a href="javascript:;">联系客服</a>'],
    ['tr', '<a href="#">Canlı Destek</a>'],
    ['ko', '<a href="#">채팅상담</a>'],
    ['ja', '<a href="#">チャットで相談する</a>'],
  ])('is read on a page in “%s”: %s', async (lang, footer) => {
    expect(await values(footer, lang, 'chat')).not.toEqual([])
  })

  it.each([
    ['fr', '<a href="/chat">Chat</a>'],
    ['fr', '<a href="/croquettes">Croquettes pour chat</a>'],
    ['en', '<div id="chat-widget-container"></div>'],
    ['en', '<a href="/b/chatr">Chatr phones</a>'],
    ['zh', '<a href="/contact">联系我们</a>'],
  ])('is not read on a page in “%s”: %s', async (lang, footer) => {
    expect(await values(footer, lang, 'chat')).toEqual([])
  })
})

describe('a messenger', () => {
  it.each([
    ['en', '<a href="https://wa.me/442079460123">Chat</a>', 'whatsapp'],
    ['en', '<p>WhatsApp: +44 20 7946 0123</p>', 'whatsapp'],
    ['en', '<a href="https://t.me/harborpine">Telegram</a>', 'telegram'],
    ['zh', '<p>客服QQ：555012345</p>', 'qq'],
    ['zh', '<p>微信号：harborpine</p>', 'wechat'],
    ['ko', '<a href="https://pf.kakao.com/_abc/chat">카카오톡</a>', 'kakaotalk'],
    ['ja', '<a href="https://lin.ee/abc">LINE</a>', 'line'],
  ])('is read on a page in “%s”: %s', async (lang, footer, expected) => {
    expect(await values(footer, lang, 'messenger')).toEqual([expected])
  })

  it.each([
    '<a href="https://wa.me/?text=Look">Share</a>',
    '<a href="https://api.whatsapp.com/send?text=Look">Share</a>',
    '<a href="https://t.me/share/url?url=x">Share</a>',
    '<a href="https://line.me/R/msg/text/?x">Share</a>',
    '<a href="https://social-plugins.line.me/lineit/share?url=x">Share</a>',
  ])('is no button that shares the page: %s', async (footer) => {
    expect(await values(footer, 'en', 'messenger')).toEqual([])
  })
})

describe('a form', () => {
  const forms = async (form: string, lang = 'en', title = 'Tern wall lamp') =>
    (
      await read(`<main><h1>${title}</h1>${form}<p>${described[lang] ?? ''}</p></main>`, { lang, title })
    ).facts.contact.filter(({ kind }) => kind === 'form')
  const fields =
    '<input name="name"><input type="email" name="email"><textarea name="text"></textarea><button>OK</button>'

  it.each([
    ['en', `<form action="/contact/index/post">${fields}</form>`],
    [
      'en',
      '<form id="contactForm"><input name="name"><input name="email" type="email"><textarea name="comment"></textarea></form>',
    ],
    ['en', `<form class="wpcf7-form"><p>Send us your question</p>${fields}</form>`],
    ['de', `<h2>Kontaktformular</h2><form>${fields}</form>`],
    ['pl', `<h2>Napisz do nas</h2><form>${fields}</form>`],
    [
      'ja',
      `<h2>お問い合わせ</h2><form><input name="a"><p>メールアドレス<input name="メール"></p><textarea></textarea></form>`,
    ],
  ])('is read on a page in “%s”: %s', async (lang, form) => {
    expect(await forms(form, lang)).toHaveLength(1)
  })

  it.each([
    ['en', `<form id="review_form"><p>Your review</p>${fields}</form>`],
    ['en', `<h2>Contact a friend about it</h2><form id="send-to-friend">${fields}</form>`],
    ['de', `<h2>Artikel weiterempfehlen</h2><form class="contact">${fields}</form>`],
    ['en', '<form class="contact"><input type="email" name="email"><button>Subscribe</button></form>'],
  ])('is no other form on a page in “%s”: %s', async (lang, form) => {
    expect(await forms(form, lang)).toEqual([])
  })
})

describe('hours of service', () => {
  const hours = async (footer: string, lang: string) => {
    const text = described[lang]
    const { facts } = await productPage({ footer, lang, ...(text === undefined ? {} : { description: text }) })
    return facts.hours.map(({ quote }) => quote)
  }

  it.each([
    ['en', 'Sun - Sat 8am - 7pm CST'],
    ['de', 'Mo.-Fr. 9:00-17:00 Uhr'],
    ['fr', 'Du lundi au vendredi de 9h à 18h'],
    ['es', 'L-V de 9:00 a 18:00 h'],
    ['it', 'Lun-Ven 9.00-18.00'],
    ['nl', 'Ma t/m vr 9:00 tot 17:00'],
    ['pl', 'Pn-Pt 8:00-16:00'],
    ['pt', 'Seg. a sex. 9h às 18h'],
    ['sv', 'Mån-fre 9-16'],
    ['tr', 'Hafta içi 09:00 - 18:00'],
    ['ru', 'Пн-Пт с 9:00 до 18:00'],
    ['cs', 'Po-Pá 8:00-16:00'],
    ['zh', '周一至周五 9：00-18：00'],
    ['ja', '平日１０：００～１７：００'],
    ['ko', '평일 10:00 ~ 18:00'],
  ])('are read on a page in “%s”: %s', async (lang, line) => {
    expect(await hours(`<p>${line}</p>`, lang)).toEqual([line])
  })

  it('are read from a table', async () => {
    expect(await hours('<table><tr><td>Montag</td><td>9:00 - 17:00</td></tr></table>', 'de')).toEqual(['9:00 - 17:00'])
  })

  it.each([
    ['en', '<p>Store hours</p><p>Mon-Fri 9am-5pm</p>'],
    ['ru', '<p>Самовывоз: Пн-Пт с 9:00 до 18:00</p>'],
    ['en', '<p>Arrives Mon 5</p>'],
    ['en', '<p>Monday deals £5 - £10</p>'],
  ])('are not those of anything else on a page in “%s”: %s', async (lang, footer) => {
    expect(await hours(footer, lang)).toEqual([])
  })
})
