/** What a page is and where it sells, in words. */
import type { Translator } from '@/locales'
import type { Market, PageInfo, PageType } from '@/utils/audit/record'

export const pageTypes: PageType[] = ['product', 'home', 'listing', 'policy', 'cart', 'other']
export const markets: Market[] = ['de', 'eu', 'uk', 'us', 'cn', 'jp', 'other']

export function typeText({ t }: Translator, { type, subtype }: PageInfo): string {
  return subtype
    ? t('pageType.with', { type: t(`pageType.${type}`), subtype: t(`subtype.${subtype}`) })
    : t(`pageType.${type}`)
}

export function marketText({ t }: Translator, { markets: found }: PageInfo): string {
  return found.length === 0 ? t('market.unknown') : found.map((market) => t(`market.${market}`)).join(' · ')
}

/** "UK, by currency and language": what the market was concluded from, as far as there are words for it. */
export function marketReason({ t, has, language }: Translator, { marketFrom }: PageInfo): string | null {
  const signs = marketFrom.filter((sign) => has(`marketFrom.${sign}`)).map((sign) => t(`marketFrom.${sign}`))
  return signs.length === 0 ? null : new Intl.ListFormat(language, { type: 'conjunction' }).format(signs)
}
