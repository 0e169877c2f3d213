/** Judged facts → figures by fact, part of the corpus and language. */
import { figuresOf, type Judged } from './measure'
import type { Part } from './split'

/** Figures by fact: "price" → { tuned: 0.97, "held-out": 0.95 }. F1 where something can be absent, else accuracy. */
export type Figures = Record<string, Partial<Record<Part | 'all', number>>>

export function collect(judged: Judged[], parts: Map<string, Part>): Figures {
  const figures: Figures = {}
  for (const fact of new Set(judged.map((one) => one.fact))) {
    const own = judged.filter((one) => one.fact === fact)
    const of = (part: Part) => own.filter(({ id }) => parts.get(id) === part)
    figures[fact] = {
      all: figure(own),
      ...(parts.size > 0 ? { tuned: figure(of('tuned')), 'held-out': figure(of('held-out')) } : {}),
    }
  }
  return figures
}

/** F1 where the fact may be absent, else accuracy; rounded, so that the file does not change without cause. */
function figure(judged: Judged[]): number {
  const { accuracy, f1 } = figuresOf(judged)
  const mayBeAbsent = judged.some(({ outcome }) => outcome === 'none' || outcome === 'invented')
  return Math.round((mayBeAbsent && f1 !== null ? f1 : accuracy) * 1000) / 1000
}

export function byLanguage(judged: Judged[]): Record<string, Figures> {
  const languages = [...new Set(judged.map(({ lang }) => lang))].sort()
  return Object.fromEntries(
    languages.map((lang) => [
      lang,
      collect(
        judged.filter((one) => one.lang === lang),
        new Map(),
      ),
    ]),
  )
}
