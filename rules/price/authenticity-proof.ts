import type { PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, declared, defineRule, notApplicable, type Outcome, partial, pass, quoted } from '../rule'
import { ownDeclared } from '../support/declared'

type Words = PageFacts['genuine'][number]

export default defineRule({
  point: 1,
  tier: 'do-well',
  pages: ['product', 'home'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'product',
  stage: 'evaluate',
  sources: [{ name: 'schema.org Product', url: 'https://schema.org/Product' }, { name: 'Storelight method, point 1' }],
  check({ facts }) {
    const brand = brandOf(facts)
    const maker = facts.genuine.find(({ kind }) => kind === 'maker')
    const strong = facts.genuine.filter((words) => isCheckable(words, brand))
    const [proof] = strong
    if (proof) return judgeProof(proof, brand)
    if (brand && isHouse(brand, facts.host)) return notApplicable('own-brand', { brand }, [declared(brand)])
    if (maker) return notApplicable('own-make', { label: maker.text }, [quoted(maker.at)])
    const [claim] = facts.genuine
    if (claim) return partial('nothing-to-check', { claim: claim.text }, [quoted(claim.at)])
    const searched = absence(
      'authorised dealer, certificate, 授权, 防伪, autorisierter Händler, revendeur agréé, 正規販売店',
      ['product-area', 'page'],
    )
    return cannotTell('no-proof', {}, [...(brand ? [declared(brand, facts.product?.brandAt)] : []), searched])
  },
})

/** A bare claim with a link leads to something; a dealer statement must say of which brand. */
function isCheckable({ kind, text, url }: Words, brand: string | null): boolean {
  if (kind === 'check') return true
  if (kind === 'dealer') return url !== null || (brand !== null && text.toLowerCase().includes(brand.toLowerCase()))
  return kind === 'claim' && url !== null && /cert|authentic|genuin|verif|echtheit|original|zheng|防伪|鉴定/i.test(url)
}

function judgeProof(proof: Words, brand: string | null): Outcome {
  const evidence = [quoted(proof.at), ...(brand ? [declared(brand)] : [])]
  return brand
    ? pass('proven', { proof: proof.text, brand }, evidence)
    : partial('no-brand', { proof: proof.text }, evidence)
}

const brandOf = (facts: PageFacts): string | null =>
  facts.product?.brand ?? ownDeclared(facts).find(({ brand }) => brand !== null)?.brand ?? null

/** The shop's host carries the brand's name: it sells its own goods. */
function isHouse(brand: string, host: string | null): boolean {
  const plain = brand
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return plain.length >= 3 && (host ?? '').replace(/[^a-z0-9]/g, '').includes(plain)
}
