/** Declared data → the products that it declares, read tolerantly (catalogue I, "Markup and consistency"). */
import type { Anchor, Availability, DeclaredProduct } from '@/utils/audit/facts'
import { isoCurrency } from '@/utils/text/currency'
import { findAmounts } from '@/utils/text/price'
import { all, attribute } from '../dom'
import { type DeclaredItem, isType, type JsonObject, type MarkupError, objects, readJsonLd, textOf } from './json-ld'
import { readMicrodata, readRdfa } from './microdata'

export interface Declared {
  products: DeclaredProduct[]
  /** Names of declared types anywhere on the page ("Product", "ItemList", "FAQPage"). */
  types: Set<string>
  items: DeclaredItem[]
  errors: { format: 'json-ld'; message: string; at: Anchor | null }[]
  meta: Map<string, string>
  /** The page's own address, absolute; null where it names none. */
  canonical: string | null
}

type ToAnchor = (element: Element, quote: string) => Anchor

const productTypes = [
  'Product',
  'ProductGroup',
  'IndividualProduct',
  'ProductModel',
  'SomeProducts',
  'Vehicle',
  'Book',
  'Offer',
]

/** Reads all that the page declares of itself. */
export function readDeclared(anchor: ToAnchor): Declared {
  const { items, errors } = readJsonLd()
  const microdata = readMicrodata()
  const rdfa = readRdfa()
  const meta = readMeta()
  const products = [
    ...fromItems(items, 'json-ld', anchor),
    ...fromItems(microdata, 'microdata', anchor),
    ...fromItems(rdfa, 'rdfa', anchor),
    ...fromMeta(meta),
  ]
  const every = [...items, ...microdata, ...rdfa]
  return {
    products: products.slice(0, 20),
    types: typesOf(every),
    items: every,
    errors: errors.slice(0, 10).map((error) => toError(error, anchor)),
    meta,
    canonical: readCanonical(),
  }
}

function readCanonical(): string | null {
  const [link] = all('link[rel="canonical"][href]')
  const written = link ? attribute(link, 'href') : null
  return written && URL.canParse(written) ? written : null
}

const toError = ({ message, element }: MarkupError, anchor: ToAnchor): Declared['errors'][number] => ({
  format: 'json-ld',
  message: message.slice(0, 300),
  at: anchor(element, message),
})

