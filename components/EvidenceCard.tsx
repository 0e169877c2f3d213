import type { Evidence } from '@/utils/audit/record'
import { PageText } from './PageText'
import { Quote } from './Quote'
import { useWords } from './words'

/** One piece of evidence: what was seen, where, and how to get back to it. */
export function EvidenceCard({ evidence }: { evidence: Evidence }) {
  const translator = useWords()
  const { t, has, language } = translator
  const places = (evidence.places ?? []).map((id) => (has(`place.${id}`) ? t(`place.${id}`) : id))
  const searched = new Intl.ListFormat(language, { type: 'conjunction' }).format(places)
  return (
    <li class="card evidence">
      <p class="quiet">{t(`evidence.${evidence.kind}`)}</p>
      {evidence.quote !== '' && (
        <p class="evidence-quote">
          {isOurs(evidence) ? <PageText text={evidence.quote} /> : <Quote text={evidence.quote} />}
        </p>
      )}
      {places.length > 0 && <p>{t('finding.searchedIn', { places: searched })}</p>}
      {evidence.collapsed && <p>{t('evidence.collapsed')}</p>}
      {evidence.selector !== null && (
        <p class="evidence-selector" title={evidence.selector}>
          <PageText text={evidence.selector} />
        </p>
      )}
    </li>
  )
}

/** A measured value and the words that were looked for are ours, not the page's: no quotation marks. */
const isOurs = ({ kind }: Evidence): boolean => kind === 'measure' || kind === 'absence'
