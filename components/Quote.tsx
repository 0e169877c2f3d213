import { PageText } from './PageText'

/** The page's own words in quotation marks, which English and Chinese share. */
export function Quote({ text }: { text: string }) {
  return (
    <span class="quote">
      “<PageText text={text} />”
    </span>
  )
}
