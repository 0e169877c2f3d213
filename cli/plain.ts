/** Controls and direction marks: in a terminal they would move the cursor, hide text or reorder it. */
const controls = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu

/** Text of a page that may be printed: a hostile title must not speak to the terminal. */
export const plain = (text: string): string => text.replace(controls, ' ').trim()
