/** What every rule, wording and pattern of this project has in common. A failure says what to do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { prefixes } from '@/cli/rule-files'
import { type Language, languages } from '@/locales'
import type { RuleWording } from '@/locales/wording'
import { rules } from '@/rules'
import type { Rule } from '@/rules/rule'
import { catalogue, differences } from './catalogue'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Files below a folder, from the project's root on, with forward slashes. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()

/** Fails with every offence at once. */
const expectNone = (offences: string[]): void => {
  if (offences.length > 0) expect.fail(`\n${offences.map((one) => `  • ${one}`).join('\n')}\n`)
}

const isPoint = (folder: string): boolean => (prefixes as readonly string[]).includes(folder)
const idOf = (file: string): string => file.replace(/^rules\/|\.ts$/g, '')
const ruleFiles = filesIn('rules').filter((file) => isPoint(file.split('/')[1] ?? ''))
const ids = Object.keys(rules)
const ruleOf = (id: string): Rule | undefined => (rules as Record<string, Rule>)[id]

describe('every rule', () => {
  it('is listed in rules/index.ts', () => {
    const forgotten = ruleFiles.map(idOf).filter((id) => !ids.includes(id))
    expectNone(
      forgotten.map((id) => `rules/${id}.ts is never asked. Import it in rules/index.ts and list it as '${id}'.`),
    )
  })

  it('has a file of its own', () => {
    const lost = ids.filter((id) => !ruleFiles.includes(`rules/${id}.ts`))
    expectNone(
      lost.map((id) => `'${id}' is listed in rules/index.ts, but rules/${id}.ts does not exist. The id is the path.`),
    )
  })

  it('is listed under its own file', () => {
    const imported = [...read('rules/index.ts').matchAll(/^import (\w+) from '\.\/([a-z]+\/[a-z0-9-]+)'$/gm)]
    const wrong = imported.flatMap(([, name, id]) =>
      new RegExp(`'${id}': ${name}\\b`).test(read('rules/index.ts'))
        ? []
        : [`rules/index.ts imports ${name} from ./${id}, but lists it under another id.`],
    )
    expectNone(wrong)
  })

  it('stands in the folder of its point', () => {
    const astray = ids.flatMap((id) => {
      const folder = id.split('/')[0] ?? ''
      const point = (prefixes as readonly string[]).indexOf(folder) + 1
      const said = ruleOf(id)?.point
      return said === point
        ? []
        : [
            `rules/${id}.ts says point ${said}, but ${folder}/ is the folder of point ${point}. Move the file or set the point.`,
          ]
    })
    expectNone(astray)
  })

  it('counts 1 to 5, and names where its demand comes from', () => {
    const odd = ids.flatMap((id) => {
      const { weight = 0, sources = [], pages = [], markets = [] } = ruleOf(id) ?? {}
      return [
        ...(Number.isInteger(weight) && weight >= 1 && weight <= 5
          ? []
          : [`rules/${id}.ts: the weight is ${weight}. Choose 1 to 5.`]),
        ...(sources.length > 0
          ? []
          : [`rules/${id}.ts names no source. Say where the demand comes from, if only the method.`]),
        ...(pages.length > 0 && markets.length > 0
          ? []
          : [`rules/${id}.ts speaks for no page or no market. Say 'any' if it holds everywhere.`]),
      ]
    })
    expectNone(odd)
  })

  it('says of itself what the catalogue says', () => {
    const written = (value: 'any' | readonly string[]) => (value === 'any' ? 'any' : value.join(','))
    const differing = ids.flatMap((id) => {
      const rule = ruleOf(id)
      const row = catalogue[id]
      if (!rule || !row) return [`${id} is no rule of the catalogue. Add its row to tests/unit/catalogue.ts.`]
      const own = {
        tier: rule.tier,
        pages: written(rule.pages),
        markets: written(rule.markets),
        weight: rule.weight,
        confidence: rule.confidence,
        department: rule.department,
        stage: rule.stage,
      }
      return Object.entries(own).flatMap(([field, said], index) => {
        const isMeant = differences[id]?.some((one) => one.field === field) === true
        const isAlike = said === row[index]
        if (isAlike && isMeant) return [`${id}: ${field} is as in the catalogue. Delete the difference.`]
        return isAlike || isMeant
          ? []
          : [`${id}: ${field} is ${said}, in the catalogue ${row[index]}. Agree, or give the reason in differences.`]
      })
    })
    expectNone(differing)
  })

  const verdicts: { what: string; statuses: string[]; calls: string[] }[] = [
    { what: 'that it passes', statuses: ['pass'], calls: ['pass'] },
    { what: 'that it fails, or passes in part', statuses: ['fail', 'partial'], calls: ['fail', 'partial'] },
    {
      what: 'that it leaves alone',
      statuses: ['not-applicable', 'cannot-tell'],
      calls: ['notApplicable', 'cannotTell'],
    },
  ]

  it('has a test of what it passes, fails and leaves alone', () => {
    const untested = ids.flatMap((id) => {
      const file = `tests/unit/rules/${id}.test.ts`
      if (!existsSync(join(root, file))) return [`${id} has no test. Write ${file}; npm run new-rule shows the form.`]
      const text = read(file)
      return verdicts.flatMap(({ what, statuses, calls }) => {
        // A test may name the verdict, one of its messages, or both ('pass explained'); a rule that never gives a verdict needs none.
        const messages = [...messagesIn(sourceOf(id), calls)]
        const isShown = [...statuses, ...messages].some((word) => new RegExp(`[' ]${word}[' ]`).test(text))
        return isShown || messages.length === 0 ? [] : [`${file} shows no page ${what}. Add one.`]
      })
    })
    expectNone(untested)
  })

  it('has no test without a rule', () => {
    const orphans = filesIn('tests/unit/rules').filter(
      (file) => !ids.includes(file.replace(/^tests\/unit\/rules\/|\.test\.ts$/g, '')),
    )
    expectNone(
      orphans.map((file) => `${file} tests a rule that does not exist. Rename it with its rule, or delete it.`),
    )
  })
})

