/**
 * The form of a rule. A rule declares what it is about, guards, and answers from
 * facts alone: it never sees the page, the browser, the clock or the network.
 *
 * Its id is its path ("price/discount-math"); the folder is the experience point.
 */
import type { Anchor, PageFacts } from '@/utils/audit/facts'
import type { Answer, Sample, SeenPage } from '@/utils/audit/history'
import type {
  Confidence,
  Department,
  Evidence,
  FindingValue,
  Market,
  PageInfo,
  PageType,
  Stage,
  Status,
  Tier,
} from '@/utils/audit/record'

/** All that a rule may look at. */
export interface Subject {
  facts: PageFacts
  page: PageInfo
  /** Day of the audit, ISO 8601 ("2026-11-22"). Rules with a start date compare with it. */
  date: string
  /** Earlier looks at this product, oldest first; empty where none are known. */
  history: Sample[]
  /** The newest audit of each other page of this shop that was visited. */
  shop: SeenPage[]
  /** What a person answered to this rule's question. */
  answer: Answer | null
}

/** Where a rule's demand comes from. `legal` sources are shown as "risk to check", never as a ruling. */
export interface Source {
  name: string
  url?: string
  legal?: true
  /** Markets that the source speaks for; absent = any. */
  markets?: Market[]
}

/** How often a rule agreed with people who judged the same pages. Same side = alarm (fail, partial), pass or silent. */
export interface Measured {
  pages: number
  agreed: number
  alarms: number
  rightAlarms: number
}

/** What a reader may want to know of a rule beside its words. */
export interface RuleNotes {
  sources: Source[]
  /** Null where nobody has compared it yet. */
  measured: Measured | null
}

/** Notes on every rule, by rule id. */
export type RuleBook = Record<string, RuleNotes>

export interface Outcome {
  status: Status
  message: string
  values: Record<string, FindingValue>
  evidence: Evidence[]
}

export interface Rule {
  point: number
  tier: Tier
  /** Page types that the rule judges. */
  pages: PageType[] | 'any'
  /** Markets that it holds for; on others it is not applicable. */
  markets: Market[] | 'any'
  /** 1 to 5: how much it counts in its point and in the total. */
  weight: number
  confidence: Confidence
  department: Department
  stage: Stage
  sources: Source[]
  /** The verdict hangs on words; on a page in a language without lexicon it is `cannot-tell`, not a fail. */
  needsWords?: true
  check(subject: Subject): Outcome
}

/** Gives a rule its types. */
export const defineRule = (rule: Rule): Rule => rule

const outcome =
  (status: Status) =>
  (message: string, values: Record<string, FindingValue> = {}, evidence: Evidence[] = []): Outcome => ({
    status,
    message,
    values,
    evidence,
  })

export const pass = outcome('pass')
export const partial = outcome('partial')
export const fail = outcome('fail')
export const notApplicable = outcome('not-applicable')
export const cannotTell = outcome('cannot-tell')
/** A question to a person that is still open. */
export const ask = outcome('manual')

/** An `innovate` rule that is not met is an idea, not a fault (catalogue A8): not applicable, under this message. */
export const NOT_OFFERED = 'not-offered'

/** Evidence: the words of an element, where they stand. */
export const quoted = (at: Anchor): Evidence => ({
  kind: 'text',
  quote: at.quote,
  selector: at.selector,
  rect: at.rect,
  ...(at.collapsed ? { collapsed: true } : {}),
})

/** Evidence: an element by itself (a control, a picture). */
export const element = (at: Anchor): Evidence => ({ ...quoted(at), kind: 'element' })

/** Evidence: something that only the markup says; it has no place on the page. */
export const declared = (quote: string, at: Anchor | null = null): Evidence => ({
  kind: 'text',
  quote: quote.slice(0, 300),
  selector: at?.selector ?? null,
  rect: at?.rect ?? null,
})

/** Evidence: nothing was found; `places` and `cues` tell where and what was looked for. */
export const absence = (cues: string, places: string[]): Evidence => ({
  kind: 'absence',
  quote: cues,
  selector: null,
  rect: null,
  places,
})

/** Evidence: what an earlier look at the page, or another page of the shop, said. */
export const remembered = (quote: string): Evidence => ({ ...declared(quote), kind: 'history' })

/** Evidence: an arithmetic or a measured value, in full. */
export const measure = (quote: string, at: Anchor | null = null): Evidence => ({
  ...declared(quote, at),
  kind: 'measure',
})

/** Evidence: one side of a contradiction. */
export const side = (quote: string, at: Anchor | null): Evidence => ({ ...declared(quote, at), kind: 'pair' })
