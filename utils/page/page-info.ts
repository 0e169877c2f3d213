/** What the page is, and whether it can be judged at all. */

import * as words from '@/rules/lexicons/page'
import { policies } from '@/rules/lexicons/shop'
import type { PageFacts } from '@/utils/audit/facts'
import type { PageState, PageSubtype, PageType } from '@/utils/audit/record'
import type { ProductFound } from './product/product'
import type { Reading } from './reading'

export interface Classified {
  type: PageType
  subtype: PageSubtype | null
}

interface Signs {
  reading: Reading
  found: ProductFound | null
  facts: PageFacts
  path: string
  title: string
  heading: string
}

/** Concludes the page type from what stands on the page; the address only helps. */
export function classify(reading: Reading, found: ProductFound | null, facts: PageFacts): Classified {
  const signs: Signs = {
    reading,
    found,
    facts,
    path: pathOf(reading.model.url),
    title: reading.model.title,
    heading: headingOf(reading),
  }
  const cart = cartKind(signs)
  if (cart) return { type: 'cart', subtype: cart === 'cart' ? null : cart }
  if (isHome(signs.path)) return { type: 'home', subtype: null }
  const weight = productWeight(signs)
  if (weight >= 5) return { type: 'product', subtype: null }
  const policy = policyKind(signs)
  if (policy) return { type: 'policy', subtype: policy }
  if (isListing(signs)) return { type: 'listing', subtype: null }
  return { type: weight >= 4 ? 'product' : 'other', subtype: null }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`.toLowerCase()
}

function headingOf(reading: Reading): string {
  const h1 = reading.model.boxes.find(
    (box) => box.tag === 'h1' && box.lastLine >= box.firstLine && reading.regionOf(box.index) === 'body',
  )
  return h1
    ? reading.model.lines
        .slice(h1.firstLine, h1.lastLine + 1)
        .map((line) => line.text)
        .join(' ')
        .slice(0, 200)
    : ''
}

const isHome = (path: string): boolean =>
  /^\/(?:(?:index|default|home)(?:\.\w{2,5})?)?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/.test(path)

function cartKind({ reading, path, title, heading }: Signs): 'cart' | 'checkout' | 'confirmation' | null {
  const named = `${heading || title}`.slice(0, 80)
  if (
    reading.cues(words.confirmation).test(heading) ||
    /(?:thank[-_]?you|order[-_]?(?:confirmation|received|complete))/.test(path)
  )
    return 'confirmation'
  if (/(?:^|\/)(?:checkouts?|kasse|caisse)(?:[/.?]|$)/.test(path)) return 'checkout'
  const byPath =
    /(?:^|\/)(?:cart|basket|bag|warenkorb|panier|carrito|cesta|carrello|winkelwagen|sepet|koszyk|gouwuche)(?:[/.?_]|$)|route=checkout\/cart|[?&]page=cart/.test(
      path,
    )
  if (byPath) return 'cart'
  return named.length < 50 && reading.cues(words.cart).test(named) && !/\badd to\b/i.test(named) ? 'cart' : null
}

/** Weighs what speaks for a page about one product. */
function productWeight({ reading, found, facts, path }: Signs): number {
  const { declared } = reading
  if (!found) return 0
  const { product, cardAmounts, buy } = found
  const main = declared.products.filter((one) => one.format !== 'open-graph')
  const declaresOne = main.length > 0 && main.length <= 3 ? 3 : 0
  const social = /product/.test(declared.meta.get('og:type') ?? '') ? 2 : 0
  const buyNear = buy && found.name.line && Math.abs(buy.line - found.name.line.index) < 90 ? 2 : buy ? 0.5 : 0
  const priceNear = product.priceFrom === 'visible' ? 2 : product.priceFrom === 'declared' ? 1 : 0
  const named = found.name.line ? 1 : 0
  const byPath =
    /\/(?:products?|item|dp|gp\/product|p|pd|produkt\w*|artikel|goods|detail|shohin)[/_-]|\/[\w-]+-p-?\d|\.p\d|(?:product|item|goods|sku|prod)[-_]?id=|\/dp\/|\/ip\//.test(
      path,
    )
      ? 1.5
      : 0
  const details =
    (product.specs.length >= 3 ? 0.5 : 0) + (product.images >= 2 ? 0.5 : 0) + (facts.product?.brand ? 0.25 : 0)
  const list =
    (cardAmounts >= 6 && !buyNear ? 2 : 0) +
    (main.length > 5 ? 2 : 0) +
    (/(?:[?&](?:q|query|search|keyword|k)=|\/(?:search|category|categories|collections?|catalog|c|list|browse)(?:[/.?]|$))/.test(
      path,
    ) && !/\/products?\//.test(path)
      ? 3
      : 0)
  return declaresOne + social + buyNear + priceNear + named + byPath + details - list
}

const subtypes: [PageSubtype, keyof typeof policies][] = [
  ['imprint', 'imprint'],
  ['returns', 'returns'],
  ['privacy', 'privacy'],
  ['terms', 'terms'],
  ['payment', 'payment'],
  ['shipping', 'shipping'],
  ['contact', 'contact'],
  ['warranty', 'warranty'],
  ['faq', 'faq'],
  ['about', 'about'],
]

function policyKind({ reading, found, path, title, heading }: Signs): PageSubtype | null {
  const names = [heading, title.split(/\s[|–—·:-]\s/)[0] ?? ''].filter((name) => name.length > 1 && name.length < 90)
  const byName = subtypes.find(([, key]) =>
    names.some(
      (name) =>
        reading.cues(policies[key]).test(name) &&
        shareOf(name, reading.cues(policies[key]).find(name)?.text ?? '') >= 0.3,
    ),
  )
  if (byName && !found?.buy) return byName[0]
  const byPath: [PageSubtype, RegExp][] = [
    ['shipping', /shipping|delivery|versand|livraison|envio|shiharai|haisou/],
    ['returns', /refund|return|widerruf|retour|devolu|henpin/],
    ['privacy', /privacy|datenschutz/],
    ['terms', /terms|agb|cgv|conditions/],
    ['imprint', /impressum|imprint|legal|tokutei|tokusho/],
    ['contact', /contact|kontakt/],
    ['faq', /faq|help/],
    ['about', /about|ueber-uns/],
    ['warranty', /warranty|garantie/],
  ]
  return found?.buy ? null : (byPath.find(([, pattern]) => pattern.test(path.split('?')[0] ?? ''))?.[0] ?? null)
}

const shareOf = (whole: string, part: string): number => part.length / Math.max(1, whole.length)

function isListing({ reading, found, path }: Signs): boolean {
  const declared = reading.declared.types
  return (
    (found?.cardAmounts ?? 0) >= 3 ||
    declared.has('ItemList') ||
    declared.has('SearchResultsPage') ||
    declared.has('CollectionPage') ||
    reading.declared.products.length > 3 ||
    /(?:search|categor|collection|catalog|browse)/.test(path)
  )
}

/** Lines of text below which a page is suspiciously bare. */
const BARE = 60

/** Whether the page can be judged. */
export function stateOf(reading: Reading, type: PageType, facts: PageFacts, isShop: boolean): PageState {
  const { model, lines } = reading
  const text = lines
    .slice(0, 120)
    .map((line) => line.text)
    .join(' ')
  const bare = lines.length < BARE && facts.product?.price == null
  const head = `${model.title} ${text.slice(0, 1500)}`
  if (bare && words.botWall.test(head)) return 'bot-wall'
  if (bare && words.errorPage.test(`${model.title} ${headingOf(reading)}`)) return 'error'
  if (bare && hasPassword(reading) && reading.cues(words.login).test(head)) return 'login'
  if (text.replace(/\s/g, '').length < 200 && facts.product?.price == null) return 'empty'
  if (bare && words.consentWall.test(text.slice(0, 1500)) && text.length < 4000) return 'consent-wall'
  return isShop || type === 'product' || type === 'cart' ? 'ok' : 'not-a-shop'
}

const hasPassword = (reading: Reading): boolean =>
  reading.model.boxes.some((box) => box.tag === 'input' && box.element.getAttribute('type') === 'password')

/** Signs of a shop: prices, a basket, buy controls, shop policies, or declared goods. */
export function looksLikeShop(reading: Reading, found: ProductFound | null, facts: PageFacts): boolean {
  const { declared, model } = reading
  const basket =
    model.links.some((link) => link.text.length < 40 && reading.cues(words.cart).test(link.text)) ||
    model.links.some((link) => /\/(?:cart|basket|bag|warenkorb|panier|checkout|koszyk)(?:[/.?#]|$)/i.test(link.href)) ||
    model.controls.some((control) => reading.cues(words.cart).test(control.label))
  const goods = declared.products.length > 0 || (found?.cardAmounts ?? 0) >= 2 || (found?.buy ?? null) !== null
  const commerce =
    facts.policyLinks.some((link) => link.kind === 'shipping' || link.kind === 'returns') ||
    facts.promises.some((promise) => ['shipping-cost', 'free-shipping', 'return-window'].includes(promise.kind))
  const paid = facts.payment.length >= 2
  return [basket, goods, commerce, paid].filter(Boolean).length >= 2 || goods
}

const platforms: [string, RegExp][] = [
  ['shopify', /cdn\.shopify\.com|\/cdn\/shop\/|shopify/i],
  ['woocommerce', /woocommerce|wc-block/i],
  ['magento', /mage\/|magento|\/skin\/frontend\/|\/static\/version\d/i],
  ['shopware', /shopware/i],
  ['prestashop', /prestashop/i],
  ['bigcommerce', /bigcommerce/i],
  ['salesforce-commerce', /demandware/i],
  ['oxid', /oxid/i],
  ['jtl', /jtl-shop|jtl_/i],
  ['opencart', /route=(?:common|product)\/|opencart/i],
  ['wix', /wixstatic|wix\.com/i],
  ['squarespace', /squarespace/i],
  ['ecwid', /ecwid/i],
  ['shoptet', /shoptet/i],
  ['ecshop', /ecshop/i],
  ['volusion', /volusion|\/v\/vspfiles\//i],
]

/** The shop system, by the generator it names or the addresses of its files. */
export function platformOf(reading: Reading): string | null {
  const generator = reading.declared.meta.get('generator') ?? ''
  const sources = [...document.querySelectorAll('script[src],link[href]')]
    .slice(0, 200)
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
  const haystack = `${generator}\n${sources.join('\n')}`
  return platforms.find(([, pattern]) => pattern.test(haystack))?.[0] ?? null
}
