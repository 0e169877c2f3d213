/** Reading the promises of a page: whose words, where, and whether they name a time. */
import type { PageFacts, PromiseKind, Region } from '@/utils/audit/facts'

export type Promised = PageFacts['promises'][number]

/** Where a buyer sees a promise before deciding; what stands at the foot needs a search. */
const SEEN_EARLY: Region[] = ['product', 'body', 'header', 'banner']
const USER_OR_OTHER: Region[] = ['reviews', 'related']

/** Promises of the given kinds in the seller's own words about this offer. */
export const promised = ({ promises }: PageFacts, ...kinds: PromiseKind[]): Promised[] =>
  promises.filter((one) => kinds.includes(one.kind) && !USER_OR_OTHER.includes(one.region) && !isCityService(one))

/** Hours under which no parcel travels. */
const NO_PARCEL = 6

/** "Delivery in 1 hour" in a list of services is a courier of some cities, not the way of this parcel. */
const isCityService = ({ kind, unit, number, region }: Promised): boolean =>
  kind === 'delivery-time' && unit === 'hour' && number !== null && number < NO_PARCEL && region !== 'product'

export const isSeenEarly = ({ region }: { region: Region }): boolean => SEEN_EARLY.includes(region)

/** Beside the offer, not in a strip or at the foot that every page carries. */
export const isAtOffer = ({ region }: { region: Region }): boolean => region === 'product' || region === 'body'

const CLOCK_OR_DATE =
  /\d{1,2}[:.]\d{2}|\d{1,2}\s?(am|pm|uhr|h|点|時)(?![a-z])|\d{1,2}[./-]\d{1,2}(?!\d)|\d{1,2}\.?\s(de\s)?(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}|\d{1,2}\s?月\s?\d{1,2}/i
const NAMED_DAY =
  /\b(today|tomorrow|same[- ]day|next[- ](working[- ]|business[- ])?day|heute|morgen|aujourd'hui|demain|hoy|mañana)\b|当天|当日|即日|今日|次日|翌日|明日/i

/** A number, a date, a cut-off hour or a named day; "fast" names none. */
export const namesTime = ({ number, text }: Promised): boolean =>
  number !== null || CLOCK_OR_DATE.test(text) || NAMED_DAY.test(text)
