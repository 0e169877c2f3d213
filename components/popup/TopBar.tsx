import type { ComponentChildren } from 'preact'
import { IconButton } from '../IconButton'
import { BrandIcon, GearIcon } from '../icons'
import { useWords } from '../words'

interface TopBarProps {
  onSettings(open: boolean): void
  children?: ComponentChildren
}

/** The product's own bar, where no shop is in view. */
export function TopBar({ onSettings, children }: TopBarProps) {
  const { t } = useWords()
  return (
    <header class="bar-top bar-brand">
      <BrandIcon />
      <p class="brand-name">{t('product')}</p>
      {children}
      <IconButton label={t('settings.title')} onClick={() => onSettings(true)}>
        <GearIcon />
      </IconButton>
    </header>
  )
}
