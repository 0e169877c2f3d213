import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Finding } from '@/utils/audit/record'
import { byPriority } from '@/utils/audit/score'
import { FindingDetail } from '../FindingDetail'
import { isShowable } from '../finding-text'
import { useWords } from '../words'
import { FindingList, type GroupId } from './FindingList'
import { Overview } from './Overview'
import type { PopupActions, ViewOf } from './props'
import { useKeys } from './use-keys'

/** Opens a finding: what it stands among, and the place to return to. */
export type OpenFinding = (finding: Finding, among: Finding[], place: string) => void

const undecidedGroups: GroupId[] = ['cannot-tell', 'manual']

type Page = 'overview' | 'list'

interface Opened {
  rules: string[]
  index: number
  place: string
}

/** A scored page: overview, list of findings, one finding. */
export function Scored({ view, ...actions }: PopupActions & { view: ViewOf<'scored'> }) {
  const { audit, here, earlier, unseen } = view
  const { t } = useWords()
  const root = useRef<HTMLDivElement>(null)
  const isDrawn = useRef(false)
  /** Groups whose head takes the focus when the list opens. */
  const goal = useRef<GroupId[]>([])
  const [page, setPage] = useState<Page>('overview')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [groups, setGroups] = useState<ReadonlySet<GroupId>>(new Set(['avoid', 'do-well', 'partial']))
  /** The element that was to be shown is not on the page any more. */
  const [isGone, setGone] = useState(false)
  const [points, setPoints] = useState<ReadonlySet<number>>(new Set())

  const ruleAt = opened?.rules[opened.index]
  const current = audit.findings.find((finding) => finding.rule === ruleAt) ?? null
  const openFindings = byPriority(audit.findings)
  const screen = current ? 'finding' : page

  useReturningFocus(root, screen, current, opened?.place ?? null, goal)
  useEffect(() => {
    isDrawn.current = true
  }, [])

  const open: OpenFinding = (finding, among, place) => {
    const rules = among.map((one) => one.rule)
    setOpened({ rules, index: rules.indexOf(finding.rule), place })
  }
  const step = (by: 1 | -1) => {
    if (!opened || opened.rules[opened.index + by] === undefined) return
    setOpened({ ...opened, index: opened.index + by })
  }
  const stepWithFocus = (by: 1 | -1) => {
    step(by)
    root.current?.querySelector<HTMLElement>('[data-focus]')?.focus()
  }
  const back = () => (current ? setOpened(null) : setPage('overview'))
  const showOnPage = async (finding: Finding) => setGone((await actions.onShow(finding)) === false)
  const show = () => {
    const finding = current ?? focusedFinding(root.current, audit.findings) ?? openFindings.find(isShowable)
    if (here && finding && isShowable(finding)) void showOnPage(finding)
  }
  const move = (by: 1 | -1) => (current ? stepWithFocus(by) : moveFocus(root.current, by))

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    s: show,
    ...(screen === 'overview' ? {} : { escape: back }),
  })

  return (
    <div class="screen" ref={root}>
      <p class="notice" role="status">
        {isGone && t('finding.gone')}
      </p>
      {current && opened ? (
        <FindingDetail
          finding={current}
          audit={audit}
          position={opened.index + 1}
          count={opened.rules.length}
          onBack={back}
          onStep={step}
          here={here}
          onShow={() => showOnPage(current)}
          onOpenUrl={actions.onOpenUrl}
          onOpenHandbook={actions.onOpenHandbook}
          onCopy={actions.onCopy}
        />
      ) : page === 'list' ? (
        <FindingList
          audit={audit}
          groups={groups}
          onToggle={(group) => setGroups(toggled(groups, group))}
          onOpen={open}
          onBack={back}
        />
      ) : (
        <Overview
          audit={audit}
          here={here}
          earlier={earlier}
          unseen={unseen}
          openFindings={openFindings}
          points={points}
          draw={!isDrawn.current}
          actions={{ ...actions, onShow: showOnPage }}
          onTogglePoint={(point) => setPoints(toggled(points, point))}
          onOpen={open}
          onList={() => setPage('list')}
          onUndecided={() => {
            setGroups(new Set([...groups, ...undecidedGroups]))
            goal.current = undecidedGroups
            setPage('list')
          }}
        />
      )}
    </div>
  )
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}

const findingButtons = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]

function moveFocus(root: HTMLElement | null, by: 1 | -1) {
  const buttons = findingButtons(root)
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? buttons[0] : buttons[at + by]
  next?.focus()
}

function focusedFinding(root: HTMLElement | null, findings: Finding[]): Finding | undefined {
  const focused = findingButtons(root).find((button) => button === document.activeElement)
  const rule = focused?.dataset.finding?.split(' ')[1]
  return findings.find((finding) => finding.rule === rule)
}

/** After a finding the focus goes back to where it was opened; every other change starts at the heading. */
function useReturningFocus(
  root: { current: HTMLElement | null },
  screen: string,
  current: Finding | null,
  place: string | null,
  goal: { current: GroupId[] },
) {
  const last = useRef<{ screen: string; mark: string | null } | null>(null)
  useLayoutEffect(() => {
    const before = last.current
    last.current = { screen, mark: current && place ? `${place} ${current.rule}` : null }
    if (before === null || before.screen === screen) return
    const origin = findingButtons(root.current).find((button) => button.dataset.finding === before.mark)
    const group = goal.current
      .map((id) => root.current?.querySelector<HTMLElement>(`[data-group="${id}"]`))
      .find(Boolean)
    goal.current = []
    const heading = root.current?.querySelector<HTMLElement>('[data-focus]')
    const target = origin ?? group ?? heading
    target?.focus()
    if (target === group) group?.scrollIntoView?.({ block: 'start' })
  }, [root, screen, current, place, goal])
}
