/** Mail addresses in text and links, also those that hide from collectors. */
import { narrow } from './phone'

const address = /[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,15}(?![\w-])/gi
const sign = String.raw`\s?(?:[([{<【（]\s?(?:at|ät|a|@|arroba|アット(?:マーク)?)\s?[)\]}>】）]|[★☆■●◆]|\s@\s)\s?`
const dot = String.raw`\s?(?:\.|[([{]\s?(?:dot|punkt|point|punto|\.)\s?[)\]}])\s?`
const disguised = new RegExp(
  String.raw`([\w.+-]{2,40})${sign}([a-z0-9-]{2,40}(?:${dot}[a-z]{2,10}){1,2})(?![\w-])`,
  'i',
)
/** Without brackets the dot must be spelled, too: "hello at harbor dot shop". */
const spelled =
  /([\w.+-]{2,40})\s(?:at|ät|arroba)\s([a-z0-9-]{2,40})\s(?:dot|punkt|point|punto)\s([a-z]{2,10})(?![\w-])/i
const samples =
  /@(?:example\.|domain\.|email\.|e-mail\.|yourdomain|your-?shop|yourstore|ihre-?domain|beispiel\.|test\.|xxx|mustermann\.|musterfirma|mysite\.|company\.com|website\.|sentry\.|\d+x\.)|^(?:your|name|you|user|username|email|e-mail|ihre?|deine|votre|tu|max\.mustermann|john\.?doe|xxx+)@|\.(?:png|jpe?g|gif|svg|webp|js|css)$/i

/** Every address that the text shows, at most five. */
export function mailsIn(written: string): string[] {
  const text = narrow(written)
  const plain = [...text.matchAll(address)].map(([found]) => found)
  const found = plain.length > 0 ? plain : disguisedIn(text)
  return found.filter((one) => !samples.test(one)).slice(0, 5)
}

function disguisedIn(text: string): string[] {
  const [, name, host] = disguised.exec(text) ?? []
  if (name && host) return [`${name}@${host.replace(new RegExp(dot, 'gi'), '.').replace(/\s/g, '')}`]
  const [, who, shop, end] = spelled.exec(text) ?? []
  return who ? [`${who}@${shop}.${end}`] : []
}

/** The address of a `mailto:` link; null where it has none (a share button) or shows a sample. */
export function mailOf(href: string): string | null {
  const [target = ''] = href.replace(/^mailto:/i, '').split('?')
  return mailsIn(safeDecode(target))[0] ?? null
}

/** Reads an address as Cloudflare writes it into pages: a key byte, then each byte of the address xor the key. */
export function decodeProtected(hex: string): string | null {
  const bytes = (/^[0-9a-f]{12,300}$/i.test(hex) ? (hex.match(/../g) ?? []) : []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  const [key = 0, ...rest] = bytes
  return mailsIn(String.fromCharCode(...rest.map((byte) => byte ^ key)))[0] ?? null
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
