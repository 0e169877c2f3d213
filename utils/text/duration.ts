/** Reads periods as shops write them: "2-3 Werktage", "within 48 hours", "30天", "sous 5 jours ouvrés", "1年保証". */

export type DurationUnit = 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year'

export interface DurationFound {
  number: number
  /** Upper end of a range; null for a single number. */
  max: number | null
  unit: DurationUnit
  start: number
  end: number
  text: string
}

const units: [DurationUnit, string][] = [
  [
    'working-day',
    'working\\s?days?|business\\s?days?|work\\s?days?|werktag(?:e|en)?|arbeitstag(?:e|en)?|jours?\\souvr(?:é|able)s?|d[ií]as\\s(?:laborables|h[aá]biles)|giorni\\s(?:lavorativi|feriali)|werkdag(?:en)?|dni\\sroboczych|dias\\súteis|vardagar|arbetsdagar|hverdage|iş\\sgün[üu]|рабоч\\w+\\sдн\\w+|pracovn\\S+\\sdn\\S+|个?工作日|個?工作天|営業日|영업일',
  ],
  ['minute', 'min(?:ute)?s?|minuten?|minutos?|minuti|分钟|分鐘|分以内|dakika|минут\\w*'],
  [
    'hour',
    'hours?|hrs?|stunden?|std\\.?|heures?|horas?|ore|uur|godzin\\w*|timmar|saat|час(?:а|ов)?|hodin\\w*|个?小时|個?小時|時間|시간|h',
  ],
  [
    'day',
    'days?|tag(?:e|en)?|jours?|d[ií]as?|giorni|dagen|dni|dias?|dagar|dage|gün|дн(?:я|ей)|день|дні|dn[íůi]|天|日以内|日間|日|일',
  ],
  [
    'week',
    'weeks?|wochen?|semaines?|semanas?|settimane?|weken|tygodni\\w*|veckor|uger|hafta|недел\\w+|týdn\\S+|周|週間?|星期|주',
  ],
  [
    'month',
    'months?|monate?n?|mois|mes(?:es)?|mesi|maand(?:en)?|miesi\\S+|meses|månader|måneder|ay|месяц\\w*|měsíc\\S*|mesiac\\S*|个月|個月|ヶ月|か月|カ月|개월',
  ],
  [
    'year',
    'years?|yrs?|jahr(?:en?)?|ans?|années?|años?|anni|anno|jaar|lat|rok|anos?|år|yıl|год(?:а)?|лет|let|roky|年间?|年間?|년',
  ],
]

const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
  sixty: 60,
  ein: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  sieben: 7,
  vierzehn: 14,
  dreißig: 30,
  quatorze: 14,
  trente: 30,
  sept: 7,
  deux: 2,
  catorce: 14,
  treinta: 30,
  siete: 7,
  quattordici: 14,
  veertien: 14,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  五: 5,
  七: 7,
  十: 10,
  十五: 15,
  三十: 30,
}

const numeral = `\\d{1,3}|${Object.keys(words).join('|')}`
const pattern = new RegExp(
  `(?<![a-zà-ɏ\u0400-\u04ff\\d.,:/年月])(?<number>${numeral})\\s?(?:\\([^()]{1,12}\\)\\s?)?(?:(?:-|–|—|to|bis|à|a|al|till|～|~|至|到|до|or|oder|／|/)\\s?(?<max>\\d{1,3})\\s?)?[\\s-]?(?:full\\s|calendar\\s|volle\\s|kalender)?(?:${units
    .map(([unit, source]) => `(?<${unit.replace('-', '')}>${source})`)
    .join('|')})(?![a-zà-ÿ])`,
  'giu',
)

/** Every period in the text, in order. */
export function findDurations(text: string): DurationFound[] {
  const found: DurationFound[] = []
  for (const match of text.slice(0, 2000).matchAll(pattern)) {
    const groups = match.groups ?? {}
    const unit = units.find(([name]) => groups[name.replace('-', '')] !== undefined)?.[0]
    const number = toNumber(groups.number ?? '')
    if (unit === undefined || number === null) continue
    const max = groups.max === undefined ? null : Number(groups.max)
    const end = match.index + match[0].length
    found.push({
      number,
      max: max !== null && max > number ? max : null,
      unit,
      start: match.index,
      end,
      text: match[0],
    })
  }
  return found
}

function toNumber(written: string): number | null {
  const number = /^\d/.test(written) ? Number(written) : (words[written.toLowerCase()] ?? null)
  return number !== null && number > 0 ? number : null
}
