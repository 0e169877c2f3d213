/**
 * The audit record: the contract of `--json`, of export files and of the store.
 * `docs/audit.schema.json` is generated from here (`npm run docs`).
 */
import { facts, rect } from './facts'
import { z } from './zod'

const text = (most: number) => z.string().check(z.maxLength(most))

export const pageType = z.enum(['product', 'home', 'policy', 'cart', 'listing', 'other'])
export const pageSubtype = z.enum([
  'shipping',
  'returns',
  'terms',
  'imprint',
  'privacy',
  'faq',
  'contact',
  'warranty',
  'about',
  'payment',
  'checkout',
  'confirmation',
])
export const pageState = z.enum(['ok', 'not-a-shop', 'bot-wall', 'consent-wall', 'login', 'empty', 'error'])
export const market = z.enum(['de', 'eu', 'uk', 'us', 'cn', 'jp', 'other'])
export const status = z.enum(['pass', 'partial', 'fail', 'not-applicable', 'cannot-tell', 'manual', 'error'])
export const tier = z.enum(['avoid', 'do-well', 'innovate'])

export const page = z.object({
  type: pageType,
  subtype: z.nullable(pageSubtype),
  state: pageState,
  /** Why the page cannot be trusted in full; the popup says it, rules soften. */
  caution: z.nullable(z.enum(['hidden-until-styled', 'truncated', 'unfinished'])),
  /** `user` where the type was set by hand. */
  typeFrom: z.enum(['page', 'user']),
  /** BCP 47 primary tag ("de", "zh"); null where neither markup nor text tells. */
  lang: z.nullable(text(20)),
  title: text(300),
  platform: z.nullable(text(40)),
  markets: z.array(market),
  /** What the market was concluded from ("currency", "language", "domain", "user"). */
  marketFrom: z.array(text(20)),
  viewport: z.tuple([z.number(), z.number()]),
  elements: z.number(),
})

/** A value inside a worded message: a quote, a number, or ids of terms that are worded per language. */
const value = z.union([text(300), z.number(), z.array(text(60)).check(z.maxLength(30))])

export const evidence = z.object({
  kind: z.enum(['text', 'element', 'absence', 'pair', 'measure', 'history']),
  quote: text(300),
  selector: z.nullable(text(1000)),
  rect: z.nullable(rect),
  collapsed: z.optional(z.boolean()),
  /** For an absence: ids of the places that were searched. */
  places: z.optional(z.array(text(60))),
})

export const department = z.enum(['product', 'content', 'design', 'IT', 'logistics', 'customer service', 'marketing'])
export const stage = z.enum(['discover', 'evaluate', 'decide', 'pay', 'ship', 'receive', 'use', 'return'])
export const confidence = z.enum(['high', 'medium', 'low', 'manual-question'])

export const finding = z.object({
  rule: z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/)),
  point: z.number(),
  tier,
  weight: z.number(),
  department,
  stage,
  confidence,
  status,
  /** Id of the sentence that says what was seen; worded in `locales/<lang>/rules`. */
  message: text(60),
  values: z.record(z.string(), value),
  /** Stays the same for the same evidence, wherever the markup moves it. */
  fingerprint: text(40),
  evidence: z.array(evidence).check(z.maxLength(12)),
})

const figure = z.object({ score: z.nullable(z.number()), decided: z.number(), applicable: z.number() })

export const pointScore = z.extend(figure, {
  /** The figure without the cap, where a weight-5 `avoid` fail caps the point at 40. */
  uncapped: z.nullable(z.number()),
  earned: z.number(),
  possible: z.number(),
})

export const score = z.object({
  total: z.nullable(z.number()),
  hard: z.nullable(z.number()),
  soft: z.nullable(z.number()),
  decided: z.number(),
  applicable: z.number(),
  earned: z.number(),
  possible: z.number(),
  points: z.record(z.string(), pointScore),
})

/** What the injected script returns: the page as it was read. */
export const pageRead = z.object({ url: text(2000), page, facts })

/** What is kept: everything but the computed score. */
export const auditRecord = z.object({
  schema: z.literal(1),
  id: text(60),
  url: text(2000),
  takenAt: z.iso.datetime(),
  rulesVersion: text(20),
  page,
  facts,
  findings: z.array(finding).check(z.maxLength(400)),
})

/** The record with its score, as files and commands carry it; scores are computed on read. */
export const scoredAudit = z.extend(auditRecord, { score })

export type PageType = z.infer<typeof pageType>
export type PageSubtype = z.infer<typeof pageSubtype>
export type PageState = z.infer<typeof pageState>
export type PageInfo = z.infer<typeof page>
export type Market = z.infer<typeof market>
export type Status = z.infer<typeof status>
export type Tier = z.infer<typeof tier>
export type Department = z.infer<typeof department>
export type Stage = z.infer<typeof stage>
export type Confidence = z.infer<typeof confidence>
export type Evidence = z.infer<typeof evidence>
export type Finding = z.infer<typeof finding>
export type FindingValue = z.infer<typeof value>
export type Score = z.infer<typeof score>
export type PointScore = z.infer<typeof pointScore>
export type PageRead = z.infer<typeof pageRead>
export type AuditRecord = z.infer<typeof auditRecord>
export type ScoredAudit = z.infer<typeof scoredAudit>
