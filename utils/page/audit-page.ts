/** What the injected script does: read once, judge, return the record. */
import { rules } from '@/rules'
import { RULES_VERSION } from '@/rules/version'
import { hash } from '@/utils/audit/hash'
import { judge } from '@/utils/audit/judge'
import type { AuditRecord } from '@/utils/audit/record'
import { readPage } from './read-page'
import { report } from './report-progress'
import type { AuditRequest } from './request'

/** Audits the open page. @throws where the page cannot be read; nothing is stored then */
export async function auditPage(request: AuditRequest | undefined): Promise<AuditRecord> {
  const asked = request ?? { takenAt: new Date().toISOString(), market: null, type: null }
  const { facts, page } = await readPage(asked, report)
  const findings = judge({ facts, page, date: asked.takenAt.slice(0, 10) })
  const ruleCount = Object.keys(rules).length
  report('judging', ruleCount, ruleCount)
  const url = location.href.slice(0, 2000)
  return {
    schema: 1,
    id: `${asked.takenAt.replace(/\D/g, '').slice(0, 17)}-${hash(url)}`,
    url,
    takenAt: asked.takenAt,
    rulesVersion: RULES_VERSION,
    page,
    facts,
    findings,
  }
}
