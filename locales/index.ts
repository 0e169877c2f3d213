/** Languages of the interface and of reports, each loaded when it is first needed. */
import i18next, { type i18n } from 'i18next'

export const languages = { en: 'English', 'zh-CN': '简体中文' } as const
export type Language = keyof typeof languages

const catalogues: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-CN'),
}

/** The supported language nearest to a BCP 47 tag; English where none is near. */
export function nearestLanguage(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export interface Translator {
  language: Language
  /** The text under a key, with its values filled in as plain text. */
  t(key: string, values?: Record<string, unknown>): string
  has(key: string): boolean
}

/** Loads a language. English stands behind it, so that a missing text shows as English and not as a key. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const wanted: Language[] = language === 'en' ? ['en'] : [language, 'en']
  const loaded = await Promise.all(wanted.map(async (one) => [one, { translation: (await catalogues[one]()).default }]))
  const instance: i18n = i18next.createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(loaded),
    // Preact and the report writers escape; escaping here would show entities.
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  })
  return { language, t: (key, values = {}) => instance.t(key, values), has: (key) => instance.exists(key) }
}
