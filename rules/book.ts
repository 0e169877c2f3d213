/** Notes on every rule, for views that do not carry the rules themselves. */
import { rules } from './index'
import measured from './measured.json'
import type { Measured, RuleBook } from './rule'

export const ruleBook = (): RuleBook =>
  Object.fromEntries(
    Object.entries(rules).map(([id, { sources }]) => [
      id,
      { sources, measured: (measured as Record<string, Measured>)[id] ?? null },
    ]),
  )
