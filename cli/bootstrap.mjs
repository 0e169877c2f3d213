// Starts a command of this folder on a machine where nothing may be installed yet.
// Only what Node itself brings: this file runs before there are dependencies.
// Standard output belongs to the command, so everything said here goes to standard error.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...args] = process.argv.slice(2)

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`)

/** @param {string} version */
function isOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < 20 || (major === 20 && minor < 19)
}

/** Installs when there is nothing, or when the lock file has changed since the last installation. */
function installWhereNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(resolve(root, 'package-lock.json')))
    .digest('hex')
  const stamp = resolve(root, 'node_modules', '.storelight-lock')
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
  if (installed === lock) return
  // npm keeps a lock of its own in node_modules: an installation made by hand is as good as ours.
  if (installed === null && isNpmCurrent()) return writeFileSync(stamp, lock)
  say('Installing dependencies (npm ci) …')
  const done = spawnSync('npm ci --no-audit --no-fund', {
    cwd: root,
    shell: true,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (done.status !== 0) {
    say('npm ci did not succeed. Check the connection to the npm registry, then run the command again.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

function isNpmCurrent() {
  try {
    const wanted = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(resolve(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    // npm leaves out optional packages of other platforms, so absence of an optional one is no difference.
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || present[path]?.version === entry.version || (entry.optional && !present[path]),
    )
  } catch {
    return false
  }
}

if (!script) {
  say('Usage: node cli/bootstrap.mjs <script.ts> [arguments]. The commands are listed by "npm run".')
  process.exit(2)
}
if (isOldNode(process.versions.node)) {
  say(`Storelight needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one: nodejs.org`)
  process.exit(1)
}
installWhereNeeded()

const tsx = pathToFileURL(resolve(root, 'node_modules/tsx/dist/loader.mjs')).href
const child = spawn(process.execPath, ['--import', tsx, resolve(root, script), ...args], {
  stdio: 'inherit',
  env: { ...process.env, TSX_TSCONFIG_PATH: resolve(root, 'tsconfig.json') },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)))
