/**
 * The page's words among ours. Text of any script keeps its own direction; only the invisible
 * marks that force one are left out, since an unclosed mark reaches beyond the page's words.
 */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

export const withoutMarks = (text: string): string => text.replace(marks, '')

/** Page words inside a sentence of ours: first-strong isolate … pop isolate, where they could turn it. */
export function isolated(text: string): string {
  const plain = withoutMarks(text)
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain
}
