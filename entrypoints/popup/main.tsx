import { render } from 'preact'
import { openPopup } from '@/utils/popup/session'
import { PopupApp } from './PopupApp'

const root = document.getElementById('app')
if (root) openPopup().then((session) => render(<PopupApp session={session} />, root))
