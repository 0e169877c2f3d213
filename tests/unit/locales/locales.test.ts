import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Language, languages, loadTranslator, nearestLanguage } from '@/locales'
import { rules } from '@/rules'
import { judge } from '@/utils/audit/judge'
import type { Finding } from '@/utils/audit/record'
import { wordFinding } from '@/utils/audit/wording'
import { subject } from '../make'

const folder = fileURLToPath(new URL('../../../locales', import.meta.url))
const all = Object.keys(languages) as Language[]
const others = all.filter((language) => language !== 'en')

/** Texts of a locale file by their path ("common.state"). */
function texts(language: Language, file: string): Map<string, string> {
  const found = new Map<string, string>()
  const gather = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value)
    else for (const [key, child] of Object.entries(value as object)) gather(child, path === '' ? key : `${path}.${key}`)
  }
  gather(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), '')
  return found
}

const filesOf = (language: Language): string[] =>
  readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

/** i18next keeps one text per plural form, and languages differ in how many they have. */
const withoutForm = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '')
const keysOf = (language: Language, file: string): string[] =>
  [...new Set([...texts(language, file).keys()].map(withoutForm))].sort()
const valuesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].sort()

describe('every language', () => {
  it.each(others)('%s has the files of English', (language) => {
    expect(filesOf(language)).toEqual(filesOf('en'))
  })

  it.each(others.flatMap((language) => filesOf('en').map((file) => [language, file] as const)))(
    '%s has the keys of English in %s',
    (language, file) => {
      expect(keysOf(language, file)).toEqual(keysOf('en', file))
    },
  )

  it.each(all.flatMap((language) => filesOf(language).map((file) => [language, file] as const)))(
    '%s has every plural form in %s',
    (language, file) => {
      const found = texts(language, file)
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const plural = new Set([...found.keys()].filter((key) => withoutForm(key) !== key).map(withoutForm))
      for (const key of plural)
        expect(
          forms.filter((form) => !found.has(`${key}_${form}`)),
          `${key} in ${language}`,
        ).toEqual([])
    },
  )

  it.each(others.flatMap((language) => filesOf('en').map((file) => [language, file] as const)))(
    '%s shows the values of English in %s',
    (language, file) => {
      const shown = (one: Language) => {
        const values: Record<string, string[]> = {}
        for (const [key, text] of texts(one, file))
          values[withoutForm(key)] = [...new Set([...(values[withoutForm(key)] ?? []), ...valuesIn(text)])].sort()
        return values
      }
      expect(shown(language)).toEqual(shown('en'))
    },
  )

  it.each(all.flatMap((language) => filesOf(language).map((file) => [language, file] as const)))(
    '%s has no empty and no unfinished text in %s',
    (language, file) => {
      for (const [key, text] of texts(language, file)) {
        expect(text.trim(), key).not.toBe('')
        expect(text, key).not.toMatch(/TODO|FIXME|\{\{\s*\}\}/)
        expect(text.split('{{').length, key).toBe(text.split('}}').length)
      }
    },
  )
})

describe('loadTranslator', () => {
  it('fills in values as plain text', async () => {
    const { t } = await loadTranslator('en')
    const headline = t('rules.price.discount-math.seen.overstated', {
      claim: '<b>-35 %</b>',
      was: '£189',
      now: '£129',
      percent: 31.7,
    })
    expect(headline).toContain('<b>-35 %</b>')
  })

  it('does not fill in what a value holds', async () => {
    const { t } = await loadTranslator('en')
    const values = { claim: '{{now}} $t(common.state)', was: 'a', now: 'secret', percent: 1 }
    const headline = t('rules.price.discount-math.seen.overstated', values)
    expect(headline).toContain('{{now}}')
    expect(headline).toContain('$t(common.state)')
  })

  it.each(all)('knows what it has: %s', async (language) => {
    const { has, t, language: own } = await loadTranslator(language)
    expect([own, has('common.state'), has('common.nothing')]).toEqual([language, true, false])
    expect(t('common.state')).not.toBe('common.state')
  })
})

it('nearestLanguage finds the language of the browser, or English', () => {
  expect(['zh', 'zh-CN', 'ZH-TW', 'en-GB', 'fr', '', undefined].map(nearestLanguage)).toEqual([
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'en',
    'en',
    'en',
    'en',
  ])
})

describe('wordFinding', () => {
  it.each(all)('words every finding in %s, without a key or a value left open', async (language) => {
    const translator = await loadTranslator(language)
    for (const finding of judge(subject())) {
      const { title, headline, why, fix } = wordFinding(translator, finding)
      for (const text of [title, headline, why, fix]) {
        expect(text, finding.rule).not.toBe('')
        expect(text, `${finding.rule} ${finding.message}`).not.toMatch(/^(?:rules|common)\.|\{\{/)
      }
    }
    expect(judge(subject())).toHaveLength(Object.keys(rules).length)
  })

  it('lists terms in words, and says once where it searched', async () => {
    const [one] = judge(subject())
    if (!one) throw new Error('no rule answered')
    const silence = {
      kind: 'absence' as const,
      quote: 'x',
      selector: null,
      rect: null,
      places: ['page', 'page', 'nowhere'],
    }
    const finding: Finding = { ...one, message: 'unfinished', evidence: [silence, silence] }
    const { searched, headline } = wordFinding(await loadTranslator('en'), finding)
    expect(searched).toMatch(/^[^,]+ and nowhere$/)
    expect(headline).not.toMatch(/^common\./)
  })
})
