/** Text in a form in which the same words are equal: width, case and punctuation folded. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words of Latin, Cyrillic or Korean script; Chinese and Japanese know no spaces and give none. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .match(
      /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\d][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\p{M}\d'’-]*/gu,
    ) ?? []

export const cjkIn = (text: string): number => text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
