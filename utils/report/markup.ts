/** HTML as text with everything escaped that is put into it; the only way in which reports make markup. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | false | Part[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Controls have no meaning in a report, and direction marks could make a quote swallow what follows. */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

export const escapeHtml = (text: string): string =>
  text.replace(unwanted, ' ').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** html`<b>${text}</b>`: strings are escaped, lists are joined, null and false give nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((whole, string, index) => whole + render(parts[index - 1] ?? null) + string))
}

function render(part: Part): string {
  if (part === null || part === false) return ''
  if (Array.isArray(part)) return part.map(render).join('')
  return part instanceof Markup ? part.text : escapeHtml(String(part))
}

/** An address as a link only where it leads to the web; "javascript:" and the like stay text. */
export const link = (url: string, text: string): Markup =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${text}</a>` : html`<span>${text}</span>`
