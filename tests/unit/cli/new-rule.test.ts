import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '@/cli/spawn'
import { command } from './command-line'
import { scratch } from './scratch'

/** A copy of the folders that the command writes to. */
function copy(): string {
  const folder = scratch()
  for (const part of ['rules', 'locales']) cpSync(join(root, part), join(folder, part), { recursive: true })
  return folder
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const idsIn = (index: string) => [...index.matchAll(/^ {2}'([a-z]+\/[a-z0-9-]+)':/gm)].map((match) => match[1])

describe('npm run new-rule', { timeout: 40_000 }, () => {
  it('writes the rule, its test, its wording in every language and its line in the list', () => {
    const into = copy()
    expect(command('new-rule.ts', 'price/aa-example', '--into', into).code).toBe(0)
    expect(read(into, 'rules/price/aa-example.ts')).toContain('point: 1,')
    expect(read(into, 'tests/unit/rules/price/aa-example.test.ts')).toContain("from '@/rules/price/aa-example'")
    for (const language of ['en', 'zh-CN']) {
      const wording = JSON.parse(read(into, `locales/${language}/rules/price.json`))
      expect(Object.keys(wording['aa-example'])).toEqual(['title', 'why', 'fix', 'pass', 'fail', 'seen'])
      expect(wording['discount-math'].title).toBeTruthy()
    }
    const index = read(into, 'rules/index.ts')
    expect(index).toContain("import aaExample from './price/aa-example'")
    expect(idsIn(index)[0]).toBe('price/aa-example')
  })

  it('sorts the list by point, then by id', () => {
    const into = copy()
    for (const id of ['belong/zz-last', 'desc/aa-first', 'price/zz-last']) command('new-rule.ts', id, '--into', into)
    const ids = idsIn(read(into, 'rules/index.ts'))
    expect(ids.indexOf('price/zz-last')).toBeLessThan(ids.indexOf('desc/aa-first'))
    expect(ids.at(-1)).toBe('belong/zz-last')
  })

  it('opens the wording file of a point that had no rule yet', () => {
    const into = copy()
    command('new-rule.ts', 'thanks/zz-example', '--into', into)
    expect(JSON.parse(read(into, 'locales/en/rules/thanks.json'))).toHaveProperty('zz-example')
    expect(read(into, 'locales/en/index.ts').match(/from '\.\/rules\/thanks\.json'/g)).toHaveLength(1)
    expect(read(into, 'locales/en/index.ts')).toMatch(/rules: \{[^}]*\bthanks\b/)
  })

  it('gives a second rule of the same name a variable of its own', () => {
    const into = copy()
    command('new-rule.ts', 'price/zz-same', '--into', into)
    command('new-rule.ts', 'desc/zz-same', '--into', into)
    const index = read(into, 'rules/index.ts')
    expect(index).toContain("'price/zz-same': zzSame,")
    expect(index).toContain("'desc/zz-same': descZzSame,")
  })

  it.each([
    ['an id that exists', 'price/discount-math', /exists already/],
    ['an unknown point', 'nothing/example', /prefixes are: price/],
    ['a bad name', 'price/Bad_Name', /small letters/],
    ['a path', 'price/../example', /small letters/],
  ])('refuses %s and writes nothing', (_what, id, message) => {
    const into = copy()
    const before = read(into, 'rules/index.ts')
    const { code, stderr } = command('new-rule.ts', id, '--into', into)
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
    expect(read(into, 'rules/index.ts')).toBe(before)
    expect(existsSync(join(into, 'tests'))).toBe(false)
  })
})
