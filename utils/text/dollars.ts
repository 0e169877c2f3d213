/** Whether a bare "$" may be taken for the US dollar where nothing on the page settles it. */

const withoutCountry = new Set(['com', 'net', 'org'])

/** English without a region, at an address that belongs to no country. */
export const isPlainEnglish = (lang: string | null, region: string | null, tld: string): boolean =>
  lang === 'en' && region === null && withoutCountry.has(tld)

/** Taxes, registers, posts, phones and signs of the other countries that count in dollars or pesos. */
const signs =
  /\b(?:GST|HST|QST|ABN|ACN|NZBN|IVA)\b|\+\s?(?:61|64|65|852|886|52|54|56|57)[\s(]?\d|\b(?:Australia|Canada|NZ|New Zealand|Hong ?Kong) Post\b|\bInterac\b|\b(?:AU|CA?|NZ|HK|SG?|NT|MX|CDN)\s?\$|\b(?:AUD|CAD|NZD|HKD|SGD|TWD|MXN|CLP|COP|ARS)\b|\b(?:Australian|Canadian|Kiwi)[\s-](?:owned|made|company|business|family)\b/
const places =
  /\b(?:Australia|New Zealand|Canada|Singapore|Hong ?Kong|Taiwan|Mexico|Argentina|Chile|Colombia|Sydney|Melbourne|Brisbane|Auckland|Toronto|Vancouver|Montr[eé]al)\b/i
const unitedStates = /\b(?:USA|U\.S\.A?\.?|US|United States|USPS)(?![\p{L}\d])/u

/** Lines longer than this are searched to here. */
const REACH = 1000

/** A text that names such a country and not the United States may be of that country; lists of countries name both. */
export function speaksOfOtherDollars(lines: string[]): boolean {
  const some = (pattern: RegExp) => lines.some((text) => pattern.test(text.slice(0, REACH)))
  return some(signs) || (some(places) && !some(unitedStates))
}
