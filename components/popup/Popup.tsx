import '../tokens.css'
import '../parts.css'
import './popup.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '@/locales'
import type { Settings } from '@/utils/preferences'
import { Notes } from '../rule-notes'
import { Words } from '../words'
import { Auditing } from './Auditing'
import { Failed } from './Failed'
import { FirstRun } from './FirstRun'
import { NotAShop } from './NotAShop'
import type { PopupProps } from './props'
import { Restricted } from './Restricted'
import { Scored } from './Scored'
import { SettingsView } from './SettingsView'
import { Unreadable } from './Unreadable'

export type { PopupProps } from './props'

export function Popup(props: PopupProps) {
  const { view, settings, translator, ruleBook } = props
  const root = useRef<HTMLDivElement>(null)
  useDocument(settings.theme, translator.language)
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true })
  }, [view.kind])
  return (
    <Words.Provider value={translator}>
      <Notes.Provider value={ruleBook}>
        <div class="popup" ref={root}>
          <Screen key={view.kind} {...props} />
        </div>
      </Notes.Provider>
    </Words.Provider>
  )
}

/** The document carries theme and language, so that every rule of style can see them. */
function useDocument(theme: Settings['theme'], language: Language) {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    if (theme === 'auto') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme, language])
}

function Screen({ view, settings, translator: _words, ruleBook: _ruleBook, ...actions }: PopupProps) {
  switch (view.kind) {
    case 'first-run':
      return <FirstRun {...actions} />
    case 'auditing':
      return <Auditing view={view} {...actions} />
    case 'scored':
      return <Scored view={view} {...actions} />
    case 'not-a-shop':
      return <NotAShop view={view} {...actions} />
    case 'unreadable':
      return <Unreadable view={view} {...actions} />
    case 'restricted':
      return <Restricted view={view} {...actions} />
    case 'failed':
      return <Failed view={view} {...actions} />
    case 'settings':
      return <SettingsView settings={settings} {...actions} />
  }
}
