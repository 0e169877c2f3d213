/** Writing the store; for the background alone, so that two windows cannot overwrite each other. */

import { pageKey } from '@/utils/audit/page-key'
import type { AuditRecord } from '@/utils/audit/record'
import type { Correction } from '@/utils/messages'
import { asStoreError, database } from './database'

/** Keeps an audit. It is stored whole or not at all. @throws StoreError */
export async function storeAudit(record: AuditRecord): Promise<void> {
  const { id, url, takenAt } = record
  await writing(async () => {
    await (await database()).put('audits', { id, origin: new URL(url).origin, url: pageKey(url), takenAt, record })
  })
}

/** Keeps what the user set right; null forgets it. @throws StoreError */
export async function storeCorrection({ url, market, type }: Correction): Promise<void> {
  await writing(async () => {
    const transaction = (await database()).transaction('corrections', 'readwrite')
    const put = (key: string, value: object | null) =>
      value === null ? transaction.store.delete(key) : transaction.store.put({ key, ...value })
    if (market !== undefined) await put(new URL(url).origin, market === null ? null : { market })
    if (type !== undefined) await put(pageKey(url), type === null ? null : { type })
    await transaction.done
  })
}

async function writing(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw asStoreError(error)
  }
}
