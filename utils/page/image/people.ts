/** What a page tells of the shop's people, history and own promises. */

import { founded, roles, staff } from '@/rules/lexicons/image'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'

type About = PageFacts['about'][number]
type Signature = PageFacts['signatures'][number]

const MOST = 20
const LONGEST = 400
/** Years in which a shop may have begun. */
const year = /(?<!\d)(?:1[789]\d{2}|20[0-4]\d)(?!\d)/
/** Two words with capitals, or a name in Chinese, Japanese or Korean letters. */
const personName = /\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{Ll}'’.]+)+|[\u3400-\u9fff\uac00-\ud7af]{2,4}/u

/** Pages that sell something tell of goods and their makers; only others are read. */
export function readAbout(reading: Reading, sells: boolean): About[] {
  if (sells) return []
  const lines = reading.lines.filter((line) => line.text.length <= LONGEST && !OUTSIDE.has(reading.regionOf(line.box)))
  return lines
    .flatMap((line): About[] => {
      const kind = aboutKind(line, reading)
      return kind ? [{ kind, at: reading.anchorLine(line) }] : []
    })
    .slice(0, MOST)
}

function aboutKind({ text }: Line, reading: Reading): About['kind'] | null {
  if (year.test(text) && reading.cues(founded).affirmed(text)) return 'founded'
  if (reading.cues(staff).affirmed(text)) return 'staff'
  const role = reading.cues(roles).find(text)
  if (!role) return null
  const beside =
    text.slice(Math.max(0, role.index - 60), role.index) +
    text.slice(role.index + role.text.length, role.index + role.text.length + 60)
  return personName.test(beside) ? 'person' : null
}

/** "The Tern Promise", "Hafen-Versprechen", 「凪の約束」: a name before the word for a promise. */
const named =
  /\b(?:[Tt]he|[Oo]ur|[Tt]his is the)\s((?:\p{Lu}[\p{L}\d'’&-]{1,20}\s){1,3}(?:Promise|Pledge|Guarantee|Vow|Oath|Ritual|Covenant))\b|(?<!\p{L})(\p{Lu}\p{L}{2,20}(?:-\p{Lu}\p{L}{2,20}){0,2}-(?:Versprechen|Garantie|Ehrenwort))(?!\p{L})|(?:La|La nostra|Notre|Nuestra)\s((?:[Pp]romesse|[Pp]romesa|[Pp]romessa|[Gg]arantie|[Gg]arantía)\s\p{Lu}[\p{L}\d'’&-]{1,20}(?:\s\p{Lu}[\p{L}\d'’&-]{1,20})?)|[「“『]([^「」“”『』]{2,14}(?:の約束|宣言|保証|承诺|计划|保障))[」”』]/u
/** What every shop calls its promises. */
const generic =
  /money|back|price|match|best|low|satisfaction|quality|lifetime|manufacturer|warranty|year|day|month|limited|full|buyer|purchase|safe|secure|shipping|delivery|return|refund|customer|privacy|geld|zufriedenheit|preis|hersteller|qualität|funktion|käufer|jahre?s?-|tage|umtausch|rückgabe|herstell|mobilität|satisfait|qualité|satisfacción|calidad|devolución|品質|返金|满意|售后|质量|退款|价格|満足|安心/i
const deed =
  /\d|free|repair|replace|plant|donate|kostenlos|repar|ersetz|pflanz|spend|gratuit|gratis|répar|無料|修理|寄付|免费|维修|捐/i

export function readSignatures(reading: Reading): Signature[] {
  const found: Signature[] = []
  for (const [position, line] of reading.lines.entries()) {
    if (found.length >= 10) break
    const name = line.text.length <= LONGEST ? nameIn(line.text) : null
    if (!name || reading.regionOf(line.box) === 'reviews' || found.some((one) => one.name === name)) continue
    const around = [line, reading.lines[position + 1]].find((one) => one && deed.test(one.text.replace(name, '')))
    found.push({ name, deed: around ? around.text.slice(0, 300) : null, at: reading.anchorLine(line) })
  }
  return found
}

function nameIn(text: string): string | null {
  const match = named.exec(text)
  const name = match?.slice(1).find((group) => group !== undefined)
  return name && !generic.test(name) ? name.trim() : null
}
