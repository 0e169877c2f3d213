/** Which part of the page each element belongs to: header, footer, banner, related goods, reviews, or the body. */

import type { Region } from '@/utils/audit/facts'
import type { Matcher } from '@/utils/text/lexicon'
import { attribute } from './dom'
import { type Box, holds, type Line, type PageModel } from './model'

const token = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`)
const footerHint = token('footer|site-?footer|page-?footer|footerarea|foot|fuss|bottom-?links|copyright')
const headerHint = token(
  'header|site-?header|page-?header|masthead|topbar|top-?bar|navbar|nav|navigation|main-?menu|mainnav|menu|breadcrumbs?|topnav|mega-?menu',
)
const bannerHint = token(
  'announcement(?:-?bar)?|promo-?bar|top-?banner|cookie\\S*|consent\\S*|notification-?bar|usp-?bar',
)
const relatedHint = token(
  'related\\S*|recommend\\S*|recommendations?|upsells?|up-?sell\\S*|cross-?sells?\\S*|recently\\S*|also-?(?:like|bought|viewed)\\S*|similar\\S*|suggest(?:ed|ions)\\S*|mini-?cart\\S*|cart-?drawer\\S*|side-?cart\\S*|history|sponsored\\S*|best-?sellers?|you-?may\\S*',
)
const reviewHint = token(
  'reviews?|review-?list|product-?reviews|customer-?reviews|comments?|testimonials?|bewertungen|kundenbewertungen|avis|opiniones|bvr\\S*|yotpo\\S*',
)
const headings = new Set([
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'strong',
  'b',
  'p',
  'div',
  'span',
  'legend',
  'dt',
  'th',
  'td',
  'a',
  'caption',
  'summary',
  'li',
  'label',
  'font',
])

/** The region of every box. */
export function readRegions(model: PageModel, relatedCues: Matcher): Region[] {
  const regions: Region[] = []
  const h1s = model.boxes.filter((box) => box.tag === 'h1')
  const relatedBoxes = relatedByHeading(model, h1s, relatedCues)
  for (const box of model.boxes) {
    const outer = box.parent < 0 ? 'body' : (regions[box.parent] ?? 'body')
    regions.push(outer !== 'body' ? outer : relatedBoxes.has(box.index) ? 'related' : ownRegion(box, model, h1s))
  }
  return regions
}

function ownRegion(box: Box, model: PageModel, h1s: Box[]): Region {
  const { tag } = box
  const share = (box.lastLine - box.firstLine + 1) / Math.max(1, model.lines.length)
  // A name on half of the page is the theme's wrapper ("page-header-sticky"), and what holds the main heading is the body.
  if (tag === 'main' || share > 0.5 || h1s.some((h1) => holds(box, h1.index))) return 'body'
  return signs.find(({ shows }) => shows(box, model, h1s))?.region ?? 'body'
}

const roleOf = (box: Box): string | null => attribute(box.element, 'role')

/** What shows each region, in the order of certainty. */
const signs: { region: Region; shows(box: Box, model: PageModel, h1s: Box[]): boolean }[] = [
  {
    region: 'footer',
    shows: (box, model) =>
      (box.tag === 'footer' || roleOf(box) === 'contentinfo' || footerHint.test(box.hints)) && !isInner(box, model),
  },
  { region: 'banner', shows: ({ hints }) => bannerHint.test(hints) },
  { region: 'related', shows: ({ hints }) => relatedHint.test(hints) },
  {
    region: 'header',
    // By its name alone only above the main heading: a product's own "header" holds its price.
    shows: (box, _model, h1s) =>
      box.tag === 'header' ||
      box.tag === 'nav' ||
      ['navigation', 'banner'].includes(roleOf(box) ?? '') ||
      (headerHint.test(box.hints) && h1s.every((h1) => h1.index > box.index)),
  },
  {
    region: 'reviews',
    shows: (box) => (reviewHint.test(box.hints) && box.lastLine - box.firstLine > 3) || box.itemprop === 'review',
  },
]

/** A card's or an article's footer is no page footer: it ends before the last quarter of the text. */
function isInner(box: Box, model: PageModel): boolean {
  return box.lastLine < model.lines.length * 0.6 && box.lastLine - box.firstLine < 8
}

/** Containers under a heading such as "You may also like". */
function relatedByHeading(model: PageModel, h1s: Box[], cues: Matcher): Set<number> {
  const found = new Set<number>()
  for (const line of model.lines) {
    if (line.text.length > 60 || !startsWith(cues.find(line.text)?.index, line.text)) continue
    const heading = model.boxes[line.box]
    if (!heading || !(headings.has(heading.tag) || /^h\d$/.test(heading.tag))) continue
    for (const scope of scopesOf(line, model, h1s)) found.add(scope)
  }
  return found
}

const startsWith = (index: number | undefined, text: string): boolean =>
  index !== undefined && text.slice(0, index).trim().length <= 4

/**
 * Climbs from the heading to the first container with more than the heading's own words. Where
 * that holds the page's main heading, too, what follows the heading up to the next one is meant.
 */
function scopesOf(line: Line, model: PageModel, h1s: Box[]): number[] {
  let index = line.box
  for (let step = 0; step < 6; step++) {
    const box = model.boxes[index]
    const parent = model.boxes[box?.parent ?? -1]
    if (!box || !parent || holdsAny(box, h1s)) return []
    if (box.lastLine - line.index >= 2 && box.firstLine >= line.index - 1) return [index]
    if (holdsAny(parent, h1s)) return followers(box, model, h1s)
    index = parent.index
  }
  return []
}

const holdsAny = (box: Box, inner: Box[]): boolean => inner.some((one) => holds(box, one.index))

function followers(heading: Box, model: PageModel, h1s: Box[]): number[] {
  const found: number[] = []
  for (const box of model.boxes.slice(heading.last + 1)) {
    if (box.parent < heading.parent) break
    if (box.parent !== heading.parent) continue
    if (box.tag === heading.tag || holdsAny(box, h1s)) break
    found.push(box.index)
  }
  return found
}
