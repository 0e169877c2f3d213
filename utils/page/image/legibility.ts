/** How readable the price, its conditions, the way of contact and the buy control are. */
import { shippingCost } from '@/rules/lexicons/offer'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { ProductFound } from '../product/product'
import type { Reading } from '../reading'
import { contrastAt } from './contrast'

type Legibility = PageFacts['legibility'][number]

export function readLegibility(reading: Reading, found: ProductFound | null): Legibility[] {
  const { product, priceBox, wasBox, buy } = found ?? {}
  const shipping = smallest(
    reading.lines.filter(
      (line) =>
        line.visible &&
        line.text.length < 160 &&
        reading.regionOf(line.box) === 'product' &&
        reading.cues(shippingCost).test(line.text),
    ),
  )
  const contact = reading.model.links.find(
    (link) => link.visible && /^(?:mailto|tel):/i.test(link.href) && link.text.length > 3,
  )
  const parts: ([Legibility['what'], number, string] | null)[] = [
    priceBox != null && product?.priceAt ? ['price', priceBox, product.priceAt.quote] : null,
    wasBox != null && product?.wasPriceAt ? ['was-price', wasBox, product.wasPriceAt.quote] : null,
    shipping ? ['shipping', shipping.runs[0]?.box ?? shipping.box, shipping.text] : null,
    ...conditions(reading),
    contact ? ['contact', contact.box, contact.text] : null,
    buy ? ['buy-control', buy.box, buy.label] : null,
  ]
  return parts.flatMap((part) => (part ? (measureLegibility(...part, reading) ?? []) : []))
}

/** Of several notes the one that is hardest to read. */
const smallest = (lines: Line[]): Line | undefined => [...lines].sort((a, b) => a.size - b.size)[0]

/** Words at ticked or unticked boxes: what one agrees to. */
const conditions = (reading: Reading): ['condition', number, string][] =>
  reading.model.controls
    .filter((control) => control.kind === 'checkbox' && control.visible && control.label.length > 30)
    .slice(0, 3)
    .flatMap((control): ['condition', number, string][] => {
      const line = reading.lines.find((one) => one.visible && one.text.startsWith(control.label.slice(0, 30)))
      return line ? [['condition', line.runs[0]?.box ?? line.box, line.text]] : []
    })

function measureLegibility(what: Legibility['what'], box: number, quote: string, reading: Reading): Legibility | null {
  const element = reading.model.boxes[box]?.element
  if (!element) return null
  const style = getComputedStyle(element)
  return {
    what,
    contrast: contrastAt(box, reading),
    fontSize: Math.round((Number.parseFloat(style.fontSize) || 16) * 10) / 10,
    bold: Number(style.fontWeight) >= 700,
    at: reading.anchor(box, quote),
  }
}
