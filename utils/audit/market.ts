/** Which markets' rules hold for a page (catalogue A4): currency with language, then domain, then seller data. */
import type { PageFacts } from './facts'
import type { Market } from './record'

export interface MarketFound {
  markets: Market[]
  /** What it was concluded from. */
  from: string[]
}

const byDomain: Record<string, Market> = {
  de: 'de',
  at: 'eu',
  fr: 'eu',
  es: 'eu',
  it: 'eu',
  nl: 'eu',
  be: 'eu',
  ie: 'eu',
  pt: 'eu',
  pl: 'eu',
  cz: 'eu',
  sk: 'eu',
  se: 'eu',
  dk: 'eu',
  fi: 'eu',
  gr: 'eu',
  hu: 'eu',
  ro: 'eu',
  bg: 'eu',
  hr: 'eu',
  si: 'eu',
  lt: 'eu',
  lv: 'eu',
  ee: 'eu',
  lu: 'eu',
  eu: 'eu',
  uk: 'uk',
  us: 'us',
  cn: 'cn',
  jp: 'jp',
  au: 'other',
  ca: 'other',
  nz: 'other',
  ch: 'other',
  no: 'other',
  tr: 'other',
  ru: 'other',
  ua: 'other',
  kr: 'other',
  br: 'other',
  mx: 'other',
  in: 'other',
}

const byCurrency: Record<string, Market> = {
  GBP: 'uk',
  JPY: 'jp',
  CNY: 'cn',
  PLN: 'eu',
  CZK: 'eu',
  SEK: 'eu',
  DKK: 'eu',
  HUF: 'eu',
  RON: 'eu',
  BGN: 'eu',
}
const euLanguages = new Set(['fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'cs', 'da', 'fi', 'sk'])

/** Concludes the markets; an empty list where nothing tells. `de` brings `eu` with it. */
export function findMarkets(facts: PageFacts, lang: string | null, tld: string): MarketFound {
  const currency =
    facts.product?.price?.currency ??
    facts.declared.find((product) => product.currency !== null)?.currency ??
    firstCurrency(facts)
  const domain = byDomain[tld]
  if (currency !== null) {
    const market = ofCurrency(currency, lang, domain)
    if (market)
      return {
        markets: withEu(market),
        from: lang && market !== byCurrency[currency] ? ['currency', 'language'] : ['currency'],
      }
  }
  if (domain) return { markets: withEu(domain), from: ['domain'] }
  if (lang === 'de') return { markets: withEu('de'), from: ['language'] }
  if (lang === 'ja') return { markets: ['jp'], from: ['language'] }
  if (lang === 'zh') return { markets: ['cn'], from: ['language'] }
  return { markets: [], from: [] }
}

function firstCurrency(facts: PageFacts): string | null {
  return facts.promises.find((promise) => promise.unit !== null && /^[A-Z]{3}$/.test(promise.unit))?.unit ?? null
}

function ofCurrency(currency: string, lang: string | null, domain: Market | undefined): Market | null {
  const sure = byCurrency[currency]
  if (sure) return sure
  if (currency === 'EUR') return domain === 'de' || (lang === 'de' && domain === undefined) ? 'de' : 'eu'
  // Dollars in English are American unless the domain says otherwise.
  if (currency === 'USD') return domain ?? (lang === 'en' ? 'us' : lang !== null && euLanguages.has(lang) ? 'eu' : null)
  return domain ?? 'other'
}

/** `de` implies `eu` (catalogue A4). */
export const withEu = (market: Market): Market[] => (market === 'de' ? ['de', 'eu'] : [market])
