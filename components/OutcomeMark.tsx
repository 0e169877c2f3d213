import type { ComponentChildren } from 'preact'
import type { Outcome } from './finding-text'

const shapes: Record<Outcome, ComponentChildren> = {
  pass: (
    <>
      <circle class="mark-fill" cx="8" cy="8" r="7" />
      <path class="mark-ink" d="m4.8 8.3 2.2 2.2 4.2-4.7" />
    </>
  ),
  partial: (
    <>
      <circle class="mark-line" cx="8" cy="8" r="6.25" />
      <path class="mark-fill" d="M8 1.5v13a6.5 6.5 0 0 1 0-13Z" />
    </>
  ),
  fail: (
    <>
      <path class="mark-fill" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1L5.1 1Z" />
      <path class="mark-ink" d="m5.6 5.6 4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  'cannot-tell': (
    <>
      <circle class="mark-line mark-dashed" cx="8" cy="8" r="6.25" />
      <path class="mark-line" d="M6.3 6.5A1.7 1.7 0 1 1 8 8.3v.6M8 11.2h.01" />
    </>
  ),
  'not-applicable': (
    <>
      <circle class="mark-line" cx="8" cy="8" r="6.25" />
      <path class="mark-line" d="M5.2 8h5.6" />
    </>
  ),
  manual: (
    <>
      <circle class="mark-line" cx="8" cy="5" r="2.6" />
      <path class="mark-line" d="M3 14c0-3 2.2-4.7 5-4.7s5 1.7 5 4.7" />
    </>
  ),
  error: (
    <>
      <path class="mark-line mark-dashed" d="M8 2 14.5 13.5h-13L8 2Z" />
      <path class="mark-line" d="M8 6.3v3.2M8 11.5h.01" />
    </>
  ),
  idea: <path class="mark-line" d="M8 2c.5 3.4 1.7 5.2 6 6-4.3.8-5.5 2.6-6 6-.5-3.4-1.7-5.2-6-6 4.3-.8 5.5-2.6 6-6Z" />,
}

/** The silhouette of an outcome. The word stands beside it, so it is silent itself. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  return (
    <svg class={`mark mark-${outcome}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[outcome]}
    </svg>
  )
}
