import type { Translator } from '@/locales'
import type { Finding, PointScore, Tier } from '@/utils/audit/record'
import { lostPoints } from '@/utils/audit/score'
import { FindingItem } from './FindingItem'
import { LockIcon, PersonIcon, RightIcon } from './icons'
import { ScoreBar } from './ScoreBar'
import { TierIcon } from './TierTag'
import { useWords } from './words'

interface PointRowProps {
  number: number
  score: PointScore
  /** The findings of this point. */
  findings: Finding[]
  expanded: boolean
  onToggle(): void
  onOpen(finding: Finding): void
}

const tiers: Tier[] = ['avoid', 'do-well', 'innovate']

/** One experience point; opens into its rules. */
export function PointRow({ number, score, findings, expanded, onToggle, onOpen }: PointRowProps) {
  const { t } = useWords()
  const name = t(`point.${number}`)
  const list = `point-${number}-rules`
  const open = tiers
    .map((tier) => ({ tier, count: findings.filter((one) => one.tier === tier && lostPoints(one) > 0).length }))
    .filter(({ count }) => count > 0)
  return (
    <li class="point">
      <button type="button" class="point-row" aria-expanded={expanded} aria-controls={list} onClick={onToggle}>
        <span class={`point-turn ${expanded ? 'point-turned' : ''}`}>
          <RightIcon size={12} />
        </span>
        <span class="point-number">{number}</span>
        <span class="point-name" title={name}>
          {name}
        </span>
        <span class="point-tiers" aria-hidden="true">
          {score.uncapped !== null && (
            <span class="capped">
              <LockIcon size={12} />
            </span>
          )}
          {open.map(({ tier, count }) => (
            <span key={tier} class="point-tier">
              <TierIcon tier={tier} />
              {count}
            </span>
          ))}
          {isManualOnly(score, findings) && <PersonIcon size={12} />}
        </span>
        <span class="point-share" aria-hidden="true">
          {score.decided}/{score.applicable}
        </span>
        <ScoreBar score={score.score} uncapped={score.uncapped} />
        <span class="point-score" aria-hidden="true">
          {score.score ?? '—'}
        </span>
        <span class="sr-only">
          {[
            figureText(score, t),
            ...open.map(({ tier, count }) => t('points.openIn', { tier: t(`tier.${tier}`), count })),
          ].join(', ')}
        </span>
      </button>
      <ul id={list} class="point-rules" hidden={!expanded}>
        {expanded &&
          findings.map((finding) => (
            <FindingItem
              key={finding.rule}
              finding={finding}
              place={`point-${number}`}
              dense
              onOpen={() => onOpen(finding)}
            />
          ))}
        {expanded && findings.length === 0 && <li class="point-empty">{t('points.none')}</li>}
      </ul>
    </li>
  )
}

function figureText({ score, uncapped, decided, applicable }: PointScore, t: Translator['t']) {
  const values = { score, uncapped, decided, applicable }
  if (score === null) return t('points.undecided', values)
  return t(uncapped === null ? 'points.figure' : 'points.figureCapped', values)
}

const isManualOnly = ({ decided, applicable }: PointScore, findings: Finding[]): boolean =>
  decided === 0 && applicable > 0 && findings.filter((one) => one.status === 'manual').length === applicable
