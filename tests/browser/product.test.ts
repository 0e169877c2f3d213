import { describe, expect, it } from 'vitest'
import { product, productPage } from './page'

const jsonLd = (item: object) => `<script type="application/ld+json">${JSON.stringify(item)}</script>`
const image = (src: string, alt = '', more = '') => `<img src="${src}" alt="${alt}" width="600" height="600" ${more}>`

describe('the name', () => {
  it('is the heading', async () => {
    expect(await product()).toMatchObject({ name: 'Tern wall lamp', nameAt: { quote: 'Tern wall lamp' } })
  })

  it('may run over two lines', async () => {
    expect((await product({ name: 'Tern<br>wall lamp', title: 'Tern wall lamp' })).name).toBe('Tern wall lamp')
  })

  it('is the declared one where no heading says it', async () => {
    const head = jsonLd({
      '@type': 'Product',
      name: 'Tern wall lamp',
      offers: { price: '129.00', priceCurrency: 'GBP' },
    })
    expect(await product({ name: '', title: 'Shop', head })).toMatchObject({ name: 'Tern wall lamp', nameAt: null })
  })

  it('is not the name of a recommended product', async () => {
    const below = '<section class="related"><h2>Similar products</h2><h1>Gull floor lamp</h1><p>£99.00</p></section>'
    expect((await product({ below })).name).toBe('Tern wall lamp')
  })
})

describe('the brand', () => {
  it('is read from a labelled line', async () => {
    expect(await product({ block: '<p>Brand: Harbor &amp; Pine</p>' })).toMatchObject({
      brand: 'Harbor & Pine',
      brandAt: { quote: 'Brand: Harbor & Pine' },
    })
  })

  it('is read from an element that is named so', async () => {
    expect((await product({ block: '<p class="product-brand">by Northquay</p>' })).brand).toBe('Northquay')
  })

  it('is read from the specification', async () => {
    const below =
      '<table><tr><th>Manufacturer</th><td>Northquay</td></tr><tr><th>Height</th><td>20 cm</td></tr></table>'
    expect((await product({ below })).brand).toBe('Northquay')
  })

  it('is read from the markup', async () => {
    const head = jsonLd({ '@type': 'Product', name: 'Tern wall lamp', brand: { '@type': 'Brand', name: 'Northquay' } })
    expect(await product({ head })).toMatchObject({ brand: 'Northquay', brandAt: null })
  })

  it('is null where nothing says it', async () => {
    expect(await product()).toMatchObject({ brand: null, brandAt: null })
  })
})

describe('the availability', () => {
  it.each([
    ['In stock', 'in-stock'],
    ['Sold out', 'out-of-stock'],
    ['Only 2 left in stock', 'limited'],
    ['Available for pre-order', 'preorder'],
    ['Available on backorder', 'backorder'],
  ])('is read from the words “%s”', async (words, value) => {
    const found = await product({ block: `<p>£129.00</p><p>${words}</p>` })
    expect(found.availability).toBe(value)
    expect(found.stockSigns[0]).toMatchObject({ from: 'text', value })
  })

  it('does not take “not in stock” for in stock', async () => {
    expect((await product({ block: '<p>£129.00</p><p>Not in stock</p>' })).availability).toBe('out-of-stock')
  })

  it('is read from the button', async () => {
    expect(await product({ button: '<button disabled>Sold out</button>' })).toMatchObject({
      availability: 'out-of-stock',
      buyControl: { label: 'Sold out', disabled: true },
    })
    expect((await product({ button: '<button>Pre-order now</button>' })).availability).toBe('preorder')
  })

  it('is read from the markup, and every sign is kept', async () => {
    const head = jsonLd({
      '@type': 'Product',
      name: 'Tern wall lamp',
      offers: {
        '@type': 'Offer',
        price: '129.00',
        priceCurrency: 'GBP',
        availability: 'https://schema.org/OutOfStock',
      },
    })
    const found = await product({ head, block: '<p class="price">£129.00</p>' })
    expect(found.availability).toBe('out-of-stock')
    expect(found.stockSigns.map(({ from, value }) => [from, value])).toEqual([
      ['button', 'in-stock'],
      ['markup', 'out-of-stock'],
    ])
  })

  it('is the word of the page where markup and page differ', async () => {
    const head = jsonLd({
      '@type': 'Product',
      name: 'Tern wall lamp',
      offers: { '@type': 'Offer', price: '129.00', priceCurrency: 'GBP', availability: 'InStock' },
    })
    expect((await product({ head, block: '<p>£129.00</p><p>Sold out</p>' })).availability).toBe('out-of-stock')
  })

  it('of a recommended product does not count', async () => {
    const below =
      '<section class="related"><h2>Similar products</h2><p>Gull lamp</p><p>Sold out</p><p>£9.00</p></section>'
    expect((await product({ below })).availability).toBe('in-stock')
  })

  it('is unknown without words, button and markup', async () => {
    expect(
      (await product({ button: '', block: '<p class="price">£129.00</p>', path: '/products/x' })).availability,
    ).toBe('unknown')
  })
})

