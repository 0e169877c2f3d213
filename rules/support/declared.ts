/** Which of the products that a page's data declares is the one on sale here. */
import type { DeclaredProduct, PageFacts, Product } from '@/utils/audit/facts'

export const formatNames: Record<DeclaredProduct['format'], string> = {
  'json-ld': 'JSON-LD',
  microdata: 'Microdata',
  rdfa: 'RDFa',
  'open-graph': 'Open Graph',
}

/**
 * Declared entries for the page's own product (its variants included), format by format.
 * Where names do not meet, a format's only entry is taken; of several, none is.
 */
export function ownDeclared({ declared, product }: PageFacts): DeclaredProduct[] {
  const formats = [...new Set(declared.map((entry) => entry.format))]
  return formats.flatMap((format) => {
    const entries = declared.filter((entry) => entry.format === format)
    return entries.length === 1 ? entries : entries.filter((entry) => product && isSame(entry, product))
  })
}

function isSame(entry: DeclaredProduct, product: Product): boolean {
  if (entry.sku && entry.sku === product.sku) return true
  if (entry.gtin && entry.gtin === product.gtin) return true
  const [declared, shown] = [plain(entry.name), plain(product.name)]
  return declared !== '' && shown !== '' && (declared.includes(shown) || shown.includes(declared))
}

const plain = (name: string | null): string =>
  (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
