/** Numbers with units, brought to one unit per family: mm, g, ml, W, mAh, GB, V. */

export type Family = 'length' | 'mass' | 'volume' | 'power' | 'charge' | 'storage' | 'voltage'

export interface Quantity {
  family: Family
  /** In the unit of the family. */
  value: number
  /** As written. */
  text: string
  index: number
}

const units: Record<string, [Family, number]> = {
  mm: ['length', 1],
  cm: ['length', 10],
  m: ['length', 1000],
  inch: ['length', 25.4],
  inches: ['length', 25.4],
  zoll: ['length', 25.4],
  '"': ['length', 25.4],
  '”': ['length', 25.4],
  '″': ['length', 25.4],
  毫米: ['length', 1],
  厘米: ['length', 10],
  センチ: ['length', 10],
  мм: ['length', 1],
  см: ['length', 10],
  mg: ['mass', 0.001],
  g: ['mass', 1],
  gr: ['mass', 1],
  kg: ['mass', 1000],
  oz: ['mass', 28.35],
  lb: ['mass', 453.6],
  lbs: ['mass', 453.6],
  pounds: ['mass', 453.6],
  克: ['mass', 1],
  千克: ['mass', 1000],
  公斤: ['mass', 1000],
  グラム: ['mass', 1],
  г: ['mass', 1],
  кг: ['mass', 1000],
  ml: ['volume', 1],
  cl: ['volume', 10],
  l: ['volume', 1000],
  liter: ['volume', 1000],
  litre: ['volume', 1000],
  litres: ['volume', 1000],
  liters: ['volume', 1000],
  毫升: ['volume', 1],
  升: ['volume', 1000],
  мл: ['volume', 1],
  л: ['volume', 1000],
  w: ['power', 1],
  watt: ['power', 1],
  watts: ['power', 1],
  kw: ['power', 1000],
  瓦: ['power', 1],
  ワット: ['power', 1],
  вт: ['power', 1],
  mah: ['charge', 1],
  ah: ['charge', 1000],
  gb: ['storage', 1],
  tb: ['storage', 1000],
  v: ['voltage', 1],
  volt: ['voltage', 1],
  volts: ['voltage', 1],
  伏: ['voltage', 1],
}

const names = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|')
const quantity = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(\d{1,6}(?:[.,]\d{1,3})?)\s?-?(${names})(?![\p{L}\d²³²/])`,
  'giu',
)

/** Every number with a unit. "3,5 kg" and "3.5 kg" are the same; "1,200 mm" and "1.200 mm" are 1200 mm. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(quantity)].flatMap((match) => {
    const [whole, written = '', unit = ''] = match
    const known = units[unit.toLowerCase()]
    return known ? [{ family: known[0], value: toNumber(written) * known[1], text: whole, index: match.index }] : []
  })
}

/** A separator before three digits groups thousands, unless nothing but a zero stands before it. */
function toNumber(written: string): number {
  const isGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(written)
  return Number(isGrouped ? written.replace(/[.,]/, '') : written.replace(',', '.'))
}

/** How far two values are apart, as a share of the larger one. */
export const apart = (one: number, other: number): number =>
  Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), Number.MIN_VALUE)
