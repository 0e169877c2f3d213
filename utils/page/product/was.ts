/** What the page says its reference price is. */
import { saving, was as wasWords } from '@/rules/lexicons/offer'
import type { Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import type { AmountFound } from './amounts'

type Meaning = NonNullable<Product['wasMeaning']>

const recommended =
  /rrp|msrp|srp|list price|recommended|uvp|unverb|empfehlung|listenpreis|conseill|pvpr|p\.?v\.?p|recomendado|listino|consigliato|adviesprijs|希望小売|メーカー|定価|参考価格|建议零售|指导价|suggested|katalogowa|liste fiyat|doporučen|рекоменд/i
const compare = /compare|value|worth|comparable|retail|市场价|市場價|参考价/i
const dated =
  /\b\d{1,2}\.\s?\d{1,2}\.(?:\s|\d{2,4}|$)|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|last 30 days|30 tage|30 jours|30 días|30天|過去\d+日|vom \d|since|bis zum|until/i
const otherSeller = /(?:price|preis|prix) (?:at|bei|chez) \p{Lu}/u

/** The word for the reference price; words above it or about a saving ("25% off") name something else. */
export function wasLabel(reading: Reading, { label, line }: AmountFound): string | null {
  if (label === '') return null
  if (reading.cues(wasWords).test(label) || recommended.test(label)) return label.slice(0, 300)
  const isOfLine = line.text.includes(label) || /[:：]$/.test(label)
  const isOther = !isOfLine || /\d/.test(label) || reading.cues(saving).test(label)
  return isOther ? null : label.slice(0, 300)
}

/** Reads the label near the struck amount, then footnotes; null where nothing says it. */
export function readWasMeaning(
  reading: Reading,
  was: AmountFound,
  price: AmountFound,
  block: Line[],
): Product['wasMeaning'] {
  const near = block.filter((line) => Math.abs(line.index - was.line.index) <= 2 || line === price.line)
  const own = was.label === '' ? null : was.label
  const labelled = own && (reading.cues(wasWords).test(own) || recommended.test(own)) ? own : null
  const nearText =
    labelled ?? near.map((line) => line.text).find((text) => text.length < 100 && saysWas(text, reading)) ?? null
  if (nearText)
    return {
      kind: kindOf(
        `${nearText} ${near
          .map((line) => line.text)
          .join(' ')
          .slice(0, 200)}`,
        nearText,
      ),
      from: 'near',
      at: reading.anchorLine(was.line),
    }
  const hidden = reading.model.lines.find(
    (line) => !line.visible && Math.abs(line.index - was.line.index) <= 3 && reading.cues(wasWords).test(line.text),
  )
  if (hidden) return { kind: kindOf(hidden.text, hidden.text), from: 'screen-reader', at: reading.anchorLine(hidden) }
  const note = reading.lines.find(
    (line) =>
      line.text.length < 400 &&
      /crossed[- ]out|struck|strike-?through|streichpreis|durchgestrichen|prix barré|precio tachado|划线价|取り消し線/i.test(
        line.text,
      ),
  )
  return note ? { kind: kindOf(note.text, note.text), from: 'note', at: reading.anchorLine(note) } : null
}

/** A short note beside the price that is about the reference price, not a sentence with "before" in it. */
function saysWas(text: string, reading: Reading): boolean {
  const cue = reading.cues(wasWords).find(text)
  return recommended.test(text) || (cue !== null && cue.index < 12 && /\d/.test(text))
}

function kindOf(around: string, label: string): Meaning['kind'] {
  if (recommended.test(label)) return 'recommended'
  if (otherSeller.test(label)) return 'other-seller'
  if (compare.test(label)) return 'compare'
  return dated.test(around) ? 'own-dated' : 'own'
}
