import { useState } from 'preact/hooks'
import type { Finding, ScoredAudit } from '@/utils/audit/record'
import type { AuditSummary } from '@/utils/audit/summary'
import type { UnseenPage } from '@/utils/shop/unseen-pages'
import { isShowable } from '../finding-text'
import { hostOf } from '../format'
import { HostTile } from '../HostTile'
import { IconButton } from '../IconButton'
import { AgainIcon, OutsideIcon, TargetIcon } from '../icons'
import { PageText } from '../PageText'
import { ScoreRing } from '../ScoreRing'
import { useWords } from '../words'
import { AuditButton } from './AuditButton'
import { EarlierAudits } from './EarlierAudits'
import { FixFirst } from './FixFirst'
import { PageHeader } from './PageHeader'
import type { PopupActions } from './props'
import type { OpenFinding } from './Scored'
import { ScoreSummary } from './ScoreSummary'
import { SixteenPoints } from './SixteenPoints'
import { UnseenPages } from './UnseenPages'

/** Showing tells of its own whether it worked. */
type OverviewActions = Omit<PopupActions, 'onShow'> & { onShow(finding: Finding): void }

interface OverviewProps {
  audit: ScoredAudit
  here: boolean
  earlier: AuditSummary[]
  unseen: UnseenPage[]
  openFindings: Finding[]
  points: ReadonlySet<number>
  draw: boolean
  actions: OverviewActions
  onTogglePoint(point: number): void
  onOpen: OpenFinding
  onList(): void
  onUndecided(): void
}

/** Scrolled so far, the score has left the view and its small form takes over. */
const COMPACT_FROM = 140

export function Overview(props: OverviewProps) {
  const {
    audit,
    here,
    earlier,
    unseen,
    openFindings,
    points,
    draw,
    actions,
    onTogglePoint,
    onOpen,
    onList,
    onUndecided,
  } = props
  const { t } = useWords()
  const [isCompact, setCompact] = useState(false)
  return (
    <>
      <main
        class="scroll overview"
        onScroll={(event) => setCompact(event.currentTarget.scrollTop > COMPACT_FROM)}
        aria-label={t('overview.title')}
      >
        {isCompact && <CompactBar audit={audit} />}
        <div class="overview-top">
          <PageHeader audit={audit} here={here} actions={actions} />
          <ScoreSummary audit={audit} draw={draw} onUndecided={onUndecided} />
        </div>
        <FixFirst audit={audit} openFindings={openFindings} onOpen={onOpen} onAll={onList} />
        <SixteenPoints audit={audit} points={points} onToggle={onTogglePoint} onOpen={onOpen} />
        <UnseenPages pages={unseen} onOpenUrl={actions.onOpenUrl} />
        <EarlierAudits title={t('earlier.shop')} audits={earlier} onOpenAudit={actions.onOpenAudit} />
      </main>
      <Foot audit={audit} here={here} openFindings={openFindings} actions={actions} />
    </>
  )
}

/** Repeats what is above for the eye only. */
function CompactBar({ audit }: { audit: ScoredAudit }) {
  const { total, decided, applicable } = audit.score
  const host = hostOf(audit.url)
  return (
    <div class="compact" aria-hidden="true">
      <HostTile host={host} size={20} />
      <PageText text={host} class="compact-host one-line" />
      <span class="compact-share">
        {decided}/{applicable}
      </span>
      <ScoreRing total={total} decided={decided} applicable={applicable} size={32} />
    </div>
  )
}

type FootProps = Pick<OverviewProps, 'audit' | 'here' | 'openFindings' | 'actions'>

function Foot({ audit, here, openFindings, actions }: FootProps) {
  const { t } = useWords()
  const first = openFindings.find(isShowable)
  return (
    <footer class="bar-foot">
      {!here ? (
        <button type="button" class="button button-primary grow" onClick={() => actions.onOpenUrl(audit.url)}>
          <OutsideIcon />
          {t('openPage')}
        </button>
      ) : first ? (
        <>
          <button type="button" class="button button-primary grow" onClick={() => actions.onShow(first)}>
            <TargetIcon />
            {t('finding.show')}
          </button>
          <IconButton edged label={t('auditAgain')} onClick={actions.onAudit}>
            <AgainIcon />
          </IconButton>
        </>
      ) : (
        <AuditButton onAudit={actions.onAudit} />
      )}
    </footer>
  )
}
