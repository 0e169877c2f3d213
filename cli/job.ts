/** One page that a run audits, and where its bytes come from. */
import type { Site } from './site'

export type Source =
  /** The bytes of one file, in the character set that the list names; nothing else is answered. */
  | { kind: 'page'; file: string; charset: string | null }
  /** Whole saved sites, each at its origin. */
  | { kind: 'sites'; sites: Site[] }
  /** The live web. */
  | { kind: 'live' }

export interface Job {
  /** The id that a replay list gives; null = the record keeps its own. */
  id: string | null
  url: string
  from: Source
}
