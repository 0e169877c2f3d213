/** Measures the grammars on labelled texts: price strings and phrases that press. */
import { pressureOf } from '@/utils/page/claims/pressure'
import { type Lexicon, type Matcher, matcher } from '@/utils/text/lexicon'
import { findAmounts, findPrices } from '@/utils/text/price'
import type { Phrase, PriceString } from './labels'
import type { Judged } from './measure'

/** Strings that their own authors do not pass are left out. */
export function measurePriceStrings(strings: PriceString[]): Judged[] {
  return strings
    .filter(({ group }) => !group.includes('XFAIL'))
    .map(({ price_raw, amount }, index) => {
      const seen = (findPrices(price_raw)[0] ?? findAmounts(price_raw)[0])?.amount ?? null
      const wanted = amount === null || amount === '' ? null : amount
      const same = wanted !== null && seen !== null && Math.abs(Number(wanted) - Number(seen)) < 1e-6
      const outcome =
        wanted === null ? (seen === null ? 'none' : 'invented') : seen === null ? 'missed' : same ? 'right' : 'wrong'
      return {
        fact: 'price string',
        id: `${index}`,
        lang: 'any',
        wanted: `${price_raw} → ${wanted}`,
        seen: String(seen),
        outcome,
      }
    })
}

const kinds: Record<string, string[] | undefined> = {
  'Low-stock Message': ['scarcity'],
  'High-demand Message': ['scarcity', 'activity', 'urgency'],
  'Activity Notification': ['activity'],
  'Countdown Timer': ['urgency', 'countdown'],
  'Limited-time Message': ['urgency', 'countdown'],
  Confirmshaming: ['confirmshaming'],
}

/** Phrases that press, and plain phrases of shops that do not. */
export function measurePressure(pressing: Phrase[], plain: Phrase[]): Judged[] {
  const known = new Map<Lexicon, Matcher>()
  const cues = (lexicon: Lexicon): Matcher => {
    const found = known.get(lexicon) ?? matcher(lexicon, 'en')
    known.set(lexicon, found)
    return found
  }
  const judged = pressing.map(({ text, type = '' }): Judged => {
    const seen = pressureOf(text, { cues })
    const wanted = kinds[type]
    const outcome = seen === null ? 'missed' : wanted?.includes(seen) ? 'right' : 'wrong'
    return { fact: `pressure: ${type}`, id: text, lang: 'en', wanted: type, seen: seen ?? '–', outcome }
  })
  const quiet = plain
    .filter(({ dark }) => dark === 0)
    .map(({ text }): Judged => {
      const seen = pressureOf(text, { cues })
      return {
        fact: 'pressure: plain phrases',
        id: text,
        lang: 'en',
        wanted: '–',
        seen: seen ?? '–',
        outcome: seen === null ? 'none' : 'invented',
      }
    })
  return [...judged, ...quiet]
}
