import { useEffect, useRef } from 'preact/hooks'

type Keys = Record<string, () => void>

const typing = 'input, select, textarea, [contenteditable]'

/** Single keys of a view, by lower-case name. A key typed into a field or with a modifier is left alone. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const action = latest.current[event.key.toLowerCase()]
      const isTyping = event.target instanceof Element && event.target.closest(typing) !== null
      if (!action || (isTyping && event.key !== 'Escape')) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