describe('the buy control', () => {
  it('may be a link, an input or an element with the role of a button', async () => {
    for (const button of [
      '<a href="/buy">Add to basket</a>',
      '<form><input type="submit" value="Add to basket"></form>',
      '<div role="button" tabindex="0">Add to basket</div>',
    ])
      expect((await product({ button })).buyControl?.label).toBe('Add to basket')
  })

  it('is not the wish list and not the button of another product', async () => {
    const below =
      '<section class="related"><h2>Similar products</h2><p>Gull</p><p>£9.00</p><button>Buy now</button></section>'
    const found = await product({
      button: '<button>Add to wishlist</button>',
      block: '<p class="price">£129.00</p>',
      below,
    })
    expect(found.buyControl).toBeNull()
  })
})

describe('the gallery', () => {
  it('counts distinct pictures of this product', async () => {
    const block = `<div class="gallery">${image('/front.jpg')}${image('/side.jpg')}${image('/front.jpg?width=90')}</div><p>£129.00</p>`
    const found = await product({ block })
    expect(found.images).toBe(2)
    expect(found.gallery.map(({ src }) => new URL(src).pathname)).toEqual(['/front.jpg', '/side.jpg'])
  })

  it('takes the address and the size that a lazy picture will have', async () => {
    const lazy = image(
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      '',
      'data-src="/front.jpg" srcset="/a 400w, /b 1600w"',
    )
    const [picture] = (await product({ block: `<div class="gallery">${lazy}</div><p>£129.00</p>` })).gallery
    expect(picture?.src).toMatch(/\/front\.jpg$/)
    expect(picture?.width).toBe(1600)
  })

  it('takes the largest size that a zoom or a source of the picture offers', async () => {
    const zoomed = image('/front.jpg', '', 'data-large_image_width="1500" data-large_image_height="1200"')
    const sourced = `<picture><source srcset="/side-a.webp 600w, /side-b.webp 1800w">${image('/side.jpg')}</picture>`
    const block = `<div class="gallery">${zoomed}${sourced}</div><p>£129.00</p>`
    const sizes = (await product({ block })).gallery.map(({ width }) => width)
    expect(sizes).toEqual([1500, 1800])
  })

  it('leaves out icons, logos and pictures of other products', async () => {
    const block = `<div class="gallery">${image('/front.jpg')}${image('/icons/star.svg')}<a href="/products/gull">${image('/gull.jpg')}</a></div><p>£129.00</p>`
    const below = `<section class="related"><h2>Similar products</h2><div class="gallery">${image('/cove.jpg')}</div><p>Cove</p><p>£9.00</p></section>`
    expect((await product({ block, below })).images).toBe(1)
  })
})

