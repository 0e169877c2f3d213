import type { ComponentChildren } from 'preact'
import { PageText } from '../PageText'

interface StateMessageProps {
  icon: ComponentChildren
  title: string
  /** Which page this is about. */
  place?: string
  /** What happened, what it means, what to do: one or two sentences each. */
  texts: string[]
  alarming?: boolean
}

/** A view without a result. */
export function StateMessage({ icon, title, place, texts, alarming = false }: StateMessageProps) {
  return (
    <div class="state-message">
      <span class={`state-icon ${alarming ? 'state-icon-alarm' : ''}`}>{icon}</span>
      <h1 class="state-title" tabIndex={-1} data-focus>
        {title}
      </h1>
      {place && (
        <p class="state-place">
          <PageText text={place} class="one-line" />
        </p>
      )}
      {texts.map((text) => (
        <p key={text} class="state-text">
          {text}
        </p>
      ))}
    </div>
  )
}
