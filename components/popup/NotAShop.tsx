import { hostOf } from '../format'
import { SearchIcon } from '../icons'
import { pageTypes } from '../page-words'
import { useWords } from '../words'
import { AuditButton } from './AuditButton'
import { EarlierAudits } from './EarlierAudits'
import type { PopupActions, ViewOf } from './props'
import { StateMessage } from './StateMessage'
import { TopBar } from './TopBar'

export function NotAShop({
  view,
  onAudit,
  onCorrectType,
  onOpenAudit,
  onSettings,
}: PopupActions & { view: ViewOf<'not-a-shop'> }) {
  const { t } = useWords()
  return (
    <>
      <TopBar onSettings={onSettings} />
      <main class="state">
        <StateMessage
          icon={<SearchIcon size={20} />}
          title={t('notAShop.title')}
          place={hostOf(view.audit.url)}
          texts={[t('notAShop.text')]}
        />
        <section class="card choice">
          <h2>{t('notAShop.correct')}</h2>
          <div class="choice-buttons">
            {pageTypes
              .filter((type) => type !== 'other')
              .map((type) => (
                <button
                  key={type}
                  type="button"
                  class="button button-secondary button-small"
                  onClick={() => onCorrectType(type)}
                >
                  {t(`pageType.${type}`)}
                </button>
              ))}
          </div>
          <p class="quiet">{t('notAShop.next')}</p>
        </section>
        <div class="state-actions">
          <AuditButton onAudit={onAudit} />
        </div>
        <EarlierAudits title={t('earlier.recent')} audits={view.earlier} onOpenAudit={onOpenAudit} withHost />
      </main>
    </>
  )
}
