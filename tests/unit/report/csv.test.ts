import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '@/utils/report/csv'
import { audit, english, saying } from './sample'

const cellsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd()).data.flat()

describe('CSV report', () => {
  it.each([
    '=HYPERLINK("https://evil.example";"x")',
    '+1+cmd|calc',
    '-35 %',
    '@SUM(A1)',
    '\t=1+1',
    '=1+1\nsecond line',
    '  =1+1',
    '＝1+1',
  ])('hands no cell to a spreadsheet that it would compute: %j', (text) => {
    const cells = cellsOf(toCsv([audit(text, [saying(text)])], english))
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
    expect(cells).toContain(`'${text}`)
  })

  it('keeps quotes, commas and line breaks of a page inside their cell', () => {
    const text = 'a "quoted", b\nc'
    expect(cellsOf(toCsv([audit(text)], english))).toContain(text)
  })

  it('opens in Excel as UTF-8', () => {
    expect(toCsv([audit('商品')], english).startsWith('\uFEFF')).toBe(true)
  })

  it('gives a page that was not judged one line with the reason', () => {
    const walled = audit('Robot check')
    walled.page.state = 'bot-wall'
    const lines = Papa.parse<string[]>(toCsv([walled], english).trimEnd()).data
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('report.state.bot-wall')
  })

  it('gives a failed page its line', () => {
    const failed = { id: 'x', url: 'https://shop.example/', error: { reason: 'timeout', message: 'late' } } as const
    expect(cellsOf(toCsv([failed], english))).toContain('report.error.timeout late')
  })
})
