/** A page that was read → its audit record. */
import { RULES_VERSION } from '@/rules/version'
import { hash } from './hash'
import { judge, type Known } from './judge'
import type { AuditRecord, PageRead } from './record'

/** Judges the page with what else is known of it. `takenAt`: ISO 8601 in UTC. */
export function assemble(
  read: PageRead,
  takenAt: string,
  beyond: Pick<Known, 'history' | 'shop' | 'answers'> = {},
): AuditRecord {
  const { url, page, facts } = read
  return {
    schema: 1,
    id: `${takenAt.replace(/\D/g, '').slice(0, 17)}-${hash(url)}`,
    url,
    takenAt,
    rulesVersion: RULES_VERSION,
    page,
    facts,
    findings: judge({ facts, page, date: takenAt.slice(0, 10), ...beyond }),
  }
}
