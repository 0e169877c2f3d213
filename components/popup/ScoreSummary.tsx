import type { ScoredAudit } from '@/utils/audit/record'
import { WarningIcon } from '../icons'
import { ScoreBar } from '../ScoreBar'
import { ScoreRing } from '../ScoreRing'
import { useWords } from '../words'

interface ScoreSummaryProps {
  audit: ScoredAudit
  draw: boolean
  onUndecided(): void
}

/** The score, never without what it rests on. */
export function ScoreSummary({ audit, draw, onUndecided }: ScoreSummaryProps) {
  const { t } = useWords()
  const { total, hard, soft, decided, applicable } = audit.score
  const undecided = applicable - decided
  return (
    <section class="summary" aria-label={t('score.title')}>
      <ScoreRing total={total} decided={decided} applicable={applicable} size={96} draw={draw} />
      <div class="summary-side">
        <p class="summary-coverage">{t('score.coverage', { decided, count: applicable })}</p>
        {total === null && <p class="summary-line">{t('score.none')}</p>}
        {total !== null && undecided > 0 && (
          <p class="summary-line">
            <button type="button" class="link" onClick={onUndecided}>
              {t('score.undecided', { count: undecided })}
            </button>
          </p>
        )}
        {total !== null && undecided === 0 && <p class="summary-line">{t('score.allDecided')}</p>}
        <dl class="halves">
          <Half name={t('score.hard')} score={hard} />
          <Half name={t('score.soft')} score={soft} />
        </dl>
      </div>
      {audit.page.caution && (
        <p class="caution">
          <WarningIcon size={12} />
          {t(`caution.${audit.page.caution}`)}
        </p>
      )}
    </section>
  )
}

function Half({ name, score }: { name: string; score: number | null }) {
  return (
    <div class="half">
      <dt>{name}</dt>
      <dd>
        <ScoreBar score={score} />
        <span class="half-figure">{score ?? '—'}</span>
      </dd>
    </div>
  )
}
