import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { auditPage } from '@/utils/page/audit-page'

// The value of `main` is what `executeScript` returns to the background.
export default defineUnlistedScript(() => auditPage(globalThis.storelightRequest))
