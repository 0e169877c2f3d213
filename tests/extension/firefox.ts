/** Stock Firefox with the extension, driven over WebDriver BiDi: no driver program is needed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import WebSocket from 'ws'
import { root, run } from '@/cli/spawn'
import { until } from './until'

const built = resolve(root, '.output/firefox-mv3')
const extension = 'storelight@storelight.example'
/** Fixed, so that the popup's address is known. */
const host = '5f3c1a52-8e0d-4c7b-9d36-2b1e8f0a7c41'

/** The program's name; installed first on a Debian where we may. @throws with the next step in words */
export async function findFirefox(): Promise<string> {
  for (const name of ['firefox-esr', 'firefox']) if (isThere(name)) return name
  const quiet = { output: 'stderr', env: { DEBIAN_FRONTEND: 'noninteractive' } } as const
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    await run('apt-get', ['update', '-q'], quiet)
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'firefox-esr'], quiet)
    if (isThere('firefox-esr')) return 'firefox-esr'
  }
  throw new Error(
    'Firefox is not installed and could not be: install firefox-esr (Debian: apt-get install firefox-esr).',
  )
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

// biome-ignore lint/suspicious/noExplicitAny: an answer's form depends on the command
type Answer = any

export interface Firefox {
  open(url: string): Promise<void>
  /** A true click on the toolbar button over the open page. */
  click(): Promise<void>
  /** Evaluates in the open popup. @returns undefined while there is none */
  inPopup(expression: string): Promise<unknown>
  inPage(expression: string): Promise<unknown>
  close(): Promise<void>
}

export async function openFirefox(): Promise<Firefox> {
  const program = await findFirefox()
  const profile = mkdtempSync(join(tmpdir(), 'storelight-firefox-'))
  const prefs = {
    'extensions.webextensions.uuids': JSON.stringify({ [extension]: host }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.locale.requested': 'en-US',
  }
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const child = spawn(program, [...options, '--remote-allow-system-access', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = () => {
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  process.once('exit', kill)
  const end = async () => {
    const gone = new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(0)))
    child.kill('SIGKILL')
    await gone
    process.off('exit', kill)
    kill()
  }
  try {
    const session = await connect(await addressOf(child))
    return await drive(session, end)
  } catch (error) {
    await end()
    throw error
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (address) done(`${address}/session`)
    })
    child.once('exit', (code) => fail(new Error(`Firefox ended with ${code}:\n${said}`)))
    child.once('error', fail)
  })
}

/** Longest wait for one answer of the browser. */
const PATIENCE_MS = 15_000

type Send = (method: string, params: object) => Promise<Answer>

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  await new Promise((done, fail) => socket.once('open', done).once('error', fail))
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data))
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let last = 0
  return async (method, params) => {
    const id = ++last
    const answer = await new Promise<Answer>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`${method}: no answer`)), PATIENCE_MS)
      waiting.set(id, (given) => {
        clearTimeout(late)
        done(given)
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`)
    return answer.result
  }
}

async function drive(send: Send, close: () => Promise<void>): Promise<Firefox> {
  await send('session.new', { capabilities: {} })
  await send('webExtension.install', { extensionData: { type: 'path', path: built } })
  const [page] = (await send('browsingContext.getTree', {})).contexts
  const [chrome] = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })).contexts
  const evaluate = async (context: string, expression: string) => {
    const target = { context }
    const answer = await send('script.evaluate', { expression, target, awaitPromise: true, userActivation: false })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    return answer.result.value
  }
  return {
    open: (url) => send('browsingContext.navigate', { context: page.context, url, wait: 'complete' }),
    async click() {
      await evaluate(
        chrome.context,
        `(() => {
          const { WebExtensionPolicy } = Cu.getGlobalForObject(Services)
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
          const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension)})
          // Its promise may outlive the popup; whether it opened is for the caller to see.
          void ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
        })()`,
      )
    },
    // A popup that Firefox swaps for its loaded self takes an unanswered question with it: ask once more.
    inPopup: (expression) =>
      evaluate(chrome.context, asPopupScript(expression)).catch(() =>
        evaluate(chrome.context, asPopupScript(expression)),
      ),
    inPage: (expression) => evaluate(page.context, expression),
    close,
  }
}

/** BiDi does not list popups, so the browser's own window hands a script into its popup. */
const asPopupScript = (expression: string) => `new Promise((done, fail) => {
  const popup = document.querySelector('.webextension-popup-browser')
  if (!popup) return done(undefined)
  const name = 'storelight:' + Math.random()
  popup.messageManager.addMessageListener(name, ({ data }) => (data.error ? fail(Error(data.error)) : done(data.value)))
  const script = ${JSON.stringify(inFrame(expression))}.replaceAll('NAME', name)
  popup.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false)
})`

const inFrame = (expression: string) => `{
  const { document } = content
  try {
    sendAsyncMessage('NAME', { value: ${expression} })
  } catch (error) {
    sendAsyncMessage('NAME', { error: String(error) })
  }
}`

/** Waits until the popup's text holds this. @returns the whole text */
export function popupText(firefox: Firefox, wanted: RegExp): Promise<string> {
  let shown: unknown
  return until(
    async () => {
      shown = await firefox.inPopup('document.body.innerText').catch(String)
      return typeof shown === 'string' && wanted.test(shown) && shown
    },
    () => `Firefox’s popup does not show ${wanted}. It shows:\n${shown}`,
    30_000,
  )
}
