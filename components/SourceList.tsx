import type { Source } from '@/rules/rule'
import { FlagIcon, OutsideIcon } from './icons'
import { sourceName } from './rule-notes'
import { useWords } from './words'

interface SourceListProps {
  sources: Source[]
  onOpenUrl(url: string): void
}

/** Where a rule's demand comes from; a law is a risk to check, never a ruling. */
export function SourceList({ sources, onOpenUrl }: SourceListProps) {
  const translator = useWords()
  const { t } = translator
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.name}>
          {source.url ? (
            <SourceLink name={sourceName(translator, source)} url={source.url} onOpenUrl={onOpenUrl} />
          ) : (
            sourceName(translator, source)
          )}
          {source.legal && (
            <>
              {' '}
              <span class="risk">
                <FlagIcon size={12} />
                <strong>{t('finding.risk')}</strong>
                {t('finding.noAdvice')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function SourceLink({ name, url, onOpenUrl }: { name: string; url: string; onOpenUrl(url: string): void }) {
  const { t } = useWords()
  const open = (event: Event) => {
    event.preventDefault()
    onOpenUrl(url)
  }
  return (
    <a class="link" href={url} rel="noreferrer" title={t('finding.openSource')} onClick={open}>
      {name}
      <OutsideIcon size={12} />
    </a>
  )
}
