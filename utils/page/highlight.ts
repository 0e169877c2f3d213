/**
 * Outlines one element of the page. Everything lives in a closed shadow root with its own
 * styles, so neither the shop's styles reach it nor it the shop's.
 */
import type { ShowRequest } from '@/utils/tab/show'
import { plainText } from './collect'
import {
  all,
  documentParts,
  firstChild,
  isElement,
  nextSibling,
  parentNode,
  rectOf,
  shadowRootOf,
  tagOf,
  textContent,
} from './dom'
import { INTO } from './selector'

const HOST = 'storelight-outline'
const GAP = 4

/** Scrolls to the element and outlines it. @returns false where it is gone */
export function highlight(request: ShowRequest | undefined): boolean {
  removeOld()
  const element = request ? find(request) : null
  const root = documentParts.root()
  if (!request || !element || !root) return false
  openAround(element)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' })
  draw(element, request, root)
  return true
}

function removeOld(): void {
  for (const old of all(HOST)) old.dispatchEvent(new Event('storelight-hide'))
}

/** By selector where the element still says its words; else the smallest element that says them. */
function find({ selector, quote }: ShowRequest): Element | null {
  const words = quote.replace(/…$/, '').trim().slice(0, 80)
  const says = (element: Element) => words === '' || plainText(textContent(element) ?? '').includes(words)
  const pointed = bySelector(selector)
  if (pointed && says(pointed)) return pointed
  const body = documentParts.body()
  const moved = words.length >= 4 && body ? smallest(body, says) : null
  return moved ?? pointed
}

function bySelector(selector: string): Element | null {
  let root: Document | ShadowRoot = document
  let found: Element | null = null
  try {
    for (const part of selector.split(INTO)) {
      found = root.querySelector(part)
      const inner: Document | ShadowRoot | null = found ? treeIn(found) : null
      if (!found) return null
      if (inner) root = inner
    }
  } catch {
    return null
  }
  return found
}

/** The tree that an element holds: its shadow tree, or the page of its frame where that is open to us. */
const treeIn = (element: Element): Document | ShadowRoot | null =>
  tagOf(element) === 'iframe' ? (element as HTMLIFrameElement).contentDocument : shadowRootOf(element)

function smallest(outer: Element, says: (element: Element) => boolean): Element | null {
  if (!says(outer)) return null
  let current = outer
  for (;;) {
    const inner = elementsIn(current).find(says)
    if (!inner) return current
    current = inner
  }
}

function elementsIn(parent: Element): Element[] {
  const found: Element[] = []
  for (let child = firstChild(parent); child; child = nextSibling(child)) if (isElement(child)) found.push(child)
  return found
}

/** Opens closed `<details>` around the element; tabs of a shop's own are left alone. */
function openAround(element: Element): void {
  for (let outer = parentNode(element); isElement(outer); outer = parentNode(outer)) {
    if (tagOf(outer) === 'details') (outer as HTMLDetailsElement).open = true
  }
}

const styles = `
  :host { all: initial !important; position: fixed !important; inset: 0 !important; display: block !important; pointer-events: none !important; z-index: 2147483647 !important; }
  .outline { position: fixed; border: 2.5px solid #CE3B2E; border-radius: 4px; box-shadow: 0 0 0 1.5px #fff, inset 0 0 0 1.5px #fff; }
  .card { position: fixed; max-width: 320px; padding: 8px 12px; border-radius: 10px; background: #fff; color: #141922; pointer-events: auto;
    font: 500 13px/20px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif; box-shadow: 0 16px 40px rgba(20,25,34,.22); overflow-wrap: anywhere; }
  .hint { display: block; margin-top: 2px; font-weight: 400; font-size: 12px; color: #465063; }
  button { all: unset; display: block; cursor: pointer; }
  button:focus-visible { outline: 2px solid #3346C8; outline-offset: 4px; border-radius: 4px; }
  @media (prefers-color-scheme: dark) { .card { background: #161A21; color: #EDF0F5; } .hint { color: #B7C0CE; } }
  @media (forced-colors: active) { .outline { border-color: Highlight; } .card { border: 1px solid CanvasText; } }
`

function draw(element: Element, request: ShowRequest, root: Element): void {
  const host = document.createElement(HOST)
  const shadow = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  shadow.adoptedStyleSheets = [sheet]
  const outline = part('div', 'outline')
  const card = part('div', 'card')
  const button = part('button', '')
  const hint = part('span', 'hint')
  button.textContent = request.label
  hint.textContent = request.hint
  button.append(hint)
  card.append(button)
  shadow.append(outline, card)
  root.append(host)

  let last = ''
  const place = () => {
    if (!element.isConnected || !host.isConnected) return hide()
    const { x, y, width, height } = inWindow(element)
    const now = [x, y, width, height, innerWidth, innerHeight].join(' ')
    // Styles are written only where something moved: reading them again would make the page lay itself out each frame.
    if (now !== last) {
      last = now
      const { offsetWidth, offsetHeight } = card
      const below = y + height + 12
      const top = below + offsetHeight < innerHeight ? below : Math.max(8, y - offsetHeight - 12)
      Object.assign(
        outline.style,
        px({ left: x - GAP, top: y - GAP, width: width + 2 * GAP, height: height + 2 * GAP }),
      )
      Object.assign(card.style, px({ left: Math.max(8, Math.min(x, innerWidth - offsetWidth - 8)), top }))
    }
    frame = requestAnimationFrame(place)
  }
  let frame = requestAnimationFrame(place)
  const hide = () => {
    cancelAnimationFrame(frame)
    removeEventListener('keydown', onKey, true)
    host.remove()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  addEventListener('keydown', onKey, true)
  button.addEventListener('click', hide)
  host.addEventListener('storelight-hide', hide)
}

/** Where the element stands in the window, through the frames that hold it. */
function inWindow(element: Element): DOMRect {
  const rect = rectOf(element)
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame) return rect
  const outer = inWindow(frame)
  return new DOMRect(rect.x + outer.x, rect.y + outer.y, rect.width, rect.height)
}

function part(tag: 'div' | 'span' | 'button', name: string): HTMLElement {
  const element = document.createElement(tag)
  if (name) element.className = name
  return element
}

const px = (values: Record<string, number>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${Math.round(value)}px`]))
