/** Where the rules' demands come from. The popup asks the background for them, so that it need not carry the rules. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translator } from '@/locales'
import type { Source, SourceBook } from '@/rules/rule'
import type { Market } from '@/utils/audit/record'

export const Sources = createContext<SourceBook>({})

/** Sources of one rule; none for a rule that this version no longer has. */
export const useSources = (rule: string): Source[] => useContext(Sources)[rule] ?? []

/** Sources that speak for one of the page's markets. */
export const fittingSources = (sources: Source[], markets: Market[]): Source[] =>
  sources.filter((source) => !source.markets || source.markets.some((market) => markets.includes(market)))

/** A source's name in words: laws and papers keep their own, the method's points are worded per language. */
export function sourceName({ t }: Translator, { name }: Source): string {
  const points = /^Storelight method, points? (.+)$/.exec(name)?.[1]
  if (points === undefined) return name
  return t(/\D/.test(points) ? 'source.methods' : 'source.method', { points: points.replace(' and ', ', ') })
}
