import { describe, expect, it } from 'vitest'
import { dimensionOf, findMeasures, inBase } from '@/utils/text/measure'

const read = (text: string) => findMeasures(text).map(({ amount, unit, count }) => `${count} × ${amount} ${unit}`)

describe('measures', () => {
  it('reads quantities as shops write them', () => {
    expect(read('Röstkaffee, 500 g')).toEqual(['1 × 500 g'])
    expect(read('Olivenöl 0,75l')).toEqual(['1 × 0.75 l'])
    expect(read('Eau de parfum 33cl')).toEqual(['1 × 330 ml'])
    expect(read('Apfelsaft 6 x 0,33 l')).toEqual(['6 × 0.33 l'])
    expect(read('坚果 218g*2袋')).toEqual(['2 × 218 g'])
    expect(read('洗衣液 3升')).toEqual(['1 × 3 l'])
    expect(read('Stoff 2,5 m²')).toEqual(['1 × 2.50 m2'])
  })

  it('leaves other numbers alone', () => {
    expect(read('4G modem, 5 mm drill, 10 Mbit, size 38, 3 large')).toEqual([])
    expect(read('iPhone 12 Gold')).toEqual([])
  })

  it('brings them to one unit', () => {
    expect(inBase('33', 'g')).toBe('0.033')
    expect(inBase('250', 'cm')).toBe('2.50')
    expect(dimensionOf('ml')).toBe('volume')
  })
})
