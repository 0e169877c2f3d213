/** Addresses that are not encrypted, broken pictures, and how readable the facts that matter are. */
import type { PageFacts } from '@/utils/audit/facts'
import { all, attribute } from '../dom'
import type { ProductFound } from '../product/product'
import type { Reading } from '../reading'

export function readInsecure(reading: Reading): PageFacts['insecure'] {
  const { model } = reading
  const found: PageFacts['insecure'] = []
  const isPlain = (url: string) => /^http:\/\/(?!localhost|127\.|\[::1\])/i.test(url)
  if (isPlain(model.url)) found.push({ kind: 'page', url: model.url.slice(0, 2000) })
  for (const form of model.forms)
    if (isPlain(form.action) && !isPlain(model.url)) found.push({ kind: 'form', url: form.action.slice(0, 2000) })
  if (!isPlain(model.url)) {
    for (const picture of model.pictures) if (isPlain(picture.src)) found.push({ kind: 'image', url: picture.src })
    for (const script of all('script[src^="http:"]'))
      found.push({ kind: 'script', url: (attribute(script, 'src') ?? '').slice(0, 2000) })
  }
  return found.slice(0, 20)
}

/** Pictures that failed; on a page whose pictures all failed (a saved copy, no network) nothing can be said. */
export function countBroken(reading: Reading): number {
  const shown = reading.model.pictures.filter(
    (picture) => picture.visible && picture.src !== '' && !picture.src.startsWith('data:'),
  )
  const broken = shown.filter((picture) => picture.broken).length
  return broken === shown.length ? 0 : broken
}

type Legibility = PageFacts['legibility'][number]

/** How readable the price, the reference price and the buy control are. */
export function readLegibility(reading: Reading, found: ProductFound | null): PageFacts['legibility'] {
  const { product, priceBox, wasBox, buy } = found ?? {}
  return [
    priceBox != null && product?.priceAt ? measureLegibility('price', priceBox, product.priceAt.quote, reading) : null,
    wasBox != null && product?.wasPriceAt
      ? measureLegibility('was-price', wasBox, product.wasPriceAt.quote, reading)
      : null,
    buy ? measureLegibility('buy-control', buy.box, buy.label, reading) : null,
  ].filter((one) => one !== null)
}

/** Contrast and size of the text in a box (WCAG 2.2 SC 1.4.3); contrast is null over a picture or gradient. */
function measureLegibility(what: Legibility['what'], box: number, quote: string, reading: Reading): Legibility | null {
  const element = reading.model.boxes[box]?.element
  if (!element) return null
  const style = getComputedStyle(element)
  const text = toColour(style.color)
  const ground = groundOf(box, reading)
  return {
    what,
    contrast: text && ground ? Math.round(contrast(text, ground) * 100) / 100 : null,
    fontSize: Math.round((Number.parseFloat(style.fontSize) || 16) * 10) / 10,
    bold: Number(style.fontWeight) >= 700,
    at: reading.anchor(box, quote),
  }
}

type Colour = [number, number, number]

function toColour(text: string): Colour | null {
  const match = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)(?:[,/ ]+([\d.]+%?))?\)$/.exec(text)
  if (!match || (match[4] !== undefined && Number.parseFloat(match[4]) < 1)) return null
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

/** The colour behind the text; null where a picture or something half transparent lies there. */
function groundOf(box: number, reading: Reading): Colour | null {
  for (const one of reading.lineage(box, 40)) {
    const style = getComputedStyle(one.element)
    if (style.backgroundImage !== 'none') return null
    if (style.backgroundColor === 'rgba(0, 0, 0, 0)' || style.backgroundColor === 'transparent') continue
    return toColour(style.backgroundColor)
  }
  return [255, 255, 255]
}

/** Relative luminance contrast, WCAG 2.2. */
function contrast(a: Colour, b: Colour): number {
  const [one, two] = [luminance(a), luminance(b)]
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const part = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}
