import { useWords } from './words'

interface ScoreRingProps {
  total: number | null
  decided: number
  applicable: number
  size: number
  /** Draws the arc once, just after an audit. */
  draw?: boolean
}

/** Below this size the rim is dropped and the coverage is written beside the ring. */
const SMALLEST_RIM = 60
const DOT_GAP = 4.6

/** Two rings in one: the thick arc is the score, the thin rim is what it rests on. */
export function ScoreRing({ total, decided, applicable, size, draw = false }: ScoreRingProps) {
  const { t } = useWords()
  const centre = size / 2
  const hasRim = size >= SMALLEST_RIM
  const width = hasRim ? size / 12 : size / 9
  const radius = centre - (hasRim ? 6 : 0) - width / 2
  const label = t(total === null ? 'score.ringNone' : 'score.ring', { score: total, decided, applicable })
  return (
    <svg class="ring" width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {hasRim && <Rim centre={centre} share={applicable === 0 ? 0 : decided / applicable} />}
      <circle class="ring-track" cx={centre} cy={centre} r={radius} stroke-width={width} />
      {total !== null && (
        <circle
          class={`ring-arc ${draw ? 'ring-draw' : ''}`}
          cx={centre}
          cy={centre}
          r={radius}
          stroke-width={width}
          stroke-linecap={total === 0 ? 'butt' : 'round'}
          pathLength={100}
          stroke-dasharray={`${Math.max(total, 1.5)} 200`}
          transform={`rotate(-90 ${centre} ${centre})`}
        />
      )}
      <text
        class="ring-figure"
        x={centre}
        y={centre}
        dy="0.355em"
        text-anchor="middle"
        font-size={Math.round(size * (hasRim ? 0.34 : 0.4) * (total === 100 ? 0.82 : 1))}
      >
        {total ?? '—'}
      </text>
    </svg>
  )
}

/** Solid for the decided share, dots for the rest. */
function Rim({ centre, share }: { centre: number; share: number }) {
  const radius = centre - 1.5
  const around = 2 * Math.PI * radius
  const dots = share >= 1 ? 0 : Math.max(1, Math.floor(((1 - share) * around) / DOT_GAP) - 1)
  const angle = (step: number) => 2 * Math.PI * (share + ((1 - share) * step) / (dots + 1)) - Math.PI / 2
  return (
    <>
      {share > 0 && (
        <circle
          class="ring-rim"
          cx={centre}
          cy={centre}
          r={radius}
          pathLength={100}
          stroke-dasharray={`${share * 100} 200`}
          transform={`rotate(-90 ${centre} ${centre})`}
        />
      )}
      {Array.from({ length: dots }, (_, index) => angle(index + 1)).map((at) => (
        <circle
          key={at}
          class="ring-dot"
          cx={centre + radius * Math.cos(at)}
          cy={centre + radius * Math.sin(at)}
          r={0.9}
        />
      ))}
    </>
  )
}
