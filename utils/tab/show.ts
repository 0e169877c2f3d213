/** Shows an element of the tab's page: the injected script scrolls to it and outlines it. */
import { browser } from 'wxt/browser'

export interface ShowRequest {
  selector: string
  /** Words of the element, to find it again where the selector no longer does. */
  quote: string
  label: string
  /** How to hide the outline, in the user's language. */
  hint: string
}

declare global {
  var storelightShow: ShowRequest | undefined
}

/** @returns false where the element is gone or the page cannot be reached */
export async function showInTab(tabId: number, request: ShowRequest): Promise<boolean> {
  const target = { tabId }
  const leave = (left: ShowRequest) => {
    globalThis.storelightShow = left
  }
  try {
    await browser.scripting.executeScript({ target, func: leave, args: [request] })
    const [answer] = await browser.scripting.executeScript({ target, files: ['/highlight.js'] })
    return answer?.result === true
  } catch {
    return false
  }
}
