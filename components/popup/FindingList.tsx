import type { Finding, ScoredAudit } from '@/utils/audit/record'
import { byPriority } from '@/utils/audit/score'
import { FindingItem } from '../FindingItem'
import { outcomeOf } from '../finding-text'
import { IconButton } from '../IconButton'
import { BackIcon, RightIcon } from '../icons'
import { useWords } from '../words'
import type { OpenFinding } from './Scored'

const groupIds = ['avoid', 'do-well', 'partial', 'idea', 'pass', 'cannot-tell', 'manual', 'not-applicable'] as const
export type GroupId = (typeof groupIds)[number]

/** Groups whose findings are shown with their evidence. */
const toFix: GroupId[] = ['avoid', 'do-well', 'partial']

interface FindingListProps {
  audit: ScoredAudit
  groups: ReadonlySet<GroupId>
  onToggle(group: GroupId): void
  onOpen: OpenFinding
  onBack(): void
}

/** Every finding of the audit, in the method's order of work. */
export function FindingList({ audit, groups, onToggle, onOpen, onBack }: FindingListProps) {
  const { t } = useWords()
  const grouped = groupIds.map((id) => ({ id, findings: findingsOf(id, audit.findings) }))
  const open = grouped.filter(({ id }) => toFix.includes(id)).flatMap(({ findings }) => findings)
  return (
    <>
      <header class="bar-top">
        <IconButton label={t('back')} onClick={onBack}>
          <BackIcon />
        </IconButton>
        <h1 class="bar-heading" tabIndex={-1} data-focus>
          {t('list.title')}
        </h1>
        <p class="quiet">{t('list.counts', { open: open.length, count: audit.findings.length })}</p>
      </header>
      <main class="scroll list">
        {grouped
          .filter(({ findings }) => findings.length > 0)
          .map(({ id, findings }) => (
            <Group
              key={id}
              id={id}
              findings={findings}
              expanded={groups.has(id)}
              onToggle={() => onToggle(id)}
              onOpen={(finding) => onOpen(finding, toFix.includes(id) ? open : findings, 'list')}
            />
          ))}
      </main>
    </>
  )
}

interface GroupProps {
  id: GroupId
  findings: Finding[]
  expanded: boolean
  onToggle(): void
  onOpen(finding: Finding): void
}

function Group({ id, findings, expanded, onToggle, onOpen }: GroupProps) {
  const { t } = useWords()
  return (
    <section class="group">
      <h2>
        <button
          type="button"
          class="group-head"
          aria-expanded={expanded}
          aria-controls={`group-${id}`}
          data-group={id}
          onClick={onToggle}
        >
          <span class={`point-turn ${expanded ? 'point-turned' : ''}`}>
            <RightIcon size={12} />
          </span>
          <span class="group-name">{t(`list.${id}`)}</span>
          <span class="group-count">{findings.length}</span>
        </button>
      </h2>
      <ul id={`group-${id}`} class="findings" hidden={!expanded}>
        {expanded &&
          findings.map((finding) => (
            <FindingItem
              key={finding.rule}
              finding={finding}
              place="list"
              dense={!toFix.includes(id)}
              onOpen={() => onOpen(finding)}
            />
          ))}
      </ul>
    </section>
  )
}

function groupOf(finding: Finding): GroupId {
  const outcome = outcomeOf(finding)
  if (outcome === 'fail') return finding.tier === 'avoid' ? 'avoid' : 'do-well'
  return outcome === 'error' ? 'cannot-tell' : outcome
}

function findingsOf(id: GroupId, findings: Finding[]): Finding[] {
  const own = findings.filter((finding) => groupOf(finding) === id)
  return toFix.includes(id) ? byPriority(own) : own
}
