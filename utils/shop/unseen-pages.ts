/** A shop is more than a page: which of its policy pages nobody has audited yet. */

import type { PageFacts } from '@/utils/audit/facts'
import { pageKey } from '@/utils/audit/page-key'
import type { PageSubtype } from '@/utils/audit/record'
import type { AuditSummary } from '@/utils/audit/summary'

export interface UnseenPage {
  kind: PageSubtype
  url: string
}

/** Policy pages in the order in which they decide most checks. */
const wanted: PageSubtype[] = ['shipping', 'returns', 'contact', 'imprint', 'warranty', 'faq']
const regionOrder = ['product', 'footer', 'header', 'body', 'banner', 'related', 'reviews']

/** Links of this page to policy pages of the same shop that no audit has seen; one for each kind. */
export function unseenPages(links: PageFacts['policyLinks'], origin: string, audited: AuditSummary[]): UnseenPage[] {
  const seen = new Set(audited.map(({ subtype }) => subtype))
  const known = new Set(audited.map(({ url }) => pageKey(url)))
  const found: UnseenPage[] = []
  for (const kind of wanted) {
    if (seen.has(kind)) continue
    const candidates = links.filter((link) => link.kind === kind && !link.dead && isOf(origin, link.url))
    const [link] = candidates.sort((a, b) => regionOrder.indexOf(a.region) - regionOrder.indexOf(b.region))
    if (!link || known.has(pageKey(link.url)) || found.some(({ url }) => url === link.url)) continue
    found.push({ kind, url: link.url })
  }
  return found
}

function isOf(origin: string, url: string): boolean {
  try {
    return new URL(url).origin === origin
  } catch {
    return false
  }
}
