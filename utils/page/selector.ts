/**
 * A selector that leads back to one element: from the nearest ancestor with an id of its
 * own, child by child. Built from the structure alone, so it is the same on every machine
 * (selector libraries stop after a time limit) and never hangs on hashed class names.
 */
import { attribute, isElement, nextSibling, parentNode, previousElement, rootOf, tagOf } from './dom'

const DEEPEST = 60
/** A step into a shadow tree or a frame is written so; `utils/page/highlight.ts` reads it. */
export const INTO = ' >>> '

export function selectorOf(element: Element): string {
  const steps: string[] = []
  let current: Element | null = element
  while (current && steps.length < DEEPEST) {
    const id = uniqueId(current)
    steps.unshift(id ?? step(current))
    if (id) break
    const parent: Node | null = parentNode(current)
    if (!isElement(parent)) break
    current = parent
  }
  const host = hostOf(element)
  const path = steps.join(' > ')
  return (host ? `${selectorOf(host)}${INTO}${path}` : path).slice(0, 1000)
}

/** The element that holds the tree of this one: a shadow host or a frame; null in the page itself. */
function hostOf(element: Element): Element | null {
  const root = rootOf(element)
  if (root === document) return null
  return (root as ShadowRoot).host ?? (root as Document).defaultView?.frameElement ?? null
}

function uniqueId(element: Element): string | null {
  const id = attribute(element, 'id')
  if (!id || !/^[A-Za-z][\w-]{0,60}$/.test(id)) return null
  return countIn(rootOf(element), `#${id}`) === 1 ? `#${id}` : null
}

/** Matches in a document (whose methods a page may shadow by name) or a shadow tree. */
function countIn(root: Node, selector: string): number {
  const { prototype } = root === document ? Document : DocumentFragment
  const query =
    root === document || (root as ShadowRoot).host ? prototype.querySelectorAll : (root as Document).querySelectorAll
  return query.call(root as Document & DocumentFragment, selector).length
}

function step(element: Element): string {
  const tag = tagOf(element)
  if (tag === 'body' || tag === 'html') return tag
  if (!positions.has(element)) countSiblings(element)
  return `${CSS.escape(tag)}:nth-of-type(${positions.get(element) ?? 1})`
}

/** Places among the siblings of one kind, counted once for all of them: rows of long lists are asked for one by one. */
const positions = new WeakMap<Element, number>()

function countSiblings(element: Element): void {
  let first = element
  for (let other = previousElement(first); other; other = previousElement(other)) first = other
  const counts = new Map<string, number>()
  for (let one: Node | null = first; one; one = nextSibling(one)) {
    if (!isElement(one)) continue
    const count = (counts.get(tagOf(one)) ?? 0) + 1
    counts.set(tagOf(one), count)
    positions.set(one, count)
  }
}
