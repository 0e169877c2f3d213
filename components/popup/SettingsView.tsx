import { languages } from '@/locales'
import { version } from '@/package.json'
import { RULES_VERSION } from '@/rules/version'
import type { Settings } from '@/utils/preferences'
import { IconButton } from '../IconButton'
import { BackIcon } from '../icons'
import { useWords } from '../words'
import type { PopupActions } from './props'
import { useKeys } from './use-keys'

export function SettingsView({ settings, onSettings, onChangeSettings }: PopupActions & { settings: Settings }) {
  const { t } = useWords()
  useKeys({ escape: () => onSettings(false) })
  const languageOptions = [
    { value: 'auto' as const, text: t('settings.browser') },
    ...(Object.keys(languages) as (keyof typeof languages)[]).map((value) => ({
      value,
      text: languages[value],
      lang: value,
    })),
  ]
  const themeOptions = (['auto', 'light', 'dark'] as const).map((value) => ({ value, text: t(`settings.${value}`) }))
  return (
    <>
      <header class="bar-top">
        <IconButton label={t('back')} onClick={() => onSettings(false)}>
          <BackIcon />
        </IconButton>
        <h1 class="bar-heading" tabIndex={-1} data-focus>
          {t('settings.title')}
        </h1>
      </header>
      <main class="scroll settings">
        <Choice
          legend={t('settings.language')}
          name="language"
          value={settings.language}
          options={languageOptions}
          onChange={(language) => onChangeSettings({ language })}
        />
        <Choice
          legend={t('settings.theme')}
          name="theme"
          value={settings.theme}
          options={themeOptions}
          onChange={(theme) => onChangeSettings({ theme })}
        />
        <section>
          <h2 class="settings-label">{t('settings.privacy')}</h2>
          <ul class="settings-privacy">
            <li>{t('settings.read')}</li>
            <li>{t('settings.stored')}</li>
            <li>{t('settings.sent')}</li>
          </ul>
        </section>
        <section>
          <h2 class="settings-label">{t('settings.keys')}</h2>
          <dl class="settings-keys">
            {(['J', 'K', 'Enter', 'S', 'Esc'] as const).map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`keys.${key}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <p class="quiet">{t('settings.version', { version, rules: RULES_VERSION })}</p>
      </main>
    </>
  )
}

interface ChoiceProps<Value extends string> {
  legend: string
  name: string
  value: Value
  options: { value: Value; text: string; lang?: string }[]
  onChange(value: Value): void
}

function Choice<Value extends string>({ legend, name, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="settings-choice">
      <legend class="settings-label">{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value} class="segment" {...(option.lang ? { lang: option.lang } : {})}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
