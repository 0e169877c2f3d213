import { daysBetween } from '@/utils/audit/days'
import type { Sample } from '@/utils/audit/history'
import { cannotTell, defineRule, fail, notApplicable, type Outcome, partial, pass, quoted, remembered } from '../rule'
import { ukConsumers, unfairPractices } from '../support/sources'

type Counted = Sample & { unitsLeft: number }

const MINUTE = 1 / 1440
/** Units that may be sold within a minute. */
const SOLD_AT_ONCE = 2
/** Looks and days over which a number of units that never changes is no stock. */
const FROZEN_LOOKS = 5
const FROZEN_DAYS = 14

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  needsWords: true,
  sources: [
    {
      name: 'CMA open letter on urgency claims, 2023',
      url: 'https://www.gov.uk/government/publications/online-choice-architecture-open-letter',
      markets: ['uk'],
    },
    unfairPractices('annex I no. 7'),
    ukConsumers('schedule 20'),
  ],
  check({ facts, history }) {
    // In a strip or a list the words speak of other goods.
    const shown = facts.pressure.filter(({ kind, scope }) => kind === 'scarcity' && scope === 'product')
    const seen = history.filter((one): one is Counted => one.unitsLeft !== null)
    const evidence = shown.slice(0, 3).map(({ at }) => quoted(at))
    const odd = reloaded(seen) ?? upAndDown(seen) ?? frozen(seen)
    if (odd) return { ...odd, evidence: [...odd.evidence, ...evidence] }
    const [first] = shown
    if (!first) return notApplicable('none')
    const numbered = shown.find(({ text }) => /\d/.test(text))
    if (!numbered) return partial('vague', { words: first.text }, evidence)
    return seen.length >= 2
      ? pass('plausible', { words: numbered.text, looks: seen.length }, [...evidence, ...seen.slice(-4).map(say)])
      : cannotTell('one-look', { words: numbered.text }, evidence)
  },
})

const say = (one: Counted) => remembered(`${one.takenAt.slice(0, 16)}: ${one.unitsLeft}`)

/** Another number within a minute, and more than a sale explains. */
function reloaded(seen: Counted[]): Outcome | null {
  for (const [position, later] of seen.entries()) {
    const earlier = seen[position - 1]
    if (!earlier || daysBetween(earlier.takenAt, later.takenAt) > MINUTE) continue
    const change = later.unitsLeft - earlier.unitsLeft
    if (change > 0 || -change > SOLD_AT_ONCE)
      return fail('reloaded', { before: earlier.unitsLeft, after: later.unitsLeft }, [say(earlier), say(later)])
  }
  return null
}

/** Three looks within a day between which the number went both ways. */
function upAndDown(seen: Counted[]): Outcome | null {
  for (const [position, last] of seen.entries()) {
    const [first, middle] = [seen[position - 2], seen[position - 1]]
    if (!first || !middle || daysBetween(first.takenAt, last.takenAt) > 1) continue
    const turns = (middle.unitsLeft - first.unitsLeft) * (last.unitsLeft - middle.unitsLeft) < 0
    if (turns)
      return fail(
        'up-and-down',
        { numbers: [first, middle, last].map((one) => String(one.unitsLeft)) },
        [first, middle, last].map(say),
      )
  }
  return null
}

function frozen(seen: Counted[]): Outcome | null {
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last || seen.length < FROZEN_LOOKS || daysBetween(first.takenAt, last.takenAt) < FROZEN_DAYS)
    return null
  const isSame = seen.every(({ unitsLeft }) => unitsLeft === first.unitsLeft)
  const days = Math.floor(daysBetween(first.takenAt, last.takenAt))
  return isSame ? fail('frozen', { number: first.unitsLeft, days, looks: seen.length }, [say(first), say(last)]) : null
}
