/** `npm run new-rule -- price/example`: writes a rule's files and registers it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { finish, newCommand } from './command'
import { UsageError } from './errors'
import { addWording, parseRuleId, registerPoint, registerRule, ruleSource, testSource } from './rule-files'
import { root } from './spawn'

const help = `
The id is prefix/name. The prefix names the experience point:
  1 price  2 desc  3 shop  4 trade  5 ship  6 deliver  7 after  8 deal
  9 respond  10 expert  11 flex  12 own  13 empathy  14 thanks  15 care  16 belong

Written are the rule, its test, its wording in every language, and its line in rules/index.ts.
Fill in what says TODO, then run npm test.
`

async function main(): Promise<number> {
  const command = newCommand('npm run new-rule --', 'Writes the files of a new rule.')
    .argument('<id>', 'for example price/unit-price')
    .option('--into <dir>', 'write into another copy of the project', root)
    .addHelpText('after', help)
    .parse()
  const into = resolve(command.opts<{ into: string }>().into)
  for (const file of writeRule(into, command.args[0] ?? '')) process.stdout.write(`${file}\n`)
  return 0
}

/** Returns the files that were written or changed. @throws UsageError; nothing is written then */
function writeRule(into: string, id: string): string[] {
  const rule = parseRuleId(id)
  const index = join(into, 'rules/index.ts')
  if (!existsSync(index)) throw new UsageError(`${into} is no copy of this project: it has no rules/index.ts.`)
  const source = join(into, 'rules', `${id}.ts`)
  if (existsSync(source))
    throw new UsageError(`${id} exists already: ${source}. Choose another name, or edit that file.`)

  const changed: [file: string, text: string][] = [
    [source, ruleSource(rule)],
    [join(into, 'tests/unit/rules', `${id}.test.ts`), testSource(rule)],
    [index, registerRule(readFileSync(index, 'utf8'), rule)],
  ]
  for (const language of languagesIn(into)) {
    const wording = join(into, 'locales', language, 'rules', `${rule.prefix}.json`)
    const languageIndex = join(into, 'locales', language, 'index.ts')
    changed.push([wording, addWording(existsSync(wording) ? readFileSync(wording, 'utf8') : null, language, rule)])
    changed.push([languageIndex, registerPoint(readFileSync(languageIndex, 'utf8'), rule)])
  }
  return changed.filter(([file, text]) => write(file, text)).map(([file]) => file)
}

const languagesIn = (into: string): string[] =>
  readdirSync(join(into, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Whether the file was new or another before. */
function write(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return true
}

await finish(main)
