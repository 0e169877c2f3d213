/** The files of a new rule, and the places that must know of it. Text in, text out: `new-rule.ts` touches the disk. */
import { UsageError } from './errors'

/** The sixteen experience points by id prefix, in their order (method, section 1). */
export const prefixes = [
  'price',
  'desc',
  'shop',
  'trade',
  'ship',
  'deliver',
  'after',
  'deal',
  'respond',
  'expert',
  'flex',
  'own',
  'empathy',
  'thanks',
  'care',
  'belong',
] as const

export interface RuleName {
  id: string
  prefix: string
  name: string
  point: number
}

/** @throws UsageError that says what a name looks like */
export function parseRuleId(id: string): RuleName {
  const [, prefix, name] = /^([a-z]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(id) ?? []
  if (!prefix || !name) {
    throw new UsageError(
      `"${id}" is no rule id. Write prefix/name in small letters, digits and single hyphens, for example price/unit-price.`,
    )
  }
  const point = (prefixes as readonly string[]).indexOf(prefix) + 1
  if (point === 0) throw new UsageError(`"${prefix}" is no experience point. The prefixes are: ${prefixes.join(', ')}.`)
  return { id, prefix, name, point }
}

export const ruleSource = ({ point }: RuleName): string => `import { cannotTell, defineRule } from '../rule'

export default defineRule({
  point: ${point},
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'content',
  stage: 'decide',
  sources: [{ name: 'Method 000, point ${point}' }],
  check() {
    // Guard first (not applicable, cannot tell), then answer from the facts with evidence.
    return cannotTell('not-written')
  },
})
`

export const testSource = ({ id }: RuleName): string => `import { describe, expect, it } from 'vitest'
import rule from '@/rules/${id}'
import { subject } from '../../make'

describe('${id}', () => {
  it('decides nothing before it is written', () => {
    expect(rule.check(subject()).status).toBe('cannot-tell')
  })

  it.todo('passes where the good condition is seen')
  it.todo('fails where it is not, with the evidence')
  it.todo('near miss: does not fail for what only looks like it')
})
`

export type Wording = Record<string, unknown>

const stubs: Record<string, Wording> = {
  en: {
    title: 'TODO the good condition, as the name of the check',
    why: 'TODO why it matters to a buyer.',
    fix: 'TODO what to do, as one imperative sentence.',
    pass: 'TODO when it passes.',
    fail: 'TODO when it fails.',
    seen: { 'not-written': 'This check is not written yet' },
  },
  'zh-CN': {
    title: 'TODO 达到时的状况，作为检查项名称',
    why: 'TODO 对买家为什么重要。',
    fix: 'TODO 用一句话写出做法。',
    pass: 'TODO 何时算达到。',
    fail: 'TODO 何时算未达到。',
    seen: { 'not-written': '此项检查尚未编写' },
  },
}

/** The wording file of a point with the new rule behind those that are there. */
export function addWording(file: string | null, language: string, { name }: RuleName): string {
  const wording: Wording = file === null ? {} : JSON.parse(file)
  return `${JSON.stringify({ ...wording, [name]: stubs[language] ?? stubs.en }, null, 2)}\n`
}

/** A language's index with the wording file of a point, where it is not there yet. */
export function registerPoint(index: string, { prefix }: RuleName): string {
  if (index.includes(`'./rules/${prefix}.json'`)) return index
  const imported = addImport(index, prefix, `./rules/${prefix}.json`)
  return imported.replace(/rules: \{([^}]*)\}/, (_whole, names: string) => {
    const all = [...names.split(',').map((name) => name.trim()), prefix].filter((name) => name !== '')
    return `rules: { ${all.sort((a, b) => orderOf(a) - orderOf(b)).join(', ')} }`
  })
}

/** `rules/index.ts` with the new rule in its place: by point, then by id. */
export function registerRule(index: string, { id, prefix, name }: RuleName): string {
  const variable = freeName(index, prefix, name)
  const imported = addImport(index, variable, `./${id}`)
  return imported.replace(
    /(const list = \{\n)([\s\S]*?)(\n\})/,
    (_whole, open: string, body: string, close: string) => {
      const lines = [...body.split('\n').filter((line) => line.trim() !== ''), `  '${id}': ${variable},`]
      return open + lines.sort(byPointThenId).join('\n') + close
    },
  )
}

const orderOf = (prefix: string) => (prefixes as readonly string[]).indexOf(prefix)

function byPointThenId(a: string, b: string): number {
  const [first, second] = [a, b].map((line) => /'([a-z]+)\/[a-z0-9-]+'/.exec(line))
  const byPoint = orderOf(first?.[1] ?? '') - orderOf(second?.[1] ?? '')
  return byPoint || ((first?.[0] ?? a) < (second?.[0] ?? b) ? -1 : 1)
}

/** Two points may have a rule of the same name; the second variable then carries its point. */
function freeName(index: string, prefix: string, name: string): string {
  const camel = (text: string) => text.replace(/-(.)/g, (_whole, letter: string) => letter.toUpperCase())
  const isTaken = new RegExp(`^import ${camel(name)} from`, 'm').test(index)
  return isTaken ? camel(`${prefix}-${name}`) : camel(name)
}

/** Puts an import among the relative ones in the order that the formatter keeps. */
function addImport(file: string, variable: string, path: string): string {
  const lines = file.split('\n')
  const pathOf = (line: string) => /^import .* from '(\.[^']+)'$/.exec(line)?.[1]
  const added = `import ${variable} from '${path}'`
  const next = lines.findIndex((line) => (pathOf(line) ?? '') > path)
  const last = lines.findLastIndex((line) => pathOf(line) !== undefined)
  lines.splice(next === -1 ? last + 1 : next, 0, added)
  return lines.join('\n')
}
