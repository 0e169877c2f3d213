import { AgainIcon } from '../icons'
import { useWords } from '../words'

/** The next step of every view that has no result. */
export function AuditButton({ onAudit }: { onAudit(): void }) {
  const { t } = useWords()
  return (
    <button type="button" class="button button-primary" onClick={onAudit}>
      <AgainIcon />
      {t('auditAgain')}
    </button>
  )
}