describe('the specification', () => {
  const specs = async (below: string) => (await product({ below })).specs

  it('is read from a table', async () => {
    const table = '<table><tr><th>Height</th><td>20 cm</td></tr><tr><td>Weight:</td><td>1.2 kg</td></tr></table>'
    expect(await specs(table)).toEqual([
      { name: 'Height', value: '20 cm' },
      { name: 'Weight', value: '1.2 kg' },
    ])
  })

  it('is read from a definition list', async () => {
    expect(await specs('<dl><dt>Material</dt><dd>Oak</dd><dt>Finish</dt><dd>Oiled</dd></dl>')).toEqual([
      { name: 'Material', value: 'Oak' },
      { name: 'Finish', value: 'Oiled' },
    ])
  })

  it('is read from lines that stand together', async () => {
    const list = '<ul><li>Height: 20 cm</li><li>Weight: 1.2 kg</li><li>• Material: oak</li></ul>'
    expect(await specs(list)).toEqual([
      { name: 'Height', value: '20 cm' },
      { name: 'Weight', value: '1.2 kg' },
      { name: 'Material', value: 'oak' },
    ])
  })

  it('leaves out prices, stock and a comparison of several products', async () => {
    expect(
      await specs('<table><tr><th>Price</th><td>£129.00</td></tr><tr><th>Stock</th><td>12</td></tr></table>'),
    ).toEqual([])
    expect(await specs('<table><tr><th>Height</th><td>20 cm</td><td>30 cm</td></tr></table>')).toEqual([])
  })

  it('does not take one line with a colon for a specification', async () => {
    expect(await specs('<p>Please note: oak darkens with time.</p>')).toEqual([])
  })
})

describe('the rating', () => {
  it('is read with its count', async () => {
    expect(await product({ block: '<p>£129.00</p><p>4.6 out of 5</p><p>1,213 reviews</p>' })).toMatchObject({
      rating: { value: 4.6, best: 5, count: 1213 },
      ratingAt: { quote: '1,213 reviews' },
    })
  })

  it('is read in other languages', async () => {
    const page = { lang: 'de', button: '<button>In den Warenkorb</button>' }
    const found = await product({ ...page, block: '<p>129,00 €</p><p>4,6 von 5 Sternen</p><p>213 Bewertungen</p>' })
    expect(found.rating).toEqual({ value: 4.6, best: 5, count: 213 })
  })

  it('is read from the markup', async () => {
    const head = jsonLd({
      '@type': 'Product',
      name: 'Tern wall lamp',
      aggregateRating: { ratingValue: 4.2, reviewCount: '18' },
    })
    expect(await product({ head })).toMatchObject({ rating: { value: 4.2, best: 5, count: 18 }, ratingAt: null })
  })

  it('is null where there is none', async () => {
    expect((await product({ block: '<p>£129.00</p>' })).rating).toBeNull()
  })
})

describe('other facts of the product', () => {
  it('says whether tax is in the price', async () => {
    expect((await product({ block: '<p class="price">£129.00</p><p>incl. VAT</p>' })).taxLabel?.kind).toBe('included')
    expect((await product({ block: '<p class="price">£129.00</p><p>excl. VAT</p>' })).taxLabel?.kind).toBe('excluded')
    expect((await product({ block: '<p class="price">£129.00</p>' })).taxLabel).toBeNull()
  })

  it('counts variants, and knows whether one is chosen', async () => {
    const radio = (checked = '') => `<input type="radio" name="colour" ${checked}>`
    expect(await product({ block: `<p>£129.00</p>${radio()}${radio()}` })).toMatchObject({
      variants: 2,
      variantChosen: false,
    })
    expect(await product({ block: `<p>£129.00</p>${radio('checked')}${radio()}` })).toMatchObject({
      variantChosen: true,
    })
    const select = (name: string) =>
      `<select name="${name}"><option>1</option><option>2</option><option>3</option></select>`
    expect(await product({ block: `<p>£129.00</p>${select('size')}${select('quantity')}` })).toMatchObject({
      variants: 3,
      variantChosen: null,
    })
  })

  it('measures what matters for reading', async () => {
    const block =
      '<p class="price" style="color:rgb(119,119,119);background:rgb(255,255,255);font-size:14px">£129.00</p>'
    const { facts } = await productPage({ block })
    expect(facts.legibility.find(({ what }) => what === 'price')).toMatchObject({
      contrast: 4.48,
      fontSize: 14,
      bold: false,
    })
    expect(facts.legibility.map(({ what }) => what)).toEqual(['price', 'buy-control'])
  })
})
