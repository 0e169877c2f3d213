import type { Anchor } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, fail, measure, partial, pass, quoted } from '../rule'
import { isUnread } from '../support/silence'

/** A specification of so many lines tells concrete things, wherever it stands. */
const FEW_SPECS = 3

export default defineRule({
  point: 1,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  sources: [{ name: 'Storelight method, point 1' }],
  needsWords: true,
  check(subject) {
    const { facts, page } = subject
    const { product, keyPoints } = facts
    if (!product) return cannotTell('no-product')
    const screen = screenOf(product.priceAt ?? product.nameAt, page.viewport[1])
    const concrete = keyPoints.filter((point) => point.concrete > 0)
    const first = concrete.filter(({ at }) => isOn(at, screen))
    const count = first.reduce((sum, point) => sum + point.concrete, 0)
    const shown = (first.length > 0 ? first : concrete).slice(0, 6).map(({ at }) => quoted(at))
    const where = measure(`y ${screen[0]}–${screen[1]} px`)
    if (count >= 2) return pass('concrete', { count }, [...shown, where])
    const [one] = [...(first.length > 0 ? first : concrete)].sort((a, b) => b.concrete - a.concrete)
    if (one) return partial(first.length > 0 ? 'only-one' : 'below', { benefit: one.text }, [...shown, where])
    const [spec] = product.specs
    if (spec && product.specs.length >= FEW_SPECS)
      return partial(
        'below',
        { benefit: `${spec.name}: ${spec.value}` },
        product.specsAt ? [quoted(product.specsAt), where] : [where],
      )
    const slogans = keyPoints.slice(0, 3).map(({ at }) => quoted(at))
    const searched = absence('material, number, certificate, function', ['product-area', 'price-block'])
    // What pictures say cannot be read, and they may say it.
    if (isUnread(subject) || product.images === 0 || product.descriptionImages > 2)
      return cannotTell('not-seen', {}, [...slogans, searched])
    return fail('nothing-concrete', {}, [...slogans, searched, where])
  },
})

type Screen = [top: number, bottom: number]

/** The first screen; where the price lies further down, the screen around it. */
function screenOf(price: Anchor | null, height: number): Screen {
  const y = price?.rect[1] ?? 0
  return y <= height ? [0, height] : [Math.round(y - height / 2), Math.round(y + height / 2)]
}

const isOn = ({ rect, collapsed }: Anchor, [top, bottom]: Screen): boolean =>
  collapsed !== true && rect[1] >= top && rect[1] < bottom
