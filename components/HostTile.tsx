interface HostTileProps {
  host: string
  size: 28 | 20
}

const COLOURS = 6

/** A shop's initial on a colour that stays the same for the same shop. */
export function HostTile({ host, size }: HostTileProps) {
  const sum = [...host].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  const initial = [...host].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '·'
  return (
    <span class={`tile tile-${size} tile-colour-${sum % COLOURS}`} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  )
}
