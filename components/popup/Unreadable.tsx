import { hostOf } from '../format'
import { EmptyPageIcon, LayersIcon, LockIcon, ShieldIcon, WarningIcon } from '../icons'
import { useWords } from '../words'
import { AuditButton } from './AuditButton'
import { EarlierAudits } from './EarlierAudits'
import type { PopupActions, ViewOf } from './props'
import { StateMessage } from './StateMessage'
import { TopBar } from './TopBar'

const icons = {
  'bot-wall': ShieldIcon,
  'consent-wall': LayersIcon,
  login: LockIcon,
  empty: EmptyPageIcon,
  error: WarningIcon,
}

/** A shop page that shows something else than itself. */
export function Unreadable({ view, onAudit, onOpenAudit, onSettings }: PopupActions & { view: ViewOf<'unreadable'> }) {
  const { t } = useWords()
  const Icon = icons[view.state]
  return (
    <>
      <TopBar onSettings={onSettings} />
      <main class="state">
        <StateMessage
          icon={<Icon size={20} />}
          title={t(`unreadable.${view.state}.title`)}
          place={hostOf(view.audit.url)}
          texts={[t(`unreadable.${view.state}.text`), t(`unreadable.${view.state}.next`)]}
        />
        <div class="state-actions">
          <AuditButton onAudit={onAudit} />
        </div>
        <EarlierAudits title={t('earlier.recent')} audits={view.earlier} onOpenAudit={onOpenAudit} withHost />
      </main>
    </>
  )
}
