/** Builds the extension, and only where its sources have changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SetupError } from './errors'
import { root, runTool } from './spawn'

/** `batch` adds host permissions and the runner's entrance; `production` is what shops get. */
export type BuildMode = 'production' | 'batch'

// WXT names the folder after browser and manifest version, and adds a mode that is not production.
const folders: Record<BuildMode, string> = {
  production: '.output/chrome-mv3',
  batch: '.output/chrome-mv3-batch',
}

const sources = [
  'entrypoints',
  'components',
  'utils',
  'rules',
  'locales',
  'public',
  'wxt.config.ts',
  'package-lock.json',
]

/** The folder with the unpacked extension. @throws SetupError where the build breaks */
export async function buildExtension(mode: BuildMode): Promise<string> {
  const folder = resolve(root, folders[mode])
  const stamp = `${folder}.stamp`
  await alone(`${folder}.lock`, async () => {
    const now = fingerprint()
    if (isWhole(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
    process.stderr.write('Building the extension …\n')
    // A build that breaks off leaves half a folder behind: the old stamp must not vouch for it.
    rmSync(stamp, { force: true })
    const code = await runTool('wxt', ['build', '--mode', mode, '--level', 'warn'], { output: 'stderr' })
    if (code !== 0 || !isWhole(folder))
      throw new SetupError('The extension could not be built; what is wrong stands above.')
    writeFileSync(stamp, now)
  })
  return folder
}

/** Without these a browser loads the folder and says nothing, and every page would wait in vain. */
const isWhole = (folder: string) =>
  ['manifest.json', 'background.js', 'audit.js'].every((file) => existsSync(join(folder, file)))

/** Two runs that start together must not build into the same folder at once: the second one waits. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true })
  while (!taken(lock)) await new Promise((done) => setTimeout(done, 200))
  try {
    await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

const STALE_MS = 120_000

/** A folder, because making one either succeeds or fails as a whole. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    // Its owner was killed: no build takes this long.
    if (Date.now() - since > STALE_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Changes whenever a source file does: names, sizes and times are enough and are read in milliseconds. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources) for (const file of filesOf(resolve(root, source))) hash.update(file)
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  const { size, mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return [`${path} ${size} ${mtimeMs}\n`]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}
