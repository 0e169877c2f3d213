/** Who made the goods and who answers for them in the EU (GPSR art. 19), and the warnings that stand with them. */
import { makerWords, responsiblePerson, safetyWords } from '@/rules/lexicons/description'
import type { Anchor, Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { ownLines } from './own'

type Maker = Pick<Product, 'maker' | 'safetyWarning'>

const LONGEST = 300
/** Lines that belong to the block under a maker's heading. */
const BLOCK = 10
const mail = /[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}/
const site = /(?:https?:\/\/|www\.)[\w.-]{4,100}/i
/** A street with its number and a postcode, near each other. */
const postcode =
  /(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\s+\p{Lu}[\p{L}.-]{2,}|\b\d{3}\s?\d{2}\s\p{Lu}\p{L}{2,}|\b\d{4}\s?[A-Z]{2}\s\p{Lu}\p{L}{2,}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\p{Lu}\p{L}{2,},?\s(?:[A-Z]{2}\s)?\d{5,6}\b|(?:省|市|区|县|路|街|道|镇).{0,20}号|〒\s?\d{3}-?\d{4}/u

/** "Manufacturer part number", "Hersteller-Nr.": about the article. */
const ofArticle =
  /^(?:['’]s)?[\s-]{0,2}(?:part|nr|no\b|num|number|artikel|garantie|warranty|guarantee|ref|réf|code|sku|model|modell|teile|suggested|recommended)/i

export function readMaker(reading: Reading): Maker {
  const lines = ownLines(reading)
  const warning = lines.find(({ text }) => text.length <= LONGEST && reading.cues(safetyWords).test(text))
  return { maker: makerOf(reading, lines), safetyWarning: warning ? reading.anchorLine(warning) : null }
}

/** The block with most of what the law wants; a bare "Manufacturer: Tern" is one without address. */
function makerOf(reading: Reading, lines: Line[]): Product['maker'] {
  const person = lines.findIndex(({ text }) => text.length <= LONGEST && reading.cues(responsiblePerson).test(text))
  const blocks = lines.flatMap((line, position) => {
    const cue = line.text.length <= LONGEST ? reading.cues(makerWords).find(line.text) : null
    if (!cue || cue.index > 3 || ofArticle.test(line.text.slice(cue.index + cue.text.length))) return []
    const block = lines.slice(position, position + BLOCK).filter(({ index }) => index - line.index < BLOCK + 2)
    return [
      {
        at: reading.anchorLine(line),
        address: where(block, postcode, reading),
        contact: where(block, mail, reading) ?? where(block, site, reading),
      },
    ]
  })
  const best = blocks.sort((a, b) => score(b) - score(a))[0]
  const responsible = lines[person] ? reading.anchorLine(lines[person]) : null
  if (best) return { ...best, responsible }
  return responsible
    ? {
        at: responsible,
        address: where(lines.slice(person, person + BLOCK), postcode, reading),
        contact: where(lines.slice(person, person + BLOCK), mail, reading),
        responsible,
      }
    : null
}

const score = ({ address, contact }: { address: Anchor | null; contact: Anchor | null }): number =>
  (address ? 2 : 0) + (contact ? 1 : 0)

function where(block: Line[], pattern: RegExp, reading: Reading): Anchor | null {
  const line = block.find(({ text }) => pattern.test(text))
  return line ? reading.anchorLine(line) : null
}
