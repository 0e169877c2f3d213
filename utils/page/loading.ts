/** Signs that the page was still filling itself: then nothing may be concluded from what is missing. */
import type { PageFacts } from '@/utils/audit/facts'
import type { Box } from './model'
import type { ProductFound } from './product/product'
import type { Reading } from './reading'

const loadingText =
  /^(?:loading|please wait|wird geladen|lade\b|chargement|cargando|caricamento|laden|加载中|正在加载|读取中|読み込み中|загрузка)[\s.…]*$/i
const deliveryHint = /deliver|shipping|versand|lieferung|livraison|配送/
const reviewHint = /review|rating|bazaarvoice|bvr|yotpo|trustpilot|bewertung/
const reviewFrame = /bazaarvoice|yotpo|trustpilot|feefo|reevoo|ekomi|reviews\.io|powerreviews|stamped/i
const calculatorCue =
  /calculate shipping|shipping calculator|estimate shipping|delivery estimate|versandkosten berechnen|calculer les frais|calcular env[ií]o|check delivery|enter (?:your )?(?:zip|postcode|post code)|delivery to|配送至|送料を計算/i

export function readLoading(
  reading: Reading,
  found: ProductFound | null,
): Pick<PageFacts, 'unfinished' | 'emptyBoxes' | 'shippingCalculator'> {
  const loading = reading.lines.filter((line) => line.text.length < 40 && loadingText.test(line.text)).length
  return {
    unfinished: (loading >= 2 && found?.product.priceFrom !== 'visible') || hasEmptyPrice(reading, found),
    emptyBoxes: emptyBoxes(reading, found?.product.ratingAt != null),
    shippingCalculator: calculator(reading),
  }
}

/** A price element without text, on a product page that shows no other price. */
function hasEmptyPrice(reading: Reading, found: ProductFound | null): boolean {
  if (!found || found.product.priceFrom === 'visible') return false
  return reading.model.boxes.some(
    (box) =>
      box.lastLine < box.firstLine &&
      /(?:^|[\s_-])(?:product-?|main-?|current-?|sale-?)?price(?:[\s_-]|$)/.test(box.hints),
  )
}

function emptyBoxes(reading: Reading, showsRating: boolean): PageFacts['emptyBoxes'] {
  const { boxes, frames } = reading.model
  const isEmpty = (box: Box) => box.lastLine < box.firstLine && (box.tag === 'div' || box.tag === 'section')
  const found: PageFacts['emptyBoxes'] = []
  if (boxes.some((box) => isEmpty(box) && deliveryHint.test(box.hints))) found.push('delivery')
  // A rating that stands on the page shows that its reviews did arrive.
  if (
    !showsRating &&
    (boxes.some((box) => isEmpty(box) && reviewHint.test(box.hints)) || frames.some(({ src }) => reviewFrame.test(src)))
  )
    found.push('reviews')
  const footerLinks = reading.model.links.filter((link) => reading.regionOf(link.box) === 'footer').length
  if (footerLinks <= 1 && boxes.some((box) => box.tag === 'footer' || /(?:^|[\s_-])footer/.test(box.hints)))
    found.push('footer')
  return found
}

function calculator(reading: Reading): PageFacts['shippingCalculator'] {
  const control = reading.model.controls.find(
    (one) => calculatorCue.test(one.label) && reading.regionOf(one.box) === 'product',
  )
  return control ? reading.anchor(control.box, control.label) : null
}
