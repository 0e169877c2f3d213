/**
 * One walk over the live document. Styles and boxes are only read, never written, so the
 * browser lays the page out at most once. The work is cut into slices.
 */
import type { Rect } from '@/utils/audit/facts'
import {
  absolute,
  controlKind,
  labelTexts,
  plainText,
  readControl,
  readDrawing,
  readLink,
  readPicture,
  shortText,
  textLength,
} from './collect'
import {
  all,
  attribute,
  documentParts,
  ELEMENT,
  firstChild,
  nextSibling,
  nodeType,
  rectOf,
  shadowRootOf,
  TEXT,
  tagOf,
  textData,
} from './dom'
import type { Box, Line, PageModel, Run } from './model'
import { atRoot, type Inherited, openedIds, shownAs, shownRegardless } from './shown'
import { slices } from './slices'

/** Elements read at the most; the rest of a larger page is left out and the audit says so. */
export const MOST_ELEMENTS = 100_000
const MOST_LINES = 40_000
const LONGEST_LINE = 4000
const LONGEST_TEXT = 3000

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'object',
  'embed',
  'canvas',
  'math',
  'link',
  'meta',
  'param',
  'datalist',
  'svg',
  'audio',
  'map',
])
const inlineTags = new Set([
  'span',
  'b',
  'strong',
  'sup',
  'sub',
  'small',
  'em',
  'i',
  'ins',
  'del',
  's',
  'strike',
  'bdi',
  'font',
  'abbr',
  'data',
  'time',
  'big',
  'u',
  'a',
  'label',
  'mark',
])
const withoutChildren = new Set(['select', 'textarea', 'video', 'input', 'img'])

/**
 * Where the walk stands inside one element. The children are noted on entering: a page that
 * replaces one of them between two slices must not cut the others off.
 */
interface Frame {
  children: Node[]
  next: number
  inherited: Inherited
  leave(): void
}

/** Reads the page. With `ignoreHiding` it reads what styles hide too. */
export async function walk(ignoreHiding: boolean, onProgress: (elements: number) => void): Promise<PageModel> {
  const walker = new Walker(ignoreHiding)
  const pause = slices()
  const body = documentParts.body()
  const stack: Frame[] = [{ children: body ? [body] : [], next: 0, inherited: atRoot, leave: () => walker.endLine() }]
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.children[frame.next++]
    if (!node) {
      frame.leave()
      stack.pop()
      continue
    }
    const inside = walker.visit(node, frame.inherited)
    if (inside) stack.push(inside)
    const waiting = walker.boxes.length % 256 === 0 ? pause() : undefined
    if (waiting) {
      onProgress(walker.boxes.length)
      await waiting
    }
  }
  return walker.model()
}

class Walker {
  readonly boxes: Box[] = []
  private readonly lines: Line[] = []
  private readonly found: Pick<PageModel, 'links' | 'pictures' | 'controls' | 'forms' | 'frames'> = {
    links: [],
    pictures: [],
    controls: [],
    forms: [],
    frames: [],
  }
  private truncated = false
  private hiddenText = 0
  private shownText = 0
  /** The line that is being gathered. */
  private runs: Run[] = []
  private runsLength = 0
  private lineVisible = true
  private lineCollapsed = false
  private readonly opened = openedIds()
  private readonly labels = labelTexts()
  private readonly scrolled = { x: globalThis.scrollX, y: globalThis.scrollY }

  constructor(private readonly ignoreHiding: boolean) {}

  /** @returns the frame of the node's children, or null where there is nothing to go into */
  visit(node: Node, from: Inherited): Frame | null {
    const type = nodeType(node)
    if (type === TEXT) this.text(textData(node as CharacterData), from)
    return type === ELEMENT ? this.element(node as Element, from) : null
  }

  private text(data: string, from: Inherited): void {
    if (this.lines.length >= MOST_LINES || this.runsLength > LONGEST_LINE) return
    const text = plainText(data.slice(0, LONGEST_TEXT))
    if (text === '') return
    if (text === ' ') {
      this.space()
      return
    }
    // A line that mixes shown and hidden text would say what nobody reads.
    if (this.runs.length > 0 && (from.visible !== this.lineVisible || from.collapsed !== this.lineCollapsed))
      this.endLine()
    this.lineVisible = from.visible
    this.lineCollapsed = from.collapsed
    this.runs.push({ text, start: 0, box: from.box, struck: from.struck, size: from.size, bold: from.bold })
    this.runsLength += text.length
    if (from.visible) this.shownText += text.length
    else this.hiddenText += text.length
  }

