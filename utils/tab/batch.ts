/** The batch runner's way in: it has nobody who clicks, so it names the tab by its address. */
import { browser } from 'wxt/browser'
import { type AuditRecord, market } from '@/utils/audit/record'
import type { AuditRequest } from '@/utils/page/request'
import { auditTab } from './audit-tab'

export interface Batch {
  audit(url: string, options: { date?: string; market?: string }): Promise<AuditRecord>
}

declare global {
  var storelightBatch: Batch | undefined
}

/** Offers the batch runner's call in the background's own scope, out of reach of any page. */
export function offerBatch(): void {
  globalThis.storelightBatch = {
    async audit(url, options) {
      const tab = (await browser.tabs.query({})).find((one) => one.url === url)
      if (tab?.id === undefined) throw new Error(`no open tab at ${url}`)
      const given: Partial<AuditRequest> = {}
      if (options.date) given.takenAt = new Date(options.date).toISOString()
      if (options.market) given.market = market.parse(options.market)
      return auditTab(tab.id, given)
    },
  }
}
