/** Other programs, run as children with their output where it does not disturb ours. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

interface SpawnOptions {
  /** `stderr`: everything goes to our standard error, so that standard output stays the command's own. */
  output: 'inherit' | 'stderr' | 'silent'
  env?: Record<string, string>
}

const targets = {
  inherit: ['ignore', 'inherit', 'inherit'],
  stderr: ['ignore', process.stderr, process.stderr],
  silent: ['ignore', 'ignore', 'ignore'],
} as const

/** Runs a program in the project's folder. Resolves to its exit code; 127 where it cannot be started. */
export function run(command: string, args: string[], { output, env = {} }: SpawnOptions): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: [...targets[output]], env: { ...process.env, ...env } })
    child.on('error', () => done(127))
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** Runs a tool of node_modules by its own script: works without a shell, and so on Windows too. */
export function runTool(tool: string, args: string[], options: SpawnOptions): Promise<number> {
  return run(process.execPath, [toolScript(tool), ...args], options)
}

/** Where the script of a tool lies ("biome" → node_modules/@biomejs/biome/bin/biome). */
function toolScript(tool: string): string {
  const packages: Record<string, string> = { biome: '@biomejs/biome', tsc: 'typescript' }
  const folder = resolve(root, 'node_modules', packages[tool] ?? tool)
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const script = typeof bin === 'string' ? bin : bin[tool]
  if (!script) throw new Error(`${tool}: no such tool in ${folder}`)
  return createRequire(import.meta.url).resolve(resolve(folder, script))
}
