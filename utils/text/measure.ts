/** Reads quantities ("500 g", "6 x 0,33 l", "250ml", "2.5 m²") and brings them to one unit of their kind. */
import { multiplyDecimal } from '@/utils/audit/decimal'
import type { MeasureUnit } from '@/utils/audit/facts'

export interface Measure {
  /** Decimal string in `unit`. */
  amount: string
  unit: MeasureUnit
  /** "6 x": how many of them; 1 where none is named. */
  count: number
  start: number
  end: number
  text: string
}

export type Dimension = 'mass' | 'volume' | 'length' | 'area' | 'space'

/** Kind of each unit and its size in the base of that kind: kg, l, m, m², m³. */
const SIZES: Record<MeasureUnit, [Dimension, string]> = {
  kg: ['mass', '1'],
  g: ['mass', '0.001'],
  l: ['volume', '1'],
  ml: ['volume', '0.001'],
  m: ['length', '1'],
  cm: ['length', '0.01'],
  m2: ['area', '1'],
  m3: ['space', '1'],
}

/** Units as written, longest first where one begins another; centilitres and decilitres are millilitres by a factor. */
const WRITTEN: [forms: string, unit: MeasureUnit, factor: string][] = [
  ['kilogramm|kilogrammes?|kilogramos?|kilograms?|kilos?|chilo|kgs?|кг|公斤|千克|キロ', 'kg', '1'],
  ['millilit\\p{L}{0,4}|mililit\\p{L}{0,4}|ml|мл|毫升|ミリリットル', 'ml', '1'],
  ['m2|m²|qm|sqm|㎡|平方米|平米', 'm2', '1'],
  ['m3|m³|cbm', 'm3', '1'],
  ['gramm|grammes?|grammi|gramos?|grams?|gms?|gr|g|г|克|グラム', 'g', '1'],
  ['cl', 'ml', '10'],
  ['dl', 'ml', '100'],
  ['liters?|litres?|litros?|litri|ltr|lt|l|л|升|リットル', 'l', '1'],
  ['meters?|metres?|mètres?|metros?|mtr|m|м|米|メートル', 'm', '1'],
  ['cm', 'cm', '1'],
]

export const unitPattern = WRITTEN.map(([forms]) => forms).join('|')
const units = WRITTEN.map(([forms, unit, factor]) => ({ form: new RegExp(`^(?:${forms})$`, 'iu'), unit, factor }))

const measured = new RegExp(
  `(?:(?<!\\d)(\\d{1,3})\\s?[x×*]\\s?)?(?<![\\d.,])(\\d{1,6}(?:[.,]\\d{1,3})?)\\s?(${unitPattern})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d²³])(?:\\s?[x×*]\\s?(\\d{1,3})(?![\\d.,]))?`,
  'giu',
)

/** The first quantities in a text, in order. */
export function findMeasures(text: string): Measure[] {
  return [...text.slice(0, 600).matchAll(measured)].slice(0, 12).flatMap((match) => {
    const [whole, before, number = '', written = '', after] = match
    // "4G" and "5G" are networks; the gram is written small.
    const found = written === 'G' ? null : toMeasure(number, written)
    const count = Number(before ?? after ?? 1) || 1
    const place = { start: match.index, end: match.index + whole.length, text: whole.trim() }
    return found ? [{ ...found, count, ...place }] : []
  })
}

/** "33" and "cl" are 330 ml; null for a unit that is none. */
export function toMeasure(number: string, written: string): Pick<Measure, 'amount' | 'unit'> | null {
  const found = units.find(({ form }) => form.test(written))
  return found ? { amount: multiplyDecimal(number.replace(',', '.'), found.factor), unit: found.unit } : null
}

export const dimensionOf = (unit: MeasureUnit): Dimension => SIZES[unit][0]

/** The amount in kg, l, m, m² or m³. */
export const inBase = (amount: string, unit: MeasureUnit): string => multiplyDecimal(amount, SIZES[unit][1])
