/** What the page is, and whether it can be judged at all. */

import * as words from '@/rules/lexicons/page'
import { policies } from '@/rules/lexicons/shop'
import type { PageFacts } from '@/utils/audit/facts'
import type { PageState, PageSubtype, PageType } from '@/utils/audit/record'
import type { Cue } from '@/utils/text/lexicon'
import { attribute } from './dom'
import type { Line } from './model'
import type { ProductFound } from './product/product'
import type { Reading } from './reading'

export interface Classified {
  type: PageType
  subtype: PageSubtype | null
}

/** What the page type and state are concluded from. */
export interface Signs {
  reading: Reading
  found: ProductFound | null
  facts: PageFacts
  /** Goods of a list that carry an amount. */
  listed: number
}

/** The same with what the page calls itself. */
interface Named extends Signs {
  path: string
  title: string
  heading: string
  /** What the shop system's own mark on the body says. */
  theme: ThemeKind | null
}

type ThemeKind = keyof typeof words.themeKinds

/** Concludes the page type from what stands on the page; the address only helps. */
export function classify(signs: Signs): Classified {
  const { model } = signs.reading
  const named: Named = {
    ...signs,
    path: pathOf(model.url),
    title: model.title,
    heading: headingOf(signs.reading),
    theme: themeOf(signs.reading),
  }
  const weight = productWeight(named)
  const checkout = checkoutKind(named)
  if (checkout) return { type: 'cart', subtype: checkout }
  if (isCart(named, weight)) return { type: 'cart', subtype: null }
  // A start page that features one product is still the start page, unless it declares itself that product's.
  if (isStart(named) && weight < 9) return { type: 'home', subtype: null }
  if (weight >= 5) return { type: 'product', subtype: null }
  const policy = policyKind(named)
  if (policy) return { type: 'policy', subtype: policy }
  if (isListing(named)) return { type: 'listing', subtype: null }
  return { type: weight >= 4 ? 'product' : 'other', subtype: null }
}

/** Path and query in lower case, without the parameters that only say where a visitor came from. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !tracking.test(part))
  return `${pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`.toLowerCase()
}

const tracking = /^(?:utm_\w+|gclid|fbclid|msclkid|ref|source|lang|_ga)(?:=|$)/

/** The body, and what was taken for the product's block in it. */
const isOwn = (box: number, reading: Reading): boolean => ['body', 'product'].includes(reading.regionOf(box))

function headingOf(reading: Reading): string {
  const h1 = reading.model.boxes.find(
    (box) => box.tag === 'h1' && box.lastLine >= box.firstLine && isOwn(box.index, reading),
  )
  return h1
    ? reading.model.lines
        .slice(h1.firstLine, h1.lastLine + 1)
        .map((line) => line.text)
        .join(' ')
        .slice(0, 200)
    : ''
}

/** The one kind that the body's id and classes name; null for none, or where they name several. */
function themeOf({ model }: Reading): ThemeKind | null {
  const tokens = new Set(model.boxes.find(({ tag }) => tag === 'body')?.hints.split(/\s+/))
  const kinds = Object.entries(words.themeKinds).filter(([, names]) => names.some((name) => tokens.has(name)))
  return kinds.length === 1 ? ((kinds[0]?.[0] ?? null) as ThemeKind | null) : null
}

const isHome = (path: string): boolean =>
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?(?:\/|$))?(?:(?:index|default|home|main|top)(?:\.\w{2,5})?\/?)?(?:\?(?:route=common\/home|cl=start|lang(?:uage)?=\w+))?$/.test(
    path,
  ) || /^\/(?:index|default|home)(?:\.\w{2,5})?[a-z]{2}\/?$/.test(path)

/** The theme says so; else the address, where neither theme nor canonical address say otherwise (one address may serve every page). */
function isStart({ reading, path, theme }: Named): boolean {
  if (theme !== null) return theme === 'home'
  const canonical = reading.declared.canonical
  return (
    isHome(path) && (canonical === null || !(listPath.test(pathOf(canonical)) || productPath.test(pathOf(canonical))))
  )
}

function checkoutKind({ reading, path, heading }: Named): 'checkout' | 'confirmation' | null {
  if (reading.cues(words.confirmation).test(heading)) return 'confirmation'
  if (/thank[-_]?you|order[-_]?(?:confirmation|received|complete)/.test(path)) return 'confirmation'
  return /(?:^|\/)(?:checkouts?|kasse|caisse)(?:[/.?]|$)/.test(path) ? 'checkout' : null
}

const cartPath =
  /(?:^|\/)(?:cart|basket|bag|warenkorb|panier|carrito|cesta|carrello|winkelwagen|sepet|koszyk|gouwuche)(?:[/.?_]|$)|route=checkout\/cart|[?&]cl=basket|[?&]page=cart/

/** By the address, or by a heading that says hardly anything else. */
function isCart({ reading, path, title, heading, theme }: Named, weight: number): boolean {
  if (cartPath.test(path) || theme === 'cart') return true
  const name = heading || title
  const cue = reading.cues(words.cart).find(name)
  return weight < 5 && cue !== null && shareOf(name, cue.text) >= 0.4
}

