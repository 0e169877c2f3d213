/** The name of the product the page is about, where it stands. */
import { nameLabel } from '@/rules/lexicons/product'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { findLabelled } from './labelled'
import { overlap } from './overlap'

export interface NameFound {
  text: string
  line: Line | null
}

/** Below this a line has too little that speaks for it. */
const ENOUGH = 1.5
const elsewhere = new Set(['footer', 'related', 'reviews'])

/**
 * A visible heading that the page's own title or markup confirms; else what a label calls the
 * name; else the declared name. A page without any of these names no product.
 */
export function findName(reading: Reading): NameFound | null {
  const titles = titlesOf(reading)
  const candidates = reading.lines
    .map((line) => ({ line, score: scoreOf(line, reading, titles) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.line.index - b.line.index)
  const best = candidates[0]?.line
  if (best) return { text: nameIn(best, reading, titles), line: best }
  const declared = reading.declared.products.find((product) => product.name)?.name
  return declared ? { text: declared, line: null } : labelledName(reading)
}

/** "Product name: …", as forms, offers and the product notices that Korean law demands write it. */
function labelledName(reading: Reading): NameFound | null {
  const own = reading.lines.filter((line) => !elsewhere.has(reading.regionOf(line.box)))
  const [found] = findLabelled(own, nameLabel, (label) =>
    reading.lineage(label.box, 2).some(({ tag }) => ['th', 'td', 'dt'].includes(tag)),
  ).filter(({ value }) => value.length >= 3 && /\p{L}/u.test(value))
  if (!found) return null
  const heading = own.find(({ text, visible }) => visible && text === found.value)
  return { text: found.value, line: heading ?? found.line }
}

/**
 * The whole heading, or the line of it that title and markup know by itself. Of a line that is
 * no heading only the declared name counts: a note may stand beside it.
 */
function nameIn(line: Line, reading: Reading, titles: Titles): string {
  const part = headingPart(line, reading)
  if (part !== line) return part.text
  const whole = fullHeading(line, reading)
  if (confirmation(plain(line.text), titles) > confirmation(plain(whole), titles)) return line.text
  if (whole !== line.text || reading.lineage(line.box, 4).some(({ tag }) => tag === 'h1')) return whole
  const within = [...titles.declared].find((name) => name.length >= 3 && plain(whole).includes(name))
  const at = within === undefined ? -1 : whole.toLowerCase().indexOf(within)
  return within === undefined || at < 0 ? whole : whole.slice(at, at + within.length)
}

interface Titles {
  /** Names that the markup declares for one product. */
  declared: Set<string>
  /** The page's title and what the markup calls the page; none of them need be the whole name. */
  titles: string[]
}

function titlesOf({ declared, model }: Reading): Titles {
  const names = declared.products.slice(0, 3).flatMap(({ name }) => (name ? [plain(name)] : []))
  const social = plain(declared.meta.get('og:title') ?? '')
  return {
    declared: new Set([...names, social].filter((name) => name !== '')),
    titles: [...new Set([plain(model.title), social, ...names])].filter((title) => title !== ''),
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Where a main heading shares its line with a mark ("New"), the heading alone. */
function headingPart(line: Line, reading: Reading): Pick<Line, 'text' | 'box'> {
  const isHeading = (box: number) => reading.lineage(box, 4).some(({ tag }) => tag === 'h1')
  const runs = line.runs.filter(({ box }) => isHeading(box))
  const [first] = runs
  if (!first || isHeading(line.box)) return line
  return {
    text: runs
      .map((run) => run.text)
      .join('')
      .trim(),
    box: first.box,
  }
}

function scoreOf(line: Line, reading: Reading, titles: Titles): number {
  const part = headingPart(line, reading)
  const text = plain(part.text)
  if (text.length < 3 || text.length > 500 || !/\p{L}/u.test(text)) return 0
  const lineage = reading.lineage(part.box, 5)
  const region = reading.regionOf(line.box)
  if (elsewhere.has(region) || lineage.some(({ itemprop }) => namesAnother.has(itemprop))) return 0
  const heading = lineage.findIndex((box) => box.tag === 'h1')
  const itemprop = lineage.slice(0, 3).some((box) => box.itemprop === 'name')
  const named = lineage
    .slice(0, 2)
    .some((box) =>
      /(?:product|item|goods|prod|prd)[\w-]*[-_]?(?:name|title)|(?:^|\s)(?:title|name)(?:\s|$)/.test(box.hints),
    )
  const whole = heading >= 0 ? plain(fullHeading(line, reading)) : text
  const confirmed = Math.max(confirmation(whole, titles), confirmation(text, titles))
  const form = (heading >= 0 ? 4 : 0) + (itemprop ? 2 : 0) + (named ? 1 : 0) + Math.min(2, line.size / 16 - 1)
  const crumb = lineage.some((box) => /breadcrumb|crumb/.test(box.hints)) ? 4 : 0
  // A heading that neither title nor markup knows is often that of a side column, unless it is marked as the name.
  const stray =
    confirmed === 0 &&
    !(heading >= 0 && named) &&
    (titles.declared.size > 0 || titles.titles.some((title) => title.length > 20))
      ? 2.5
      : 0
  return (confirmed === 0 && heading < 0 ? 0 : form + confirmed * 1.5) - crumb - stray - (region === 'header' ? 2 : 0)
}

/** Properties of which the name is another's: the shop's, the brand's, a step of the breadcrumb. */
const namesAnother = new Set(['brand', 'manufacturer', 'seller', 'author', 'review', 'itemlistelement'])

/** How well title and markup confirm a text as the name, 0 to 5. */
const confirmation = (text: string, { declared, titles }: Titles): number =>
  declared.has(text) ? 5 : Math.max(0, ...titles.map((title) => inTitle(text, title)))

const separator = /\s[|–—·:»-]\s|\|/

/** How much of the page's title the text is: a product's name opens it as a rule. */
function inTitle(text: string, title: string): number {
  if (text.length < 6 && !/[\u3040-\u9fff\uac00-\ud7af]/.test(text)) return 0
  if (title.startsWith(text)) return 3 + Math.min(2, text.length / 30)
  // "Tern lamp - light for walls" for the heading "Tern lamp (2nd edition), oak".
  const opening = title.split(separator)[0] ?? ''
  if (opening.length >= 6 && opening !== title && text.startsWith(`${opening} `)) return 2
  if (title.includes(text)) return 2 + Math.min(2, text.length / 30)
  // The last part of a title is the shop's as a rule.
  const segments = title.split(separator)
  const own = segments.slice(0, Math.max(1, segments.length - 1)).join(' ')
  return Math.max(overlap(text, title), overlap(own, text)) >= 0.75 ? 2 : 0
}

/** A heading may run over several lines; all of them are the name. */
function fullHeading(line: Line, reading: Reading): string {
  const heading = reading.lineage(line.box, 4).find((box) => box.tag === 'h1')
  if (!heading || heading.lastLine - heading.firstLine > 3) return line.text
  const parts = reading.model.lines.slice(heading.firstLine, heading.lastLine + 1).filter((one) => one.visible)
  return parts
    .map((one) => one.text)
    .join(' ')
    .slice(0, 300)
}
