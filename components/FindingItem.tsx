import type { Finding } from '@/utils/audit/record'
import { lostText, outcomeOf, wordsOf } from './finding-text'
import { OutcomeMark } from './OutcomeMark'
import { PageText } from './PageText'
import { Quote } from './Quote'
import { TierTag } from './TierTag'
import { useWords } from './words'

interface FindingItemProps {
  finding: Finding
  /** Names this place of the finding, so that the focus can return to it. */
  place: string
  /** One row: mark, headline, outcome. */
  dense?: boolean
  onOpen(): void
}

/** Quotes that are shown under a headline before it is opened. */
const QUOTES = 2

export function FindingItem({ finding, place, dense = false, onOpen }: FindingItemProps) {
  const translator = useWords()
  const { t } = translator
  const outcome = outcomeOf(finding)
  const { headline } = wordsOf(translator, finding)
  const lost = lostText(translator, finding)
  return (
    <li>
      <button
        type="button"
        class={`finding ${dense ? 'finding-dense' : ''}`}
        data-finding={`${place} ${finding.rule}`}
        onClick={onOpen}
      >
        <OutcomeMark outcome={outcome} />
        <span class="finding-main">
          <span class="finding-headline">{headline}</span>
          {!dense && <Seen finding={finding} />}
          <span class="finding-meta">
            <span class={`word-${outcome}`}>{t(`status.${outcome}`)}</span>
            {!dense && <TierTag tier={finding.tier} />}
            {!dense && <span class="quiet">{t(`department.${finding.department}`)}</span>}
          </span>
        </span>
        {lost && <span class="finding-lost">{lost}</span>}
      </button>
    </li>
  )
}

function Seen({ finding }: { finding: Finding }) {
  const translator = useWords()
  const { searched } = wordsOf(translator, finding)
  const quotes = finding.evidence.filter((item) => item.quote !== '' && item.kind !== 'absence').slice(0, QUOTES)
  if (quotes.length === 0 && !searched) return null
  return (
    <span class="finding-seen">
      {quotes.map((item, index) => (
        <span key={`${item.kind} ${item.quote}`}>
          {index > 0 && ' · '}
          {item.kind === 'measure' ? <PageText text={item.quote} /> : <Quote text={item.quote} />}
        </span>
      ))}
      {quotes.length > 0 && searched && ' · '}
      {searched && translator.t('finding.searchedIn', { places: searched })}
    </span>
  )
}
