/** What every reader works with: the model, the declared data, the language, and ways to point at the page. */
import { related } from '@/rules/lexicons/shop'
import type { Anchor, Region } from '@/utils/audit/facts'
import { currencyOf } from '@/utils/text/currency'
import { type Lexicon, type Matcher, matcher } from '@/utils/text/lexicon'
import { currencyHints } from './currency'
import { type Declared, readDeclared } from './declared/products'
import { detectLanguage, statedLanguage } from './language'
import type { Box, Line, PageModel } from './model'
import { readRegions } from './regions'
import { selectorOf } from './selector'

export interface Reading {
  model: PageModel
  declared: Declared
  lang: string | null
  /** Region of each box. */
  regions: Region[]
  /** Lines that a shopper can read, shown or behind a tab. */
  lines: Line[]
  cues(lexicon: Lexicon): Matcher
  anchor(box: number, quote: string): Anchor
  anchorLine(line: Line, quote?: string): Anchor
  regionOf(box: number): Region
  currency(sign: string | null): string | null
  /** The box and its ancestors, innermost first, at most `most`. */
  lineage(box: number, most: number): Box[]
}

const LONGEST_QUOTE = 200

export function startReading(model: PageModel): Reading {
  const { boxes } = model
  const lines = model.lines.filter((line) => line.visible || line.collapsed)
  const declared = readDeclared((element, quote) => ({
    quote: cut(quote),
    selector: selectorOf(element),
    rect: [0, 0, 0, 0],
  }))
  const lang = detectLanguage(sample(lines), model.declaredLang)
  // English counts in every word list. Where a shop of another language has English texts of goods, its own words are
  // those that it declares.
  const spoken = lang === 'en' ? (statedLanguage(model.declaredLang) ?? lang) : lang
  const known = new Map<Lexicon, Matcher>()
  const cues = (lexicon: Lexicon): Matcher => {
    const found = known.get(lexicon) ?? matcher(lexicon, spoken)
    known.set(lexicon, found)
    return found
  }
  const regions = readRegions(model, cues(related))
  const hints = currencyHints(declared, model, lang, lines)
  const anchor = (index: number, quote: string): Anchor => {
    const box = boxes[index]
    return {
      quote: cut(quote),
      selector: box ? selectorOf(box.element) : 'body',
      rect: model.rectOf(index),
      ...(box?.collapsed ? { collapsed: true } : {}),
    }
  }
  return {
    model,
    declared,
    lang,
    regions,
    lines,
    cues,
    anchor,
    anchorLine: (line, quote = line.text) => anchor(line.box, quote),
    regionOf: (box) => regions[box] ?? 'body',
    currency: (sign) => (sign === null ? null : currencyOf(sign, hints)),
    lineage(box, most) {
      const found: Box[] = []
      for (let one = boxes[box]; one && found.length < most; one = boxes[one.parent]) found.push(one)
      return found
    },
  }
}

/** Text of the page for its language: the body's words count, not menus in several languages. */
function sample(lines: Line[]): string {
  let text = ''
  for (const line of lines) {
    if (line.text.length < 25) continue
    text += `${line.text}\n`
    if (text.length > 20_000) return text
  }
  return text.length > 300
    ? text
    : lines
        .slice(0, 400)
        .map((line) => line.text)
        .join('\n')
}

const cut = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text)
