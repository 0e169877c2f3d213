import { describe, expect, it } from 'vitest'
import en from '@/locales/en/ui.json'
import zh from '@/locales/zh-CN/ui.json'

/** Every path to a text. English has two plural forms where Chinese has one. */
function paths(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : paths(value, `${path}${key}.`),
  )
}

const placeholders = (texts: object): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[key, [...new Set(value.match(/\{\{\w+\}\}/g))].sort().join()]]
        : [...placeholders(value)].map(([inner, names]): [string, string] => [`${key}.${inner}`, names]),
    ),
  )

describe('interface texts', () => {
  it('have the same keys in both languages', () => {
    const withoutSingular = paths(en).filter((path) => !path.endsWith('_one'))
    expect(paths(zh).sort()).toEqual(withoutSingular.sort())
  })

  it('have a plural beside every singular', () => {
    const all = new Set(paths(en))
    expect([...all].filter((path) => path.endsWith('_one') && !all.has(path.replace(/_one$/, '_other')))).toEqual([])
  })

  it('fill in no value that the other language does not have', () => {
    const english = placeholders(en)
    const unknown = [...placeholders(zh)].filter(([key, names]) =>
      names.split(',').some((name) => name !== '' && !english.get(key)?.includes(name)),
    )
    expect(unknown).toEqual([])
  })
})
