/** What shop systems of the world say of their stock; each page is invented. */
import { describe, expect, it } from 'vitest'
import type { Availability } from '@/utils/audit/facts'
import { type ProductPage, product } from './page'
import { buyLabels, descriptions } from './words'

type Language = keyof typeof descriptions

interface Form {
  lang?: Language | 'en'
  /** Line of the product block. */
  says?: string
  button?: string
  markup?: string
  stock: Availability
}

const offerOf = (availability: string) =>
  `<script type="application/ld+json">{"@type":"Product","name":"Tern wall lamp","offers":{"@type":"Offer","price":"64.00","priceCurrency":"GBP","availability":"https://schema.org/${availability}"}}</script>`

const page = ({ lang = 'en', says = '', button, markup }: Form): ProductPage => ({
  block: `<p class="price">64,00 €</p><p>${says}</p>`,
  ...(lang === 'en' ? {} : { lang, description: descriptions[lang] }),
  button: `<button>${button ?? (lang === 'en' ? 'Add to cart' : buyLabels[lang])}</button>`,
  ...(markup ? { head: offerOf(markup) } : {}),
})

const forms: Form[] = [
  { says: 'In stock', stock: 'in-stock' },
  { says: 'Availability: In Stock', stock: 'in-stock' },
  { says: '12 in stock', stock: 'in-stock' },
  { says: 'Stock: 14', stock: 'in-stock' },
  { says: 'Stock: 0', stock: 'out-of-stock' },
  { says: '0 in stock', stock: 'out-of-stock' },
  { says: 'Only 2 left in stock', stock: 'limited' },
  { says: 'Sold out', stock: 'out-of-stock' },
  {
    says: 'This lamp is out of stock online. To see if it is in stock near you, ask one of our shops.',
    stock: 'out-of-stock',
  },
  { says: 'Out of stock', markup: 'InStock', stock: 'out-of-stock' },
  { says: 'Available on backorder', stock: 'backorder' },
  { says: 'Pre-order now: ships 12 December', stock: 'preorder' },
  { says: '', button: 'Sold out', markup: 'InStock', stock: 'out-of-stock' },
  { says: '', button: 'Pre-order', stock: 'preorder' },
  { says: '', markup: 'OutOfStock', stock: 'out-of-stock' },
  { says: 'Available in three colours', markup: 'OutOfStock', stock: 'out-of-stock' },
  { says: '3 special offers available', markup: 'OutOfStock', stock: 'out-of-stock' },
  { says: 'Gift wrapping available', markup: 'OutOfStock', stock: 'out-of-stock' },
  { says: 'Financing available at checkout', markup: 'OutOfStock', stock: 'out-of-stock' },
  { says: 'Wish list unavailable.', stock: 'in-stock' },
  { says: 'Click & collect is currently unavailable', stock: 'in-stock' },
  { says: 'Video not available', stock: 'in-stock' },
  { lang: 'de', says: 'Sofort verfügbar, Lieferzeit: 1-3 Tage', stock: 'in-stock' },
  { lang: 'de', says: 'Lieferzeit: 3-4 Tage', stock: 'in-stock' },
  { lang: 'de', says: 'Auf Lager', stock: 'in-stock' },
  { lang: 'de', says: 'Derzeit nicht verfügbar', stock: 'out-of-stock' },
  { lang: 'de', says: 'Nicht auf Lager', stock: 'out-of-stock' },
  { lang: 'de', says: 'Nur noch 3 auf Lager', stock: 'limited' },
  { lang: 'de', says: 'Lagerbestand: 0 Stück', stock: 'out-of-stock' },
  { lang: 'de', says: 'Auch in Blau verfügbar', markup: 'OutOfStock', stock: 'out-of-stock' },
  { lang: 'de', says: 'Vorbestellbar, erscheint am 12.12.2026', stock: 'preorder' },
  { lang: 'fr', says: 'En stock', stock: 'in-stock' },
  { lang: 'fr', says: 'Rupture de stock', stock: 'out-of-stock' },
  { lang: 'fr', says: 'Disponible en 3 coloris', markup: 'OutOfStock', stock: 'out-of-stock' },
  { lang: 'fr', says: 'Disponible', stock: 'in-stock' },
  { lang: 'fr', says: 'Ce produit n’est plus en stock', stock: 'out-of-stock' },
  { lang: 'fr', says: 'Il ne reste que 2 exemplaires', stock: 'limited' },
  { lang: 'es', says: 'Disponible', stock: 'in-stock' },
  { lang: 'es', says: 'Agotado', stock: 'out-of-stock' },
  { lang: 'es', says: 'No disponible', stock: 'out-of-stock' },
  { lang: 'ja', says: '在庫：あり', stock: 'in-stock' },
  { lang: 'ja', says: '在庫数：1', stock: 'in-stock' },
  { lang: 'ja', says: '在庫数：0', stock: 'out-of-stock' },
  { lang: 'ja', says: '在庫状況：◎', stock: 'in-stock' },
  { lang: 'ja', says: '在庫 ×', stock: 'out-of-stock' },
  { lang: 'ja', says: 'SOLD OUT', stock: 'out-of-stock' },
  { lang: 'ja', says: '残りわずか', stock: 'limited' },
  { lang: 'ja', says: '予約受付中', stock: 'preorder' },
  { lang: 'ja', says: '在庫切れの場合はご連絡いたします', stock: 'in-stock' },
  { lang: 'zh', says: '库存：123件', stock: 'in-stock' },
  { lang: 'zh', says: '库存0件', stock: 'out-of-stock' },
  { lang: 'zh', says: '有货', stock: 'in-stock' },
  { lang: 'zh', says: '缺货', stock: 'out-of-stock' },
  { lang: 'zh', says: '无货，到货通知', stock: 'out-of-stock' },
  { lang: 'zh', says: '预售，12月12日发货', stock: 'preorder' },
  { lang: 'it', says: 'Disponibile', stock: 'in-stock' },
  { lang: 'it', says: 'Non disponibile', stock: 'out-of-stock' },
  { lang: 'nl', says: 'Op voorraad', stock: 'in-stock' },
  { lang: 'nl', says: 'Uitverkocht', stock: 'out-of-stock' },
  { lang: 'pl', says: 'Dostępność: duża ilość', stock: 'in-stock' },
  { lang: 'pl', says: 'Produkt niedostępny', stock: 'out-of-stock' },
  { lang: 'pt', says: 'Em estoque', stock: 'in-stock' },
  { lang: 'pt', says: 'Esgotado', stock: 'out-of-stock' },
  { lang: 'sv', says: 'I lager', stock: 'in-stock' },
  { lang: 'sv', says: 'Tillfälligt slut', stock: 'out-of-stock' },
  { lang: 'tr', says: 'Stokta var', stock: 'in-stock' },
  { lang: 'tr', says: 'Tükendi', stock: 'out-of-stock' },
  { lang: 'ru', says: 'Есть в наличии', stock: 'in-stock' },
  { lang: 'ru', says: 'Нет в наличии', stock: 'out-of-stock' },
  { lang: 'ru', says: 'Под заказ', stock: 'backorder' },
  { lang: 'cs', says: 'Skladem > 5 ks', stock: 'in-stock' },
  { lang: 'cs', says: 'Vyprodáno', stock: 'out-of-stock' },
  { lang: 'ko', says: '품절', stock: 'out-of-stock' },
  { lang: 'ko', says: '재고: 12개', stock: 'in-stock' },
]

const named = forms.map((form) => ({
  ...form,
  what: `${form.lang ?? 'en'} “${form.says}” ${form.button ?? ''} ${form.markup ?? ''}`,
}))

describe('the stock', () => {
  it.each(named)('$what', async (form) => {
    expect((await product(page(form))).availability).toBe(form.stock)
  })

  it('is not that of one size', async () => {
    const block = `<p class="price">£64.00</p><select name="size"><option>S – sold out</option><option>M</option></select>
      <ul class="sizes"><li><label><input type="radio" name="length" disabled> Short <span>Sold out</span></label></li><li><label><input type="radio" name="length"> Long</label></li></ul>`
    expect((await product({ block })).availability).toBe('in-stock')
  })
})
