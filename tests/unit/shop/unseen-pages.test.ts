import { describe, expect, it } from 'vitest'
import type { PageSubtype } from '@/utils/audit/record'
import type { AuditSummary } from '@/utils/audit/summary'
import { unseenPages } from '@/utils/shop/unseen-pages'
import { link } from '../make'

const shop = 'https://shop.example'
const to = (kind: 'shipping' | 'returns' | 'contact', path: string, region: 'footer' | 'product' = 'footer') =>
  link(kind, { url: `${shop}${path}`, region })
const audited = (url: string, subtype: PageSubtype | null): AuditSummary => ({
  id: url,
  url,
  title: '',
  pageType: 'policy',
  subtype,
  takenAt: '2026-11-22T00:00:00.000Z',
  total: 90,
  decided: 9,
  applicable: 10,
})

describe('pages of a shop that no audit has seen', () => {
  it('names shipping before returns before contact', () => {
    const found = unseenPages([to('contact', '/c'), to('returns', '/r'), to('shipping', '/s')], shop, [])
    expect(found.map(({ kind }) => kind)).toEqual(['shipping', 'returns', 'contact'])
  })

  it('leaves out a kind that was audited, wherever it stood', () => {
    const found = unseenPages([to('returns', '/r'), to('shipping', '/s')], shop, [
      audited(`${shop}/help/delivery`, 'shipping'),
    ])
    expect(found.map(({ kind }) => kind)).toEqual(['returns'])
  })

  it('takes the link at the product before the one in the footer', () => {
    const [first] = unseenPages([to('returns', '/footer'), to('returns', '/here', 'product')], shop, [])
    expect(first?.url).toBe(`${shop}/here`)
  })

  it('names one page that serves two kinds once', () => {
    expect(unseenPages([to('shipping', '/help'), to('returns', '/help')], shop, [])).toHaveLength(1)
  })

  it('near miss: dead links, other hosts and broken addresses lead to no page of the shop', () => {
    const links = [
      link('shipping', { url: `${shop}/#`, dead: true }),
      link('returns', { url: 'https://elsewhere.example/returns', dead: false }),
      link('contact', { url: 'nonsense', dead: false }),
    ]
    expect(unseenPages(links, shop, [])).toEqual([])
  })
})
