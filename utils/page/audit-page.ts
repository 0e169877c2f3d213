/** What the injected script does: it reads the page once. Judging is the background's, which knows more than the page. */
import type { PageRead } from '@/utils/audit/record'
import { readPage } from './read-page'
import { report } from './report-progress'
import type { AuditRequest } from './request'

/** Reads the open page. @throws where it cannot be read; nothing is stored then */
export async function auditPage(request: AuditRequest | undefined): Promise<PageRead> {
  // The request was left on another page: this one has come in between.
  if (!request) throw new Error('the page changed before it was read')
  globalThis.storelightRequest = undefined
  const url = location.href.slice(0, 2000)
  const { facts, page } = await readPage(request, report)
  // Shops that change the page by script change its address, too: half of each would be neither.
  if (location.href.split('#')[0] !== url.split('#')[0]) throw new Error('the page changed before it was read')
  return { url, page, facts }
}