  private element(element: Element, from: Inherited): Frame | null {
    const tag = tagOf(element)
    if (tag === 'svg') this.drawing(element, from)
    if (skipped.has(tag)) return null
    if (tag === 'br' || tag === 'hr') {
      this.endLine()
      return null
    }
    if (this.boxes.length >= MOST_ELEMENTS) {
      this.truncated = true
      return null
    }
    const style = getComputedStyle(element)
    // Taken out of the page since its parent was entered: it has no style any more.
    if (style.display === '') return null
    const hints = hintsOf(element)
    const state = this.ignoreHiding
      ? shownRegardless(tag, hints, style, from)
      : shownAs(element, tag, hints, style, from, this.opened)
    if (!state) {
      this.hiddenText += textLength(element)
      return null
    }
    const inline = isInline(tag, style.display, from)
    if (!inline) this.endLine()
    else if (style.display !== 'inline' && !from.inlineKids) this.space()
    const box = this.box(element, tag, hints, state, from)
    state.box = box.index
    const text = shortText(element, 41).trim()
    state.inlineKids = (style.display.endsWith('flex') && text.length <= 40) || amountInPieces.test(text)
    this.note(box, element, state, from)
    return this.inside(element, tag, box, state, inline)
  }

  private drawing(element: Element, from: Inherited): void {
    const parent = this.boxes[from.box]
    const { display, visibility } = getComputedStyle(element)
    const isShown = display !== 'none' && visibility === 'visible'
    const drawing = parent && isShown ? readDrawing(element, parent) : null
    if (drawing) this.found.pictures.push(drawing)
  }

  private box(element: Element, tag: string, hints: string, state: Inherited, from: Inherited): Box {
    const index = this.boxes.length
    const { visible, collapsed } = state
    const box = {
      index,
      parent: from.box,
      last: index,
      element,
      tag,
      hints,
      itemprop: (attribute(element, 'itemprop') ?? '').toLowerCase(),
      visible,
      collapsed,
      firstLine: this.lines.length,
      lastLine: -1,
    }
    this.boxes.push(box)
    return box
  }

  private inside(element: Element, tag: string, box: Box, inherited: Inherited, inline: boolean): Frame {
    const leave = () => {
      if (!inline || tag === 'button') this.endLine()
      box.last = this.boxes.length - 1
      box.lastLine = this.lines.length - 1
    }
    const enter = (children: Node[]): Frame => ({ children, next: 0, inherited, leave })
    if (withoutChildren.has(tag)) return enter([])
    if (tag === 'iframe') return enter(this.frameBody(element, box))
    const assigned = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : []
    if (assigned.length > 0) return enter(assigned)
    return enter(childrenOf(shadowRootOf(element) ?? element))
  }

  /** The body of a frame of the same origin; frames of others stay closed. */
  private frameBody(element: Element, box: Box): Node[] {
    this.found.frames.push({ src: absolute(attribute(element, 'src') ?? ''), box: box.index })
    try {
      const body = (element as HTMLIFrameElement).contentDocument?.body
      return body ? [body] : []
    } catch {
      return []
    }
  }

  private space(): void {
    const last = this.runs.at(-1)
    if (last && !last.text.endsWith(' ')) last.text += ' '
  }

  /** Closes the current line and keeps it, if it says anything. */
  endLine(): void {
    const { runs } = this
    if (runs.length === 0) return
    this.runs = []
    this.runsLength = 0
    const text = joinRuns(runs)
    if (text === '') return
    this.lines.push({
      index: this.lines.length,
      text,
      box: this.commonBox(runs),
      runs,
      visible: this.lineVisible,
      collapsed: this.lineCollapsed,
      size: runs.reduce((most, run) => Math.max(most, run.size), 0),
    })
  }

  /** The innermost box that holds all runs. */
  private commonBox(runs: Run[]): number {
    const [first] = runs
    const boxes = runs.map((run) => run.box)
    let index = first?.box ?? 0
    const holdsAll = (candidate: number) => boxes.every((box) => this.isInside(box, candidate))
    while (index > 0 && !holdsAll(index)) index = this.boxes[index]?.parent ?? 0
    return Math.max(index, 0)
  }

  private isInside(inner: number, outer: number): boolean {
    let index = inner
    while (index > outer) index = this.boxes[index]?.parent ?? -1
    return index === outer
  }

