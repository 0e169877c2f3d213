/**
 * Word lists as patterns. An entry is written as people read it; in it
 *   a space also matches a hyphen or a line break,
 *   `#` stands for a number, `*` at a word's end for any ending,
 *   `…` for up to five words of the same sentence (for up to twelve characters where no spaces are written).
 * Latin and Cyrillic entries match whole words; Chinese, Japanese and Korean ones match anywhere.
 */

/** Languages that shops on this list may speak. Absent = no entries. */
export type Lexicon = Partial<Record<LexiconLanguage, string[]>>
export type LexiconLanguage =
  | 'en'
  | 'zh'
  | 'de'
  | 'fr'
  | 'es'
  | 'ja'
  | 'it'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'sv'
  | 'tr'
  | 'ru'
  | 'cs'
  | 'ko'

export interface Cue {
  text: string
  index: number
}

export interface Matcher {
  test(text: string): boolean
  /** The first match, or null. */
  find(text: string): Cue | null
  /** The first match that no negation stands before, or null (catalogue A13). */
  affirmed(text: string): Cue | null
}

const scriptWithoutSpaces = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

// Neither holds a character that `toPattern` gives a meaning.
const FEW_WORDS = '(?:[^\\s.!?。！？]{1,30}\\s{1,3}){0,5}?'
const FEW_SIGNS = '[^.!?。！？\\n]{0,12}?'

/** An entry's own pattern, without the guards at its ends. */
function toPattern(entry: string): string {
  return entry
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ … /g, ` ${FEW_WORDS}`)
    .replace(/…/g, FEW_SIGNS)
    .replace(/ /g, '[\\s\\u00a0-]{1,3}')
    .replace(/#/g, '\\d{1,6}(?:[.,]\\d{1,3})?')
    .replace(/\*/g, '\\p{L}{0,20}')
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\d]/u.test(letter)

/**
 * One pattern for all entries. The guards of whole words are shared by all entries of a
 * kind: each guard costs the regular expression engine a table of all letters.
 */
function toSource(entries: string[]): string {
  const kinds = new Map<string, string[]>()
  for (const entry of [...entries].sort((a, b) => b.length - a.length)) {
    const free = scriptWithoutSpaces.test(entry)
    const open = !free && isWord(entry.at(0)) ? '(?<![\\p{L}\\d])' : ''
    const close = !free && isWord(entry.at(-1)) ? '(?![\\p{L}\\d])' : ''
    const key = `${open}\n${close}`
    kinds.set(key, [...(kinds.get(key) ?? []), toPattern(entry)])
  }
  return [...kinds]
    .map(([key, patterns]) => {
      const [open = '', close = ''] = key.split('\n')
      return `${open}(?:${patterns.join('|')})${close}`
    })
    .join('|')
}

const negation =
  /(?:\b(?:no|not|never|without|kein\w{0,2}|nicht|ohne|pas|sans|aucun\w?|non|sin|niet|geen|inte|ej|nie|bez|не|без|değil|não|sem)\b|n['’]t\b|[不无沒没非未勿])[^.!?。！？,，;；]{0,18}$/iu
const negatedAfter = /^[^.!?。！？,，;；\s]{0,4}(?:ません|ない|なし|不可)/u

/** Languages without lists of their own that read those of a near relative; the lists hold words of both. */
const relatives: Record<string, LexiconLanguage> = {
  sk: 'cs',
  uk: 'ru',
  be: 'ru',
  da: 'sv',
  no: 'sv',
  nb: 'sv',
  nn: 'sv',
  ca: 'es',
  gl: 'es',
}

/** Builds the matcher of a word list for a page language; English always counts too, since many shops mix it in. */
export function matcher(lexicon: Lexicon, language: string | null): Matcher {
  const chosen = new Set(['en', language === null ? '' : (relatives[language] ?? language)])
  const entries = Object.entries(lexicon).flatMap(([one, words]) => (language === null || chosen.has(one) ? words : []))
  return build(entries)
}

function build(entries: string[]): Matcher {
  if (entries.length === 0) return { test: () => false, find: () => null, affirmed: () => null }
  const source = toSource(entries)
  const pattern = new RegExp(source, 'iu')
  const every = new RegExp(source, 'giu')
  return {
    test: (text) => pattern.test(text),
    find: (text) => {
      const match = pattern.exec(text)
      return match ? { text: match[0], index: match.index } : null
    },
    affirmed: (text) => {
      if (!pattern.test(text)) return null
      for (const match of text.matchAll(every)) {
        const before = text.slice(Math.max(0, match.index - 30), match.index)
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
        if (!negation.test(before) && !negatedAfter.test(after)) return { text: match[0], index: match.index }
      }
      return null
    },
  }
}
