/** Contrast of a text with what lies behind it (WCAG 2.2 SC 1.4.3). */
import type { Reading } from '../reading'

/** Ratio of 1 to 21, rounded to 1/100; null over a picture or gradient, or where colours are half transparent. */
export function contrastAt(box: number, reading: Reading): number | null {
  const element = reading.model.boxes[box]?.element
  const text = element ? toColour(getComputedStyle(element).color) : null
  const ground = groundOf(box, reading)
  return text && ground ? Math.round(contrast(text, ground) * 100) / 100 : null
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
