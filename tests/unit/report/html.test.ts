// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { toHtml, toHtmlIndex } from '@/utils/report/html'
import { audit, english, saying } from './sample'

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x`
const read = (text: string) => new DOMParser().parseFromString(text, 'text/html')

describe('HTML report', () => {
  it.each([
    ['title', audit(hostile)],
    ['evidence and message', audit('Lamp', [saying(hostile)])],
    ['address', audit('Lamp', [], { url: `https://shop.example/${hostile}` })],
    ['id and version', audit('Lamp', [], { id: hostile, rulesVersion: hostile })],
  ])('shows hostile text in the %s as text', (_where, hostileAudit) => {
    for (const text of [toHtml(hostileAudit, english), toHtmlIndex([hostileAudit], english, () => 'pages/1.html')]) {
      const page = read(text)
      expect(page.querySelectorAll('script, img, iframe, object')).toHaveLength(0)
      const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
      expect(attributes.filter((name) => name.startsWith('on'))).toEqual([])
    }
  })

  it('keeps the words of a hostile title readable', () => {
    expect(read(toHtml(audit('<b>Lamp & "co"</b>'), english)).querySelector('h1')?.textContent).toBe(
      '<b>Lamp & "co"</b>',
    )
  })

  it('makes a link of web addresses only', () => {
    const page = read(toHtml(audit('Lamp', [], { url: 'javascript:alert(1)' }), english))
    expect([...page.querySelectorAll('a')].map((anchor) => anchor.protocol)).not.toContain('javascript:')
    expect(page.body.textContent).toContain('javascript:alert(1)')
  })

  it('loads nothing and runs nothing, and says so to the browser', () => {
    const page = read(toHtml(audit('Lamp'), english))
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(page.querySelectorAll('link, [src]')).toHaveLength(0)
  })

  it('drops marks that would turn the direction of what follows', () => {
    expect(toHtml(audit('abc\u202Edef'), english)).not.toContain('\u202E')
  })

  it('gives a page that was not judged its reason and no figure', () => {
    const walled = audit('Robot check')
    walled.page.state = 'bot-wall'
    const page = read(toHtml(walled, english))
    expect(page.body.textContent).toContain('report.state.bot-wall')
    expect(page.querySelector('.figures')).toBeNull()
  })
})
