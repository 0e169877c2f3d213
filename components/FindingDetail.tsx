import { useEffect, useRef } from 'preact/hooks'
import type { Finding, ScoredAudit } from '@/utils/audit/record'
import { CopyButton } from './CopyButton'
import { EvidenceCard } from './EvidenceCard'
import { findingAsText, isShowable, lostText, outcomeOf, wordsOf } from './finding-text'
import { formatMoment } from './format'
import { IconButton } from './IconButton'
import { BackIcon, NextIcon, OutsideIcon, PreviousIcon, TargetIcon } from './icons'
import { OutcomeMark } from './OutcomeMark'
import { fittingSources, measuredText, useNotes } from './rule-notes'
import { SourceList } from './SourceList'
import { TierTag } from './TierTag'
import { useWords } from './words'

interface FindingDetailProps {
  finding: Finding
  audit: ScoredAudit
  /** The audited page is the one in the tab. */
  here: boolean
  /** 1-based place among the findings that previous and next walk through. */
  position: number
  count: number
  onBack(): void
  onStep(by: 1 | -1): void
  onShow(): void
  onOpenUrl(url: string): void
  /** Opens the handbook at a check. */
  onOpenHandbook(rule: string): void
  onCopy(text: string): void
}

export function FindingDetail(props: FindingDetailProps) {
  const { finding, audit, position, count, onBack, onStep } = props
  const translator = useWords()
  const { t } = translator
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (main.current) main.current.scrollTop = 0
  }, [finding.rule])
  return (
    <>
      <header class="bar-top">
        <IconButton label={t('back')} onClick={onBack}>
          <BackIcon />
        </IconButton>
        <p class="bar-title" aria-live="polite">
          {t('finding.position', { position, count })}
        </p>
        <IconButton label={t('finding.previous')} disabled={position === 1} onClick={() => onStep(-1)}>
          <PreviousIcon />
        </IconButton>
        <IconButton label={t('finding.next')} disabled={position === count} onClick={() => onStep(1)}>
          <NextIcon />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text has to be reachable by keyboard */}
      <main class="scroll" ref={main} tabIndex={0} aria-labelledby="finding-headline">
        <DetailHead finding={finding} />
        <section class="detail-block">
          <div class="detail-label">
            <h2>{t('finding.evidence')}</h2>
            <time dateTime={audit.takenAt}>{formatMoment(audit.takenAt, translator.language)}</time>
          </div>
          {finding.evidence.length === 0 ? (
            <p class="prose">{t('finding.noEvidence')}</p>
          ) : (
            <ul class="evidence-list">
              {finding.evidence.map((item) => (
                <EvidenceCard key={`${item.kind} ${item.quote} ${item.selector}`} evidence={item} />
              ))}
            </ul>
          )}
        </section>
        <Reasons {...props} />
      </main>
      <DetailFoot {...props} />
    </>
  )
}

function DetailHead({ finding }: { finding: Finding }) {
  const translator = useWords()
  const { t } = translator
  const words = wordsOf(translator, finding)
  const outcome = outcomeOf(finding)
  return (
    <div class="detail-head">
      <p class="detail-meta">
        <span class={`outcome-box box-${outcome}`}>
          <OutcomeMark outcome={outcome} />
          {t(`status.${outcome}`)}
        </span>
        <TierTag tier={finding.tier} />
        <span class="quiet">
          {t(`department.${finding.department}`)} · {t(`stage.${finding.stage}`)}
        </span>
        <span class="finding-lost">{lostText(translator, finding)}</span>
      </p>
      <h1 id="finding-headline" class="detail-headline" tabIndex={-1} data-focus>
        {words.headline}
      </h1>
      <p class="prose">{t('finding.ruleNamed', { title: words.title })}</p>
      <p class="quiet">{t('finding.pointNamed', { number: finding.point, name: t(`point.${finding.point}`) })}</p>
    </div>
  )
}

function Reasons({ finding, audit, onOpenUrl, onOpenHandbook }: FindingDetailProps) {
  const translator = useWords()
  const { t } = translator
  const { why, fix } = wordsOf(translator, finding)
  const { sources: known, measured } = useNotes(finding.rule)
  const sources = fittingSources(known, audit.page.markets)
  const isToDo = finding.status === 'fail' || finding.status === 'partial'
  return (
    <dl class="reasons">
      <dt>{t('finding.why')}</dt>
      <dd>{why}</dd>
      {isToDo && (
        <>
          <dt>{t('finding.fix')}</dt>
          <dd>{fix}</dd>
        </>
      )}
      {sources.length > 0 && (
        <>
          <dt>{t('finding.source')}</dt>
          <dd>
            <SourceList sources={sources} onOpenUrl={onOpenUrl} />
          </dd>
        </>
      )}
      <dt>{t('finding.accuracy')}</dt>
      <dd>
        {measuredText(translator, measured)}
        <span class="quiet reasons-note">{t(`confidence.${finding.confidence}`)}</span>
        <button type="button" class="link reasons-note" onClick={() => onOpenHandbook(finding.rule)}>
          {t('finding.handbook')}
        </button>
      </dd>
    </dl>
  )
}

function DetailFoot({ finding, audit, here, onShow, onOpenUrl, onCopy }: FindingDetailProps) {
  const translator = useWords()
  const { t } = translator
  const { sources } = useNotes(finding.rule)
  const canShow = isShowable(finding)
  return (
    <footer class="bar-foot">
      {!here ? (
        <button type="button" class="button button-primary grow" onClick={() => onOpenUrl(audit.url)}>
          <OutsideIcon />
          {t('openPage')}
        </button>
      ) : canShow ? (
        <button type="button" class="button button-primary grow" onClick={onShow}>
          <TargetIcon />
          {t('finding.show')}
        </button>
      ) : (
        <p class="prose grow">{t('finding.noPlace')}</p>
      )}
      <CopyButton
        key={finding.rule}
        label={t('finding.copy')}
        onCopy={() => onCopy(findingAsText(translator, finding, audit, sources))}
      />
    </footer>
  )
}
