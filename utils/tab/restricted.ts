/** Pages that browsers close to every extension. */
const stores = [
  'chromewebstore.google.com',
  'chrome.google.com/webstore',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com/addons',
]

/** Whether the browser keeps extensions out of this address. */
export function isRestricted(url: string): boolean {
  if (!/^https?:/i.test(url)) return !/^file:/i.test(url)
  const address = url.replace(/^https?:\/\//i, '')
  return stores.some((store) => address.startsWith(store))
}
