import type { Finding, ScoredAudit } from '@/utils/audit/record'
import { lostPoints } from '@/utils/audit/score'
import { FindingItem } from '../FindingItem'
import { formatNumber, lostInAll } from '../format'
import { useWords } from '../words'
import type { OpenFinding } from './Scored'

interface FixFirstProps {
  audit: ScoredAudit
  openFindings: Finding[]
  onOpen: OpenFinding
  onAll(): void
}

/** As many as one can start with. */
const FIRST = 3

export function FixFirst({ audit, openFindings, onOpen, onAll }: FixFirstProps) {
  const { t, language } = useWords()
  const first = openFindings.slice(0, FIRST)
  const lost = first.reduce((sum, finding) => sum + lostPoints(finding), 0)
  const all = lostInAll(audit.score)
  const isNothing = openFindings.length === 0
  return (
    <section class="fix">
      <div class="section-head">
        <h2>{t('fix.title')}</h2>
        {!isNothing && (
          <span class="quiet">
            {t('fix.lost', { lost: formatNumber(lost, language), all: formatNumber(all, language), count: all })}
          </span>
        )}
        <button type="button" class="link" onClick={onAll}>
          {isNothing ? t('fix.allChecks') : t('fix.all', { count: openFindings.length })}
        </button>
      </div>
      {isNothing ? (
        <p class="card fix-nothing">{t(audit.score.decided === 0 ? 'fix.undecided' : 'fix.nothing')}</p>
      ) : (
        <ul class="card findings">
          {first.map((finding) => (
            <FindingItem
              key={finding.rule}
              finding={finding}
              place="fix"
              onOpen={() => onOpen(finding, openFindings, 'fix')}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
