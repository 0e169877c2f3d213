/** `npm test`: everything that must hold. Every step runs, so that all failures are seen at once. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium'
import { finish, newCommand } from './command'
import { run, runTool } from './spawn'
import { type Counts, countsOf } from './vitest-result'

const shown = { output: 'inherit' } as const
const tool = (name: string, ...args: string[]) => runTool(name, args, shown)

const checks: [name: string, work: () => Promise<number>][] = [
  ['Format and lint', () => tool('biome', 'check', '.')],
  ['Types', () => tool('tsc', '--noEmit')],
  ['Dead code', () => tool('knip')],
  ['Generated files', () => run(process.execPath, ['--import', 'tsx', 'cli/docs.ts', '--check'], shown)],
  ['Build for Chrome', () => tool('wxt', 'build', '--level', 'warn')],
  ['Build for the batch runner', () => tool('wxt', 'build', '--mode', 'batch', '--level', 'warn')],
  ['Build for Edge', () => tool('wxt', 'build', '-b', 'edge', '--level', 'warn')],
  ['Build for Firefox', () => tool('wxt', 'build', '-b', 'firefox', '--mv3', '--level', 'warn')],
  ['Firefox linter', () => tool('addons-linter', '.output/firefox-mv3')],
]

async function main(): Promise<number> {
  newCommand('npm test', 'Checks format, types, dead code, generated files and builds, then runs every test.').parse()
  const failures: string[] = []
  const sum: Counts = { passed: 0, failed: 0 }
  const count = (name: string, { passed, failed }: Counts) => {
    sum.passed += passed
    sum.failed += failed
    if (failed > 0) failures.push(name)
  }
  for (const [name, work] of checks) {
    const code = await timed(name, work)
    count(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  }
  count('Tests', await timed('Tests', tests))
  if (failures.length > 0)
    process.stdout.write(`\nNot all is well: ${failures.join(', ')}. What is wrong stands above.\n`)
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
  return sum.failed === 0 ? 0 : 1
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`\n== ${name} ==\n`)
  const start = performance.now()
  const result = await work()
  process.stdout.write(`\n-- ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

async function tests(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'storelight-test-'))
  const file = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await runTool('vitest', ['run', ...reporters], {
      ...shown,
      env: { CHROMIUM_PATH: await findChromium() },
    })
    return countsOf(read(file), code)
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Null where Vitest broke off before it could write. */
function read(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

await finish(main)
