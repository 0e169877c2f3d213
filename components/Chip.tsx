import type { ComponentChildren } from 'preact'
import { DownIcon } from './icons'

interface ChipProps {
  /** What the menu decides ("Market"). */
  label: string
  /** What the chip shows. */
  text: string
  note?: string | null
  icon: ComponentChildren
  /** Shows the fact without the menu. */
  fixed?: boolean
  value: string
  options: { value: string; text: string }[]
  onChange(value: string): void
}

/** A fact that can be corrected: looks like a chip, is a native menu. */
export function Chip({ label, text, note = null, icon, fixed = false, value, options, onChange }: ChipProps) {
  if (fixed) {
    return (
      <span class="chip" title={label}>
        {icon}
        <span class="chip-text">{text}</span>
      </span>
    )
  }
  return (
    <span class="chip chip-menu">
      {icon}
      <span class="chip-text" aria-hidden="true">
        {text}
      </span>
      {note && (
        <span class="chip-note" aria-hidden="true">
          {note}
        </span>
      )}
      <DownIcon size={12} />
      <select
        class="chip-select"
        aria-label={note ? `${label}, ${note}` : label}
        title={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  )
}
