/** Reading the store; open to every page of the extension. */

import { pageKey } from '@/utils/audit/page-key'
import type { AuditRecord, Market, PageType } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import type { AuditSummary } from '@/utils/audit/summary'
import { asStoreError, database } from './database'

/** The audit with this id, or undefined. @throws StoreError */
export async function auditById(id: string): Promise<AuditRecord | undefined> {
  return reading(async () => (await (await database()).get('audits', id))?.record)
}

/** The newest audit of a page, or undefined. @throws StoreError */
export async function latestAudit(url: string): Promise<AuditRecord | undefined> {
  return reading(async () => {
    const key = pageKey(url)
    const index = (await database()).transaction('audits').store.index('by-url')
    const cursor = await index.openCursor(IDBKeyRange.bound([key], [key, []]), 'prev')
    return cursor?.value.record
  })
}

/** The newest audits of a shop, newest first. @throws StoreError */
export async function auditsOfShop(origin: string, most: number): Promise<AuditSummary[]> {
  return reading(async () => {
    const found: AuditSummary[] = []
    const index = (await database()).transaction('audits').store.index('by-origin')
    let cursor = await index.openCursor(IDBKeyRange.bound([origin], [origin, []]), 'prev')
    while (cursor && found.length < most) {
      found.push(summary(cursor.value.record))
      cursor = await cursor.continue()
    }
    return found
  })
}

/** What the user set right about this page and its shop. @throws StoreError */
export async function correctionsFor(url: string): Promise<{ market: Market | null; type: PageType | null }> {
  return reading(async () => {
    const db = await database()
    const [shop, page] = await Promise.all([
      db.get('corrections', new URL(url).origin),
      db.get('corrections', pageKey(url)),
    ])
    return { market: shop?.market ?? null, type: page?.type ?? null }
  })
}

function summary(record: AuditRecord): AuditSummary {
  const { total, decided, applicable } = score(record.findings)
  const { id, url, takenAt, page } = record
  const shown = page.state === 'ok' ? total : null
  return {
    id,
    url,
    title: page.title,
    pageType: page.type,
    subtype: page.subtype,
    takenAt,
    total: shown,
    decided,
    applicable,
  }
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asStoreError(error)
  }
}
