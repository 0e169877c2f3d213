// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { audit, finding, open, scored } from './make'

/** Two findings to walk through. */
const view = () => scored([finding({ weight: 5 }), finding({ status: 'partial', message: 'understated' })])

describe('scored view', () => {
  it('shows the coverage beside the score and in its name', async () => {
    const popup = await open(
      scored([finding({ status: 'pass', message: 'adds-up' }), finding({ status: 'cannot-tell', message: 'state' })]),
    )
    expect(popup.one('.summary-coverage').textContent).toBe('1 of 2 checks decided')
    expect(popup.one('.summary [role=img]').getAttribute('aria-label')).toBe('Score 100 of 100, 1 of 2 checks decided')
    expect(popup.text()).toContain('1 not decided on this page')
  })

  it('shows a dash and the reason where nothing is decided', async () => {
    const popup = await open(scored([finding({ status: 'cannot-tell', message: 'state' })]))
    expect(popup.one('.ring-figure').textContent).toBe('—')
    expect(popup.one('.summary [role=img]').getAttribute('aria-label')).toBe('No score, 0 of 1 checks decided')
    expect(popup.text()).toContain('No score: not one check could be decided on this page.')
  })

  it('says how much of the loss the first findings make up', async () => {
    const popup = await open(scored([finding(), finding({ status: 'partial', message: 'understated', weight: 1 })]))
    expect(popup.one('.fix').textContent).toContain('4.5 of 4.5 lost points')
    expect(popup.one('.fix').textContent).toContain('All 2 findings')
    expect(popup.one('.fix .finding-lost').textContent).toBe('−4 pts')
  })

  it('names a capped point with both figures', async () => {
    const popup = await open(
      scored([
        finding({ weight: 5 }),
        ...Array.from({ length: 3 }, () => finding({ status: 'pass', message: 'adds-up', weight: 5 })),
      ]),
    )
    expect(popup.one('.point-row').textContent).toContain('capped at 40, 75 without the cap, 4 of 4 checks decided')
    expect(popup.all('.bar-capped')).toHaveLength(1)
  })

  it('says the caution of the page', async () => {
    const popup = await open(scored([finding()], { caution: 'truncated' }))
    expect(popup.one('.caution').textContent).toContain('very long')
  })

  it('opens a point into its rules', async () => {
    const popup = await open(scored([finding()]))
    expect(popup.one('.point-row').getAttribute('aria-expanded')).toBe('false')
    await popup.click('.point-row')
    expect(popup.one('.point-row').getAttribute('aria-expanded')).toBe('true')
    expect(popup.one('.point-rules').textContent).toContain('“Save 35 %” does not add up')
  })

  it('lists every outcome in its group', async () => {
    const popup = await open(
      scored([
        finding(),
        finding({ status: 'pass', message: 'adds-up' }),
        finding({ status: 'not-applicable', message: 'no-claim' }),
        finding({ status: 'fail', tier: 'innovate' }),
      ]),
    )
    await popup.clickText('1 finding')
    expect(document.activeElement?.textContent).toBe('Findings')
    expect(popup.all('.group-name').map((one) => one.textContent)).toEqual([
      'To fix: avoid',
      'Ideas: innovate',
      'Passed',
      'Not applicable',
    ])
    expect(popup.all('[data-finding]')).toHaveLength(1)
    await popup.clickText('Passed')
    expect(popup.all('[data-finding]')).toHaveLength(2)
  })

  it('leads from what is not decided to its group', async () => {
    const popup = await open(
      scored([finding({ status: 'pass', message: 'adds-up' }), finding({ status: 'manual', message: 'state' })]),
    )
    await popup.clickText('not decided on this page')
    expect(document.activeElement?.textContent).toContain('To answer by hand')
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true')
  })

  it('shows the first open finding that has a place', async () => {
    const nowhere = finding({ weight: 5, evidence: [{ kind: 'absence', quote: 'was', selector: null, rect: null }] })
    const somewhere = finding()
    const popup = await open(scored([nowhere, somewhere]))
    await popup.clickText('Show on page')
    expect(popup.events.onShow).toHaveBeenCalledWith(somewhere)
  })

  it('offers another audit where there is nothing to show', async () => {
    const popup = await open(scored([finding({ status: 'pass', message: 'adds-up' })]))
    await popup.clickText('Audit again')
    expect(popup.events.onAudit).toHaveBeenCalledOnce()
  })
})

