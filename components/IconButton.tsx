import type { ComponentChildren } from 'preact'

interface IconButtonProps {
  /** Name and tooltip. */
  label: string
  onClick(): void
  children: ComponentChildren
  edged?: boolean
  /** Stays in the focus order, so that the focus is not lost at the end of a list. */
  disabled?: boolean
}

export function IconButton({ label, onClick, children, edged = false, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`button button-icon ${edged ? 'button-secondary' : 'button-quiet'}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      {children}
    </button>
  )
}
