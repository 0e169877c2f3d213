/**
 * Access to nodes that a page cannot bend: a form's `<input name="children">` or an image
 * named "body" hides the property of the same name, so the getters are taken from the
 * prototypes once.
 */
function getter<T, V>(prototype: T, name: keyof T): (target: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get
  if (!get) throw new Error(`no getter ${String(name)}`)
  return (target) => get.call(target) as V
}

export const firstChild = getter<Node, Node | null>(Node.prototype, 'firstChild')
export const nextSibling = getter<Node, Node | null>(Node.prototype, 'nextSibling')
export const parentNode = getter<Node, Node | null>(Node.prototype, 'parentNode')
export const nodeType = getter<Node, number>(Node.prototype, 'nodeType')
export const textContent = getter<Node, string | null>(Node.prototype, 'textContent')
export const textData = getter<CharacterData, string>(CharacterData.prototype, 'data')
const localName = getter<Element, string>(Element.prototype, 'localName')
const previousElementSibling = getter<Element, Element | null>(Element.prototype, 'previousElementSibling')
export const childCount = getter<Element, number>(Element.prototype, 'childElementCount')
const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body')
const rootElementOf = getter<Document, HTMLElement | null>(Document.prototype, 'documentElement')
const baseOf = getter<Node, string>(Node.prototype, 'baseURI')
const titleOf = getter<Document, string>(Document.prototype, 'title')

export const ELEMENT = 1
export const TEXT = 3

export const tagOf = (element: Element): string => localName(element)
export const previousElement = previousElementSibling

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

/** The pieces of a document that a page may shadow by name. */
export const documentParts = {
  body: () => bodyOf(document),
  root: () => rootElementOf(document),
  base: () => baseOf(document),
  title: () => titleOf(document),
}

/** All elements that match; for attributes and declared data, never in a loop over elements. */
export function all(selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)]
}

/** The first element inside that matches; null for none. */
export const within = (outer: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(outer, selector)

/** How many elements inside match; no more than `most` are counted. */
export const countWithin = (outer: Element, selector: string, most: number): number =>
  Math.min(most, Element.prototype.querySelectorAll.call(outer, selector).length)

export const hasAttribute = (element: Element, name: string): boolean => attribute(element, name) !== null
export const isElement = (node: Node | null): node is Element => node !== null && nodeType(node) === ELEMENT
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node)
export const byId = (id: string): Element | null => Document.prototype.getElementById.call(document, id)

/** Open or closed shadow root, where the browser lets an extension see it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!tagOf(element).includes('-') && !hostTags.has(tagOf(element))) return null
  const chromium = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null } } })
    .chrome
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  try {
    return chromium?.dom?.openOrClosedShadowRoot?.(element) ?? firefox ?? element.shadowRoot
  } catch {
    return element.shadowRoot
  }
}

/** Built-in elements that may carry a shadow root (HTML standard, attachShadow). */
const hostTags = new Set(['div', 'span', 'section', 'article', 'aside', 'main', 'header', 'footer', 'nav', 'p'])
