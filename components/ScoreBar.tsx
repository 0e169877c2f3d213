interface ScoreBarProps {
  score: number | null
  /** The score without the cap; draws the bar as capped. */
  uncapped?: number | null
}

/** Wide enough to be seen at zero. */
const STUB = 1.5

/** A bar for a figure that is written beside it. */
export function ScoreBar({ score, uncapped = null }: ScoreBarProps) {
  if (score === null) return <span class="bar bar-none" aria-hidden="true" />
  return (
    <span class={`bar ${uncapped === null ? '' : 'bar-capped'}`} aria-hidden="true">
      <span class="bar-fill" style={{ width: `${Math.max(score, STUB)}%` }} />
      {uncapped !== null && <span class="bar-over" style={{ width: `${uncapped - score}%` }} />}
    </span>
  )
}
