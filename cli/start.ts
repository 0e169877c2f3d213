/** `npm start`: a browser window with the extension and the demo shops, ready to click. */
import { buildExtension } from './build'
import { findChromium } from './chromium'
import { finish, newCommand } from './command'
import { UsageError } from './errors'
import { launch } from './extension'
import { demoShops } from './inputs'
import { fromSites } from './serve'
import { root } from './spawn'

const START = 'https://harbor-pine.example/product-1.html'

async function main(): Promise<number> {
  newCommand('npm start', 'Opens a browser window with the extension loaded and a demo shop, ready to click.').parse()
  if (!hasDisplay()) {
    throw new UsageError(
      [
        'There is no display to open a window on.',
        '  • on a desktop: run this in a terminal of the desktop',
        '  • without one: xvfb-run npm start, or npm run audit, which needs no display',
      ].join('\n'),
    )
  }
  const [executablePath, folder] = [await findChromium(), await buildExtension('production')]
  const options = { headed: true, viewport: null, offline: false } as const
  const { context } = await launch(folder, executablePath, options)
  const shops = demoShops()
  const origins = new Set(shops.map(({ origin }) => origin))
  await context.route(
    (url) => origins.has(url.origin),
    async (route) => route.fulfill(await fromSites(shops, route.request().url())),
  )
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(START)
  explain(folder, [...origins])
  const closed = new Promise((done) => context.once('close', done))
  await closed
  return 0
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

function explain(folder: string, origins: string[]): void {
  process.stdout.write(
    `${[
      'The window shows a demo shop. Click the puzzle piece in the toolbar, pin Storelight, and click it.',
      `Demo shops: ${origins.join('  ')}`,
      'Close the window to end.',
      '',
      'To load it in your own browser:',
      `  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${folder}`,
      `  Firefox        npm run build:firefox, then about:debugging → This Firefox → Load Temporary Add-on → ${root}/.output/firefox-mv3/manifest.json`,
    ].join('\n')}\n`,
  )
}

await finish(main)
