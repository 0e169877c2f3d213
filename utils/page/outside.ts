/** Regions by what they hold; apart from `regions.ts`, which needs a document. */
import type { Region } from '@/utils/audit/facts'

/** Parts of a page that speak of other goods or in other people's words. */
export const OF_OTHERS: ReadonlySet<Region> = new Set<Region>(['related', 'reviews'])
/** Everything but the page's own content. */
export const OUTSIDE: ReadonlySet<Region> = new Set<Region>(['header', 'footer', 'banner', ...OF_OTHERS])
