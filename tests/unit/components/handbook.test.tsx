// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Handbook } from '@/components/handbook/Handbook'
import { measuredText } from '@/components/rule-notes'
import { loadTranslator } from '@/locales'
import { rules } from '@/rules'
import { handbook, handbookAsMarkdown } from '@/utils/report/handbook'

const translator = await loadTranslator('en')

async function open(language: 'en' | 'zh-CN' = 'en') {
  const words = await loadTranslator(language)
  const root = document.createElement('div')
  const onOpenUrl = vi.fn()
  await act(() => render(<Handbook points={handbook(words)} translator={words} onOpenUrl={onOpenUrl} />, root))
  const find = (wanted: string) =>
    act(() => {
      const field = root.querySelector('input') as HTMLInputElement
      field.value = wanted
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { root, onOpenUrl, find, checks: () => [...root.querySelectorAll('article')].map(({ id }) => id) }
}

describe('the handbook', () => {
  it('has every check under its id, in either language', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { checks } = await open(language)
      expect(checks().sort()).toEqual(Object.keys(rules).sort())
    }
  })

  it('finds checks by all words, wherever they stand, and says when none has them', async () => {
    const { find, checks, root } = await open()
    await find('crossed-out MEANING')
    expect(checks()).toEqual(['price/was-price-reference'])
    await find('zeppelin')
    expect(checks()).toEqual([])
    expect(root.textContent).toContain('No check has these words')
  })

  it('opens a source outside', async () => {
    const { root, onOpenUrl, find } = await open()
    await find('price/was-price-reference')
    const link = root.querySelector<HTMLAnchorElement>('.sources a')
    await act(() => link?.click())
    expect(onOpenUrl).toHaveBeenCalledWith(link?.getAttribute('href'))
  })

  it('asks a person where the page cannot tell', async () => {
    const { root, find } = await open()
    await find('price/q-sourcing')
    expect(root.textContent).toContain('did you compare this product’s price')
  })

  it('is Markdown, too, with law marked as a risk to check', () => {
    const text = handbookAsMarkdown(translator)
    expect(text).toContain('## 1. Good product, good price')
    expect(text).toMatch(/\[16 CFR 233[^\]]*\]\(https:[^)]+\) \(Risk to check\)/)
  })
})

describe('how well a check holds', () => {
  it('is said with its counts', () => {
    expect(measuredText(translator, null)).toBe('Not measured yet')
    expect(measuredText(translator, { pages: 27, agreed: 26, alarms: 9, rightAlarms: 9 })).toBe(
      'Agreed with people on 26 of 27 pages; 9 of 9 alarms were right',
    )
    expect(measuredText(translator, { pages: 1, agreed: 1, alarms: 0, rightAlarms: 0 })).toBe(
      'Agreed with people on 1 of 1 page; no alarm among them',
    )
  })
})
