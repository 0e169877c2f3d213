/**
 * Currency signs as shops write them → ISO 4217. A sign that several currencies share
 * ("$", "¥", "kr") stays open: declared currency decides, then language and region,
 * then the top-level domain, then the shop's address, then what the page as a whole suggests,
 * else nobody does.
 */

/** Signs and words that mean one currency, in lower case. */
const certainSigns: Record<string, string[]> = {
  EUR: ['€', 'euro', 'euros', 'eur'],
  GBP: ['£', 'gbp'],
  USD: ['us$', 'usd', 'u.s.$', '$us', 'usd$'],
  CAD: ['ca$', 'c$', 'can$', 'cad', 'cdn$', '$ca', 'cad$'],
  AUD: ['au$', 'a$', 'aud', '$au', 'aud$'],
  NZD: ['nz$', 'nzd'],
  HKD: ['hk$', 'hkd'],
  SGD: ['s$', 'sg$', 'sgd'],
  TWD: ['nt$', 'twd', 'ntd'],
  MXN: ['mx$', 'mex$', 'mxn'],
  BRL: ['r$', 'br$', 'brl'],
  ARS: ['ar$', 'ars'],
  CLP: ['cl$', 'clp'],
  COP: ['col$', 'cop'],
  CNY: ['元', '圆', '人民币', 'rmb', 'cny', 'cn¥'],
  JPY: ['円', 'jpy', 'jp¥'],
  KRW: ['₩', '원', 'krw'],
  RUB: ['₽', 'руб.', 'руб', 'рублей', 'р.', 'р', 'rub'],
  UAH: ['₴', 'грн', 'грн.', 'uah', 'hrn'],
  TRY: ['₺', 'tl', 'try'],
  PLN: ['zł', 'zl', 'pln'],
  CZK: ['kč', 'czk'],
  HUF: ['ft', 'huf'],
  RON: ['lei', 'ron'],
  BGN: ['лв', 'лв.', 'bgn'],
  CHF: ['chf', 'fr.', 'sfr', 'sfr.'],
  SEK: ['sek'],
  NOK: ['nok', 'nkr'],
  DKK: ['dkk', 'dkr'],
  ISK: ['isk'],
  INR: ['₹', 'inr', 'rs.'],
  ILS: ['₪', 'ils', 'nis'],
  THB: ['฿', 'บาท', 'thb'],
  VND: ['₫', 'đ', 'vnd'],
  IDR: ['rp', 'idr'],
  MYR: ['rm', 'myr'],
  PHP: ['₱', 'php'],
  ZAR: ['zar'],
  AED: ['aed', 'د.إ', 'درهم'],
  SAR: ['sar', 'ر.س', 'ريال'],
  EGP: ['egp', 'ج.م', 'جنيه'],
  IRR: ['تومان', '﷼'],
  NGN: ['₦', 'ngn'],
  KZT: ['₸', 'тг', 'kzt'],
  BYN: ['br', 'byn'],
  GEL: ['₾', 'gel'],
  AMD: ['֏'],
  AZN: ['₼'],
  BDT: ['৳'],
  LKR: ['₨'],
  CRC: ['₡'],
  XOF: ['fcfa', 'cfa'],
  PEN: ['s/.', 'pen'],
  UYU: ['$u'],
  DOP: ['rd$'],
}

const certain: Record<string, string> = Object.fromEntries(
  Object.entries(certainSigns).flatMap(([code, signs]) => signs.map((sign) => [sign, code])),
)

/** Signs that several currencies share, most usual first. */
const shared: Record<string, string[]> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'TWD', 'ARS', 'CLP', 'COP'],
  '¥': ['JPY', 'CNY'],
  '￥': ['CNY', 'JPY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  r: ['ZAR'],
  rs: ['INR'],
  fr: ['CHF'],
  dh: ['AED', 'MAD'],
}

/** Region or language → its currency, for signs that are shared. */
const regions: Record<string, string> = {
  us: 'USD',
  ca: 'CAD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  sg: 'SGD',
  mx: 'MXN',
  tw: 'TWD',
  ar: 'ARS',
  cl: 'CLP',
  co: 'COP',
  jp: 'JPY',
  ja: 'JPY',
  cn: 'CNY',
  zh: 'CNY',
  se: 'SEK',
  sv: 'SEK',
  no: 'NOK',
  nb: 'NOK',
  nn: 'NOK',
  dk: 'DKK',
  da: 'DKK',
  is: 'ISK',
  za: 'ZAR',
  in: 'INR',
  ch: 'CHF',
  ae: 'AED',
  ma: 'MAD',
}

/** What helps to settle a shared sign. */
export interface CurrencyHints {
  /** ISO 4217 codes that the page's own data declares, first the product's. */
  declared: string[]
  /** BCP 47 tag of the page ("en-AU"). */
  lang: string | null
  /** Top-level domain ("au"). */
  tld: string | null
  /** Region of the shop's address ("us"); absent or null where the page shows none. */
  region?: string | null
  /** Currency of a sign that all of these leave open; absent or null where nobody can say. */
  lastResort?: string | null
}

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** The ISO 4217 code of a sign as written, or null where the page leaves it open. */
export function currencyOf(
  sign: string,
  { declared, lang, tld, region: address, lastResort }: CurrencyHints,
): string | null {
  const key = sign.trim().toLowerCase()
  const sure = own(certain, key)
  if (sure) return sure
  const choices = own(shared, key)
  if (!choices) return null
  const [language, region] = (lang ?? '').toLowerCase().split(/[-_]/)
  const places = [region, language, tld, address].map((place) => own(regions, place ?? ''))
  const guesses = [...declared, ...places, lastResort ?? undefined]
  return (
    guesses.find((guess) => guess !== undefined && choices.includes(guess)) ??
    (choices.length === 1 ? (choices[0] ?? null) : null)
  )
}

/** Whether a text is an ISO 4217 code that this table knows. */
export function isoCurrency(text: string): string | null {
  const code = text.trim().toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const signs = [...Object.keys(certain), ...Object.keys(shared)]
const standsAlone = (letter: string | undefined): boolean =>
  letter !== undefined && /\p{L}/u.test(letter) && !/[\u3000-\u9fff\uac00-\ud7af]/.test(letter)

/**
 * Every known sign as one pattern part; mixed ones first, so that "R$" wins over "R" and "$". Letters
 * must stand alone; the guards are shared by all signs of a kind, because each costs the
 * regular expression engine a table of all letters.
 */
export const signPattern: string = [
  { before: true, after: false },
  { before: false, after: true },
  { before: true, after: true },
  { before: false, after: false },
]
  .map(({ before, after }) => {
    const alike = signs.filter((sign) => standsAlone(sign.at(0)) === before && standsAlone(sign.at(-1)) === after)
    const list = alike
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')
    return `${before ? '(?<![\\p{L}\\p{M}])' : ''}(?:${list})${after ? '(?![\\p{L}\\p{M}])' : ''}`
  })
  .join('|')

/** Last and first characters of the signs, to rule most neighbours of a number out without a search. */
export const signEnds: ReadonlySet<string> = new Set(signs.map((sign) => sign.slice(-1)))
export const signStarts: ReadonlySet<string> = new Set(signs.map((sign) => sign.charAt(0)))
