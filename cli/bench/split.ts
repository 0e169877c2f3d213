/** Splits a corpus by shop: three quarters to tune on, one quarter that nobody looks at while tuning. */

/** The registrable part of a host, near enough for a split ("shop.example.co.uk" → "example.co.uk"). */
export function shopOf(url: string): string {
  const parts = new URL(url).hostname.split('.')
  const isSecondLevel =
    parts.length > 2 && /^(?:co|com|org|net)$/.test(parts.at(-2) ?? '') && parts.at(-1)?.length === 2
  return parts.slice(isSecondLevel ? -3 : -2).join('.')
}

export type Part = 'tuned' | 'held-out'

/** The part of a page; all pages of a shop are in the same one. */
export function partOf(url: string): Part {
  const sum = [...shopOf(url)].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return sum % 4 === 3 ? 'held-out' : 'tuned'
}
