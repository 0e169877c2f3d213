/** Statements that a careful shop avoids, leftovers of templates, and notes that an asterisk points to. */

import * as words from '@/rules/lexicons/cautions'
import type { Anchor, PageFacts } from '@/utils/audit/facts'
import type { Lexicon } from '@/utils/text/lexicon'
import { OF_OTHERS } from '../outside'
import type { Reading } from '../reading'
import { refusalIn } from './promised/refusal'
import { type Speech, without } from './promised/sentence'

type Caution = PageFacts['cautions'][number]
type Leftover = PageFacts['leftovers'][number]

const MOST = 60
const MOST_PER_KIND = 12
const LONGEST = 800

interface Kind {
  kind: Caution['kind']
  cues: Lexicon
  lookAlikes?: Lexicon
  /** The words are negations themselves ("no returns"). */
  negative?: true
}

const kinds: Kind[] = [
  { kind: 'superlative', cues: words.superlatives, lookAlikes: words.superlativeLookAlikes },
  { kind: 'no-return', cues: words.noReturn, lookAlikes: words.noReturnLookAlikes, negative: true },
  { kind: 'absolute-delivery', cues: words.absoluteDelivery },
  { kind: 'risk-to-buyer', cues: words.riskToBuyer, negative: true },
  { kind: 'refusal', cues: words.refusals, negative: true },
  { kind: 'free-claim', cues: words.free, lookAlikes: words.freeLookAlikes },
]

const odr = /ec\.europa\.eu\/(?:consumers\/)?odr|webgate\.ec\.europa\.eu\/odr/i

export function readCautions(reading: Reading): Caution[] {
  const found: Caution[] = []
  const add = (kind: Caution['kind'], text: string, at: () => Anchor) => {
    const isFull = found.length >= MOST || found.filter((one) => one.kind === kind).length >= MOST_PER_KIND
    if (!isFull && !found.some((one) => one.kind === kind && one.text === text.slice(0, 300)))
      found.push({ kind, text: text.slice(0, 300), at: at() })
  }
  for (const line of reading.lines) {
    if (line.text.length > LONGEST || OF_OTHERS.has(reading.regionOf(line.box))) continue
    for (const { kind, text } of cautionsIn(line.text, reading)) add(kind, text, () => reading.anchorLine(line, text))
  }
  for (const link of reading.model.links)
    if (odr.test(link.href)) add('odr-link', link.href, () => reading.anchor(link.box, link.text || link.href))
  return found
}

/** Every caution of a line, each with its clause. */
export function cautionsIn(text: string, speech: Speech): Pick<Caution, 'kind' | 'text'>[] {
  const found = kinds.flatMap(({ kind, cues, lookAlikes, negative }) => {
    const rest = lookAlikes ? without(text, speech.cues(lookAlikes)) : text
    const matcher = speech.cues(cues)
    const cue = kind === 'no-return' ? refusalIn(rest, speech) : negative ? matcher.find(rest) : matcher.affirmed(rest)
    if (!cue) return []
    const clause = clauseAround(text, cue.index, cue.text.length)
    // "Cannot be returned after 30 days" sets a limit; it refuses nothing.
    return kind === 'no-return' && speech.cues(words.lateReturn).test(clause) ? [] : [{ kind, text: clause }]
  })
  const platform = speech.cues(words.disputePlatform).find(text)
  const isNamed = platform !== null && !speech.cues(words.platformClosed).test(text)
  return odr.test(text) || isNamed ? [...found, { kind: 'odr-link', text }] : found
}

/** The clause that holds the words, with what stands near. */
function clauseAround(text: string, index: number, length: number): string {
  if (text.length <= 160) return text
  const start = Math.max(0, text.slice(0, index).search(/[^.!?。！？]*$/))
  const rest = text.slice(index + length)
  const stop = rest.search(/[.!?。！？]/)
  return text
    .slice(
      Math.max(start, index - 120),
      stop < 0 ? index + length + 120 : Math.min(index + length + stop + 1, index + length + 160),
    )
    .trim()
}

const template =
  /\{\{\s*[\w.$| -]{1,40}\s*\}\}|\{%\s?[^%]{1,60}%\}|\$\{\w{1,30}\}|<%=?[^%]{1,60}%>|##\w{1,20}##|\[(?:INSERT|YOUR|ADD|ENTER) [^\]]{2,40}\]|\[\[\w{1,30}\]\]|%%\w{1,30}%%|\[object Object\]|(?:^|[\s:£€$])(?:undefined|NaN|null)(?:$|[\s.,:;!]|\s?(?:kg|g|ml|€|£|items?))|(?:^|\s)%[sd](?:\s|$)|[$£€]-\d|Translation missing|translation missing:/
const filler =
  /lorem ipsum|dolor sit amet|example text|sample text|your text here|insert text here|placeholder text|^\s*My Store\s*$|add your (?:text|content|description) here|tell your (?:brand's )?story|this is a (?:sample|demo) (?:page|product)|pair text with an image|请输入|这里是(?:标题|内容|文字)|此处填写|ここにテキスト|texto de ejemplo|beispieltext|blindtext/i
const todo = /^\s*TODO\b|\bTODO:/
const rubble =
  /<\/?(?:p|div|span|br|strong|b|li|ul|table|td|font)\b[^>]{0,40}>|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});|(?:Ã[¤¶¼Ÿ©¨«ª¢®§]|â€[™œ\u009d“”]|Â£|Â°)|\ufffd{2,}|锟斤拷/

const leftoverKinds: [Leftover['kind'], RegExp][] = [
  ['template', template],
  ['filler', filler],
  ['filler', todo],
  ['rubble', rubble],
]

export function readLeftovers(reading: Reading): Leftover[] {
  const found = reading.lines.flatMap((line) => {
    if (reading.regionOf(line.box) === 'reviews' || line.text.length > 2000 || isProse(line.text)) return []
    const [kind, pattern] = leftoverKinds.find(([, one]) => one.test(line.text)) ?? []
    if (!kind || !pattern) return []
    const start = Math.max(0, (pattern.exec(line.text)?.index ?? 0) - 40)
    return [{ kind, at: reading.anchorLine(line, line.text.slice(start, start + 160).trim()) }]
  })
  return found.slice(0, 20)
}

/** A running text with the word "null" in it is no leftover ("null and void"), nor are settings that only a style sheet hides. */
const isProse = (text: string): boolean =>
  /^[{[]\s*["'{]?\w{1,40}["']?\s*[:,]|^"?[:,]|null (?:and|und|et|y) |gleich null|null\s?(?:bock|toleranz|punkt)/i.test(
    text,
  )

const mark = /^\s*(?:\*{1,3}|†|‡|※|¹|²|³|\(\*\)|\[?\d\]?\))\s*\p{L}/u

/** Notes that begin with their mark. */
export function readFootnotes(reading: Reading): PageFacts['footnotes'] {
  const notes = reading.lines.filter(
    (line) =>
      mark.test(line.text) &&
      line.text.length > 10 &&
      !/required|pflichtfeld|obligatoire|obligatorio|必須|必填/i.test(line.text),
  )
  return notes.slice(0, 20).map((line) => reading.anchorLine(line))
}
