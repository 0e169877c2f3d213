/** The language of a page: what its text is written in; the declared one where the text is too short to tell. */

/** Words that are frequent in one of these languages and rare in the others. */
const frequent: Record<string, string[]> = {
  en: ['the', 'and', 'of', 'to', 'with', 'your', 'for', 'you', 'this', 'from', 'is', 'our'],
  de: ['und', 'der', 'die', 'das', 'mit', 'für', 'nicht', 'ist', 'sie', 'auf', 'zum', 'eine', 'wir'],
  fr: ['le', 'les', 'des', 'et', 'est', 'pour', 'vous', 'une', 'dans', 'avec', 'votre', 'du', 'sur'],
  es: ['el', 'los', 'las', 'y', 'para', 'con', 'del', 'una', 'tu', 'es', 'más', 'su', 'por'],
  it: ['il', 'di', 'che', 'per', 'con', 'una', 'della', 'sono', 'gli', 'più', 'nel', 'del', 'tuo'],
  nl: ['het', 'een', 'van', 'en', 'voor', 'niet', 'met', 'op', 'je', 'zijn', 'wij', 'deze', 'bij'],
  pt: ['o', 'os', 'do', 'da', 'em', 'para', 'com', 'não', 'uma', 'você', 'mais', 'seu', 'são'],
  pl: ['i', 'w', 'na', 'do', 'nie', 'się', 'jest', 'dla', 'oraz', 'przez', 'od', 'lub', 'po'],
  sv: ['och', 'att', 'det', 'som', 'för', 'av', 'med', 'inte', 'på', 'är', 'till', 'du', 'vi'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'en', 'olarak', 'çok', 'daha', 'veya', 'olan', 'gibi', 'tüm'],
  cs: ['a', 'je', 'na', 'se', 'pro', 'že', 'jsou', 'při', 'nebo', 'ako', 'sa', 'pre', 'vám', 've'],
}

const scripts: [string, RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
]

/** Whether the text itself can tell this language. */
export const canTell = (lang: string): boolean => lang in frequent || scripts.some(([one]) => one === lang)

/** Letters of text that are enough to tell. */
export const ENOUGH = 200

/** The primary tag of a declaration. Templates that were not filled in stand there, too ("{{ locale }}"). */
export function statedLanguage(declared: string | null): string | null {
  const [first = ''] = declared?.trim().toLowerCase().split(/[-_]/) ?? []
  return /^[a-z]{2,3}$/.test(first) ? first : null
}

/** @returns primary BCP 47 tag ("de"), or null where neither text nor declaration tells */
export function detectLanguage(text: string, declared: string | null): string | null {
  const stated = statedLanguage(declared)
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (letters < ENOUGH) return stated ?? byScript(text, letters)
  return byScript(text, letters) ?? byWords(text) ?? stated
}

function byScript(text: string, letters: number): string | null {
  const counts = Object.fromEntries(scripts.map(([language, pattern]) => [language, text.match(pattern)?.length ?? 0]))
  const { ja = 0, ko = 0, zh = 0, ru = 0 } = counts
  // Japanese mixes both scripts; a page with a fair share of kana is Japanese. A Chinese character says as much as a Latin word.
  const cjk = ja + zh
  if (ko * 2 > cjk && ko * 4 > letters - ko) return 'ko'
  if (cjk * 4 > letters - cjk) return ja * 8 > cjk ? 'ja' : 'zh'
  return ru * 2 > letters ? 'ru' : null
}

function byWords(text: string): string | null {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const scores = Object.entries(frequent).map(([language, words]) => {
    const hits = words.map((word) => counts.get(word) ?? 0)
    // A language shows in several of its words, not in one that happens to be a name.
    return { language, hits: hits.reduce((sum, one) => sum + one, 0), kinds: hits.filter((one) => one > 0).length }
  })
  const [best, next] = scores.sort((a, b) => b.hits * b.kinds - a.hits * a.kinds)
  if (!best || best.kinds < 4) return null
  return next && next.hits * next.kinds * 1.3 > best.hits * best.kinds ? null : best.language
}
