import { useRef } from 'preact/hooks'
import type { Translator } from '@/locales'
import type { Progress, Step } from '@/utils/audit/progress'
import { formatNumber, hostOf } from '../format'
import { HostTile } from '../HostTile'
import { OutcomeMark } from '../OutcomeMark'
import { PageText } from '../PageText'
import { useWords } from '../words'
import type { PopupActions, ViewOf } from './props'
import { TopBar } from './TopBar'

const steps: Step[] = ['reading', 'classifying', 'judging', 'storing']

type Counts = Partial<Record<Step, Progress>>

/** Progress moves only with real progress, and no score is shown before it is whole. */
export function Auditing({ view, onCancel, onSettings }: PopupActions & { view: ViewOf<'auditing'> }) {
  const { t } = useWords()
  const { progress, url } = view
  const counts = useCounts(url, progress)
  const current = progress ? steps.indexOf(progress.step) : -1
  const host = hostOf(url)
  return (
    <>
      <TopBar onSettings={onSettings}>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </TopBar>
      <main class="state">
        <p class="auditing-host">
          <HostTile host={host} size={28} />
          <PageText text={host} class="one-line" />
        </p>
        <div class="auditing-head">
          <h1 class="state-title" tabIndex={-1} data-focus>
            {t('auditing.title')}
          </h1>
          {progress && progress.total > 0 && (
            <span class="auditing-count">
              {progress.done} / {progress.total}
            </span>
          )}
        </div>
        <ProgressBar progress={progress} />
        <p class="prose">{t('auditing.local')}</p>
        <ol class="steps">
          {steps.map((step, index) => (
            <StepRow key={step} step={step} state={stateOf(index, current)} progress={counts[step] ?? null} />
          ))}
        </ol>
        <p class="sr-only" role="status">
          {announcement(progress, t)}
        </p>
      </main>
    </>
  )
}

/** The last count of every step so far, so that a finished step keeps what it read. */
function useCounts(url: string, progress: Progress | null): Counts {
  const seen = useRef<{ url: string; counts: Counts }>({ url, counts: {} })
  if (!progress || seen.current.url !== url) seen.current = { url, counts: {} }
  if (progress) seen.current.counts[progress.step] = progress
  return seen.current.counts
}

type StepState = 'done' | 'current' | 'waiting'

function stateOf(index: number, current: number): StepState {
  if (index < current) return 'done'
  return index === current ? 'current' : 'waiting'
}

function StepRow({ step, state, progress }: { step: Step; state: StepState; progress: Progress | null }) {
  const { t, language } = useWords()
  const count = progress?.done ?? 0
  const values = { count, done: formatNumber(count, language), total: formatNumber(progress?.total ?? 0, language) }
  const isCounted = progress !== null && count > 0
  const isWhole = state === 'done' || progress?.total === 0
  return (
    <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      {state === 'done' ? (
        <OutcomeMark outcome="pass" />
      ) : (
        <span class={`step-dot step-dot-${state}`} aria-hidden="true" />
      )}
      <span class="step-name">{t(`auditing.${step}.name`)}</span>
      <span class="step-count">
        {isCounted && t(isWhole ? `auditing.${step}.count` : 'auditing.of', values)}
        {!isCounted && state === 'current' && t('auditing.working')}
      </span>
      {state !== 'current' && <span class="sr-only">{t(`auditing.${state}`)}</span>}
    </li>
  )
}

function ProgressBar({ progress }: { progress: Progress | null }) {
  const { t } = useWords()
  const known = progress !== null && progress.total > 0
  const now = known ? { 'aria-valuenow': progress.done, 'aria-valuemin': 0, 'aria-valuemax': progress.total } : {}
  return (
    <div class="bar bar-progress" role="progressbar" aria-label={t('auditing.title')} {...now}>
      {known && <span class="bar-fill" style={{ width: `${(100 * progress.done) / progress.total}%` }} />}
    </div>
  )
}

/** Each step and each quarter of it is said once; every single count would flood a listener. */
function announcement(progress: Progress | null, t: Translator['t']): string {
  if (!progress) return t('auditing.starting')
  const name = t(`auditing.${progress.step}.name`)
  const quarter = progress.total > 0 ? Math.floor((4 * progress.done) / progress.total) : 0
  return quarter === 0 ? name : t('auditing.share', { name, percent: quarter * 25 })
}
