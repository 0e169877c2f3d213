import { render } from 'preact'
import { browser } from 'wxt/browser'
import { Handbook } from '@/components/handbook/Handbook'
import { loadTranslator } from '@/locales'
import { handbook } from '@/utils/report/handbook'
import { languageOf, loadSettings } from '@/utils/settings'

async function open(root: HTMLElement): Promise<void> {
  const settings = await loadSettings()
  const translator = await loadTranslator(languageOf(settings))
  document.documentElement.lang = translator.language
  document.title = translator.t('handbook.title')
  if (settings.theme !== 'auto') document.documentElement.dataset.theme = settings.theme
  render(
    <Handbook
      points={handbook(translator)}
      translator={translator}
      onOpenUrl={(url) => browser.tabs.create({ url })}
    />,
    root,
  )
  showWanted()
}

/** The check after "#" comes into view; its article was not there when the browser looked. */
function showWanted(): void {
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  wanted?.scrollIntoView()
  wanted?.focus({ preventScroll: true })
}

const root = document.getElementById('app')
if (root) void open(root)
addEventListener('hashchange', showWanted)
