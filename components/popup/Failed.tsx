import { CopyButton } from '../CopyButton'
import { WarningIcon } from '../icons'
import { PageText } from '../PageText'
import { useWords } from '../words'
import { AuditButton } from './AuditButton'
import { EarlierAudits } from './EarlierAudits'
import type { PopupActions, ViewOf } from './props'
import { StateMessage } from './StateMessage'
import { TopBar } from './TopBar'

/** What happened, what was kept, what to do; never half a score. */
export function Failed({ view, onAudit, onCopy, onOpenAudit, onSettings }: PopupActions & { view: ViewOf<'failed'> }) {
  const { t } = useWords()
  const { reason, detail } = view
  return (
    <>
      <TopBar onSettings={onSettings} />
      <main class="state">
        <StateMessage
          alarming
          icon={<WarningIcon size={20} />}
          title={t(`failed.${reason}.title`)}
          texts={[t(`failed.${reason}.text`), t(`failed.${reason}.kept`), t(`failed.${reason}.next`)]}
        />
        <div class="state-actions">
          <AuditButton onAudit={onAudit} />
        </div>
        {detail !== '' && (
          <section class="card details">
            <div class="details-head">
              <h2>{t('failed.details')}</h2>
              <CopyButton small label={t('copy')} onCopy={() => onCopy(`${reason}: ${detail}`)} />
            </div>
            <p class="details-text">
              <PageText text={detail} />
            </p>
            <p class="quiet">{t('failed.code', { code: reason })}</p>
          </section>
        )}
        <EarlierAudits title={t('earlier.recent')} audits={view.earlier} onOpenAudit={onOpenAudit} withHost />
      </main>
    </>
  )
}
