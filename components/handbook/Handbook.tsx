import { useState } from 'preact/hooks'
import type { Translator } from '@/locales'
import type { HandbookEntry, HandbookPoint } from '@/utils/report/handbook'
import '../tokens.css'
import '../parts.css'
import './handbook.css'
import { measuredText } from '../rule-notes'
import { SourceList } from '../SourceList'
import { TierTag } from '../TierTag'
import { useWords, Words } from '../words'

interface HandbookProps {
  points: HandbookPoint[]
  translator: Translator
  onOpenUrl(url: string): void
}

/** Every check in words. Each stands under its id, so that a finding can point to it. */
export function Handbook({ points, translator, onOpenUrl }: HandbookProps) {
  const { t } = translator
  const [wanted, setWanted] = useState('')
  const shown = points
    .map((point) => ({ ...point, entries: point.entries.filter((entry) => isAbout(entry, wanted)) }))
    .filter(({ entries }) => entries.length > 0)
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <Words.Provider value={translator}>
      <main class="handbook">
        <h1>{t('handbook.title')}</h1>
        <p class="prose">{t('handbook.intro')}</p>
        <label class="handbook-find">
          <span>{t('handbook.find')}</span>
          <input type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
          <output class="quiet">{count === 0 ? t('handbook.none') : t('handbook.count', { count })}</output>
        </label>
        {shown.map(({ point, name, entries }) => (
          <section key={point} aria-labelledby={`point-${point}`}>
            <h2 id={`point-${point}`}>
              {point}. {name}
            </h2>
            {entries.map((entry) => (
              <Check key={entry.id} entry={entry} onOpenUrl={onOpenUrl} />
            ))}
          </section>
        ))}
      </main>
    </Words.Provider>
  )
}

const isAbout = ({ id, title, passes, fails, why }: HandbookEntry, wanted: string): boolean => {
  const text = [id, title, passes, fails, why].join(' ').toLocaleLowerCase()
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function Check({ entry, onOpenUrl }: { entry: HandbookEntry; onOpenUrl(url: string): void }) {
  const translator = useWords()
  const { t } = translator
  const { rule, notes } = entry
  const rows: [name: string, text: string][] = [
    ...(entry.question ? [[t('handbook.question'), entry.question] as [string, string]] : []),
    [t('handbook.passes'), entry.passes],
    [t('handbook.fails'), entry.fails],
    [t('finding.why'), entry.why],
    [t('finding.fix'), entry.fix],
  ]
  return (
    <article id={entry.id} class="handbook-check" tabIndex={-1}>
      <h3>{entry.title}</h3>
      <p class="handbook-meta">
        <TierTag tier={rule.tier} />
        <code>{entry.id}</code>
        <span class="quiet">
          {[`${t('handbook.weight')} ${rule.weight}`, entry.pages, entry.markets, t(`stage.${rule.stage}`)].join(' · ')}
        </span>
      </p>
      <dl class="handbook-words">
        {rows.flatMap(([name, text]) => [<dt key={`${name} term`}>{name}</dt>, <dd key={name}>{text}</dd>])}
        <dt>{t('finding.source')}</dt>
        <dd>
          <SourceList sources={notes.sources} onOpenUrl={onOpenUrl} />
        </dd>
        <dt>{t('handbook.measured')}</dt>
        <dd>
          {measuredText(translator, notes.measured)}
          <span class="quiet">{t(`confidence.${rule.confidence}`)}</span>
        </dd>
      </dl>
    </article>
  )
}
