/** Builds what the tests load, once for all files. `STORELIGHT_BUILT=1`: both builds are there already. */
import { buildExtension } from '@/cli/build'
import { findChromium } from '@/cli/chromium'
import { runTool } from '@/cli/spawn'

export async function setup(): Promise<void> {
  process.env.CHROMIUM_PATH = await findChromium()
  if (process.env.STORELIGHT_BUILT === '1') return
  await buildExtension('production')
  const code = await runTool('wxt', ['build', '-b', 'firefox', '--mv3', '--level', 'warn'], { output: 'stderr' })
  if (code !== 0) throw new Error('The extension could not be built for Firefox; what is wrong stands above.')
}
