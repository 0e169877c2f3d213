import { withoutMarks } from './page-direction'

interface PageTextProps {
  text: string
  class?: string
}

/** Words of the page: text only, and no direction or length of theirs reaches beyond this element. */
export function PageText({ text, class: name = '' }: PageTextProps) {
  return (
    <bdi class={`page-text ${name}`} dir="auto">
      {withoutMarks(text)}
    </bdi>
  )
}
