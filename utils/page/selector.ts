/**
 * A selector that leads back to one element: from the nearest ancestor with an id of its
 * own, child by child. Built from the structure alone, so it is the same on every machine
 * (selector libraries stop after a time limit) and never hangs on hashed class names.
 */
import { attribute, parentNode, previousElement, tagOf } from './dom'

const DEEPEST = 60
/** Steps into a shadow tree are written so; `find` reads them. */
export const INTO_SHADOW = ' >>> '

export function selectorOf(element: Element): string {
  const steps: string[] = []
  let current: Element | null = element
  while (current && steps.length < DEEPEST) {
    const id = uniqueId(current)
    steps.unshift(id ?? step(current))
    if (id) break
    const parent: Node | null = parentNode(current)
    if (parent instanceof ShadowRoot) {
      const path = steps.join(' > ')
      return `${selectorOf(parent.host)}${INTO_SHADOW}${path}`
    }
    current = parent instanceof Element ? parent : null
  }
  return steps.join(' > ').slice(0, 1000)
}

function uniqueId(element: Element): string | null {
  const id = attribute(element, 'id')
  if (!id || !/^[A-Za-z][\w-]{0,60}$/.test(id)) return null
  const root = element.getRootNode() as Document | ShadowRoot
  return root.querySelectorAll(`#${id}`).length === 1 ? `#${id}` : null
}

function step(element: Element): string {
  const tag = tagOf(element)
  if (tag === 'body' || tag === 'html') return tag
  let position = 1
  for (let other = previousElement(element); other; other = previousElement(other)) {
    if (tagOf(other) === tag) position++
  }
  return `${CSS.escape(tag)}:nth-of-type(${position})`
}
