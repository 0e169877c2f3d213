import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { judge } from '@/utils/audit/judge'
import type { AuditRecord } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import { asStoreError, DATABASE, database, StoreError } from '@/utils/store/database'
import { auditById, auditsOfShop, correctionsFor, latestAudit } from '@/utils/store/read'
import { storeAudit, storeCorrection } from '@/utils/store/write'
import { subject } from '../make'

const shop = 'https://harbor-pine.example'
const asked = subject()

const audit = (day: number, path = '/products/tern', more: Partial<AuditRecord> = {}): AuditRecord => ({
  schema: 1,
  id: `audit-${day}`,
  url: `${shop}${path}`,
  takenAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  rulesVersion: '1',
  page: asked.page,
  facts: asked.facts,
  findings: judge(asked),
  ...more,
})

/** Waits for a request that the test makes past the store. */
const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const remove = () => done(indexedDB.deleteDatabase(DATABASE))

// The store's own connection closes itself when the database goes, so every test begins with none.
beforeEach(remove)
afterEach(() => {
  vi.restoreAllMocks()
})

describe('audits', () => {
  it('come back as they were stored', async () => {
    const record = audit(1)
    await storeAudit(record)
    expect(await auditById(record.id)).toEqual(record)
    expect(await auditById('another')).toBeUndefined()
  })

  it('replace one of the same id', async () => {
    await storeAudit(audit(1))
    await storeAudit({ ...audit(1), rulesVersion: '2' })
    expect((await auditById('audit-1'))?.rulesVersion).toBe('2')
  })

  it('are found by address, newest first, whatever the order of storing', async () => {
    for (const day of [2, 9, 4]) await storeAudit(audit(day))
    await storeAudit(audit(20, '/products/gull'))
    expect((await latestAudit(`${shop}/products/tern`))?.id).toBe('audit-9')
  })

  it('are found without regard to the fragment, but with the query', async () => {
    await storeAudit(audit(1, '/products/tern#reviews'))
    expect((await latestAudit(`${shop}/products/tern`))?.id).toBe('audit-1')
    expect((await latestAudit(`${shop}/products/tern#specs`))?.id).toBe('audit-1')
    expect(await latestAudit(`${shop}/products/tern?colour=oak`)).toBeUndefined()
  })

  it('keep their own address in full', async () => {
    await storeAudit(audit(1, '/products/tern#reviews'))
    expect((await auditById('audit-1'))?.url).toBe(`${shop}/products/tern#reviews`)
  })

  it('of a shop are listed newest first, up to a number', async () => {
    for (const day of [3, 1, 2]) await storeAudit(audit(day, `/products/${day}`))
    await storeAudit(audit(9, '', { id: 'other', url: 'https://another.example/x' }))
    expect((await auditsOfShop(shop, 10)).map(({ id }) => id)).toEqual(['audit-3', 'audit-2', 'audit-1'])
    expect((await auditsOfShop(shop, 2)).map(({ id }) => id)).toEqual(['audit-3', 'audit-2'])
    expect(await auditsOfShop(shop, 0)).toEqual([])
    expect(await auditsOfShop('https://nobody.example', 10)).toEqual([])
  })

  it('carry the figure that is computed when they are read', async () => {
    await storeAudit(audit(1))
    await storeAudit(audit(2, '/wall', { page: { ...asked.page, state: 'bot-wall' } }))
    const { total, decided, applicable } = score(audit(1).findings)
    const [wall, page] = await auditsOfShop(shop, 10)
    expect(page).toMatchObject({ title: asked.page.title, pageType: 'product', total, decided, applicable })
    expect(wall?.total).toBeNull()
  })
})

describe('corrections', () => {
  const url = `${shop}/products/tern`

  it('hold for the shop where they are about its market, for the page where they are about its type', async () => {
    await storeCorrection({ url, market: 'uk', type: 'listing' })
    expect(await correctionsFor(url)).toEqual({ market: 'uk', type: 'listing' })
    expect(await correctionsFor(`${url}#reviews`)).toEqual({ market: 'uk', type: 'listing' })
    expect(await correctionsFor(`${shop}/other`)).toEqual({ market: 'uk', type: null })
    expect(await correctionsFor('https://another.example/')).toEqual({ market: null, type: null })
  })

  it('are forgotten one by one', async () => {
    await storeCorrection({ url, market: 'uk', type: 'listing' })
    await storeCorrection({ url, market: null })
    expect(await correctionsFor(url)).toEqual({ market: null, type: 'listing' })
    await storeCorrection({ url, type: null })
    expect(await correctionsFor(url)).toEqual({ market: null, type: null })
  })

  it('leave alone what they do not name', async () => {
    await storeCorrection({ url, market: 'uk', type: 'listing' })
    await storeCorrection({ url })
    await storeCorrection({ url, type: 'product' })
    expect(await correctionsFor(url)).toEqual({ market: 'uk', type: 'product' })
  })
})

describe('a store that fails', () => {
  const reason = (work: Promise<unknown>) =>
    work.then(
      () => 'no error',
      (error: unknown) => (error instanceof StoreError ? error.reason : String(error)),
    )

  it('says that it is full, and keeps what was stored', async () => {
    await storeAudit(audit(1))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await reason(storeAudit(audit(2)))).toBe('full')
    vi.restoreAllMocks()
    expect((await latestAudit(audit(1).url))?.id).toBe('audit-1')
  })

  it('says that it cannot be read', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError')
    })
    expect(await reason(auditById('x'))).toBe('unreadable')
  })

  it('tries again after a failure', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError')
    })
    await reason(auditById('x'))
    open.mockRestore()
    expect(await auditById('x')).toBeUndefined()
  })

  it('says that a newer version has written it', async () => {
    ;(await done(indexedDB.open(DATABASE, 9))).close()
    expect(await reason(auditById('x'))).toBe('unreadable')
  })

  it('says that an older window blocks it, instead of waiting', async () => {
    const old = await done(indexedDB.open(DATABASE, 1))
    // As the next version of the extension would open it.
    const open = indexedDB.open.bind(indexedDB)
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, 2))
    expect(await reason(database())).toBe('blocked')
    old.close()
  })

  it('makes way for a newer version, and opens again later', async () => {
    await storeAudit(audit(1))
    await remove()
    expect(await auditById('audit-1')).toBeUndefined()
    await storeAudit(audit(2))
    expect((await auditById('audit-2'))?.id).toBe('audit-2')
  })

  it('refuses an address that is none, and stores nothing', async () => {
    expect(await reason(storeAudit(audit(1, '', { url: 'no address' })))).toBe('unreadable')
    expect(await auditById('audit-1')).toBeUndefined()
  })

  it('keeps the cause', () => {
    const cause = new DOMException('no room', 'QuotaExceededError')
    expect(asStoreError(cause)).toMatchObject({ reason: 'full', cause, message: 'The store is full: no room' })
    expect(asStoreError('odd')).toMatchObject({ reason: 'unreadable', message: 'The store is unreadable: odd' })
    const own = new StoreError('blocked', 'x')
    expect(asStoreError(own)).toBe(own)
  })
})
