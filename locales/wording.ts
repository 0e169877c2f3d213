/** The texts that every language gives for one rule. */
export interface RuleWording {
  /** The good condition, as the rule's name. */
  title: string
  /** Why it matters to a buyer, one or two sentences. */
  why: string
  /** What to do, in one imperative sentence within the shop's reach. */
  fix: string
  /** When the rule passes and when it fails, for the handbook. */
  pass: string
  fail: string
  /** Message id → headline of what was seen. */
  seen: Record<string, string>
}
