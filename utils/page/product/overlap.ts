/** How much of one text is found in another, whatever the order. */

const scriptWithoutSpaces = /[\u3040-\u30ff\u3400-\u9fff]/

/** Share of the first text's parts that the second has, 0 to 1; 0 where it has too few parts to tell. */
export function overlap(text: string, other: string): number {
  const parts = partsOf(text)
  if (parts.size < 3) return 0
  const present = partsOf(other)
  return [...parts].filter((part) => present.has(part)).length / parts.size
}

/** Words; pairs of characters where the script sets no spaces. */
function partsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return new Set(
    words.flatMap((word) =>
      scriptWithoutSpaces.test(word) ? [...word].slice(1).map((letter, at) => `${word[at]}${letter}`) : [word],
    ),
  )
}