interface Worded {
  language: Language
  id: string
  file: string
  wording: Partial<RuleWording>
}

const worded: Worded[] = (Object.keys(languages) as Language[]).flatMap((language) =>
  filesIn(`locales/${language}/rules`).flatMap((file) => {
    const prefix = file.split('/').at(-1)?.replace('.json', '') ?? ''
    const rulesOf: Record<string, Partial<RuleWording>> = JSON.parse(read(file))
    return Object.entries(rulesOf).map(([name, wording]) => ({ language, id: `${prefix}/${name}`, file, wording }))
  }),
)
const wordingOf = (language: Language, id: string) => worded.find((one) => one.language === language && one.id === id)
const common = Object.keys(JSON.parse(read('locales/en/ui.json')).common)

/** The code that answers for a rule: its file and the helpers that it imports. */
function sourceOf(id: string): string {
  const file = `rules/${id}.ts`
  const text = read(file)
  const helpers = [...text.matchAll(/from '(\.\.?\/(?:support\/)?[\w-]+)'/g)]
    .map(([, path = '']) => `${resolve('/', dirname(file), path).slice(1)}.ts`.replaceAll('\\', '/'))
    .filter((path) => path.startsWith('rules/support/'))
  return [text, ...helpers.map(read)].join('\n')
}

const outcomes = ['pass', 'partial', 'fail', 'notApplicable', 'cannotTell', 'ask']

/** Message ids that a text gives to `pass(…)`, `fail(…)` and their like, also in "a ? 'x' : 'y'" and "(a ? fail : pass)('x')". */
function messagesIn(text: string, calls = outcomes): Set<string> {
  const name = calls.join('|')
  const call = new RegExp(`(?:\\b(?:${name})|\\([^()]*\\b(?:${name})\\b[^()]*\\))\\(\\s*([^,()]*?)\\s*(?=[,)])`, 'g')
  const firsts = [...text.matchAll(call)].map(([, first = '']) => first)
  return new Set(
    firsts.flatMap((first) => [...first.matchAll(/(?:^|[?:]\s*)'([a-z0-9-]+)'/g)].map(([, id = '']) => id)),
  )
}