  private note(box: Box, element: Element, state: Inherited, from: Inherited): void {
    const { links, pictures, controls, forms } = this.found
    if (box.tag === 'a' || attribute(element, 'role') === 'link') {
      const link = readLink(element, box)
      links.push(link)
      state.href = link.href
    } else if (box.tag === 'img') pictures.push(readPicture(element, box, from.href))
    else if (box.tag === 'form') forms.push({ box: box.index, action: absolute(attribute(element, 'action') ?? '') })
    const kind = controlKind(box.tag, element)
    if (kind) controls.push(readControl(element, box, kind, this.labels))
  }

  model(): PageModel {
    const { boxes, scrolled, shownText, hiddenText } = this
    return {
      url: location.href,
      title: documentParts.title().slice(0, 300),
      declaredLang: attribute(documentParts.root() ?? document.createElement('html'), 'lang'),
      viewport: [globalThis.innerWidth, globalThis.innerHeight],
      boxes,
      lines: this.lines,
      ...this.found,
      elements: this.truncated ? all('body *').length : boxes.length,
      truncated: this.truncated,
      hiddenUntilStyled: !this.ignoreHiding && shownText < 400 && hiddenText > 2000 && hiddenText > shownText * 5,
      rectOf: rects(boxes, scrolled),
    }
  }
}

/** Page coordinates of boxes, measured when first asked for. */
function rects(boxes: Box[], scrolled: { x: number; y: number }): (index: number) => Rect {
  const known = new Map<number, Rect>()
  const rectAt = (index: number): Rect => {
    const box = shownAround(boxes, index)
    const found = known.get(index)
    if (found || !box) return found ?? [0, 0, 0, 0]
    const { x, y, width, height } = rectOf(box.element)
    const frame = box.element.ownerDocument === document ? null : frameAround(boxes, box)
    const [left, top] = frame ? rectAt(frame.index) : [scrolled.x, scrolled.y]
    const rect: Rect = [Math.round(x + left), Math.round(y + top), Math.round(width), Math.round(height)]
    known.set(index, rect)
    return rect
  }
  return rectAt
}

/** The frame that holds a box of another document. */
function frameAround(boxes: Box[], inner: Box): Box | null {
  let box = boxes[inner.parent]
  while (box && box.tag !== 'iframe') box = boxes[box.parent]
  return box ?? null
}

/** What is behind a tab has no place of its own; the shown box around it has one. */
function shownAround(boxes: Box[], index: number): Box | undefined {
  let box = boxes[index]
  while (box?.collapsed) box = boxes[box.parent]
  return box
}

function childrenOf(parent: Node): Node[] {
  const children: Node[] = []
  for (let child = firstChild(parent); child; child = nextSibling(child)) children.push(child)
  return children
}

/** A sign and digits alone: their elements are one amount, however the style sheet places them ("€" "14" "98"). */
const amountInPieces = /^(?:[$€£¥￥₽₺]\s{0,3}\d[\d\s.,]{1,12}|\d[\d\s.,]{1,12}[$€£¥￥₽₺])$/

function isInline(tag: string, display: string, from: Inherited): boolean {
  if (display.startsWith('inline') || display === 'contents' || display === 'ruby') return true
  return from.inlineKids && inlineTags.has(tag)
}

/** Joins the runs of a line; cents that are set in their own element get their decimal point back. */
function joinRuns(runs: Run[]): string {
  let text = ''
  for (const run of runs) {
    const isCents = /^\d{2}(?!\d)/.test(run.text) && /(?:^|[^\d.,])(?:\d{1,6}|\d{1,3}(?:[.,]\d{3})+)$/.test(text)
    if (isCents) text += '.'
    else if (isApart(text, run.text)) text += ' '
    const piece = text === '' || text.endsWith(' ') ? run.text.trimStart() : run.text
    run.start = text.length
    text += piece
  }
  return text.trimEnd()
}

/** Two elements without a space between them that only a style sheet sets apart: "25% sparen" "16,99 €". */
const isApart = (left: string, right: string): boolean =>
  (/\p{L}{2}$/u.test(left) && /^[\d€£$¥]{1,7}[.,\d]/.test(right)) || (/[€£$¥%]$/.test(left) && /^\p{L}{3}/u.test(right))

function hintsOf(element: Element): string {
  const parts = ['id', 'class', 'itemprop', 'role', 'data-testid'].map((name) => attribute(element, name) ?? '')
  return parts.join(' ').slice(0, 300).toLowerCase()
}
