/**
 * Word lists as patterns. An entry is written as people read it; in it
 *   a space also matches a hyphen or a line break,
 *   `#` stands for a number, `*` at a word's end for any ending.
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

function toPattern(entry: string): string {
  const body = entry
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ /g, '[\\s\\u00a0-]{1,3}')
    .replace(/#/g, '\\d{1,6}(?:[.,]\\d{1,3})?')
    .replace(/\*/g, '\\p{L}{0,20}')
  if (scriptWithoutSpaces.test(entry)) return body
  const open = /^[\p{L}\d]/u.test(entry) ? '(?<![\\p{L}\\d])' : ''
  const close = /[\p{L}\d]$/u.test(entry) ? '(?![\\p{L}\\d])' : ''
  return open + body + close
}

const negation =
  /(?:\b(?:no|not|never|without|kein\w{0,2}|nicht|ohne|pas|sans|aucun\w?|non|sin|niet|geen|inte|ej|nie|bez|не|без|değil|não|sem)\b|n['’]t\b|[不无沒没非未勿])[^.!?。！？,，;；]{0,18}$/iu
const negatedAfter = /^[^.!?。！？,，;；\s]{0,4}(?:ません|ない|なし|不可)/u

/** Builds the matcher of a word list for a page language; English always counts too, since many shops mix it in. */
export function matcher(lexicon: Lexicon, language: string | null): Matcher {
  const chosen = new Set(['en', language ?? ''])
  const entries = Object.entries(lexicon).flatMap(([one, words]) => (language === null || chosen.has(one) ? words : []))
  return build(entries)
}

function build(entries: string[]): Matcher {
  if (entries.length === 0) return { test: () => false, find: () => null, affirmed: () => null }
  const source = [...entries]
    .sort((a, b) => b.length - a.length)
    .map(toPattern)
    .join('|')
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
