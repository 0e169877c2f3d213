import { hostOf } from '../format'
import { LockIcon } from '../icons'
import { useWords } from '../words'
import { EarlierAudits } from './EarlierAudits'
import type { PopupActions, ViewOf } from './props'
import { StateMessage } from './StateMessage'
import { TopBar } from './TopBar'

/** A page that the browser closes to every extension. */
export function Restricted({ view, onOpenAudit, onSettings }: PopupActions & { view: ViewOf<'restricted'> }) {
  const { t } = useWords()
  return (
    <>
      <TopBar onSettings={onSettings} />
      <main class="state">
        <StateMessage
          icon={<LockIcon size={20} />}
          title={t('restricted.title')}
          place={placeOf(view.url)}
          texts={[t('restricted.text'), t('restricted.next')]}
        />
        <EarlierAudits title={t('earlier.recent')} audits={view.earlier} onOpenAudit={onOpenAudit} withHost />
      </main>
    </>
  )
}

/** "chrome://extensions" for the browser's own pages, the host for the web. */
function placeOf(url: string): string {
  const isWeb = url.startsWith('http:') || url.startsWith('https:')
  return isWeb ? hostOf(url) : url.replace(/[?#].*$/, '').replace(/\/$/, '')
}
