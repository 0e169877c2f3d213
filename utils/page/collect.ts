/** Links, pictures and controls, noted while the walk passes them. */
import {
  all,
  attribute,
  documentParts,
  firstChild,
  isElement,
  nextSibling,
  nodeType,
  TEXT,
  tagOf,
  textContent,
  textData,
  within,
} from './dom'
import type { Box, Control, Link, Picture } from './model'

const LONGEST_LABEL = 300
/** Attributes in which lazy galleries keep the real address. */
const lazyAttributes = ['data-src', 'data-original', 'data-lazy', 'data-lazy-src', 'data-large_image', 'data-old-hires']

export function readLink(element: Element, box: Box): Link {
  const written = (attribute(element, 'href') ?? '').trim()
  return {
    box: box.index,
    href: absolute(written).slice(0, 2000),
    text: named([
      shortText(element),
      attribute(element, 'aria-label'),
      attribute(element, 'title'),
      pictureText(element),
    ]),
    dead: written === '' || /^(?:#$|javascript:)/i.test(written),
    visible: box.visible,
  }
}

export function readPicture(element: Element, box: Box, href: string | null): Picture {
  const image = element as HTMLImageElement
  const written = attribute(element, 'src') ?? ''
  const lazy = lazyAttributes.map((name) => attribute(element, name)).find((value) => value)
  const src = lazy && (written === '' || written.startsWith('data:')) ? lazy : written
  return {
    box: box.index,
    src: absolute(src).slice(0, 2000),
    alt: attribute(element, 'alt'),
    width: image.naturalWidth || pixels(attribute(element, 'width')),
    height: image.naturalHeight || pixels(attribute(element, 'height')),
    broken: written !== '' && image.complete && image.naturalWidth === 0,
    visible: box.visible,
    href,
  }
}

/** A length as written in an attribute; 0 for none, or for one that no picture has. */
function pixels(written: string | null): number {
  const number = Number.parseInt(written ?? '', 10)
  return number > 0 && number < 100_000 ? number : 0
}

/** A drawing that says what it shows, such as a payment mark; null for one that only decorates. */
export function readDrawing(element: Element, parent: Box): Picture | null {
  const title = within(element, 'title')
  const alt = (attribute(element, 'aria-label') ?? (title ? textContent(title) : null) ?? '').trim()
  return alt === ''
    ? null
    : {
        box: parent.index,
        src: '',
        alt: alt.slice(0, LONGEST_LABEL),
        width: 0,
        height: 0,
        broken: false,
        visible: parent.visible,
        href: null,
      }
}

export function readControl(element: Element, box: Box, kind: Control['kind'], labels: Map<string, string>): Control {
  const id = attribute(element, 'id')
  const label = named([
    kind === 'select' ? null : shortText(element),
    attribute(element, 'aria-label'),
    kind === 'button' ? attribute(element, 'value') : null,
    id ? (labels.get(id) ?? null) : null,
    wrappingLabel(element),
    attribute(element, 'title'),
    attribute(element, 'alt'),
    attribute(element, 'placeholder'),
    pictureText(element),
  ])
  return {
    box: box.index,
    kind,
    label,
    name: (attribute(element, 'name') ?? '').slice(0, 100),
    checked: (kind === 'checkbox' || kind === 'radio') && (element as HTMLInputElement).checked === true,
    disabled: attribute(element, 'disabled') !== null || attribute(element, 'aria-disabled') === 'true',
    options: kind === 'select' ? (element as HTMLSelectElement).length : 0,
    visible: box.visible,
  }
}

/** The words of a `<label>` around the control. */
function wrappingLabel(element: Element): string | null {
  const label: Element | null = Element.prototype.closest.call(element, 'label')
  return label ? shortText(label) : null
}

const inputKinds: Record<string, Control['kind'] | undefined> = {
  submit: 'button',
  button: 'button',
  image: 'button',
  checkbox: 'checkbox',
  radio: 'radio',
  email: 'email',
  text: 'text',
  search: 'text',
  tel: 'text',
}

/** The kind of control an element is; null for none. */
export function controlKind(tag: string, element: Element): Control['kind'] | null {
  if (tag === 'button' || attribute(element, 'role') === 'button') return 'button'
  if (tag === 'select') return 'select'
  if (tag === 'textarea') return 'text'
  if (tag !== 'input') return null
  const type = (attribute(element, 'type') ?? 'text').toLowerCase()
  return type === 'hidden' ? null : (inputKinds[type] ?? 'other')
}

/** Texts of `<label for>`, by the id they name. */
export function labelTexts(): Map<string, string> {
  const labels = all('label[for]').slice(0, 3000)
  return new Map(labels.map((label) => [attribute(label, 'for') ?? '', named([shortText(label)])]))
}

const named = (candidates: (string | null)[]): string => {
  const found = candidates.find((text) => text && text.trim() !== '') ?? ''
  return plainText(found.slice(0, LONGEST_LABEL)).trim()
}

function pictureText(element: Element): string | null {
  const image = within(element, 'img[alt]')
  return image ? attribute(image, 'alt') : null
}

/** The element's text up to the length of a label, without gathering a whole subtree. */
export function shortText(element: Element, most = LONGEST_LABEL): string {
  let text = ''
  const gather = (node: Node): void => {
    for (let child = firstChild(node); child && text.length < most; child = nextSibling(child)) {
      if (nodeType(child) === TEXT) text += textData(child as CharacterData).slice(0, most)
      else if (isElement(child) && !/^(?:script|style|noscript|template)$/.test(tagOf(child))) {
        text += ' '
        if (depth < 30) {
          depth++
          gather(child)
          depth--
        }
      }
    }
  }
  let depth = 0
  gather(element)
  return text
}

/** Address as the page means it; as written where it is none. */
export function absolute(written: string): string {
  if (written === '') return ''
  try {
    return new URL(written, documentParts.base()).href
  } catch {
    return written
  }
}

/** Text without the marks that nobody sees (zero-width and soft hyphens), white space folded. */
export const plainText = (text: string): string =>
  text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\s\u00a0]+/g, ' ')

/** Length of an element's text without white space; for what stays hidden. */
export const textLength = (element: Element): number => (textContent(element) ?? '').replace(/\s+/g, '').length
