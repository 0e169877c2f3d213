/** Small line icons, 16 px grid, drawn by hand. Decoration only: the word beside them, or the control's name, speaks. */
import type { ComponentChildren } from 'preact'

interface IconProps {
  size?: number
}

const line = (drawing: ComponentChildren) =>
  function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        class="icon"
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    )
  }

export const BackIcon = line(<path d="M10 3 5 8l5 5" />)
export const DownIcon = line(<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />)
export const RightIcon = line(<path d="m6 4 4 4-4 4" />)
export const PreviousIcon = line(<path d="M8 13V3M4 7l4-4 4 4" />)
export const NextIcon = line(<path d="M8 3v10M4 9l4 4 4-4" />)
export const TargetIcon = line(
  <>
    <circle cx="8" cy="8" r="4.75" />
    <path d="M8 1v4M8 11v4M1 8h4M11 8h4" />
  </>,
)
export const AgainIcon = line(<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3" />)
export const CopyIcon = line(
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M3 10.5A.9.9 0 0 1 2.5 9.6V3.5a1 1 0 0 1 1-1h6.1a.9.9 0 0 1 .9.5" />
  </>,
)
export const TickIcon = line(<path d="m3 8.5 3.2 3.2L13 4.8" />)
export const GearIcon = line(
  <>
    <circle cx="8" cy="8" r="2" />
    <path d="M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4" />
  </>,
)
export const ClockIcon = line(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.3 1.5" />
  </>,
)
export const GlobeIcon = line(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M2 8h12M8 2c2.2 1.8 2.8 4 2.8 6S10.2 12.2 8 14c-2.2-1.8-2.8-4-2.8-6S5.8 3.8 8 2Z" />
  </>,
)
export const TagIcon = line(
  <>
    <path d="M2.5 3.5v4l6 6 5-5-6-6h-4a1 1 0 0 0-1 1Z" />
    <path d="M5.3 5.3h.01" />
  </>,
)
export const LockIcon = line(
  <>
    <rect x="3.5" y="7" width="9" height="6.5" rx="1.2" />
    <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
  </>,
)
export const ShieldIcon = line(<path d="M8 2 3 3.8v3.7C3 10.6 5 12.9 8 14c3-1.1 5-3.4 5-6.5V3.8L8 2Z" />)
export const ChevronsIcon = line(<path d="m4 7.5 4-4 4 4M4 12.5l4-4 4 4" />)
export const SparkIcon = line(
  <path d="M8 2c.5 3.4 1.7 5.2 6 6-4.3.8-5.5 2.6-6 6-.5-3.4-1.7-5.2-6-6 4.3-.8 5.5-2.6 6-6Z" />,
)
export const FlagIcon = line(<path d="M3.5 14V2.5h8.5L10.5 5.5 12 8.5H3.5" />)
export const OutsideIcon = line(<path d="M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13.2 2.8 7.5 8.5" />)
export const SearchIcon = line(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </>,
)
export const WarningIcon = line(
  <>
    <path d="M8 2.5 14.3 13.5H1.7L8 2.5Z" />
    <path d="M8 6.5v3.2M8 11.6h.01" />
  </>,
)
export const EyeIcon = line(
  <>
    <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
    <circle cx="8" cy="8" r="2" />
  </>,
)
export const PersonIcon = line(
  <>
    <circle cx="8" cy="5" r="2.6" />
    <path d="M3 14c0-3 2.2-4.7 5-4.7s5 1.7 5 4.7" />
  </>,
)
export const LayersIcon = line(
  <>
    <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
    <path d="M2 9h12M5 11.3h3" />
  </>,
)
export const EmptyPageIcon = line(
  <path d="M9 1.8H4.2a1 1 0 0 0-1 1v10.4a1 1 0 0 0 1 1h7.6a1 1 0 0 0 1-1V5.6L9 1.8ZM9 1.8v3.8h3.8" />,
)

/** The product's mark: an awning on indigo. */
export function BrandIcon() {
  return (
    <svg class="brand-icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect class="brand-ground" width="20" height="20" rx="5" />
      <path
        class="brand-ink"
        d="M5.4 4.8h9.2l1.4 4.1a1.7 1.7 0 0 1-3 1 1.7 1.7 0 0 1-3 .1 1.7 1.7 0 0 1-3-.1 1.7 1.7 0 0 1-3-1l1.4-4.1ZM5.6 12.2h1.5v3H5.6zM12.9 12.2h1.5v3h-1.5zM9.25 12.2h1.5v3h-1.5z"
      />
    </svg>
  )
}
