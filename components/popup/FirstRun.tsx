import { EyeIcon, LockIcon, ShieldIcon } from '../icons'
import { useWords } from '../words'
import type { PopupActions } from './props'
import { TopBar } from './TopBar'

const promises = [
  { key: 'seen', Icon: EyeIcon },
  { key: 'order', Icon: ShieldIcon },
  { key: 'local', Icon: LockIcon },
]

export function FirstRun({ onAudit, onSettings }: PopupActions) {
  const { t } = useWords()
  return (
    <>
      <TopBar onSettings={onSettings} />
      <main class="state">
        <h1 class="state-title">{t('firstRun.title')}</h1>
        <p class="state-text">{t('firstRun.text')}</p>
        <ul class="promises">
          {promises.map(({ key, Icon }) => (
            <li key={key} class="promise">
              <Icon />
              <div>
                <h2>{t(`firstRun.${key}.title`)}</h2>
                <p class="prose">{t(`firstRun.${key}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
        <div class="state-end">
          <button type="button" class="button button-primary button-large" onClick={onAudit} data-focus>
            {t('audit')}
          </button>
        </div>
      </main>
    </>
  )
}
