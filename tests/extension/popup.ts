/** Drives one open popup through its debugging target: true mouse and keys, and only what is drawn counts. */
import type { CDPSession } from 'playwright'
import { until } from './until'

type Params = Record<string, unknown>

interface Message {
  id?: number
  method?: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer's form depends on the command
  params?: any
  // biome-ignore lint/suspicious/noExplicitAny: an answer's form depends on the command
  result?: any
  error?: { message: string }
}

/** Names of keys that print nothing, and their codes. */
const codes: Record<string, number> = { Escape: 27, Enter: 13, Tab: 9 }

export class Popup {
  /** Console errors, uncaught exceptions and dialogs of this popup. */
  readonly problems: string[] = []
  /** Addresses that this popup asked for after it was attached to. */
  readonly requests: string[] = []
  readonly #waiting = new Map<number, (message: Message) => void>()
  #last = 0
  #session = ''
  #isGone = false

  private constructor(
    readonly browser: CDPSession,
    readonly targetId: string,
  ) {}

  static async attach(browser: CDPSession, targetId: string): Promise<Popup> {
    const popup = new Popup(browser, targetId)
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId === popup.#session) popup.#receive(JSON.parse(message))
    })
    browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === popup.#session) popup.#leave()
    })
    popup.#session = (await browser.send('Target.attachToTarget', { targetId, flatten: false })).sessionId
    // What was logged and thrown before is sent again.
    for (const domain of ['Runtime', 'Log', 'Network', 'Page']) await popup.send(`${domain}.enable`)
    return popup
  }

  /** @throws where the popup is gone or the command fails */
  // biome-ignore lint/suspicious/noExplicitAny: an answer's form depends on the command
  async send(method: string, params: Params = {}): Promise<any> {
    if (this.#isGone) throw new Error('the popup is closed')
    const id = ++this.#last
    const answer = new Promise<Message>((done) => this.#waiting.set(id, done))
    await this.browser.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    })
    const { result, error } = await answer
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }

  /** Runs a function in the popup; it and its arguments travel as text. */
  async evaluate<Result, Args extends unknown[]>(
    work: string | ((...args: Args) => Result),
    ...args: Args
  ): Promise<Awaited<Result>> {
    const expression = typeof work === 'string' ? work : `(${work})(...${JSON.stringify(args)})`
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    return this.evaluate(() => document.body.innerText)
  }

  /** Waits until the popup shows this. @returns all that it shows then */
  waitForText(wanted: string | RegExp, timeout?: number): Promise<string> {
    const isShown = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))
    return this.waitFor(
      async () => {
        const text = await this.text()
        return isShown(text) && text
      },
      `${wanted}`,
      timeout,
    )
  }

  waitFor<T>(ask: () => Promise<T | undefined | null | false>, what: string, timeout?: number): Promise<T> {
    const explain = async () => `the popup does not show ${what}. It shows:\n${await this.text().catch(String)}`
    return until(ask, explain, timeout)
  }

  /** Presses the mouse on the first such element; with `text`, on the first that says it. */
  async click(selector: string, text = ''): Promise<void> {
    const place = await this.waitFor(
      () => this.evaluate(placeOf, selector, text),
      `${selector} ${text} where it can be clicked`,
    )
    const mouse = { ...place, button: 'left', clickCount: 1 }
    await this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' })
    await this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' })
  }

  async press(key: string): Promise<void> {
    await this.drawn()
    const code = codes[key] ?? key.toUpperCase().charCodeAt(0)
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined
    const event = { key, windowsVirtualKeyCode: code, ...(text === undefined ? {} : { text }) }
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown' })
    await this.send('Input.dispatchKeyEvent', { key, windowsVirtualKeyCode: code, type: 'keyUp' })
  }

  /** Chooses in a native menu, whose list is drawn by the system and out of reach of the mouse here. */
  async choose(selector: string, value: string): Promise<void> {
    await this.waitFor(() => this.evaluate((at) => document.querySelector(at) !== null, selector), selector)
    await this.evaluate(
      (at, chosen) => {
        const menu = document.querySelector<HTMLSelectElement>(at)
        if (!menu || ![...menu.options].some((option) => option.value === chosen))
          throw new Error(`no ${chosen} in ${at}`)
        menu.value = chosen
        menu.dispatchEvent(new Event('change', { bubbles: true }))
      },
      selector,
      value,
    )
  }

  /** Waits until what was last shown is drawn and listens: effects run after the frame. */
  async drawn(): Promise<void> {
    await this.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    })
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.send('Page.captureScreenshot', { format: 'png' })).data, 'base64')
  }

  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
    await this.gone()
  }

  /** Waits until the popup is closed, whoever closes it. */
  async gone(): Promise<void> {
    const isOpen = async () => {
      const { targetInfos } = await this.browser.send('Target.getTargets')
      return targetInfos.some((info) => info.targetId === this.targetId)
    }
    await until(
      async () => !(await isOpen()),
      () => 'the popup is still open',
    )
    this.#leave()
  }

  #receive(message: Message) {
    const { id, method, params } = message
    if (id !== undefined) {
      this.#waiting.get(id)?.(message)
      this.#waiting.delete(id)
    }
    if (method === 'Runtime.exceptionThrown')
      this.problems.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text)
    if (method === 'Runtime.consoleAPICalled' && params.type === 'error')
      this.problems.push(JSON.stringify(params.args.map((one: Params) => one.value ?? one.description)))
    if (method === 'Log.entryAdded' && params.entry.level === 'error') this.problems.push(params.entry.text)
    if (method === 'Network.requestWillBeSent') this.requests.push(params.request.url)
    if (method === 'Page.javascriptDialogOpening') {
      this.problems.push(`dialog: ${params.message}`)
      void this.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined)
    }
  }

  #leave() {
    this.#isGone = true
    for (const answer of this.#waiting.values()) answer({ error: { message: 'the popup is closed' } })
    this.#waiting.clear()
  }
}

/** Runs in the popup: where the mouse reaches the element, after it was scrolled into view; null while it does not. */
function placeOf(selector: string, text: string): { x: number; y: number } | null {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
    `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`.includes(text),
  )
  if (!element) return null
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const x = left + width / 2
  const y = top + height / 2
  const hit = document.elementFromPoint(x, y)
  return hit && (element.contains(hit) || hit.closest('label')?.contains(element)) ? { x, y } : null
}