function typesOf(items: DeclaredItem[]): Set<string> {
  return new Set(
    items
      .flatMap(({ item }) => [item['@type'] ?? []].flat())
      .map((type) => String(type).replace(/^https?:\/\/schema\.org\//i, '')),
  )
}

function fromItems(items: DeclaredItem[], format: DeclaredProduct['format'], anchor: ToAnchor): DeclaredProduct[] {
  const products = items.filter(
    ({ item }) => isType(item, ...productTypes.slice(0, -1)) && (item.name !== undefined || item.offers !== undefined),
  )
  // An Offer that stands alone (old microdata shops) declares a product of its own.
  const alone = products.length > 0 ? [] : items.filter(({ item }) => isType(item, 'Offer') && item.price !== undefined)
  return [...products, ...alone]
    .slice(0, 12)
    .map(({ item, element }) => toProduct(item, format, anchor(element, textOf(item.name) ?? format)))
}

function toProduct(item: JsonObject, format: DeclaredProduct['format'], at: Anchor): DeclaredProduct {
  const offers = offersOf(item)
  const [offer] = offers
  const rating = objects(item.aggregateRating)[0] ?? {}
  const price = offer ? priceOf(offer) : { price: null, rawPrice: null, highPrice: null }
  return {
    format,
    name: cut(textOf(item.name)),
    brand: cut(textOf(item.brand) ?? textOf(item.manufacturer)),
    sku: cut(textOf(item.sku) ?? textOf(item.productID)),
    gtin: cut(gtinOf(item) ?? (offer ? gtinOf(offer) : null)),
    mpn: cut(textOf(item.mpn)),
    image: textOf(item.image) !== null || objects(item.image).length > 0,
    ...price,
    currency: offer ? currencyIn(offer) : null,
    availability: offer ? toAvailability(textOf(offer.availability)) : null,
    ratingValue: numberOf(rating.ratingValue),
    ratingBest: numberOf(rating.bestRating),
    reviewCount: numberOf(rating.reviewCount) ?? numberOf(rating.ratingCount),
    offers: offers.length,
    loose: looseIn(offer ?? {}),
    returnDays: returnDaysIn(item, offer ?? {}),
    at,
  }
}

/** The offers of a product, of its variants where it has none itself, or the item if it is one. */
function offersOf(item: JsonObject): JsonObject[] {
  if (isType(item, 'Offer', 'AggregateOffer')) return [item]
  const own = objects(item.offers)
  if (own.length > 0)
    return own.flatMap((offer) =>
      offer.price === undefined && offer.lowPrice === undefined && objects(offer.offers).length > 0
        ? objects(offer.offers)
        : [offer],
    )
  const variants = objects(item.hasVariant).flatMap((variant) => objects(variant.offers))
  // Old templates put price and currency on the product itself.
  return variants.length > 0 ? variants : item.price === undefined ? [] : [item]
}

function priceOf(offer: JsonObject): Pick<DeclaredProduct, 'price' | 'rawPrice' | 'highPrice'> {
  const [specification = {}] = objects(offer.priceSpecification)
  const raw = textOf(offer.price) ?? textOf(offer.lowPrice) ?? textOf(specification.price)
  const high = textOf(offer.highPrice)
  return { price: amountOf(raw), rawPrice: cut(raw), highPrice: amountOf(high) }
}

/** Declared amounts are plain decimals by the standard; what is written otherwise is read as a shopper would. */
function amountOf(raw: string | null): string | null {
  if (raw === null) return null
  const plain = /^\d{1,12}(?:\.\d{1,6})?$/.exec(raw.trim())?.[0]
  if (plain) return plain
  const long = /^(\d{1,12}\.\d{6})\d+$/.exec(raw.trim())?.[1]
  return long ?? findAmounts(raw)[0]?.amount ?? null
}

function currencyIn(offer: JsonObject): string | null {
  const [specification = {}] = objects(offer.priceSpecification)
  const written = textOf(offer.priceCurrency) ?? textOf(offer.pricecurrency) ?? textOf(specification.priceCurrency)
  return written === null ? null : isoCurrency(written)
}

const availabilities: [RegExp, Availability][] = [
  [/preorder|presale/i, 'preorder'],
  [/backorder/i, 'backorder'],
  [/limitedavailability/i, 'limited'],
  [/outofstock|soldout|discontinued|out of stock|^oos$/i, 'out-of-stock'],
  [/instock|instoreonly|onlineonly|in stock|in_stock|madetoorder|^available/i, 'in-stock'],
]

/** schema.org ItemAvailability, with or without its address, or the words that feeds use. */
function toAvailability(written: string | null): Availability | null {
  if (written === null) return null
  return availabilities.find(([pattern]) => pattern.test(written))?.[1] ?? null
}

function gtinOf(item: JsonObject): string | null {
  const written = ['gtin13', 'gtin', 'gtin8', 'gtin12', 'gtin14', 'isbn', 'ean']
    .map((name) => textOf(item[name]))
    .find((value) => value !== null)
  return written?.replace(/^(?:ean|isbn):?\s*/i, '') ?? null
}

function numberOf(value: JsonObject[string] | undefined): number | null {
  const text = textOf(value ?? null)
  if (text === null) return null
  const number = Number(
    text
      .replace(/[^\d.,]/g, '')
      .replace(/[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.'),
  )
  return Number.isFinite(number) && text.trim() !== '' && number >= 0 ? number : null
}

/** What a strict reader would stumble over, as written. */
function looseIn(offer: JsonObject): string[] {
  const availability = textOf(offer.availability)
  return [
    ...(isType(offer, 'AggregateOffer') ? ['AggregateOffer'] : []),
    ...(availability !== null && !/schema\.org\//i.test(availability)
      ? [`availability: ${availability}`.slice(0, 300)]
      : []),
    ...(offer.pricecurrency !== undefined ? ['pricecurrency'] : []),
    ...(offer.price === undefined && offer.priceSpecification !== undefined ? ['priceSpecification'] : []),
  ]
}

/** `merchantReturnDays` of the offer or its seller; 0 where returns are declared as not permitted. */
function returnDaysIn(item: JsonObject, offer: JsonObject): number | null {
  const [seller = {}] = objects(offer.seller)
  const [policy] = [offer, item, seller].flatMap((holder) => objects(holder.hasMerchantReturnPolicy))
  if (!policy) return null
  if (/NotPermitted/i.test(textOf(policy.returnPolicyCategory) ?? '')) return 0
  return numberOf(policy.merchantReturnDays)
}

const cut = (text: string | null): string | null => text?.slice(0, 300) ?? null

/** `<meta>` by name or property, first of each. */
function readMeta(): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of all('meta[content]').slice(0, 500)) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? '').toLowerCase()
    const content = (attribute(element, 'content') ?? '').slice(0, 1000).trim()
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, content)
  }
  return found
}

function fromMeta(meta: Map<string, string>): DeclaredProduct[] {
  const raw = meta.get('product:price:amount') ?? meta.get('og:price:amount') ?? null
  const isProduct = raw !== null || /product/i.test(meta.get('og:type') ?? '')
  if (!isProduct) return []
  const currency = meta.get('product:price:currency') ?? meta.get('og:price:currency')
  return [
    {
      format: 'open-graph',
      name: cut(meta.get('og:title') ?? null),
      brand: cut(meta.get('product:brand') ?? meta.get('og:brand') ?? null),
      sku: cut(meta.get('product:retailer_item_id') ?? null),
      gtin: cut(meta.get('product:ean') ?? meta.get('product:upc') ?? meta.get('product:isbn') ?? null),
      mpn: null,
      image: meta.has('og:image'),
      price: amountOf(raw),
      rawPrice: cut(raw),
      highPrice: null,
      currency: currency ? isoCurrency(currency) : null,
      availability: toAvailability(meta.get('product:availability') ?? meta.get('og:availability') ?? null),
      ratingValue: null,
      ratingBest: null,
      reviewCount: null,
      offers: raw === null ? 0 : 1,
      loose: [],
      returnDays: null,
      at: null,
    },
  ]
}
