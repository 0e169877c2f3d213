import { useEffect, useState } from 'preact/hooks'
import { CopyIcon, TickIcon } from './icons'
import { useWords } from './words'

interface CopyButtonProps {
  label: string
  onCopy(): void
  small?: boolean
}

const SHOWN_FOR = 2000

/** Copies, and says so for a moment. */
export function CopyButton({ label, onCopy, small = false }: CopyButtonProps) {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    onCopy()
    setCopied(true)
  }
  return (
    <button type="button" class={`button button-secondary ${small ? 'button-small' : ''}`} onClick={copy}>
      {copied ? <TickIcon /> : <CopyIcon />}
      <span aria-live="polite">{copied ? t('copied') : label}</span>
    </button>
  )
}