/** Weighs what speaks for a page about one product. */
function productWeight({ reading, found, path, listed, theme }: Named): number {
  if (!found) return 0
  const { product, buy, name } = found
  const { declared } = reading
  const declaredCount = declared.products.filter((one) => one.format !== 'open-graph').length
  const isPriceOpen = found.priceBox !== null && !found.isPriceListed
  const isOfCard = buy !== null && listed >= 3 && !isPriceOpen && isRepeated(buy.label, reading)
  const away = buy && name.line && !isOfCard ? Math.abs(buy.line - name.line.index) : Number.POSITIVE_INFINITY
  const signs: [boolean, number][] = [
    [declaredCount > 0 && declaredCount <= 3, 3],
    [/product/.test(declared.meta.get('og:type') ?? ''), 2],
    [away < 90, 2],
    [buy !== null && away >= 90, 0.5],
    [product.priceFrom === 'visible', 2],
    [product.priceFrom === 'declared', 1],
    [name.line !== null, 1],
    [name.line !== null && isNameMarked(name.line, reading), 1.5],
    [productPath.test(path), 1.5],
    [theme === 'product', 2],
    [theme === 'listing', -2],
    [product.specs.length >= 3, 0.5],
    [product.images >= 2, 0.5],
    [product.brand !== null, 0.25],
    // The price may be all that is missing (sold out, or filled in later).
    [buy !== null && product.price === null && productPath.test(path), 2],
    [listed >= 6 && away >= 90, -2],
    [declaredCount > 5, -2],
    [listPath.test(path) && !/\/products?\//.test(path), -3],
  ]
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0)
}

/** The main heading whose class calls it the name of the product. */
const isNameMarked = (line: Line, reading: Reading): boolean =>
  !elsewhere.has(reading.regionOf(line.box)) &&
  [line.box, ...line.runs.map(({ box }) => box)]
    .map((box) => reading.lineage(box, 4))
    .some((lineage) => lineage.some(({ tag }) => tag === 'h1') && lineage.some(({ hints }) => nameMark.test(hints)))

const elsewhere = new Set(['footer', 'related', 'reviews'])
const nameMark = /(?:product|item|goods|pdp|prd)[-_]{0,2}(?:single|details?|info|main)?[-_]{0,2}(?:name|title)/

/** A buy control that stands in every card of a list sells none in particular. */
function isRepeated(label: string, reading: Reading): boolean {
  const { controls, links } = reading.model
  const named = [...controls.map((one) => ({ ...one, text: one.label })), ...links]
  return named.filter(({ text, visible, box }) => text === label && visible && isOwn(box, reading)).length >= 3
}

const productPath =
  /\/(?:products?|item|dp|gp\/product|p|pdp?|produkt\w*|artikel|goods|detail|shohin)[/_-]|\/[\w-]+-p-?\d|\.p\d|(?:product|item|goods|sku|prod)[-_]?id=|\/ip\/|goods\.php\?id=|product[\w-]*\.(?:html?|php|aspx?)/
const listPath =
  /[?&](?:q|query|search|keyword|k)=|\/(?:search|category|categories|collections?|catalog|c|list|browse)(?:[/.?]|$)/

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

/** The policy that the heading or the title names first; else the one that the address names. */
function policyKind({ reading, found, path, title, heading }: Named): PageSubtype | null {
  if (found?.buy) return null
  const names = [heading, title.split(/\s[|–—·:-]\s/)[0] ?? ''].filter((name) => name.length > 1 && name.length < 90)
  const named = subtypes
    .flatMap(([subtype, key]) => names.flatMap((name) => nameOf(name, subtype, reading.cues(policies[key]).find(name))))
    .filter(({ share }) => share >= 0.3)
    .sort((a, b) => a.at - b.at)[0]
  if (named) return named.subtype
  return policyPaths.find(([, pattern]) => pattern.test(path.split('?')[0] ?? ''))?.[0] ?? null
}

/** How a heading names a kind of page: from where, and how much of it. */
const nameOf = (name: string, subtype: PageSubtype, cue: Cue | null) =>
  cue ? [{ subtype, at: cue.index, share: shareOf(name, cue.text) }] : []

const policyPaths: [PageSubtype, RegExp][] = [
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

const shareOf = (whole: string, part: string): number => part.length / Math.max(1, whole.length)

function isListing({ reading, listed, path }: Named): boolean {
  const declared = reading.declared.types
  return (
    listed >= 3 ||
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
export function stateOf(signs: Signs, type: PageType): PageState {
  const { reading, facts } = signs
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
  const says = facts.product?.price != null || signs.listed > 0 || type === 'cart'
  if (text.replace(/\s/g, '').length < 200 && !says) return 'empty'
  if (bare && words.consentWall.test(text.slice(0, 1500)) && text.length < 4000) return 'consent-wall'
  return looksLikeShop(signs) || type === 'product' || type === 'cart' ? 'ok' : 'not-a-shop'
}

const hasPassword = (reading: Reading): boolean =>
  reading.model.boxes.some((box) => box.tag === 'input' && attribute(box.element, 'type') === 'password')

/** Signs of a shop: prices, a basket, buy controls, shop policies, or declared goods. */
function looksLikeShop({ reading, found, facts, listed }: Signs): boolean {
  const { declared, model } = reading
  const basket =
    model.links.some((link) => link.text.length < 40 && reading.cues(words.cart).test(link.text)) ||
    model.links.some((link) => /\/(?:cart|basket|bag|warenkorb|panier|checkout|koszyk)(?:[/.?#]|$)/i.test(link.href)) ||
    model.controls.some((control) => reading.cues(words.cart).test(control.label))
  const goods = declared.products.length > 0 || listed >= 2 || (found?.buy ?? null) !== null
  const commerce =
    facts.policyLinks.some((link) => link.kind === 'shipping' || link.kind === 'returns') ||
    facts.promises.some((promise) => ['shipping-cost', 'free-shipping', 'return-window'].includes(promise.kind))
  const paid = facts.payment.length >= 2
  return [basket, goods, commerce, paid].filter(Boolean).length >= 2 || goods
}
