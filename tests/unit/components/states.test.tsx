// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { failureReasons } from '@/utils/audit/failure'
import type { PageState } from '@/utils/audit/record'
import type { AuditSummary } from '@/utils/audit/summary'
import { audit, open } from './make'

const earlier: AuditSummary[] = [
  {
    id: 'e1',
    url: 'https://www.kessel.example/arlo',
    title: 'Arlo wall light',
    pageType: 'product',
    subtype: null,
    takenAt: '2026-11-20T10:00:00.000Z',
    total: 84,
    decided: 66,
    applicable: 74,
  },
]
const unreadable: Exclude<PageState, 'ok' | 'not-a-shop'>[] = ['bot-wall', 'consent-wall', 'login', 'empty', 'error']

describe.each(['en', 'zh-CN'] as const)('states in %s', (language) => {
  it('first run: promise and one action, which has the focus', async () => {
    const popup = await open({ kind: 'first-run' }, language)
    expect(popup.all('.button-primary')).toEqual([document.activeElement])
    await popup.click('.button-primary')
    expect(popup.events.onAudit).toHaveBeenCalledOnce()
  })

  it.each(unreadable)('unreadable: %s has a next step', async (state) => {
    const popup = await open({ kind: 'unreadable', state, audit: audit([]), earlier }, language)
    expect(popup.all('.state-text')).toHaveLength(2)
    await popup.click('.button-primary')
    expect(popup.events.onAudit).toHaveBeenCalledOnce()
  })

  it.each(failureReasons)('failed: %s says what was kept and what to do', async (reason) => {
    const popup = await open({ kind: 'failed', reason, detail: 'READ-NAV', earlier }, language)
    expect(popup.all('.state-text')).toHaveLength(3)
    expect(popup.text()).toContain('READ-NAV')
    await popup.click('.details button')
    expect(popup.events.onCopy).toHaveBeenCalledWith(`${reason}: READ-NAV`)
    await popup.click('.button-primary')
    expect(popup.events.onAudit).toHaveBeenCalledOnce()
  })

  it('not a shop: the type can be corrected', async () => {
    const popup = await open({ kind: 'not-a-shop', audit: audit([]), earlier }, language)
    expect(popup.text()).toContain('harborandpine.example')
    await popup.click('.choice button')
    expect(popup.events.onCorrectType).toHaveBeenCalledWith('product')
  })

  it('restricted: why, what to do, and recent audits', async () => {
    const popup = await open({ kind: 'restricted', url: 'chrome://extensions/', earlier }, language)
    expect(popup.text()).toContain('chrome://extensions')
    expect(popup.all('.state-text')).toHaveLength(2)
    await popup.click('.earlier-row')
    expect(popup.events.onOpenAudit).toHaveBeenCalledWith('e1')
  })
})

describe('auditing', () => {
  const url = 'https://harborandpine.example/'

  it('keeps the counts of finished steps and shows no score', async () => {
    const popup = await open({ kind: 'auditing', url, progress: { step: 'reading', done: 1284, total: 0 } })
    await popup.show({ kind: 'auditing', url, progress: { step: 'judging', done: 46, total: 74 } })
    expect(popup.text()).toContain('1,284 elements')
    expect(popup.text()).toContain('46 of 74')
    expect(popup.one('[role=progressbar]').getAttribute('aria-valuenow')).toBe('46')
    expect(popup.one('[role=status]').textContent).toBe('Rules: 50 percent')
    expect(popup.all('.ring')).toEqual([])
  })

  it('can be cancelled', async () => {
    const popup = await open({ kind: 'auditing', url, progress: null })
    await popup.clickText('Cancel')
    expect(popup.events.onCancel).toHaveBeenCalledOnce()
  })
})

describe('settings', () => {
  it('changes language and theme, and goes back with Escape', async () => {
    const popup = await open({ kind: 'settings' })
    await popup.click('input[value="zh-CN"]')
    expect(popup.events.onChangeSettings).toHaveBeenCalledWith({ language: 'zh-CN' })
    await popup.click('input[value="dark"]')
    expect(popup.events.onChangeSettings).toHaveBeenCalledWith({ theme: 'dark' })
    await popup.press('Escape')
    expect(popup.events.onSettings).toHaveBeenCalledWith(false)
  })
})
