/** Opens pages of invented shops in the test frame and reads them as the injected script does. */
import { documentParts } from '@/utils/page/dom'
import { readPage } from '@/utils/page/read-page'
import type { AuditRequest } from '@/utils/page/request'

export interface Opened {
  title?: string
  /** `lang` of the root element; null for a page that declares none. */
  lang?: string | null
  /** Path of the page's address, with query. */
  path?: string
  /** Markup for the head: metas, styles, declared data. Scripts in it do not run. */
  head?: string
  market?: AuditRequest['market']
  type?: AuditRequest['type']
  /** Changes what HTML alone cannot write (shadow roots, the state of controls). */
  prepare?(body: HTMLElement): void
}

const frameAddress = location.href
const ownHead = new Set(document.head.children)
const setTitle = Object.getOwnPropertyDescriptor(Document.prototype, 'title')?.set

/** Reads a page and leaves the frame empty again. */
export function read(html: string, opened: Opened = {}) {
  return whileOpen(html, opened, () => readPage(requestOf(opened), () => undefined))
}

/** Opens a page for as long as the work takes. */
export async function whileOpen<T>(html: string, opened: Opened, work: () => Promise<T>): Promise<T> {
  open(html, opened)
  try {
    return await work()
  } finally {
    close()
  }
}

export const requestOf = ({ market = null, type = null }: Opened = {}): AuditRequest => ({
  takenAt: '2026-11-22T10:00:00.000Z',
  market,
  type,
})

function open(html: string, { title = '', lang = 'en', path = '/', head = '', prepare }: Opened): void {
  const { root, body } = parts()
  history.replaceState(null, '', path)
  setTitle?.call(document, title)
  if (lang !== null) root.setAttribute('lang', lang)
  const headOf = root.querySelector('head')
  headOf?.insertAdjacentHTML('beforeend', head)
  body.innerHTML = html
  prepare?.(body)
}

/** Everything goes through the prototypes, since a page may shadow `document.body` and its like. */
function close(): void {
  const { root, body } = parts()
  body.replaceChildren()
  for (const { name } of [...body.attributes]) body.removeAttribute(name)
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
  for (const element of root.querySelectorAll('head > *')) if (!ownHead.has(element)) element.remove()
  setTitle?.call(document, '')
  history.replaceState(null, '', frameAddress)
}

function parts(): { root: HTMLElement; body: HTMLElement } {
  const root = documentParts.root()
  const body = documentParts.body()
  if (!root || !body) throw new Error('the test frame has lost its document')
  return { root, body }
}

export interface ProductPage extends Opened {
  name?: string
  /** What stands between the name and the buy control. */
  block?: string
  button?: string
  /** What stands below the product block. */
  below?: string
  footer?: string
  description?: string
}

const enough =
  'The lamp is turned from the wood of old harbour piles and finished with oil. It is made for the wall above your ' +
  'desk, and you can dim the light with one finger. Each of them is numbered, and the workshop keeps the number.'

/** A product page of an ordinary shop; a test names only what it is about. */
export function productPage({
  name = 'Tern wall lamp',
  block = '',
  button,
  below = '',
  footer = '',
  ...rest
}: ProductPage = {}) {
  const { description = enough, ...opened } = rest
  const html = `
    <header><nav><a href="/">Home</a> <a href="/lamps">Lamps</a> <a href="/cart">Cart (0)</a></nav></header>
    <main>
      <div class="product">
        <h1>${name}</h1>
        ${block}
        ${button ?? '<button>Add to cart</button>'}
      </div>
      <div class="description"><p>${description}</p></div>
      ${below}
    </main>
    <footer>${footer}<a href="/about">About us</a></footer>`
  return read(html, { title: `${name} | Harbor & Pine`, path: '/products/tern-wall-lamp', ...opened })
}

/** The product of such a page. @throws where the page is read as something else */
export async function product(page: ProductPage = {}) {
  const { facts, page: info } = await productPage(page)
  if (!facts.product) throw new Error(`no product; the page was read as ${info.type}, ${info.state}`)
  return facts.product
}
