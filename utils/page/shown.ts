/** Whether a shopper sees an element: shown, behind a tab or accordion, or not at all (catalogue A2). */
import { all, attribute, childCount, countWithin, isElement, parentNode, previousElement, tagOf } from './dom'

/** What an element passes on to its children. */
export interface Inherited {
  box: number
  visible: boolean
  collapsed: boolean
  /** For screen readers alone. */
  readers: boolean
  struck: boolean
  opacity: number
  size: number
  bold: boolean
  /** Address of the link around. */
  href: string | null
  /** Children of a short flex row, or of one amount, stay in its line ("£" "12" "99" in three spans). */
  inlineKids: boolean
}

export const atRoot: Inherited = {
  box: -1,
  visible: true,
  collapsed: false,
  readers: false,
  struck: false,
  opacity: 1,
  size: 16,
  bold: false,
  href: null,
  inlineKids: false,
}

const struckTags = new Set(['s', 'del', 'strike'])
/** Class names that strike text through on most shops, for pages whose style sheet has not arrived. */
const struckHint =
  /(?:^|[\s_-])(?:strike\w*|line-?through|linethrough|crossed(?:-?out)?|text-del)(?:$|[\s_-])|strikeprice|strikethrough/
/** Class names by which widely used frameworks mark text for screen readers alone. */
const screenReaderOnly =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a-offscreen|assistive-text|u-hiddenvisually)(?:\s|$)/i
/** Class and role names of parts that a visitor can open. */
const openable =
  /(?:^|[\s_-])(?:tab|tabs|tabpanel|tab-?pane|tab-?content|accordion|collapse|collapsible|panel|expand\w*|dropdown|submenu|modal|dialog|drawer|toggle)(?:[\s_-]|$)/i

/** Reads how the element is shown. `null`: neither it nor anything inside can be seen. */
export function shownAs(
  element: Element,
  tag: string,
  hints: string,
  style: CSSStyleDeclaration,
  from: Inherited,
  opened: Set<string>,
): Inherited | null {
  const opacity = from.opacity * Number(style.opacity || 1)
  const seen = hiding(element, tag, hints, style, { ...from, opacity }, opened)
  if (!seen) return null
  const readers = from.readers || screenReaderOnly.test(attribute(element, 'class') ?? '')
  return {
    ...from,
    readers,
    visible: seen.visible && !readers,
    collapsed: seen.collapsed,
    opacity,
    struck: from.struck || isStruck(tag, hints, style),
    size: Number.parseFloat(style.fontSize) || from.size,
    bold: Number(style.fontWeight) >= 600,
  }
}

const isStruck = (tag: string, hints: string, style: CSSStyleDeclaration): boolean =>
  struckTags.has(tag) || style.textDecorationLine.includes('line-through') || struckHint.test(hints)

type Seen = Pick<Inherited, 'visible' | 'collapsed'>

function hiding(
  element: Element,
  tag: string,
  hints: string,
  style: CSSStyleDeclaration,
  from: Inherited,
  opened: Set<string>,
): Seen | null {
  const { visible } = from
  const collapsed = from.collapsed || isInClosedDetails(element, tag)
  if (style.display === 'none') {
    return collapsed || canOpen(element, tag, hints, opened) ? { visible, collapsed: true } : null
  }
  if (from.opacity <= 0.1) return { visible: false, collapsed }
  if (style.visibility === 'visible') return { visible: true, collapsed }
  return canOpen(element, tag, hints, opened)
    ? { visible: true, collapsed: true }
    : { visible: collapsed && visible, collapsed }
}

function canOpen(element: Element, tag: string, hints: string, opened: Set<string>): boolean {
  const id = attribute(element, 'id')
  return (
    (id !== null && opened.has(id)) ||
    tag === 'dialog' ||
    openable.test(hints) ||
    isUnnamedPanel(element) ||
    isBelowHeading(element)
  )
}

/** An accordion of plain headings, each with its hidden part behind it. */
function isBelowHeading(element: Element): boolean {
  const before = previousElement(element)
  return before !== null && /^(?:h[2-6]|dt)$/.test(tagOf(before))
}

/** Panels under one row of buttons, as many as there are buttons: tabs whose classes and roles say nothing. */
function isUnnamedPanel(element: Element): boolean {
  const parent = parentNode(element)
  if (!isElement(parent)) return false
  const panels = childCount(parent)
  if (panels < 2 || panels > MOST_TABS) return false
  const outer = parentNode(parent)
  return [parent, outer].some((one) => {
    const row = one && isElement(one) ? previousElement(one) : null
    return row !== null && countWithin(row, 'button, [role="tab"]', MOST_TABS + 1) === panels
  })
}

const MOST_TABS = 10

function isInClosedDetails(element: Element, tag: string): boolean {
  const parent = parentNode(element)
  if (tag === 'summary' || !isElement(parent)) return false
  return tagOf(parent) === 'details' && attribute(parent, 'open') === null
}

/** The same for a reading that ignores hiding: everything counts as seen. */
export function shownRegardless(tag: string, hints: string, style: CSSStyleDeclaration, from: Inherited): Inherited {
  return {
    ...from,
    struck: from.struck || isStruck(tag, hints, style),
    size: Number.parseFloat(style.fontSize) || from.size,
    bold: Number(style.fontWeight) >= 600,
  }
}

/** Ids that a control of the page opens. */
export function openedIds(): Set<string> {
  const found = new Set<string>()
  const selector = '[aria-controls],[data-target],[data-bs-target],a[href^="#"]'
  for (const element of all(selector).slice(0, 5000)) {
    for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'href']) {
      for (const id of (attribute(element, name) ?? '').split(/\s+/)) if (id.length > 1) found.add(id.replace(/^#/, ''))
    }
  }
  return found
}
