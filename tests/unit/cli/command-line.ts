/** Runs a command as a user does, without the installation in front of it. */
import { spawnSync } from 'node:child_process'
import { root } from '@/cli/spawn'

export function command(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `cli/${script}`, ...args], {
    cwd: root,
    encoding: 'utf8',
    // Wrong use must be told before a browser is looked for; this one would be an error of its own.
    env: { ...process.env, CHROMIUM_PATH: '/nowhere/chromium', NO_COLOR: '1', DISPLAY: '', WAYLAND_DISPLAY: '' },
    timeout: 30_000,
  })
  return { code: status, stdout, stderr }
}
