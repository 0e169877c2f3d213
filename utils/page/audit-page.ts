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
  // The request was left on another page: this one has come in between.
  if (!request) throw new Error('the page changed before it was read')
  globalThis.storelightRequest = undefined
  const url = location.href.slice(0, 2000)
  const { facts, page } = await readPage(request, report)
  // Shops that change the page by script change its address, too: half of each would be neither.
  if (location.href.split('#')[0] !== url.split('#')[0]) throw new Error('the page changed before it was read')
  const findings = judge({ facts, page, date: request.takenAt.slice(0, 10) })
  const ruleCount = Object.keys(rules).length
  report('judging', ruleCount, ruleCount)
  return {
    schema: 1,
    id: `${request.takenAt.replace(/\D/g, '').slice(0, 17)}-${hash(url)}`,
    url,
    takenAt: request.takenAt,
    rulesVersion: RULES_VERSION,
    page,
    facts,
    findings,
  }
}
