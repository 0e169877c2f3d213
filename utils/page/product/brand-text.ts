/** What a brand looks like in text and markup, and what only stands in its place. */
import { notBrand } from '@/rules/lexicons/product'
import { buy } from '@/rules/lexicons/shop'
import type { Lexicon } from '@/utils/text/lexicon'
import { findAmounts } from '@/utils/text/price'
import type { Box } from '../model'
import type { Reading } from '../reading'
import { bareLabel, wordsOf } from './labelled'

const LONGEST_BRAND = 50
const MOST_WORDS = 6

/** Addresses of brand pages in the usual shop systems. */
export const brandAddress =
  /\/(?:shop-?by-?)?(?:product[-_]?|our-|pa_)?(?:brands?|marken?|manufacturers?|marques?|marcas?|hersteller|vendors?|designers?|merk(?:en)?|marka|brend|znack[ay]|vyrobc[ei]|varumarken?|maerker|producent|fabricante?|constructeur|maker|supplier)[/=_-][^/?#]|\/\d+[_-](?:brand|manufacturer)|\/collections\/vendors\?q=|[?&/](?:brands?|brand_?id|manufacturers?_?id|manufacturer|marke|marca|marque|vendor|publisher)=[^&]|brand\.php\?|restrict\[\]=brand=|\/stores\/[^/]+\/page\//i

/** Addresses of pictures that show a brand's mark. */
export const brandPicture =
  /brand[-_]?logo|\/brands?\/|manufacturers?\/|\/img\/m\/|hersteller(?:[-_]?logos?)?\/|\/marken(?:logos)?\//i

/** Whether the address carries the text ("/marca/natural-honey/12" for "Natural Honey"). */
export function isInAddress(text: string, href: string): boolean {
  const letters = (one: string) =>
    one
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\d]/gu, '')
  return letters(decoded(href)).includes(letters(text))
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** Classes and properties under which themes show the brand; not those of the shop's own look ("navbar-brand"). */
const brandToken =
  /(?:^|[-_]|product|item|pdp|detail)(?:brands?|manufacturer|vendor|hersteller|marque|marca|merk|maker)(?:[-_]{0,2}(?:name|link|title|text|value|logo|image|img|info|label)){0,3}(?:[-_]{1,2}(?=[a-z_-]{0,8}\d)[a-z0-9_-]{4,10})?$/
const otherToken =
  /nav|header|footer|site|btn|button|color|colour|bg-|text-brand|font|filter|menu|list|carousel|slider|other/

export function isBrandMark({ hints, itemprop, tag }: Box): boolean {
  if (tag === 'body' || tag === 'h1' || tag === 'main' || tag === 'meta') return false
  if (itemprop === 'brand' || itemprop === 'manufacturer') return true
  return hints.split(/\s+/).some((token) => brandToken.test(token) && !otherToken.test(token))
}

/** A brand's text without what shops put around it. */
export const bareBrand = (text: string): string =>
  text
    .replace(/[®™©]+/gu, '')
    .replace(/^[\s:：«"“'>|]+|[\s:：»"”'>›|,;→]+$/gu, '')
    .replace(/\s*[(（]\d+[)）]$/u, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a text can be a brand: short, no sentence, no amount, no address, and no word that stands for none. */
export function isPlainBrand(text: string, reading: Reading): boolean {
  if (text.length < 2 || text.length > LONGEST_BRAND || !/\p{L}/u.test(text)) return false
  if (text.split(' ').length > MOST_WORDS || /[{}<>:：!?！？。@%]|https?|www\.|\.\.\.|…/u.test(text)) return false
  if (wordsOf(notBrand).has(bareLabel(text)) || findAmounts(text).some(({ sign }) => sign !== null)) return false
  const cue = reading.cues(buy).find(text)
  return cue === null || cue.text.length < text.length / 2
}

/** Whether the text is what the shop calls itself, by its site name or its host. */
export function isNamedLikeShop(text: string, { declared, model }: Reading): boolean {
  const letters = (one: string) => one.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const site = declared.meta.get('og:site_name') ?? ''
  const host = new URL(model.url).hostname.split('.').map(letters)
  const own = letters(text)
  return own !== '' && (own === letters(site) || host.includes(own) || letters(host.join('')) === own)
}

/** What stands at the `…` of the first phrase that the text is made of; null where it is none. */
export function middleOf(text: string, phrases: Lexicon): string | null {
  const whole = text.trim()
  const lower = whole.toLowerCase()
  let best: string | null = null
  for (const phrase of wordsOf(phrases)) {
    const [before = '', after = ''] = phrase.split('…')
    const length = whole.length - before.length - after.length
    if (length < 2 || !lower.startsWith(before) || !lower.endsWith(after)) continue
    const middle = whole.slice(before.length, whole.length - after.length).trim()
    // The longest phrase leaves the shortest middle ("view all … products" before "view all …").
    if (best === null || middle.length < best.length) best = middle
  }
  return best
}
