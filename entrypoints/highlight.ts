import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { highlight } from '@/utils/page/highlight'

export default defineUnlistedScript(() => highlight(globalThis.storelightShow))
