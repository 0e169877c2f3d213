/** The one place that opens the database. Everything stays in the user's browser profile. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AuditRecord, Market, PageType } from '@/utils/audit/record'

interface StoredAudit {
  id: string
  /** Origin of the shop. */
  origin: string
  /** Address without fragment. */
  url: string
  takenAt: string
  record: AuditRecord
}

/** What the user set right: the market of a shop (by origin), the type of a page (by address). */
interface StoredCorrection {
  key: string
  market?: Market
  type?: PageType
}

export interface Schema extends DBSchema {
  audits: {
    key: string
    value: StoredAudit
    indexes: { 'by-url': [string, string]; 'by-origin': [string, string] }
  }
  corrections: { key: string; value: StoredCorrection }
}

/** Why the store could not do what it was asked; nothing that was stored before is touched. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly reason: 'blocked' | 'full' | 'unreadable',
    cause: unknown,
  ) {
    super(`The store is ${reason}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

export const DATABASE = 'storelight'
const VERSION = 1

let opened: Promise<IDBPDatabase<Schema>> | null = null

/** Opens the database once. @throws StoreError */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

function open(): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    const forget = () => {
      opened = null
    }
    openDB<Schema>(DATABASE, VERSION, {
      upgrade(db) {
        const audits = db.createObjectStore('audits', { keyPath: 'id' })
        audits.createIndex('by-url', ['url', 'takenAt'])
        audits.createIndex('by-origin', ['origin', 'takenAt'])
        db.createObjectStore('corrections', { keyPath: 'key' })
      },
      // An older window of the extension holds an old version open: say so instead of waiting for ever.
      blocked: () => reject(new StoreError('blocked', 'another window holds an older version open')),
      blocking: (_current, _next, event) => {
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    }).then(resolve, (error: unknown) => reject(asStoreError(error)))
  })
}

/** Names the cause of a failed request. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return new StoreError(full ? 'full' : 'unreadable', error)
}
