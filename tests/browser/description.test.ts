/** Facts of the description: breadcrumb, options, sizes, contents, pictures that move, makers, claims. */
import { describe, expect, it } from 'vitest'
import { product, productPage } from './page'

/** Enough text for the page's language. */
const texts = {
  en: undefined,
  de: 'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über Ihrem Schreibtisch gemacht, und Sie können das Licht mit einem Finger dimmen. Jede trägt eine Nummer, und die Werkstatt bewahrt sie auf.',
  zh: '这盏灯用旧码头木桩的木材车制而成，表面涂油处理。它适合装在书桌上方的墙面，您只用一根手指就能调节亮度。每一盏都有编号，工坊会保存这个编号，方便您日后维修和更换灯罩。',
  ja: 'このランプは古い港の杭の木を削り出し、オイルで仕上げています。机の上の壁に取り付けるために作られ、指一本で明るさを調節できます。一つひとつに番号があり、工房がその番号を保管しています。',
}
type Lang = keyof typeof texts
const inLanguage = (lang: Lang) => ({ lang, ...(texts[lang] ? { description: texts[lang] } : {}) })

describe('breadcrumb', () => {
  it('reads the levels that are shown', async () => {
    const block =
      '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/l">Lamps</a></li><li>Tern wall lamp</li></ol>'
    const { facts } = await productPage({ block })
    expect(facts.breadcrumb).toEqual(['Home', 'Lamps', 'Tern wall lamp'])
  })

  it('takes declared levels where none are shown', async () => {
    const list = { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Lampen' }, { item: { name: 'Wandlampen' } }] }
    const { facts } = await productPage({ head: `<script type="application/ld+json">${JSON.stringify(list)}</script>` })
    expect(facts.breadcrumb).toEqual(['Lampen', 'Wandlampen'])
  })
})

describe('options', () => {
  it('reads a select without its prompt, and what is sold out', async () => {
    const block =
      '<p>£129.00</p><label for="s">Size</label><select id="s" name="size"><option>Choose a size</option><option selected>46 cm</option><option>60 cm - sold out</option></select>'
    const { options } = await product({ block })
    expect(options).toMatchObject([
      {
        name: 'Size',
        values: [
          { label: '46 cm', gone: false, chosen: true },
          { label: '60 cm - sold out', gone: true, chosen: false },
        ],
      },
    ])
  })

  it('reads radio buttons with their legend, and swatches without a name', async () => {
    const radio = (label: string, on = '') =>
      `<label><input type="radio" name="c" value="#aa${label.length}" ${on}>${label}</label>`
    const named = await product({
      block: `<p>£9.00</p><fieldset><legend>Colour</legend>${radio('Sand', 'checked')}${radio('Slate')}</fieldset>`,
    })
    expect(named.options).toMatchObject([
      {
        name: 'Colour',
        values: [
          { label: 'Sand', chosen: true },
          { label: 'Slate', chosen: false },
        ],
      },
    ])
    const bare = await product({
      block: `<p>£9.00</p><fieldset><legend>Colour</legend>${radio('')}${radio('')}</fieldset>`,
    })
    expect(bare.options[0]?.values.map(({ label }) => label)).toEqual(['', ''])
  })

  it('near miss: a quantity and a delivery rhythm are no options', async () => {
    const block =
      '<p>£9.00</p><select name="quantity"><option>1</option><option>2</option></select><select name="frequency"><option>weekly</option><option>monthly</option></select>'
    expect((await product({ block })).options).toEqual([])
  })
})

describe('help with sizes', () => {
  it.each([
    ['en', '<button>Size guide</button>', 'chart'],
    ['de', '<a href="/groessen">Größentabelle</a>', 'link'],
    ['en', '<p>The model is wearing a size M.</p>', 'note'],
    ['en', '<p>Overall size H97, W125, D55.5cm.</p>', 'measure'],
    ['ja', '<p>身幅 52cm</p>', 'measure'],
    ['de', '<p>Passend für Orbit 11 und Orbit 12</p>', 'compatibility'],
  ] satisfies [Lang, string, string][])('%s: %s', async (lang, block, kind) => {
    const { sizeHelp } = await product({ ...inLanguage(lang), block: `<p>129,00 €</p>${block}` })
    expect(sizeHelp.map((one) => one.kind)).toContain(kind)
  })

  it('near miss: a price and a postcode are no measures', async () => {
    expect((await product({ block: '<p>£129.00</p><p>Ships from 20457 Hamburg in 2 days</p>' })).sizeHelp).toEqual([])
  })
})

describe('contents of the box', () => {
  it.each([
    ['en', "<h3>What's in the box</h3><ul><li>1 x lamp</li><li>2 x screws</li></ul>"],
    ['de', '<p>Lieferumfang: 1 x Lampe, 2 x Schrauben</p>'],
    ['zh', '<p>包装清单：主机*1 充电线*1</p>'],
    ['ja', '<p>セット内容：本体×1、ケーブル×1</p>'],
  ] satisfies [Lang, string][])('%s: a list with counts', async (lang, below) => {
    expect((await product({ ...inLanguage(lang), block: '<p>£129.00</p>', below })).contents).toMatchObject({
      form: 'list',
      counts: true,
    })
  })

  it('tells a sentence from a list, and what is missing', async () => {
    const below = '<div class="description"><p>Hose and regulator included.</p><p>Batteries not included.</p></div>'
    const found = await product({ block: '<p>£129.00</p>', below })
    expect(found.contents?.form).toBe('text')
    expect(found.notIncluded?.quote).toBe('Batteries not included.')
  })

  it('near miss: tax is included, and a row of tabs is no list', async () => {
    const tabs = '<div class="tabs"><a href="#a">What’s included</a><a href="#b">Reviews</a></div>'
    expect((await product({ block: '<p>£129.00</p><p>VAT included</p>', below: tabs })).contents).toBeNull()
  })
})

describe('moving pictures', () => {
  it('finds players, 3D views and pictures in scale', async () => {
    const below =
      '<iframe src="https://www.youtube-nocookie.com/embed/x"></iframe><model-viewer src="/lamp.glb"></model-viewer>'
    const block =
      '<p>£129.00</p><div class="product-gallery"><img src="/1.jpg" width="800" height="800" alt="Lamp in hand, to scale"></div>'
    const { media } = await product({ block, below })
    expect(media.map(({ kind }) => kind).sort()).toEqual(['in-scale', 'model', 'video'])
  })

  it('near miss: a silent loop is decoration', async () => {
    expect((await product({ block: '<p>£129.00</p><video loop autoplay muted></video>' })).media).toEqual([])
  })
})

describe('maker', () => {
  it('reads a block with address, contact and responsible person', async () => {
    const below = `<div><h3>Angaben zur Produktsicherheit</h3><p>Kai Leuchten Ltd., Futian, Shenzhen 518000, China</p>
      <p>safety@kai.example</p><p>Verantwortliche Person: Tern GmbH, Kaistraße 4, 20457 Hamburg</p><p>Achtung: von Kindern fernhalten</p></div>`
    const found = await product({ ...inLanguage('de'), block: '<p>129,00 €</p>', below })
    expect(found.maker).toMatchObject({ contact: { quote: 'safety@kai.example' } })
    expect(found.maker?.address).not.toBeNull()
    expect(found.maker?.responsible?.quote).toContain('Verantwortliche Person')
    expect(found.safetyWarning?.quote).toContain('fernhalten')
  })

  it('near miss: the number and the guarantee of a maker name nobody', async () => {
    const block = '<p>129,00 €</p><p>Hersteller-Nr.: 4402</p><p>Hersteller Garantie 2 Jahre</p>'
    expect((await product({ ...inLanguage('de'), block })).maker).toBeNull()
  })
})

describe('claims', () => {
  it('finds strong claims and the proof beside them', async () => {
    const below = '<div><p>Clinically proven to soften the light.</p><p>Study of 40 people, Kai Institute</p></div>'
    const { facts } = await productPage({ below })
    expect(facts.strongClaims).toMatchObject([
      { kind: 'tested', source: { quote: 'Study of 40 people, Kai Institute' } },
    ])
  })

  it('finds green claims, specific or not', async () => {
    const bare = await productPage({
      ...inLanguage('de'),
      below: '<p>Eine umweltfreundliche Lampe für Ihr Zuhause.</p>',
    })
    expect(bare.facts.greenClaims).toMatchObject([{ kind: 'generic', specific: null }])
    const named = await productPage({
      ...inLanguage('de'),
      below: '<p>Umweltfreundlich: aus 80 % recyceltem Aluminium.</p>',
    })
    expect(named.facts.greenClaims[0]?.specific).not.toBeNull()
    const offset = await productPage({
      ...inLanguage('de'),
      below: '<p>Klimaneutral, denn wir kompensieren jede Lampe.</p>',
    })
    expect(offset.facts.greenClaims[0]?.kind).toBe('offset')
  })

  it('near miss: a lasting effect, and a best-seller rank', async () => {
    const de = await productPage({ ...inLanguage('de'), below: '<p>Diese Lampe wird Sie nachhaltig begeistern.</p>' })
    expect(de.facts.greenClaims).toEqual([])
    const en = await productPage({ below: '<p>No. 1 best seller in lamps</p>' })
    expect(en.facts.strongClaims).toEqual([])
  })
})

describe('questions', () => {
  it('near miss: an invitation to ask is no question of the product', async () => {
    const below =
      '<h3>Do you have a question?</h3><p>Write to us.</p><h3>Which bulb fits the lamp?</h3><p>Any with E27.</p>'
    const { facts } = await productPage({ block: '<p>£129.00</p>', below })
    expect(facts.questions.map(({ question }) => question)).toEqual(['Which bulb fits the lamp?'])
  })
})

describe('specifications in plain boxes', () => {
  it('reads tabs whose classes say nothing, one panel for each button', async () => {
    const row = (name: string, value: string) => `<tr><td>${name}</td><td>${value}</td></tr>`
    const panels = `<div><p>About</p></div><div style="display:none"><table>${row('Weight', '1.2 kg')}${row('Bulb', 'E27')}</table></div>`
    const tabs = (buttons: number) =>
      `<div><div>${'<button>Tab</button>'.repeat(buttons)}</div><section>${panels}</section></div>`
    expect((await product({ block: '<p>£129.00</p>', below: tabs(2) })).specs).toHaveLength(2)
    expect((await product({ block: '<p>£129.00</p>', below: tabs(3) })).specs).toHaveLength(0)
  })

  it('reads rows whose classes say name and value', async () => {
    const row = (name: string, value: string) =>
      `<div class="item"><div class="itemName">${name}</div><div class="itemValue">${value}</div></div>`
    const below = `<div>${row('Weight', '1.2 kg')}${row('Bulb', 'E27')}${row('Finish', 'Brass')}</div>`
    expect((await product({ block: '<p>£129.00</p>', below })).specs).toHaveLength(3)
  })
})
