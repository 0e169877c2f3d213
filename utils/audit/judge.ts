/** Facts → findings: every rule answers once, and one that breaks does not touch the others. */
import { type RuleId, rules } from '@/rules'
import { cannotTell, notApplicable, type Outcome, type Rule, type Subject } from '@/rules/rule'
import { hash } from './hash'
import type { Answer } from './history'
import type { Finding } from './record'

/** Languages whose lexicons are complete enough to conclude from silence. */
const wordLanguages = new Set(['en', 'zh', 'de', 'fr', 'es', 'ja'])

/** What is known of the page; what is left out is not known. `answers` are by rule id. */
export type Known = Pick<Subject, 'facts' | 'page' | 'date'> &
  Partial<Pick<Subject, 'history' | 'shop'>> & { answers?: Record<string, Answer> }

/** Judges one page. Findings come in the order of the rule list. */
export function judge({ answers = {}, history = [], shop = [], ...known }: Known): Finding[] {
  return (Object.keys(rules) as RuleId[]).map((id) =>
    toFinding(id, rules[id], verdictOf(rules[id], { ...known, history, shop, answer: answers[id] ?? null })),
  )
}

function verdictOf(rule: Rule, subject: Subject): Outcome {
  const outside = outsideOf(rule, subject)
  if (outside) return outside
  try {
    return soften(rule, subject, rule.check(subject))
  } catch (error) {
    return { status: 'error', message: 'error', values: { error: String(error).slice(0, 200) }, evidence: [] }
  }
}

/** Page types and markets that the rule does not speak for. */
function outsideOf(rule: Rule, { page }: Subject): Outcome | null {
  if (page.state !== 'ok') return cannotTell('state')
  if (rule.pages !== 'any' && !rule.pages.includes(page.type)) return notApplicable('page-type')
  if (rule.markets === 'any') return null
  if (page.markets.length === 0) return cannotTell('market-unknown')
  return page.markets.some((market) => rule.markets.includes(market)) ? null : notApplicable('market')
}

/** A verdict that the reading cannot carry becomes "cannot tell" (catalogue A1, "Unfinished pages"). */
function soften(rule: Rule, { facts, page }: Subject, found: Outcome): Outcome {
  const alarm = found.status === 'fail' || found.status === 'partial'
  if (!alarm) return found
  if (rule.needsWords && !(page.lang && wordLanguages.has(page.lang))) return cannotTell('language')
  const fromSilence = found.evidence.every((item) => item.kind === 'absence')
  if (fromSilence && (facts.unfinished || page.caution !== null)) return cannotTell('unfinished', {}, found.evidence)
  return found
}

function toFinding(id: RuleId, rule: Rule, found: Outcome): Finding {
  const { point, tier, weight, department, stage, confidence } = rule
  const key = [id, found.status, found.message, ...found.evidence.map((item) => `${item.kind} ${item.quote}`)].join(
    '\n',
  )
  return { rule: id, point, tier, weight, department, stage, confidence, ...found, fingerprint: hash(key) }
}
