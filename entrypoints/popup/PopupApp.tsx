import { browser } from 'wxt/browser'
import { Popup } from '@/components/popup/Popup'
import type { PopupSession } from '@/utils/popup/session'

export function PopupApp({ session }: { session: PopupSession }) {
  return (
    <Popup
      view={session.view.value}
      settings={session.settings.value}
      translator={session.translator.value}
      ruleBook={session.ruleBook.value}
      onAudit={session.audit}
      onCancel={session.cancel}
      onShow={session.show}
      onCorrectMarket={(market) => session.correct({ market })}
      onCorrectType={(type) => session.correct({ type })}
      onOpenAudit={session.openAudit}
      onOpenUrl={(url) => browser.tabs.create({ url })}
      onOpenHandbook={(rule) => browser.tabs.create({ url: new URL(`handbook.html#${rule}`, location.href).href })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onSettings={session.showSettings}
      onChangeSettings={session.changeSettings}
    />
  )
}
