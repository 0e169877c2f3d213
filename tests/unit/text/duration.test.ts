import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDurations } from '@/utils/text/duration'

const found = (text: string) => findDurations(text).map(({ number, max, unit }) => [number, max, unit])

describe('findDurations', () => {
  it.each([
    ['within 48 hours', [48, null, 'hour']],
    ['2-3 working days', [2, 3, 'working-day']],
    ['2 to 3 business days', [2, 3, 'working-day']],
    ['30-day returns', [30, null, 'day']],
    ['within 14 (fourteen) days', [14, null, 'day']],
    ['one year', [1, null, 'year']],
    ['fourteen days', [14, null, 'day']],
    ['12 months', [12, null, 'month']],
    ['up to 2 weeks', [2, null, 'week']],
    ['15 min', [15, null, 'minute']],
    ['2-3 Werktage', [2, 3, 'working-day']],
    ['2 bis 3 Werktagen', [2, 3, 'working-day']],
    ['innerhalb von 30 Tagen', [30, null, 'day']],
    ['vierzehn Tage', [14, null, 'day']],
    ['2 Jahre', [2, null, 'year']],
    ['24 Monate', [24, null, 'month']],
    ['24 Std.', [24, null, 'hour']],
    ['sous 5 jours ouvrés', [5, null, 'working-day']],
    ['2 ans', [2, null, 'year']],
    ['3 à 5 jours', [3, 5, 'day']],
    ['5-7 días hábiles', [5, 7, 'working-day']],
    ['30 días', [30, null, 'day']],
    ['2 anni', [2, null, 'year']],
    ['2 giorni lavorativi', [2, null, 'working-day']],
    ['1 werkdag', [1, null, 'working-day']],
    ['14 dni', [14, null, 'day']],
    ['2 roky', [2, null, 'year']],
    ['30天', [30, null, 'day']],
    ['七天', [7, null, 'day']],
    ['1-3个工作日', [1, 3, 'working-day']],
    ['48小时', [48, null, 'hour']],
    ['3～5営業日', [3, 5, 'working-day']],
    ['1年保証', [1, null, 'year']],
    ['8日以内', [8, null, 'day']],
  ])('reads “%s”', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('reads every one, with its place', () => {
    const text = 'Dispatch in 24 hours, delivery in 2-3 days'
    expect(findDurations(text).map(({ start, end }) => text.slice(start, end))).toEqual(['24 hours', '2-3 days'])
  })

  it('does not make a range of two numbers that fall', () => {
    expect(found('5-2 days')).toEqual([[5, null, 'day']])
  })

  it.each([
    '2026-11-22',
    '22.11.2026',
    '10:30',
    '10:30 h',
    '24/7',
    '11月22日にお届け',
    '2026年11月22日',
    '3 in 1',
    '20 cm',
    '2.5 hours',
    'A4 day planner',
    '20 den',
    'prima 20 ora 15',
    '12 dayton road',
    '0 days',
    '1,000 days',
  ])('reads nothing in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  it('does not search an endless text', () => {
    expect(found(`${'x '.repeat(2000)}30 days`)).toEqual([])
  })

  it('ends on hostile text', () => {
    for (const piece of ['1 ', '1-', 'three ', '1 (', '十']) {
      const start = performance.now()
      findDurations(piece.repeat(100_000))
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})

/** Units that browsers write and shops use, with the unit that the reader should name. */
const timeUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const timeLocales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ru', 'cs', 'ja', 'zh', 'ko']

/**
 * Forms that are refused on purpose, since they mean something else more often: "ora" is "now", "20 den" the
 * weight of stockings, "5分" and "5분" a rating or a number of people.
 */
const refused = new Set(['1 ora', '1 den', '分', '분'])
const isRefused = (text: string): boolean => refused.has(text) || refused.has(text.replace(/^\d+\s?/, ''))

const period = fc.record({
  locale: fc.constantFrom(...timeLocales),
  unit: fc.constantFrom(...timeUnits),
  number: fc.integer({ min: 1, max: 120 }),
})

const format = (locale: string, unit: string, number: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(number)

describe('a period that a browser formats', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(period, ({ locale, unit, number }) => {
        const text = format(locale, unit, number)
        fc.pre(!isRefused(text))
        expect(found(text), `${locale}: ${text}`).toEqual([[number, null, unit]])
      }),
      { numRuns: 800 },
    )
  })

  it('is read back with both ends of its range', () => {
    fc.assert(
      fc.property(
        period,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('-', '–', ' - ', ' – '),
        (one, more, dash) => {
          const text = `${one.number}${dash}${format(one.locale, one.unit, one.number + more)}`
          fc.pre(!isRefused(format(one.locale, one.unit, one.number + more)))
          expect(found(text), `${one.locale}: ${text}`).toEqual([[one.number, one.number + more, one.unit]])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('never breaks, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 -–/.,()days Tage天日週 ans'), maxLength: 40 }),
        (text) => {
          for (const { number, max, start, end } of findDurations(text)) {
            expect(number).toBeGreaterThan(0)
            expect(max === null || max > number).toBe(true)
            expect(start).toBeLessThan(end)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
