import type { UnseenPage } from '@/utils/shop/unseen-pages'
import { OutsideIcon } from '../icons'
import { useWords } from '../words'

interface UnseenPagesProps {
  pages: UnseenPage[]
  onOpenUrl(url: string): void
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** The shop's own pages that would decide more checks, one click away. */
export function UnseenPages({ pages, onOpenUrl }: UnseenPagesProps) {
  const { t } = useWords()
  if (pages.length === 0) return null
  return (
    <section class="unseen">
      <h2 class="earlier-title">{t('unseen.title')}</h2>
      <p class="prose">{t('unseen.text')}</p>
      <ul class="unseen-list">
        {pages.map(({ kind, url }) => (
          <li key={kind}>
            <button type="button" class="button button-secondary button-small" onClick={() => onOpenUrl(url)}>
              {capitalised(t(`subtype.${kind}`))}
              <OutsideIcon size={12} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
