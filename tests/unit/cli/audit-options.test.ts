import { describe, expect, it } from 'vitest'
import { command } from './command-line'
import { scratch } from './scratch'

describe('npm run audit', { timeout: 40_000 }, () => {
  it.each([
    ['an unknown option', ['--foo'], /--help/],
    ['an unknown language', ['--lang', 'xx'], /en, zh-CN/],
    ['an unknown market', ['--market', 'mars'], /de, eu, uk/],
    ['a window without height', ['--viewport', '1280'], /1280x800/],
    ['a day that does not exist', ['--date', '2026-02-30'], /YYYY-MM-DD/],
    ['no pages at a time', ['--concurrency', '0'], /1 to 16/],
    ['a score above 100', ['--fail-under', '101'], /0 to 100/],
    ['a missing file', ['no-such-page.html'], /no such file or folder/],
    ['a file that is no page', ['package.json'], /only \.html files/],
    ['a site without folder', ['--site', 'https://shop.example'], /ORIGIN=DIR/],
    ['a site whose folder is missing', ['--site', 'https://shop.example=nowhere'], /no folder/],
    ['a page outside the served sites', ['--site', 'https://a.example=tests', 'https://b.example/'], /not a page of/],
    ['a replay list beside other inputs', ['--replay', 'x.json', 'https://a.example/'], /leave out/],
    ['a replay list that is missing', ['--replay', 'no-such-list.json'], /no such file/],
  ])('ends with 2 and the next step for %s', (_what, args, next) => {
    const { code, stdout, stderr } = command('audit.ts', ...args)
    expect(stderr).toMatch(next)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('ends with 2 for an empty folder', () => {
    expect(command('audit.ts', scratch()).stderr).toContain('no .html file')
  })

  it('ends with 2 where CHROMIUM_PATH names nothing, and says which path', () => {
    const { code, stderr } = command('audit.ts', scratch({ 'a.html': '<title>a</title>' }))
    expect(stderr).toContain('/nowhere/chromium')
    expect(code).toBe(2)
  })

  it.each(['audit.ts', 'start.ts', 'test.ts', 'new-rule.ts', 'docs.ts', 'zip.ts'])('%s explains itself', (script) => {
    const { code, stdout } = command(script, '--help')
    expect(stdout).toContain('Usage: npm')
    expect(code).toBe(0)
  })

  it('npm start says what to do where there is no display', { skip: process.platform !== 'linux' }, () => {
    const { code, stderr } = command('start.ts')
    expect(stderr).toContain('npm run audit')
    expect(code).toBe(2)
  })
})
