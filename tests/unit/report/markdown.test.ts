import { describe, expect, it } from 'vitest'
import { escapeMarkdown, toMarkdown } from '@/utils/report/markdown'
import { audit, english, finding, saying } from './sample'

describe('Markdown report', () => {
  it.each([
    ['a table cell', 'a | b', 'a \\| b'],
    ['code', 'a `b`', 'a \\`b\\`'],
    ['a link', '[x](https://evil.example)', '\\[x\\]\\(https\\://evil.example\\)'],
    ['an image', '![x](y)', '\\!\\[x\\]\\(y\\)'],
    ['an automatic link', 'www.evil.example', 'www\\.evil.example'],
    ['markup', '<img src=x>', '&lt;img src=x&gt;'],
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a heading', '# a', '\\# a'],
    ['a list', '1. a', '1\\. a'],
    ['a person', '@team', '&#64;team'],
    ['an escape of its own', 'a\\|b', 'a\\\\\\|b'],
    ['a new line', 'a\n\n# b', 'a \\# b'],
  ])('makes no %s of a page’s text', (_what, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it('keeps a hostile title inside its row of the overview', () => {
    const text = toMarkdown([audit('a | b\n| c | d |'), audit('Lamp')], english)
    const row = text.split('\n').find((line) => line.startsWith('| a'))
    expect(row?.split(/(?<!\\)\|/)).toHaveLength(6)
  })

  it('keeps hostile evidence on its own line', () => {
    const text = toMarkdown([audit('Lamp', [saying('x\n## Passed\n')])], english)
    expect(text.split('\n')).not.toContain('## Passed')
  })

  it('does not show the words that were looked for as if they had been seen', () => {
    const absent = finding({
      evidence: [{ kind: 'absence', quote: 'returns, refund', selector: null, rect: null, places: ['footer'] }],
    })
    const text = toMarkdown([audit('Lamp', [absent])], english)
    expect(text).toContain('report.cues returns, refund')
    expect(text).not.toContain('report.seen')
  })

  it('says what to do for each finding, dearest first', () => {
    const light = { ...saying('light'), status: 'partial' as const }
    const text = toMarkdown([audit('Lamp', [light, saying('heavy')])], english)
    expect(text.indexOf('heavy')).toBeLessThan(text.indexOf('light'))
    expect(text).toContain('report.fix rules.price.discount\\-math.fix')
  })
})
