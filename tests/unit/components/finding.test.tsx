// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { rules } from '@/rules'
import type { Finding } from '@/utils/audit/record'
import { finding, open, scored } from './make'

/** Two real rules, so that each finding has words of its own. */
const other = Object.keys(rules).find((id) => id !== 'price/discount-math') ?? ''
const two: Finding[] = [
  finding(),
  finding({
    rule: other,
    message: 'market',
    weight: 2,
    evidence: [{ kind: 'absence', quote: 'was, RRP', selector: null, rect: null, places: ['price-block', 'footer'] }],
  }),
]

describe('one finding', () => {
  it('opens with its evidence, reason, fix and accuracy, and takes the focus', async () => {
    const popup = await open(scored(two))
    await popup.click('[data-finding]')
    expect(document.activeElement?.textContent).toBe('“Save 35 %” does not add up: £189 to £129 is 31.7 %')
    expect(popup.one('.evidence').textContent).toContain('“Save 35 %”')
    expect(popup.one('.evidence-selector').textContent).toBe('.badge')
    expect(popup.text()).toContain('Compute the badge from the two prices')
    expect(popup.text()).toMatch(/Agreed with people on \d+ of \d+ pages/)
    await popup.clickText('About this check')
    expect(popup.events.onOpenHandbook).toHaveBeenCalledWith('price/discount-math')
  })

  it('goes to the next and the previous finding by keyboard, and back with Escape', async () => {
    const popup = await open(scored(two))
    await popup.click('[data-finding]')
    expect(popup.text()).toContain('Finding 1 of 2')
    await popup.press('j')
    expect(popup.text()).toContain('Finding 2 of 2')
    expect(popup.text()).toContain('Searched: price block and footer')
    expect(popup.text()).toContain('Nothing to point at on the page.')
    await popup.press('j')
    expect(popup.text()).toContain('Finding 2 of 2')
    await popup.press('k')
    expect(popup.text()).toContain('Finding 1 of 2')
    await popup.press('s')
    expect(popup.events.onShow).toHaveBeenCalledWith(two[0])
    await popup.press('Escape')
    expect(popup.one('.fix').textContent).toContain('Fix these first')
    expect(document.activeElement).toBe(popup.all('[data-finding]')[0])
  })

  it('returns the focus to the finding that was reached last', async () => {
    const popup = await open(scored(two))
    await popup.click('[data-finding]')
    await popup.click('[aria-label="Next finding (J)"]')
    await popup.click('[aria-label="Back"]')
    expect(document.activeElement).toBe(popup.all('[data-finding]')[1])
  })

  it('leaves a finding that another audit no longer has', async () => {
    const popup = await open(scored(two))
    await popup.click('[data-finding]')
    await popup.show(scored(two.slice(1)))
    expect(popup.one('.fix').textContent).toContain('Fix these first')
  })

  it('shows only the sources of the market, and law as a risk to check', async () => {
    const source = 'a[href^="https://"]'
    const uk = await open(scored(two))
    await uk.click('[data-finding]')
    expect(uk.all(source)).toEqual([])
    const us = await open(scored(two, { markets: ['us'] }))
    await us.click('[data-finding]')
    expect(us.one('.sources').textContent).toContain('Risk to check, not legal advice')
    const link = us.one<HTMLAnchorElement>(source)
    await us.click(source)
    expect(us.events.onOpenUrl).toHaveBeenCalledWith(link.getAttribute('href'))
  })

  it('copies everything as text', async () => {
    const popup = await open(scored(two))
    await popup.click('[data-finding]')
    await popup.clickText('Copy as text')
    const copied = popup.events.onCopy.mock.calls[0]?.[0] ?? ''
    expect(copied).toContain('“Save 35 %” does not add up')
    expect(copied).toContain('Outcome: Fail · Avoid · −4 pts')
    expect(copied).toContain('https://harborandpine.example/tern-wall-lamp')
    expect(popup.text()).toContain('Copied')
  })

  it('speaks Chinese', async () => {
    const popup = await open(scored(two), 'zh-CN')
    await popup.click('[data-finding]')
    expect(popup.text()).toContain('第 1 条，共 2 条')
    expect(popup.text()).toContain('未达到')
    expect(document.documentElement.lang).toBe('zh-CN')
  })
})
