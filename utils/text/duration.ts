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
    'working\\s?days?|business\\s?days?|work\\s?days?|werktag(?:e|en|s)?|arbeitstag(?:e|en)?|jours?\\souvr(?:é|able)s?|d[ií]as\\s(?:laborables|h[aá]biles)|giorni\\s(?:lavorativi|feriali)|werkdag(?:en)?|dni\\srobocz(?:ych|e)|dzień\\sroboczy|dias\\súteis|vardagar|arbetsdagar|hverdage|virkedager|arbejdsdage|iş\\sgün[üu]|рабоч\\p{L}+\\sдн\\p{L}+|робоч\\p{L}+\\sдн\\p{L}+|pracovn\\p{L}{1,3}\\sdn\\p{L}{1,3}|个?工作日|個?工作[天日]|営業日|영업일',
  ],
  [
    'minute',
    'min(?:ute)?s?|minuten?|minutos?|minuti|minuut|minut(?:[aiy]|t?er|t)?|分钟|分鐘|分以内|分間|dakika|минут\\p{L}?',
  ],
  [
    'hour',
    '(?:(?:working|business|office)\\s)?hours?|hrs?|stunden?|std\\.?|heures?|horas?|ore|uur|godzin\\p{L}?|timmar|timme|timer|saat|час(?:а|ов)?|hodin\\p{L}?|个?小时|個?小時|時間|시간|h',
  ],
  [
    'day',
    'days?|tag(?:e|en)?|tägig\\p{L}{0,2}|jours?|d[ií]as?|giorn[io]|daagse?|dag(?:ars?|en?|es?|ar|er)?|dygn|døgn|dniow\\p{L}{1,3}|dni|dzień|dias?|günlük|gün|дневн\\p{L}{2}|дн(?:я|ей|ів)|день|дні|denní|dn[íůyi]|天|日以内|日間|日|일',
  ],
  [
    'week',
    'weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tygodni\\p{L}?|tydzień|veck(?:a|or)|uger?|uker?|hafta|недел\\p{L}{1,2}|týden|týdn\\p{L}{1,2}|týžd\\p{L}{1,3}|周(?!年)|週間?|星期|주',
  ],
  [
    'month',
    'months?|monate?n?|monatig\\p{L}{0,2}|mois|mes(?:es?|i)?|mês|maand(?:en)?|miesi\\p{L}{1,7}|meses|månad(?:er)?|måned(?:er)?|aylık|ay|месяц\\p{L}{0,2}|місяц\\p{L}{0,2}|měsíc\\p{L}{0,2}|mesiac\\p{L}{0,2}|个月|個月|ヶ月|か月|カ月|ヵ月|개월',
  ],
  [
    'year',
    'years?|yrs?|jahr(?:en?)?|jährig\\p{L}{0,2}|ans?|années?|años?|anni|anno|jaar|letni\\p{L}{1,3}|lata?|rok|anos?|års?|yıllık|yıl|год(?:а)?|лет(?:н\\p{L}{2})?|роки|рік|let|roky|年间?|年間?|년',
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
  un: 1,
  une: 1,
  trois: 3,
  cinq: 5,
  huit: 8,
  dix: 10,
  quinze: 15,
  dos: 2,
  tres: 3,
  diez: 10,
  quince: 15,
  due: 2,
  trenta: 30,
  dertig: 30,
  trinta: 30,
  acht: 8,
  zehn: 10,
  ninety: 90,
  czternaście: 14,
  czternastu: 14,
  čtrnáct: 14,
  čtrnácti: 14,
  štrnásť: 14,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  十: 10,
  十四: 14,
  十五: 15,
  三十: 30,
}

const numeral = `\\d{1,3}|${Object.keys(words).join('|')}`
const anyUnit = units.map(([, source]) => source).join('|')
const rangeWord = '-|–|—|to|and|bis|und|à|et|a|y|al|e|do|až|tot|en|till|til|ile|～|~|〜|から|至|到|до|or|oder|ou|o|／|/'
/** "2-3 days", and with the unit at both ends "1日～3日"; spelled numbers may repeat in brackets ("14 (fourteen) days"). */
const pattern = new RegExp(
  `(?<![a-zà-ɏ\u0400-\u04ff\\d.,:/年月一二三四五六七八九十百])(?<number>${numeral})\\s?(?:\\([^()]{1,12}\\)\\s?)?(?:(?:(?<inner>${anyUnit})\\s?)?(?:${rangeWord})\\s?(?<max>\\d{1,3})\\s?)?[\\s-]?(?:full\\s|calendar\\s|volle\\s|kalender)?(?:${units
    .map(([name, source]) => `(?<${name.replace('-', '')}>${source})`)
    .join('|')})(?![a-zà-ÿ])`,
  'giu',
)

/** Every period in the text, in order. */
export function findDurations(text: string): DurationFound[] {
  const found: DurationFound[] = []
  for (const match of text.slice(0, 2000).matchAll(pattern)) {
    const groups = match.groups ?? {}
    const last = units.find(([name]) => groups[name.replace('-', '')] !== undefined)?.[0]
    const first = groups.inner === undefined ? last : unitOf(groups.inner)
    const number = toNumber(groups.number ?? '', groups.max !== undefined)
    if (first === undefined || number === null) continue
    const max = groups.max === undefined || first !== last ? null : Number(groups.max)
    found.push({
      number,
      max: max !== null && max > number ? max : null,
      unit: first,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })
  }
  return found
}

const unitOf = (written: string): DurationUnit | undefined =>
  units.find(([, source]) => new RegExp(`^(?:${source})$`, 'iu').test(written))?.[0]

/** Only a range may begin at nothing ("0日～5日"). */
function toNumber(written: string, isRange: boolean): number | null {
  const number = /^\d/.test(written) ? Number(written) : (words[written.toLowerCase()] ?? null)
  return number !== null && (number > 0 || isRange) ? number : null
}
