/** What the page says of its currency, to settle signs that several currencies share ("$", "¥", "kr"). */
import type { CurrencyHints } from '@/utils/text/currency'
import { isoCurrency } from '@/utils/text/currency'
import { isPlainEnglish, speaksOfOtherDollars } from '@/utils/text/dollars'
import type { Declared } from './declared/products'
import { all, attribute, textContent } from './dom'
import type { Line, PageModel } from './model'

export function currencyHints(declared: Declared, model: PageModel, lang: string | null, lines: Line[]): CurrencyHints {
  const codes = declared.products.map((product) => product.currency).filter((code) => code !== null)
  const region = model.declaredLang?.split(/[-_]/)[1] ?? null
  const host = new URL(model.url).hostname
  const tld = host.slice(host.lastIndexOf('.') + 1)
  return {
    declared: [...codes, ...namedCurrencies(lines), ...configuredCurrencies()],
    lang: region ? `${lang ?? ''}-${region}` : lang,
    tld,
    region: addressRegion(lines),
    lastResort:
      isPlainEnglish(lang, region, tld) && !speaksOfOtherDollars(lines.map(({ text }) => text)) ? 'USD' : null,
  }
}

const besideSign = /(?:^|[^A-Za-z])([A-Z]{3})\s?[($¥￥]|[$¥￥)]\s?([A-Z]{3})(?:$|[^A-Za-z])/
const inSentence =
  /\b(?:prices?|amounts?|charged|preise|prix|precios|prezzi|priser)\b[^.]{0,40}?\b(?:in|en)\s(US dollars|U\.S\. dollars|Canadian dollars|Australian dollars|New Zealand dollars|[A-Z]{3})\b/i
const dollars: Record<string, string> = {
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  'new zealand dollars': 'NZD',
}

/** A currency that the page names beside its sign, as its selector does ("USD $"), or in words ("all prices in US dollars"). */
function namedCurrencies(lines: Line[]): string[] {
  return lines
    .flatMap(({ text }) => {
      const beside = text.length < 60 ? besideSign.exec(text) : null
      const named = text.length < 300 ? inSentence.exec(text)?.[1] : undefined
      const code = beside?.[1] ?? beside?.[2] ?? (named && (dollars[named.toLowerCase()] ?? isoCurrency(named)))
      return code ? [code] : []
    })
    .slice(0, 5)
}

/** Scripts are searched to this length: settings of a shop stand at their start. */
const LONGEST_SCRIPT = 20_000
const inScript =
  /\b(?:currency(?:_?(?:code|iso))?|price_?currency|active_?currency)["']?\s{0,3}[:=]\s{0,3}(?:\{\s{0,3}["']?(?:active|code|iso_?code)["']?\s{0,3}:\s{0,3})?["']([A-Z]{3})["']/i
const inMarkup =
  '[itemprop="priceCurrency"], [data-currency], [data-currency-code], input[name="currency_code"], input[name="currency"]'

/** Codes that the shop system writes into its page: settings in scripts, attributes, hidden fields. */
function configuredCurrencies(): string[] {
  const markup = all(inMarkup)
    .slice(0, 20)
    .map((one) =>
      ['content', 'data-currency', 'data-currency-code', 'value'].map((name) => attribute(one, name)).find(Boolean),
    )
  const scripts = all('script:not([src])')
    .slice(0, 60)
    .map((script) => inScript.exec((textContent(script) ?? '').slice(0, LONGEST_SCRIPT))?.[1])
  return [...markup, ...scripts]
    .map((code) => (code ? isoCurrency(code) : null))
    .filter((code) => code !== null)
    .slice(0, 10)
}

/** The shop's own address tells a region by the form of its postcode: "Grants Pass, OR 97526", "Fremantle WA 6160". */
const addresses: [string, RegExp][] = [
  [
    'us',
    /\b[A-Z][a-z]+,?\s(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?\s\d{5}(?:-\d{4})?\b/,
  ],
  ['ca', /\b(?:AB|BC|MB|N[BLST]|ON|PE|QC|SK|YT),?\s[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/],
  ['au', /\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),?\s\d{4}\b/],
]

/** The one region whose addresses the page shows; null for none or several. */
function addressRegion(lines: Line[]): string | null {
  const short = lines.filter(({ text }) => text.length < 200)
  const found = addresses.filter(([, form]) => short.some(({ text }) => form.test(text)))
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}
