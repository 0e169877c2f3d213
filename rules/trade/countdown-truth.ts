import { daysBetween } from '@/utils/audit/days'
import type { Sample } from '@/utils/audit/history'
import {
  cannotTell,
  defineRule,
  fail,
  notApplicable,
  type Outcome,
  partial,
  pass,
  quoted,
  remembered,
  type Subject,
} from '../rule'
import { awaitsClock, namesEnd, timers } from '../support/pressure'
import { ukConsumers, unfairPractices } from '../support/sources'

/** A look whose timer ran. */
type Timed = Sample & { countdownEnd: string }

/** Two readings of one clock may differ by so much (an hour, in days). */
const TOLERANCE = 1 / 24

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['product', 'home', 'cart'],
  markets: 'any',
  weight: 5,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  needsWords: true,
  sources: [
    unfairPractices('annex I no. 7'),
    ukConsumers('schedule 20'),
    {
      name: 'CMA open letter on urgency claims, 2023',
      url: 'https://www.gov.uk/government/publications/online-choice-architecture-open-letter',
      markets: ['uk'],
    },
  ],
  check(subject) {
    const { clocks, deadlines } = timers(subject)
    const shown = [...clocks, ...deadlines]
    const seen = subject.history.filter((one): one is Timed => one.countdownEnd !== null)
    const proof = moved(seen) ?? wentOn(subject, seen, clocks.length > 0) ?? ended(subject, seen)
    if (proof) return { ...proof, evidence: [...proof.evidence, ...clocks.slice(0, 2).map(({ at }) => quoted(at))] }
    const [first] = shown
    if (!first) return notApplicable('none')
    const dated = deadlines.find(({ text }) => namesEnd(text) || awaitsClock(text))
    const open = clocks[0] ?? dated
    if (open) return cannotTell('seen-once', { words: open.text }, [quoted(open.at)])
    return partial(
      'no-date',
      { words: first.text },
      shown.slice(0, 4).map(({ at }) => quoted(at)),
    )
  },
})

const say = (one: Timed) => remembered(`${one.takenAt.slice(0, 16)}: → ${one.countdownEnd.slice(0, 16)}`)
const samePrice = (one: Sample, other: Sample | Subject['facts']['product']) =>
  one.price !== null && one.price.amount === other?.price?.amount

/** The end was put off while the clock still ran. */
function moved(seen: Timed[]): Outcome | null {
  for (const [position, later] of seen.entries()) {
    const earlier = seen[position - 1]
    const ran = earlier && daysBetween(later.takenAt, earlier.countdownEnd) > 0
    if (!ran || daysBetween(earlier.countdownEnd, later.countdownEnd) <= TOLERANCE) continue
    return fail('moved', { before: earlier.countdownEnd.slice(0, 16), after: later.countdownEnd.slice(0, 16) }, [
      say(earlier),
      say(later),
    ])
  }
  return null
}

/** After its end the clock ran again, and the price had not changed. */
function wentOn({ facts, date }: Subject, seen: Timed[], runsNow: boolean): Outcome | null {
  for (const [position, one] of seen.entries()) {
    const again = seen
      .slice(position + 1)
      .find((later) => daysBetween(one.countdownEnd, later.takenAt) > 0 && samePrice(one, later))
    if (again) return fail('went-on', { end: one.countdownEnd.slice(0, 16) }, [say(one), say(again)])
    const isOver = daysBetween(one.countdownEnd, date) > 0
    if (isOver && runsNow && samePrice(one, facts.product))
      return fail('went-on', { end: one.countdownEnd.slice(0, 16) }, [say(one)])
  }
  return null
}

/** The clock kept its end, and later looks saw another price. */
function ended({ history }: Subject, seen: Timed[]): Outcome | null {
  const [first, second] = seen
  if (!first || !second) return null
  const after = history.find((one) => daysBetween(first.countdownEnd, one.takenAt) > 0)
  return after && !samePrice(first, after) && after.price
    ? pass('kept', { end: first.countdownEnd.slice(0, 16) }, [
        say(first),
        say(second),
        remembered(`${after.takenAt.slice(0, 10)}: ${after.price.amount}`),
      ])
    : null
}
