/** Questions that only a person can answer. Open ones cost nothing; an answer counts for 180 days (catalogue E6). */
import { daysBetween } from '@/utils/audit/days'
import { ask, fail, measure, notApplicable, type Outcome, partial, pass, type Subject } from '../rule'

const DAYS_VALID = 180

/** The outcome of a manual question: what the person answered, or the question itself. */
export function fromAnswer({ answer, date }: Subject): Outcome {
  if (!answer) return ask('open')
  if (daysBetween(answer.date, date) > DAYS_VALID) return ask('expired', { date: answer.date })
  const values = { by: answer.by, date: answer.date }
  const evidence = [measure([answer.note, answer.by, answer.date].filter(Boolean).join(' · '))]
  if (answer.value === 'yes') return pass('yes', values, evidence)
  if (answer.value === 'partly') return partial('partly', values, evidence)
  if (answer.value === 'no') return fail('no', values, evidence)
  return notApplicable('does-not-apply', values, evidence)
}
