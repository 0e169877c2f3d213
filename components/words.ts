/** The translator of the view, for every component below it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translator } from '@/locales'

export const Words = createContext<Translator | null>(null)

export function useWords(): Translator {
  const translator = useContext(Words)
  if (!translator) throw new Error('A component was rendered outside of <Words.Provider>')
  return translator
}
