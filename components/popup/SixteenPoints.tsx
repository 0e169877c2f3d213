import type { PointScore, ScoredAudit, Tier } from '@/utils/audit/record'
import { CAP, isHard } from '@/utils/audit/score'
import { LockIcon } from '../icons'
import { PointRow } from '../PointRow'
import { TierIcon } from '../TierTag'
import { useWords } from '../words'
import type { OpenFinding } from './Scored'

interface SixteenPointsProps {
  audit: ScoredAudit
  points: ReadonlySet<number>
  onToggle(point: number): void
  onOpen: OpenFinding
}

const numbers = Array.from({ length: 16 }, (_, index) => index + 1)
const tiers: Tier[] = ['avoid', 'do-well', 'innovate']

export function SixteenPoints(props: SixteenPointsProps) {
  const { t } = useWords()
  const { hard, soft } = props.audit.score
  return (
    <section class="points">
      <div class="section-head">
        <h2>{t('points.title')}</h2>
      </div>
      <p class="legend">
        {tiers.map((tier) => (
          <span key={tier}>
            <TierIcon tier={tier} />
            {t(`tier.${tier}`)}
          </span>
        ))}
        <span class="capped">
          <LockIcon size={12} />
          {t('points.cap', { cap: CAP })}
        </span>
      </p>
      <Half {...props} name="hard" score={hard} numbers={numbers.filter(isHard)} />
      <Half {...props} name="soft" score={soft} numbers={numbers.filter((point) => !isHard(point))} />
    </section>
  )
}

interface HalfProps extends SixteenPointsProps {
  name: 'hard' | 'soft'
  score: number | null
  numbers: number[]
}

function Half({ name, score, numbers: own, audit, points, onToggle, onOpen }: HalfProps) {
  const { t } = useWords()
  return (
    <div class="half-points">
      <h3 class="half-head">
        {t(`score.${name}`)}
        <span class="half-about">{t(`points.${name}`)}</span>
        <span class="half-score">{score ?? '—'}</span>
      </h3>
      <ul>
        {own.map((number) => {
          const findings = audit.findings.filter((finding) => finding.point === number)
          return (
            <PointRow
              key={number}
              number={number}
              score={audit.score.points[number] ?? undecided}
              findings={findings}
              expanded={points.has(number)}
              onToggle={() => onToggle(number)}
              onOpen={(finding) => onOpen(finding, findings, `point-${number}`)}
            />
          )
        })}
      </ul>
    </div>
  )
}

const undecided: PointScore = { score: null, uncapped: null, decided: 0, applicable: 0, earned: 0, possible: 0 }
