/** The page as one walk saw it. Readers work on this; none of them goes back to the document. */
import type { Rect } from '@/utils/audit/facts'

/** An element of the page, in document order. */
export interface Box {
  index: number
  /** Index of the parent box; −1 at the root. */
  parent: number
  /** Index of the last descendant: `a` holds `b` when a.index ≤ b.index ≤ a.last. */
  last: number
  element: Element
  tag: string
  /** id, classes, itemprop and role in lower case, for signs that are usual on every shop. */
  hints: string
  /** Value of `itemprop`, in lower case. */
  itemprop: string
  visible: boolean
  collapsed: boolean
  /** First and last line (index into `lines`) inside; first > last where there is none. */
  firstLine: number
  lastLine: number
}

/** One line of text as a shopper reads it: the inline text of one block. */
export interface Line {
  index: number
  text: string
  /** Box of the block that holds the line. */
  box: number
  runs: Run[]
  visible: boolean
  collapsed: boolean
  /** Largest font size of its runs, CSS pixels. */
  size: number
}

/** A piece of a line with one style. */
export interface Run {
  text: string
  /** Position in the line's text. */
  start: number
  box: number
  struck: boolean
  size: number
  bold: boolean
}

export interface Link {
  box: number
  /** Absolute address, or as written where it is none. */
  href: string
  text: string
  /** Leads nowhere: no target, "#", or a script. */
  dead: boolean
  visible: boolean
}

export interface Picture {
  box: number
  src: string
  alt: string | null
  width: number
  height: number
  broken: boolean
  visible: boolean
  /** Link around the picture. */
  href: string | null
}

export interface Control {
  box: number
  kind: 'button' | 'link' | 'checkbox' | 'radio' | 'select' | 'text' | 'email' | 'other'
  label: string
  name: string
  checked: boolean
  disabled: boolean
  /** Options of a select. */
  options: number
  visible: boolean
}

export interface PageModel {
  url: string
  title: string
  /** `lang` of the root element, as written. */
  declaredLang: string | null
  viewport: [number, number]
  boxes: Box[]
  lines: Line[]
  links: Link[]
  pictures: Picture[]
  controls: Control[]
  forms: { box: number; action: string }[]
  frames: { src: string; box: number }[]
  /** Elements that the page holds; `boxes` may hold fewer. */
  elements: number
  /** The walk stopped at its limit. */
  truncated: boolean
  /** Hardly any text is visible while the document holds plenty: the theme's style sheet has not arrived. */
  hiddenUntilStyled: boolean
  rectOf(box: number): Rect
}

export const holds = (outer: Box, inner: number): boolean => outer.index <= inner && inner <= outer.last
