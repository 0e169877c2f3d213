/** The user's settings, in the extension's own storage. */
import { browser } from 'wxt/browser'
import { type Language, languages, nearestLanguage } from '@/locales'
import type { Settings } from '@/utils/preferences'

const KEY = 'settings'

/** Reads the settings; what is missing or of an unknown form falls back to the default. */
export async function loadSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY]
  const found =
    typeof stored === 'object' && stored !== null ? (stored as Partial<Record<keyof Settings, unknown>>) : {}
  return {
    language: typeof found.language === 'string' && found.language in languages ? (found.language as Language) : 'auto',
    theme: found.theme === 'light' || found.theme === 'dark' ? found.theme : 'auto',
    firstRunDone: found.firstRunDone === true,
  }
}

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change }
  await browser.storage.local.set({ [KEY]: settings })
  return settings
}

/** The language to show: the chosen one, else the browser's nearest. */
export const languageOf = (settings: Settings): Language =>
  settings.language === 'auto' ? nearestLanguage(browser.i18n.getUILanguage()) : settings.language