describe('corrections', () => {
  it('emits the market that was chosen', async () => {
    const popup = await open(scored([finding()]))
    await popup.choose('select[aria-label="Market"]', 'de')
    expect(popup.events.onCorrectMarket).toHaveBeenCalledWith('de')
  })

  it('says who set the market, and takes it back', async () => {
    const popup = await open(scored([finding()], { markets: ['cn'], marketFrom: ['user'] }))
    expect(popup.one('.chips').textContent).toContain('set by you')
    await popup.choose('select[aria-label="Market, set by you"]', '')
    expect(popup.events.onCorrectMarket).toHaveBeenCalledWith(null)
  })

  it('emits the page type that was chosen', async () => {
    const popup = await open(scored([finding()]))
    await popup.choose('select[aria-label="Page type"]', 'listing')
    expect(popup.events.onCorrectType).toHaveBeenCalledWith('listing')
  })

  it('says what the market was detected from', async () => {
    const popup = await open(scored([finding()]))
    expect(popup.one('select[aria-label="Market"]').textContent).toContain('Detected: UK (from currency and language)')
  })
})

describe('hostile page text', () => {
  const evil = '<img src=x onerror="alert(1)">\u202e<b>turned</b>'

  it('appears as text, and its direction marks reach nothing', async () => {
    const made = audit([
      finding({
        values: { claim: evil, was: evil, now: evil, percent: 1 },
        evidence: [{ kind: 'text', quote: evil, selector: evil, rect: null }],
      }),
    ])
    const popup = await open({
      kind: 'scored',
      here: true,
      audit: { ...made, page: { ...made.page, title: evil } },
      earlier: [],
      unseen: [],
    })
    await popup.click('[data-finding]')
    expect(popup.all('img, b')).toEqual([])
    expect(popup.text()).toContain('<img src=x onerror="alert(1)"><b>turned</b>')
    expect(popup.text()).not.toContain('\u202e')
    expect(popup.one('.evidence-quote bdi').textContent).toContain('<img src=x')
  })
})

describe('keyboard', () => {
  it('walks the findings with J and K, and shows the focused one with S', async () => {
    const popup = await open(view())
    await popup.press('j')
    expect(document.activeElement).toBe(popup.all('[data-finding]')[0])
    await popup.press('J')
    expect(document.activeElement).toBe(popup.all('[data-finding]')[1])
    await popup.press('k')
    expect(document.activeElement).toBe(popup.all('[data-finding]')[0])
    await popup.press('s')
    expect(popup.events.onShow).toHaveBeenCalledOnce()
  })

  it('leaves keys in a menu and with a modifier alone', async () => {
    const popup = await open(view())
    const before = document.activeElement
    await popup.press('j', popup.one('select'))
    await popup.press('x')
    expect(document.activeElement).toBe(before)
  })

  it('names the shop’s pages that nobody has audited, and opens them', async () => {
    const url = 'https://harbor-pine.example/shipping.html'
    const popup = await open({ ...view(), unseen: [{ kind: 'shipping', url }] })
    await popup.click('.unseen button')
    expect(popup.events.onOpenUrl).toHaveBeenCalledWith(url)
  })

  it('an audit of another page can be opened, not shown or corrected on the page in the tab', async () => {
    const shown = view()
    const popup = await open({ ...shown, here: false })
    expect(popup.all('select')).toHaveLength(0)
    await popup.click('.bar-foot .button-primary')
    expect(popup.events.onOpenUrl).toHaveBeenCalledWith(shown.audit.url)
    expect(popup.events.onShow).not.toHaveBeenCalled()
  })

  it('says so when the element is no longer on the page', async () => {
    const popup = await open(view())
    popup.events.onShow.mockResolvedValue(false)
    await popup.click('.bar-foot .button-primary')
    await vi.waitFor(() =>
      expect(popup.one('[role=status].notice').textContent).toBe('This element is no longer on the page.'),
    )
  })
})
