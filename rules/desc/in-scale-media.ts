import type { Product } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, element, NOT_OFFERED, notApplicable, pass } from '../rule'

const messages: Record<Product['media'][number]['kind'], string> = {
  video: 'video',
  spin: 'spin',
  model: 'model',
  'in-scale': 'in-scale',
}

export default defineRule({
  point: 2,
  tier: 'innovate',
  pages: ['product'],
  markets: 'any',
  weight: 2,
  confidence: 'low',
  department: 'design',
  stage: 'evaluate',
  sources: [
    { name: 'Baymard in-scale images', url: 'https://baymard.com/blog/in-scale-product-images' },
    { name: 'Storelight method, point 2' },
  ],
  check({ facts }) {
    const { product } = facts
    if (!product) return cannotTell('no-product')
    const [first] = product.media
    if (first)
      return pass(
        messages[first.kind],
        { quote: first.at.quote },
        product.media.slice(0, 5).map(({ at }) => element(at)),
      )
    const searched = absence('video, 360°, 3D, AR, in use, in hand, worn, with measurements', [
      'gallery',
      'description',
    ])
    const hasWords = product.gallery.some(({ alt }) => alt?.trim())
    // Pictures without words may well show the scale; only a person can see it.
    if (product.images > 0 && !hasWords) return cannotTell('no-words', { count: product.images }, [searched])
    return notApplicable(NOT_OFFERED, {}, [searched])
  },
})
