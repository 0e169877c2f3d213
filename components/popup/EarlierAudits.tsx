import type { AuditSummary } from '@/utils/audit/summary'
import { formatRecent, hostOf } from '../format'
import { HostTile } from '../HostTile'
import { PageText } from '../PageText'
import { useWords } from '../words'

interface EarlierAuditsProps {
  title: string
  audits: AuditSummary[]
  onOpenAudit(id: string): void
  /** Audits of different shops: each names its own. */
  withHost?: boolean
}

export function EarlierAudits({ title, audits, onOpenAudit, withHost = false }: EarlierAuditsProps) {
  if (audits.length === 0) return null
  return (
    <section class="earlier">
      <h2 class="earlier-title">{title}</h2>
      <ul>
        {audits.map((audit) => (
          <li key={audit.id}>
            <EarlierAudit audit={audit} withHost={withHost} onOpen={() => onOpenAudit(audit.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function EarlierAudit({ audit, withHost, onOpen }: { audit: AuditSummary; withHost: boolean; onOpen(): void }) {
  const { t, language } = useWords()
  const { total, decided, applicable } = audit
  const host = hostOf(audit.url)
  const key = total === null ? 'score.ringNone' : 'score.ring'
  return (
    <button type="button" class="earlier-row" onClick={onOpen}>
      {withHost && <HostTile host={host} size={20} />}
      {withHost && <PageText text={host} class="earlier-host one-line" />}
      <PageText text={audit.title || t(`pageType.${audit.pageType}`)} class="earlier-page one-line" />
      {!withHost && <span class="earlier-time">{formatRecent(audit.takenAt, language)}</span>}
      <span class="earlier-share" aria-hidden="true">
        {total === null ? '' : `${decided}/${applicable}`}
      </span>
      <span class="earlier-score" aria-hidden="true">
        {total ?? '—'}
      </span>
      <span class="sr-only">{t(key, { score: total, decided, applicable })}</span>
    </button>
  )
}
