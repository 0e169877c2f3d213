/** Known seal schemes and what a link to their issuer says. */

interface Scheme {
  name: RegExp
  hosts: RegExp
  /** A mark of customer reviews: unlinked it is weaker evidence than a trustmark without link. */
  reviews?: true
}

const SCHEMES: Scheme[] = [
  { name: /trusted\s?shops/i, hosts: /(^|\.)trustedshops\.[a-z.]+$/ },
  { name: /\bEHI\b|geprüfter online-?shop/i, hosts: /(^|\.)ehi-siegel\.de$/ },
  { name: /ecommerce europe|e-?commerce trustmark/i, hosts: /(^|\.)ecommercetrustmark\.eu$/ },
  { name: /s@fer|safer[- ]?shopping/i, hosts: /(^|\.)(safer-shopping\.de|tuvsud\.com)$/ },
  { name: /händlerbund|käufersiegel/i, hosts: /(^|\.)(haendlerbund|kaeufersiegel)\.de$/ },
  { name: /thuiswinkel/i, hosts: /(^|\.)thuiswinkel\.org$/ },
  { name: /confianza online/i, hosts: /(^|\.)confianzaonline\.(es|org)$/ },
  { name: /\bFEVAD\b/i, hosts: /(^|\.)fevad\.com$/ },
  { name: /\bBBB\b|better business bureau/i, hosts: /(^|\.)bbb\.org$/ },
  { name: /trusted\s?site|mcafee secure/i, hosts: /(^|\.)(trustedsite|mcafeesecure)\.com$/ },
  { name: /norton|digicert|geotrust|sectigo|comodo/i, hosts: /(^|\.)(norton|digicert|geotrust|sectigo|comodo)\.com$/ },
  {
    name: /可信网站|诚信网站|诚信认证/,
    hosts: /(^|\.)(knet\.cn|ss\.knet\.cn|trust\.org\.cn|itrust\.org\.cn|anquan\.org)$/,
  },
  { name: /プライバシーマーク|privacy\s?mark/i, hosts: /(^|\.)privacymark\.(jp|org)$/ },
  { name: /JADMA|tradesafe/i, hosts: /(^|\.)(jadma\.or\.jp|jadma\.org|tradesafe\.co\.jp)$/ },
  { name: /trustpilot/i, hosts: /(^|\.)trustpilot\.com$/, reviews: true },
  { name: /ekomi/i, hosts: /(^|\.)ekomi(\.co)?\.[a-z]+$/, reviews: true },
  { name: /proven\s?expert/i, hosts: /(^|\.)provenexpert\.com$/, reviews: true },
  { name: /shopvote/i, hosts: /(^|\.)shopvote\.de$/, reviews: true },
  { name: /feefo/i, hosts: /(^|\.)feefo\.com$/, reviews: true },
  { name: /reviews\.(io|co\.uk)/i, hosts: /(^|\.)reviews\.(io|co\.uk)$/, reviews: true },
  {
    name: /avis[- ]vérifiés|verified reviews|skeepers/i,
    hosts: /(^|\.)(avis-verifies|verified-reviews)\.com$/,
    reviews: true,
  },
]

/** The scheme that a seal's words, else its link, name. */
export const schemeOf = (name: string, url: string | null): Scheme | null =>
  SCHEMES.find((scheme) => scheme.name.test(name)) ??
  SCHEMES.find((scheme) => url !== null && scheme.hosts.test(urlHost(url))) ??
  null

/** Whether a review mark is named: the verifier behind "confirmed purchase". */
export const namesReviewer = (text: string): boolean => SCHEMES.some((one) => one.reviews && one.name.test(text))

/** The host of an absolute address in lower case; "" for a relative one. */
export const urlHost = (url: string): string => (/^(?:https?:)?\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '').toLowerCase()

const DOMAIN =
  /(?:^|[/=_.-])((?:[a-z0-9-]+\.)+(?:com|net|org|shop|store|de|at|ch|eu|fr|es|it|nl|be|uk|ie|us|cn|jp|example))(?=[/?&#_]|$)/gi
/** An account number: a longer token with digits, as issuers put it into certificate addresses. */
const ACCOUNT = /[/=_-](?=[a-z0-9]*\d)[a-z0-9]{5,}(?=[./?&#_]|$)/i

/** Whom the rest of an issuer's address names: this shop (its host, or an account number), another shop, nobody. */
export function namesShop(url: string, host: string | null): 'shop' | 'other' | 'nobody' {
  const rest = url.replace(/^(?:https?:)?\/\/[^/?#]+/i, '').toLowerCase()
  const own = host?.replace(/^www\./, '')
  if (own && (rest.includes(own) || rest.includes(own.replace(/\./g, '-')))) return 'shop'
  const domains = [...rest.matchAll(DOMAIN)].map((match) => (match[1] ?? '').replace(/^www\./, ''))
  const foreign = own ? domains.filter((domain) => !isSameName(domain, own)) : []
  if (foreign.length > 0 && foreign.length === domains.length) return 'other'
  return domains.length > 0 || ACCOUNT.test(rest) ? 'shop' : 'nobody'
}

/** "harbor-pine.co.uk" and "shop.harbor-pine.com" are one shop under two addresses. */
const isSameName = (one: string, other: string): boolean => {
  const labels = other.split('.').filter((label) => label.length > 3 && !/^(shop|store)$/.test(label))
  return one.split('.').some((label) => labels.includes(label))
}
