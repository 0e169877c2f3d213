/** Whether a part of the description is written in another language than the page. */
import type { Product } from '@/utils/audit/facts'
import { canTell, detectLanguage, ENOUGH } from '../language'

/**
 * The most frequent other language with its share (0 to 1) of what could be told. The page's own language with share 0
 * where no other was found; null where the page's language or too little of the text can be told.
 */
export function readDescriptionLanguage(text: string, pageLang: string | null): Product['descriptionLanguage'] {
  if (pageLang === null || !canTell(pageLang)) return null
  const weights = new Map<string, number>()
  for (const passage of passagesOf(text)) {
    const lang = languageOf(passage, pageLang)
    if (lang) weights.set(lang, (weights.get(lang) ?? 0) + weightOf(passage))
  }
  const total = [...weights.values()].reduce((sum, one) => sum + one, 0)
  if (total < ENOUGH) return null
  const [other] = [...weights].filter(([lang]) => lang !== pageLang).sort((a, b) => b[1] - a[1])
  return other ? { lang: other[0], share: Math.round((other[1] / total) * 100) / 100 } : { lang: pageLang, share: 0 }
}

/** Lines, short ones together until they are long enough to tell their language. */
function passagesOf(text: string): string[] {
  const found: string[] = []
  let open = ''
  for (const line of text.split('\n')) {
    const isLong = weightOf(line) >= ENOUGH
    const passage = isLong || open === '' ? line : `${open} ${line}`
    open = weightOf(passage) < ENOUGH ? passage : ''
    if (open === '') found.push(passage)
  }
  return found
}

/** Lists of names, sizes and units are alike in all languages; only sentences tell. */
function languageOf(passage: string, pageLang: string): string | null {
  const words = passage.match(/\p{Ll}{2,}/gu)?.length ?? 0
  const signs = passage.match(wordSigns)?.length ?? 0
  if (words < 20 && signs < 60) return null
  const lang = detectLanguage(passage, null)
  // Japanese lists of materials and places may do without kana; only signs that Japanese lacks make them Chinese.
  return pageLang === 'ja' && lang === 'zh' && new Set(passage.match(chineseOnly)).size < 3 ? null : lang
}

const wordSigns = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
const chineseOnly = /[们這这您吗嗎呢从发时间产质装还对让说请]/g

/** Letters; a Chinese, Japanese or Korean sign says as much as two or three of them. */
const weightOf = (text: string): number =>
  (text.match(/\p{L}/gu)?.length ?? 0) + 2 * (text.match(wordSigns)?.length ?? 0)
