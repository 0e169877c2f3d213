/** Claims that need a proof, with the proof that their own section gives. */
import * as words from '@/rules/lexicons/claims'
import type { Anchor, PageFacts } from '@/utils/audit/facts'
import type { Lexicon } from '@/utils/text/lexicon'
import type { Line } from '../model'
import type { Reading } from '../reading'

type Strong = PageFacts['strongClaims'][number]
type Green = PageFacts['greenClaims'][number]

const MOST = 30
const LONGEST = 800
/** Lines around a claim that still belong to its section. */
const NEAR = 3
const elsewhere = new Set(['related', 'reviews', 'header', 'footer'])

const strongKinds: [Strong['kind'], Lexicon][] = [
  ['cure', words.cure],
  ['effect', words.effect],
  ['tested', words.tested],
  ['award', words.award],
  ['rank', words.rank],
]

/** A year or a mark that leads to a note makes a claim one that can be followed up. */
const year = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/
const mark = /[*†‡¹²³⁴※]/

export function readStrongClaims(reading: Reading): Strong[] {
  const found = claimLines(reading).flatMap((line): Strong[] => {
    if (reading.cues(words.rankLookAlike).test(line.text)) return []
    const kind = strongKinds.find(([, lexicon]) => reading.cues(lexicon).affirmed(line.text))?.[0]
    return kind
      ? [{ kind, text: line.text.slice(0, 300), source: sourceOf(line, reading), at: reading.anchorLine(line) }]
      : []
  })
  return distinct(found)
}

function sourceOf(line: Line, reading: Reading): Anchor | null {
  const proven = sectionOf(line, reading).find(({ text }) => reading.cues(words.proof).test(text))
  if (proven) return reading.anchorLine(proven)
  return year.test(line.text) || mark.test(line.text) ? reading.anchorLine(line) : null
}

export function readGreenClaims(reading: Reading): Green[] {
  const lines = claimLines(reading).flatMap((line): Green[] => {
    const kind = greenKind(line, reading)
    const text = line.text.slice(0, 300)
    return kind ? [{ kind, text, specific: specificOf(line, reading), at: reading.anchorLine(line) }] : []
  })
  const seals = reading.model.pictures.flatMap(({ box, alt }): Green[] => {
    const isSeal =
      alt !== null &&
      alt.length <= 100 &&
      !elsewhere.has(reading.regionOf(box)) &&
      reading.cues(words.greenSeal).test(alt)
    const named = isSeal && reading.cues(words.greenProof).test(alt)
    return isSeal
      ? [{ kind: 'seal', text: alt, specific: named ? reading.anchor(box, alt) : null, at: reading.anchor(box, alt) }]
      : []
  })
  return distinct([...lines, ...seals])
}

function greenKind(line: Line, reading: Reading): Green['kind'] | null {
  const { text } = line
  if (reading.cues(words.climateNeutral).affirmed(text)) {
    const near = sectionOf(line, reading).map((one) => one.text)
    return near.some((one) => reading.cues(words.offset).test(one)) ? 'offset' : 'neutral'
  }
  const isGeneric = reading.cues(words.greenGeneric).affirmed(text) && !reading.cues(words.greenLookAlike).test(text)
  return isGeneric ? 'generic' : null
}

function specificOf(line: Line, reading: Reading): Anchor | null {
  const specific = sectionOf(line, reading).find(({ text }) => reading.cues(words.greenProof).test(text))
  return specific ? reading.anchorLine(specific) : null
}

/** Lines of the shop's own words, not of menus, customers and other goods. */
const claimLines = (reading: Reading): Line[] =>
  reading.lines.filter(
    ({ text, box }) => text.length >= 8 && text.length <= LONGEST && !elsewhere.has(reading.regionOf(box)),
  )

const sectionOf = (line: Line, reading: Reading): Line[] =>
  reading.model.lines
    .slice(Math.max(0, line.index - NEAR), line.index + NEAR + 1)
    .filter((one) => (one.visible || one.collapsed) && !elsewhere.has(reading.regionOf(one.box)))

const distinct = <T extends { text: string }>(found: T[]): T[] =>
  found.filter(({ text }, index) => found.findIndex((other) => other.text === text) === index).slice(0, MOST)
