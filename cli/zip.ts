/** `npm run zip`: store-ready packages for Chrome, Edge and Firefox. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { finish, newCommand } from './command'
import { root, runTool } from './spawn'

const stores: [name: string, args: string[]][] = [
  ['Chrome', []],
  ['Edge', ['-b', 'edge']],
  // Firefox reviews the sources too; WXT packs them beside the extension.
  ['Firefox', ['-b', 'firefox', '--mv3']],
]

async function main(): Promise<number> {
  newCommand('npm run zip', 'Packs the extension for the stores of Chrome, Edge and Firefox, into .output/.').parse()
  for (const [name, args] of stores) {
    process.stderr.write(`Packing for ${name} …\n`)
    const code = await runTool('wxt', ['zip', ...args, '--level', 'warn'], { output: 'stderr' })
    if (code !== 0) {
      process.stderr.write(`The package for ${name} could not be made; what is wrong stands above.\n`)
      return 1
    }
  }
  const folder = resolve(root, '.output')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.zip'))) {
    process.stdout.write(`${resolve(folder, file)}\n`)
  }
  return 0
}

await finish(main)
