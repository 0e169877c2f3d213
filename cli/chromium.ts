/**
 * Finds a Chromium that can load the extension, or installs one. The order: the one
 * that the user names, Playwright's own, one on the PATH, Debian's package, Playwright's
 * download.
 */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { SetupError, UsageError } from './errors'
import { run, runTool } from './spawn'

/** What the search asks of the machine; a test hands in one that it made up. */
export interface Machine {
  env: Record<string, string | undefined>
  exists(path: string): boolean
  /** Full path of a program on the PATH. */
  which(name: string): string | null
  /** Where Playwright's own Chromium would be. */
  playwrightPath(): string
  /** What `--version` answers; '' where it cannot be asked. */
  version(path: string): string
  /** Debian or one of its children, and we may install packages. */
  canInstallPackages(): boolean
  installPackages(): Promise<boolean>
  installPlaywright(): Promise<boolean>
  say(text: string): void
}

/** Branded Chrome of this major version and later ignores `--load-extension`. */
const BRANDED_LIMIT = 137

/** @throws UsageError, SetupError with the next step in words */
export async function findChromium(machine: Machine = thisMachine): Promise<string> {
  const named = machine.env.CHROMIUM_PATH
  if (named) {
    if (!machine.exists(named)) throw new UsageError(`CHROMIUM_PATH names ${named}, and there is no such file.`)
    return accepted(machine, named)
  }
  const found = present(machine)
  if (found) return accepted(machine, found)
  const installed = await install(machine)
  if (installed) return installed
  throw new SetupError(
    [
      'No Chromium was found, and none could be installed. One of these helps:',
      '  • Debian or Ubuntu: sudo apt-get install chromium',
      '  • with internet: npx playwright install --with-deps chromium',
      '  • a Chromium that is already there: CHROMIUM_PATH=/path/to/chromium npm run audit',
    ].join('\n'),
  )
}

function present(machine: Machine): string | null {
  const own = machine.playwrightPath()
  if (own !== '' && machine.exists(own)) return own
  return machine.which('chromium') ?? machine.which('chromium-browser')
}

async function install(machine: Machine): Promise<string | null> {
  if (machine.canInstallPackages()) {
    machine.say('No Chromium found; installing Debian’s package …')
    await machine.installPackages()
    const found = present(machine)
    // Ubuntu's package is a stub that leads to a snap; where snaps do not run, it answers nothing.
    if (found && machine.version(found) !== '') return found
  }
  machine.say('Downloading Playwright’s Chromium …')
  await machine.installPlaywright()
  const own = machine.playwrightPath()
  return own !== '' && machine.exists(own) ? own : null
}

function accepted(machine: Machine, path: string): string {
  const version = machine.version(path)
  const major = Number(/^Google Chrome (?:for Testing )?(\d+)/.exec(version)?.[1] ?? 0)
  const isBranded = major > 0 && !version.includes('for Testing')
  if (isBranded && major >= BRANDED_LIMIT) {
    throw new UsageError(
      `${path} is ${version.trim()}. Branded Chrome ${BRANDED_LIMIT} and later does not load extensions from the ` +
        'command line. Name a Chromium instead: CHROMIUM_PATH=/path/to/chromium, or unset CHROMIUM_PATH.',
    )
  }
  return path
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  which(name) {
    const names = process.platform === 'win32' ? [`${name}.exe`] : [name]
    const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
    return folders.flatMap((folder) => names.map((one) => join(folder, one))).find(isProgram) ?? null
  },
  playwrightPath() {
    try {
      return chromium.executablePath()
    } catch {
      return ''
    }
  },
  version(path) {
    // On Windows `--version` opens a window instead of answering; the path tells enough there.
    if (process.platform === 'win32') return /\\Google\\Chrome\\/.test(path) ? 'Google Chrome 999' : ''
    try {
      return execFileSync(path, ['--version'], {
        encoding: 'utf8',
        timeout: 15_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    } catch {
      return ''
    }
  },
  canInstallPackages() {
    if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  },
  async installPackages() {
    const quiet = { output: 'stderr', env: { DEBIAN_FRONTEND: 'noninteractive' } } as const
    const packages = ['chromium', 'fonts-noto-cjk']
    return (
      (await run('apt-get', ['update', '-q'], quiet)) === 0 &&
      (await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet)) === 0
    )
  },
  async installPlaywright() {
    return (await runTool('playwright', ['install', 'chromium'], { output: 'stderr' })) === 0
  },
  say: (text) => process.stderr.write(`${text}\n`),
}
