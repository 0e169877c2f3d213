/** The name of the product the page is about, where it stands. */
import type { Line } from '../model'
import type { Reading } from '../reading'

export interface NameFound {
  text: string
  line: Line | null
}

/**
 * A visible heading that the page's own title or markup confirms; else the declared name.
 * A page without either names no product.
 */
export function findName(reading: Reading): NameFound | null {
  const titles = titlesOf(reading)
  const candidates = reading.lines
    .map((line) => ({ line, score: scoreOf(line, reading, titles) }))
    .filter(({ score }) => score >= 1.5)
    .sort((a, b) => b.score - a.score || a.line.index - b.line.index)
  const best = candidates[0]?.line
  if (best) return { text: fullHeading(best, reading), line: best }
  const declared = reading.declared.products.find((product) => product.name)?.name
  return declared ? { text: declared, line: null } : null
}

interface Titles {
  /** Names that the markup declares for one product. */
  declared: Set<string>
  title: string
}

function titlesOf({ declared, model }: Reading): Titles {
  const names = declared.products.slice(0, 3).map((product) => product.name)
  return {
    declared: new Set([...names, declared.meta.get('og:title') ?? null].filter((name) => name !== null).map(plain)),
    title: plain(model.title),
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

function scoreOf(line: Line, reading: Reading, titles: Titles): number {
  const text = plain(line.text)
  if (text.length < 3 || text.length > 500 || !/\p{L}/u.test(text)) return 0
  const lineage = reading.lineage(line.box, 5)
  const region = reading.regionOf(line.box)
  if (region === 'footer' || region === 'related' || region === 'reviews') return 0
  const heading = lineage.findIndex((box) => box.tag === 'h1')
  const itemprop = lineage.slice(0, 3).some((box) => box.itemprop === 'name')
  const named = lineage
    .slice(0, 2)
    .some((box) =>
      /(?:product|item|goods|prod)[\w-]*[-_]?(?:name|title)|(?:^|\s)(?:title|name)(?:\s|$)/.test(box.hints),
    )
  const confirmed = titles.declared.has(text) ? 5 : inTitle(text, titles.title)
  const form = (heading >= 0 ? 4 : 0) + (itemprop ? 2 : 0) + (named ? 1 : 0) + Math.min(2, line.size / 16 - 1)
  const crumb = lineage.some((box) => /breadcrumb|crumb/.test(box.hints)) ? 4 : 0
  // A heading that neither title nor markup knows is often that of a side column.
  const stray = confirmed === 0 && (titles.declared.size > 0 || titles.title.length > 20) ? 2.5 : 0
  return (confirmed === 0 && heading < 0 ? 0 : form + confirmed * 1.5) - crumb - stray - (region === 'header' ? 2 : 0)
}

/** How much of the page's title the text is: a product's name opens it as a rule. */
function inTitle(text: string, title: string): number {
  if (text.length < 6 && !/[\u3040-\u9fff\uac00-\ud7af]/.test(text)) return 0
  if (title.startsWith(text)) return 3 + Math.min(2, text.length / 30)
  if (title.includes(text)) return 2 + Math.min(2, text.length / 30)
  const words = new Set(text.match(/[\p{L}\d]+/gu))
  const shared = [...words].filter((word) => title.includes(word)).length
  return words.size >= 3 && shared / words.size >= 0.75 ? 2 : 0
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