describe('every wording', () => {
  const perRule = ids.flatMap((id) => (Object.keys(languages) as Language[]).map((language) => ({ language, id })))

  it('is there in every language', () => {
    const missing = perRule.filter(({ language, id }) => !wordingOf(language, id))
    expectNone(
      missing.map(
        ({ language, id }) =>
          `${id} has no wording in ${language}. Add "${id.split('/')[1]}" to locales/${language}/rules/${id.split('/')[0]}.json.`,
      ),
    )
  })

  it('belongs to a rule', () => {
    const orphans = worded.filter(({ id }) => !ids.includes(id))
    expectNone(
      orphans.map(
        ({ id, file }) =>
          `${file} words ${id}, and there is no such rule. Delete the entry, or rename it with its rule.`,
      ),
    )
  })

  it('is complete', () => {
    const keys = ['title', 'why', 'fix', 'pass', 'fail', 'seen']
    const odd = worded.flatMap(({ id, file, wording }) => {
      const found = Object.keys(wording)
      const missing = keys.filter((key) => !found.includes(key))
      const extra = found.filter((key) => !keys.includes(key))
      const empty = Object.entries({ ...wording, ...wording.seen }).filter(([, text]) => text === '')
      return [
        ...missing.map((key) => `${file}: ${id} lacks "${key}".`),
        ...extra.map((key) => `${file}: ${id} has "${key}", which nobody shows. A wording is ${keys.join(', ')}.`),
        ...empty.map(([key]) => `${file}: "${key}" of ${id} is empty.`),
      ]
    })
    expectNone(odd)
  })

  it('words every message that the rule can give', () => {
    const silent = ids.flatMap((id) => {
      const known = Object.keys(wordingOf('en', id)?.wording.seen ?? {})
      return [...messagesIn(sourceOf(id))]
        .filter((message) => !known.includes(message) && !common.includes(message))
        .map((message) => `${id} answers "${message}", and nothing words it. Add it to "seen" in every language.`)
    })
    expectNone(silent)
  })

  it('words no message that the rule never gives', () => {
    const unused = ids.flatMap((id) => {
      const source = sourceOf(id)
      return Object.keys(wordingOf('en', id)?.wording.seen ?? {})
        .filter((message) => !source.includes(`'${message}'`))
        .map((message) => `"${message}" is worded for ${id}, which never answers it. Delete it in every language.`)
    })
    expectNone(unused)
  })

  it('has the same messages with the same values in every language', () => {
    const values = (text: string) =>
      [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort().join(', ')
    const differing = worded.flatMap(({ language, id, file, wording }) => {
      const english = wordingOf('en', id)?.wording.seen ?? {}
      const own = wording.seen ?? {}
      const missing = Object.keys(english).filter((message) => own[message] === undefined)
      const extra = Object.keys(own).filter((message) => english[message] === undefined)
      const other = Object.entries(english).filter(
        ([message, text]) => own[message] !== undefined && values(own[message]) !== values(text),
      )
      return [
        ...missing.map((message) => `${file}: "${message}" of ${id} is not worded in ${language}.`),
        ...extra.map((message) => `${file}: "${message}" of ${id} is worded in ${language} but not in English.`),
        ...other.map(
          ([message, text]) =>
            `${file}: "${message}" of ${id} uses {{${values(own[message] ?? '')}}}, English {{${values(text)}}}. Use the same values.`,
        ),
      ]
    })
    expectNone(differing)
  })

  it('is given every value that it shows', () => {
    const hollow = ids.flatMap((id) => {
      const source = sourceOf(id)
      return Object.entries(wordingOf('en', id)?.wording.seen ?? {}).flatMap(([message, text]) =>
        [...text.matchAll(/\{\{\s*(\w+)/g)]
          .filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(source))
          .map(
            ([, name]) => `"${message}" of ${id} shows {{${name}}}, which the rule never gives. Pass it in its values.`,
          ),
      )
    })
    expectNone(hollow)
  })
})

interface Pattern {
  place: string
  pattern: string
  flags: string
}

/** The regular expressions that stand written in a file. */
function patternsIn(file: string): Pattern[] {
  const code = read(file)
  const found: Pattern[] = []
  const search = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { regex, start } = node as { regex?: Omit<Pattern, 'place'>; start?: number }
    if (regex) found.push({ place: `${file}:${code.slice(0, start).split('\n').length}`, ...regex })
    for (const child of Object.values(node)) search(child)
  }
  search(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
  return found
}

describe('every regular expression', () => {
  const { checkSync }: typeof import('recheck') = createRequire(import.meta.url)('recheck/lib/browser.js')
  const patterns = ['rules', 'utils'].flatMap((folder) =>
    filesIn(folder)
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap(patternsIn),
  )

  it('is found at all', () => {
    expect(patterns.length).toBeGreaterThan(200)
  })

  // Time grows exponentially only where a loop goes around something that has several ways to match: a group.
  const loops = patterns.filter(({ pattern }) => /\)(?:[*+]|\{\d+,\}|\{\d+,\d{2,}\})/.test(pattern))

  it('ends in time on any text', { timeout: 120_000 }, () => {
    const slow = loops.flatMap(({ place, pattern, flags }) => {
      const found = checkSync(pattern, flags, { timeout: 5000 })
      return found.status === 'vulnerable' && found.complexity.type === 'exponential'
        ? [
            `${place}: /${pattern.slice(0, 80)}/ takes exponential time on a hostile text. Let each turn of its loop begin with something that the turn before cannot end with.`,
          ]
        : []
    })
    expectNone(slow)
  })
})
