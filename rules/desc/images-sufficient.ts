import type { Product } from '@/utils/audit/facts'
import type { Evidence } from '@/utils/audit/record'
import { absence, cannotTell, defineRule, fail, measure, type Outcome, partial, pass } from '../rule'

type Picture = Product['gallery'][number]

const ENOUGH = 4
/** Longest side in image pixels from which a picture shows detail, and below which it shows nothing. */
const LARGE = 1000
const TINY = 400

const PLACEHOLDER =
  /placeholder|no[-_]?(image|photo|picture|img|pic)\b|image[-_]?coming|coming[-_]?soon|nophoto|noimage|now[-_]?printing/i

export default defineRule({
  point: 2,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'design',
  stage: 'evaluate',
  sources: [
    { name: 'Baymard image research' },
    { name: 'GPSR art. 19', url: 'https://eur-lex.europa.eu/eli/reg/2023/988/oj', legal: true, markets: ['eu', 'de'] },
    { name: 'Storelight method' },
  ],
  check({ facts }) {
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const { gallery } = product
    const count = Math.max(product.images, gallery.length)
    if (count === 0) return fail('none', {}, [absence('img, picture, svg', ['gallery', 'product-area'])])
    const evidence = gallery.slice(0, 8).map(sized)
    if (count === 1 && gallery[0]) return judgeOnly(gallery[0], evidence)
    if (count < ENOUGH) return partial('few', { count }, evidence)
    return judgeMany(gallery, count, evidence)
  },
})

function judgeOnly(picture: Picture, evidence: Evidence[]): Outcome {
  if (PLACEHOLDER.test(fileOf(picture))) return fail('placeholder', { file: fileOf(picture) }, evidence)
  const side = longest(picture)
  return side > 0 && side < TINY ? fail('one-small', { side }, evidence) : partial('one', { count: 1 }, evidence)
}

function judgeMany(gallery: Picture[], count: number, evidence: Evidence[]): Outcome {
  if (gallery.length === 0) return cannotTell('not-loaded', { count })
  if (!gallery[0]?.alt?.trim()) return partial('no-alt', { count }, evidence)
  const broken = gallery.filter((picture) => picture.broken).length
  const side = Math.max(...gallery.map(longest))
  // All broken at once is a page read without its pictures, not a gallery with a gap.
  if (broken === gallery.length) return cannotTell('not-loaded', { count }, evidence)
  if (broken > 0) return partial('broken', { count, broken }, evidence)
  if (side >= LARGE) return pass('enough', { count, side }, evidence)
  return gallery.every((picture) => longest(picture) > 0)
    ? partial('small', { count, side }, evidence)
    : cannotTell('not-loaded', { count }, evidence)
}

const longest = ({ width, height }: Picture): number => Math.max(width, height)

const fileOf = ({ src }: Picture): string => (src.split(/[?#]/)[0]?.split('/').pop() ?? src).slice(0, 100)

const sized = (picture: Picture): Evidence =>
  measure(`${fileOf(picture)}: ${longest(picture) > 0 ? `${picture.width} × ${picture.height} px` : '? px'}`)
