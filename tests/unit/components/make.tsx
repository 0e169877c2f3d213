/** A popup in jsdom with made audits, and the events that it emitted. */

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { Popup, type PopupProps } from '@/components/popup/Popup'
import type { ViewOf } from '@/components/popup/props'
import type { PopupView } from '@/components/popup-view'
import { type Language, loadTranslator, type Translator } from '@/locales'
import { ruleBook } from '@/rules/book'
import type { Finding, PageInfo, ScoredAudit } from '@/utils/audit/record'
import { score } from '@/utils/audit/score'
import type { Settings } from '@/utils/preferences'
import { emptyFacts, page, product } from '../make'

/** Texts that exist are words; a key on the screen is a bug, so that it throws. */
export async function strictTranslator(language: Language = 'en'): Promise<Translator> {
  const base = await loadTranslator(language)
  const t: Translator['t'] = (key, values) => {
    const text = base.t(key, values)
    if (text === key) throw new Error(`No text for ${key}`)
    return text
  }
  return { ...base, t }
}

export const finding = (change: Partial<Finding> = {}): Finding => ({
  rule: 'price/discount-math',
  point: 1,
  tier: 'avoid',
  weight: 4,
  department: 'marketing',
  stage: 'decide',
  confidence: 'high',
  status: 'fail',
  message: 'overstated',
  values: { claim: 'Save 35 %', was: '£189', now: '£129', percent: 31.7 },
  fingerprint: 'f',
  evidence: [{ kind: 'text', quote: 'Save 35 %', selector: '.badge', rect: [0, 0, 90, 20] }],
  ...change,
})

export function audit(findings: Finding[], info: Partial<PageInfo> = {}): ScoredAudit {
  return {
    schema: 1,
    id: 'a1',
    url: 'https://harborandpine.example/tern-wall-lamp',
    takenAt: '2026-11-22T18:04:00.000Z',
    rulesVersion: 'test',
    page: page(info),
    facts: { ...emptyFacts, product: product() },
    findings,
    score: score(findings),
  }
}

export const scored = (findings: Finding[], info: Partial<PageInfo> = {}): ViewOf<'scored'> => ({
  kind: 'scored',
  audit: audit(findings, info),
  here: true,
  earlier: [],
  unseen: [],
})

const settings: Settings = { language: 'auto', theme: 'auto', firstRunDone: true }

const spies = () => ({
  onAudit: vi.fn<PopupProps['onAudit']>(),
  onCancel: vi.fn<PopupProps['onCancel']>(),
  onShow: vi.fn<PopupProps['onShow']>(),
  onCorrectMarket: vi.fn<PopupProps['onCorrectMarket']>(),
  onCorrectType: vi.fn<PopupProps['onCorrectType']>(),
  onOpenAudit: vi.fn<PopupProps['onOpenAudit']>(),
  onOpenUrl: vi.fn<PopupProps['onOpenUrl']>(),
  onOpenHandbook: vi.fn<PopupProps['onOpenHandbook']>(),
  onCopy: vi.fn<PopupProps['onCopy']>(),
  onSettings: vi.fn<PopupProps['onSettings']>(),
  onChangeSettings: vi.fn<PopupProps['onChangeSettings']>(),
})

let last: HTMLElement | null = null

/** An empty place in the document; the popup of the test before is taken down with its listeners. */
function freshRoot(): HTMLElement {
  if (last) render(null, last)
  last?.remove()
  last = document.body.appendChild(document.createElement('div'))
  return last
}

const known = ruleBook()

export async function open(view: PopupView, language: Language = 'en') {
  const translator = await strictTranslator(language)
  const events = spies()
  const root = freshRoot()
  const show = (next: PopupView) =>
    act(() =>
      render(<Popup view={next} settings={settings} translator={translator} ruleBook={known} {...events} />, root),
    )
  await show(view)
  const one = <Type extends HTMLElement>(selector: string): Type => {
    const found = root.querySelector<Type>(selector)
    if (!found) throw new Error(`Nothing matches ${selector}`)
    return found
  }
  return {
    root,
    events,
    one,
    show,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)],
    click: (selector: string) => act(() => one(selector).click()),
    clickText: (text: string) =>
      act(() => {
        const found = [...root.querySelectorAll('button')].find((button) => button.textContent?.includes(text))
        if (!found) throw new Error(`No button says ${text}`)
        found.click()
      }),
    press: (key: string, target: EventTarget = document.activeElement ?? document.body) =>
      act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    choose: (selector: string, value: string) =>
      act(() => {
        const select = one<HTMLSelectElement>(selector)
        select.value = value
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }),
  }
}
