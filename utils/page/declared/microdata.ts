/** Microdata (with `itemref`) and RDFa Lite, brought into the shape of JSON-LD objects. */
import { all, attribute, byId, firstChild, isElement, nextSibling, tagOf, textContent } from '../dom'
import type { DeclaredItem, Json, JsonObject } from './json-ld'

interface Grammar {
  scope: string
  type: string
  property: string
}

const microdata: Grammar = { scope: 'itemscope', type: 'itemtype', property: 'itemprop' }
const rdfa: Grammar = { scope: 'typeof', type: 'typeof', property: 'property' }

const DEEPEST = 40
const MOST_ITEMS = 300
const LONGEST_VALUE = 1000

export const readMicrodata = (): DeclaredItem[] => read('[itemscope][itemtype]', microdata)
export const readRdfa = (): DeclaredItem[] => read('[typeof]', rdfa)

function read(selector: string, grammar: Grammar): DeclaredItem[] {
  return all(selector)
    .slice(0, MOST_ITEMS)
    .map((element) => ({ item: toObject(element, grammar, 0), element }))
}

function toObject(scope: Element, grammar: Grammar, depth: number): JsonObject {
  const type = attribute(scope, grammar.type) ?? ''
  const names = type
    .split(/\s+/)
    .filter(Boolean)
    .map((one) => one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, ''))
  const object: JsonObject = { '@type': names.length === 1 ? (names[0] ?? '') : names }
  if (depth > DEEPEST) return object
  collect(scope, object, grammar, depth)
  for (const id of (attribute(scope, 'itemref') ?? '').split(/\s+/).filter(Boolean)) {
    const referenced = byId(id)
    if (referenced && !contains(referenced, scope)) property(referenced, object, grammar, depth)
  }
  return object
}

// An element that refers to its own ancestor would be read for ever.
const contains = (outer: Element, inner: Element): boolean => Node.prototype.contains.call(outer, inner)

function collect(parent: Node, object: JsonObject, grammar: Grammar, depth: number): void {
  for (let child = firstChild(parent); child; child = nextSibling(child)) {
    if (isElement(child)) property(child, object, grammar, depth)
  }
}

function property(element: Element, object: JsonObject, grammar: Grammar, depth: number): void {
  const names = (attribute(element, grammar.property) ?? '').split(/\s+/).filter(Boolean)
  const opensScope = attribute(element, grammar.scope) !== null
  if (names.length > 0) {
    const value: Json = opensScope ? toObject(element, grammar, depth + 1) : contentOf(element)
    for (const name of names)
      add(object, name.replace(/^(?:https?:\/\/schema\.org\/|schema:|product:|og:)/i, ''), value)
  }
  if (!opensScope && depth <= DEEPEST) collect(element, object, grammar, depth + 1)
}

function add(object: JsonObject, name: string, value: Json): void {
  if (name === '__proto__' || name === '@type') return
  const present = object[name]
  object[name] =
    present === undefined ? value : Array.isArray(present) ? [...present, value].slice(0, 50) : [present, value]
}

function contentOf(element: Element): string {
  const tag = tagOf(element)
  const written =
    attribute(element, 'content') ??
    (tag === 'meta' ? '' : null) ??
    (tag === 'img' || tag === 'iframe' || tag === 'source' ? attribute(element, 'src') : null) ??
    (tag === 'a' || tag === 'link' ? attribute(element, 'href') : null) ??
    (tag === 'time' ? attribute(element, 'datetime') : null) ??
    (tag === 'data' || tag === 'meter' ? attribute(element, 'value') : null) ??
    textContent(element) ??
    ''
  return written.slice(0, LONGEST_VALUE).replace(/\s+/g, ' ').trim()
}
