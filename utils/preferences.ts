import type { Language } from '@/locales'

/** What the user chose for the interface. */
export interface Settings {
  /** `auto` follows the browser. */
  language: Language | 'auto'
  theme: 'auto' | 'light' | 'dark'
  firstRunDone: boolean
}
