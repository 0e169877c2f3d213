/** Postal addresses in text, in the forms of many countries: a street with its place, in one line or in neighbours. */
import { addressWords, otherParties } from '@/rules/lexicons/contact'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { narrow } from './phone'

export interface Address {
  text: string
  line: Line
}

const MOST = 5
const LONGEST_LINE = 600
/** Lines of an address block are short. */
const LONGEST_PART = 80

const streets =
  /\b\d{1,5}[a-z]?,?\s+(?:[\p{Lu}\d][\p{L}\d.'-]*\s+){1,4}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|way|court|ct\.?|place|pl\.?|square|park|parkway|pkwy|highway|hwy|close|crescent|terrace|row|quay|yard|mews|loop|trail|circle|wharf|gardens|broadway|industrial estate|business park)(?![\p{L}\d])|\b(?:P\.?\s?O\.?\s?Box|Postfach|Apartado|B\.?P\.?|Postbus|Postboks)\s+\d{1,6}\b|[\p{L}.-]{2,30}(?:str(?:aße|asse|\.)|weg|platz|allee|gasse|ring|ufer|damm|straat|laan|gracht|kade|plein|gatan|vägen|gade|vej|veien|katu|tie)\s?\d{1,4}\s?[a-z]?(?![\p{L}\d])|\b(?:straße|strasse)\s+[\p{L}\s.-]{0,30}\d{1,4}|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|allée|allées|chemin|impasse|quai|cours|route|square|passage|za|zi|zac)\s+[\p{L}'’-]|\b(?:calle|c\/|avda\.?|av\.|avenida|plaza|pza\.?|paseo|polígono|pol\.|carrer|ctra\.?|carretera|ronda|via|viale|v\.le|piazza|p\.zza|corso|c\.so|strada|largo|rua|r\.|travessa|praça)\s+[\p{L}\s.'’-]{2,40},?\s*(?:(?:n[º°o.]{1,2}|nave|parcela|local|núm\.?)\s*)?\d{1,4}|\b(?:ul\.|al\.|os\.|pl\.)\s?[\p{L}\s.-]{2,40}\s\d{1,4}|(?<!\p{L})(?:ул\.?|улица|вул\.?|проспект|просп\.|пр-т|пр\.|шоссе|наб\.|бульвар|переулок|пер\.)\s?[\p{L}\d\s.-]{2,40},?\s*(?:д\.?|дом|буд\.)?\s*\d{1,4}|[\p{L}\s.]{2,40}(?:mah(?:allesi|\.)|cad(?:desi|\.)|sok(?:ak|ağı|\.)|bulvarı|blv\.)[\p{L}\d\s./:-]{0,60}no\s?[:.]?\s?\d{1,4}/iu
const postcodes =
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|\b(?:D-|A-|CH-|F-|L-|B-|E-|I-|DK-)?\d{4,5}\s+(?:[A-Z]{2}\s+)?\p{Lu}\p{L}{2,}|\b(?:SE-|CZ-|SK-)?\d{3}\s\d{2}\s+\p{Lu}\p{L}{2,}|\b\d{2}-\d{3}\s+\p{Lu}\p{L}{2,}|\b\d{4}-\d{3}\b|\b\d{5}-\d{3}\b|〒\s?\d{3}-\d{4}|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{4}\b|,\s*\p{Lu}[\p{L} ]{3,20},?\s+\d{5}(?:-\d{4})?(?!\d)|\b[A-Z]\d{2}\s[A-Z\d]{4}\b|(?<!\d)\d{5,6}(?!\d),?\s*(?:г\.\s?)?(?:Россия|Москва|Украина|\p{Lu}\p{Ll}{2,20})|(?:г\.|город|м\.)\s?\p{Lu}\p{L}{2,20}|\p{Lu}\p{L}{2,20}\s?[/-]\s?(?:İstanbul|Istanbul|Ankara|İzmir|Bursa|Antalya|Türkiye|Kocaeli|Konya|Adana|Gaziantep)/u
/** Any name with a house number, at the end of a text: a street only if a postcode with a town follows at once. */
const houseAtEnd =
  /\p{Lu}[\p{L}.'’-]{2,30}(?:\s[\p{L}.'’-]{1,30}){0,3}\s\d{1,4}\s?[a-z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?)?$/iu
const townAtStart =
  /^(?:(?:[A-Z]{1,2}|SK|CZ)\s?-\s?)?(?:\d{5}|\d{4}(?:\s[A-Z]{2})?|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4}-\d{3})\s+\p{Lu}\p{L}{2,}/u
const cedex = /\b\d{5}\s+[\p{Lu}][\p{L}'’ -]{2,30}\sCEDEX\b/iu
const british = /,\s*[\p{Lu}][\p{L} ]{2,30},?\s+[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/u
/** A road or a house by name: with a British postcode behind it, an address without any house number. */
const namedRoad =
  /\p{Lu}[\p{L}'’-]{2,20}\s(?:Road|Street|Lane|Avenue|Way|Estate|Park|House|Mill|Mills|Court|Centre|Mews|Square|Hill|Drive|Close|Row|Works|Farm|Barn)(?!\p{L})/u
const britishPostcode = /,\s+(?:[\p{Lu}][\p{L} ]{2,30},?\s+)?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/u
const american = /\b\d{1,5}\s+[\p{L}\d.#\s-]{3,50},\s*[\p{Lu}][\p{L}.\s]{2,25},?\s+[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b/u
const units =
  /^\S+\s+(?:[A-Z]{2}\s+)?(?:stück|pixel|watt|volt|lumen|euro|punkte|kelvin|liter|gramm|artikel|bewertungen|kunden|meter|mah|rpm|teile|seiten|sterne|stars|reviews|items|uhr|ansi|prozent|products?|produkte|produits|productos|prodotti)\b/i

/** Chinese: a place, then a road with its number. The place may be missing where words or the footer announce an address. */
const chineseFull =
  /[\u4e00-\u9fff]{2,8}(?:省|市|自治区|特区)?[\u4e00-\u9fff]{0,12}[市区區县縣鎮镇州島岛][\u4e00-\u9fff]{1,16}?(?:路|街|大道|道|巷|弄|里|村|园|園|胡同|段)[\u4e00-\u9fff\s]{0,6}[\dA-Z一二三四五六七八九十][\dA-Z一二三四五六七八九十-]{0,6}\s?(?:号|號|弄|栋|棟|幢|座|楼|樓|层|室)/u
const chineseRoad = /[\u4e00-\u9fff]{2,8}(?:路|街|大道|巷)\s?\d{1,5}\s?[号號]/u
const chinesePlace =
  /[省市区區县縣鎮镇乡村路街道号號楼樓室][\u4e00-\u9fff\dA-Za-z（(,，\s-]{0,40}[路街道号號楼樓室层座栋园厦村\d]/u
/** Addresses that customers fill in, and those of other things. */
const notOurAddress = /(?:收货|收貨|配送|送货|送貨|邮箱|邮件|电子|IP|MAC|链接|默认|新增|编辑|お届け先)$/i
const japanese =
  /〒\s?\d{3}-?\d{4}|(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県|[\u4e00-\u9fff]{1,5}市)\s?(?:[\u4e00-\u9fffぁ-んァ-ヶー]{1,8}[市区町村郡])[\u4e00-\u9fffぁ-んァ-ヶー\s]{0,16}\d{1,5}(?:\s?(?:-|丁目|番地?|の)\s?\d{0,5}){1,3}|(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県)[\u4e00-\u9fffぁ-んァ-ヶー\s]{2,20}\d{1,5}(?:丁目|番地?)/u
const korean =
  /(?:[가-힣]{2,7}(?:시|도)|서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s+(?:[가-힣]{1,8}(?:시|군|구)\s+){1,2}[가-힣\d]{1,12}(?:로|길|동|읍|면|리|가)\s?\d{1,5}/u
const samples =
  /123 (?:main|fake|your|any)|your (?:city|street|address|town)|musterstra(?:ß|ss)e|musterstadt|sample street|street address, city|lorem ipsum|calle falsa|rue exemple/i

/** The addresses on these lines, at most five. Those of authorities, payment services and the like are not the shop's. */
export function findAddresses(reading: Reading, lines: Line[]): Address[] {
  const found: Address[] = []
  for (const [position, line] of lines.entries()) {
    if (line.text.length > LONGEST_LINE) continue
    const address = addressAt(reading, lines, position)
    if (address && !isOthers(reading, lines, position, address.start)) found.push({ text: address.text, line })
    if (found.length >= MOST) break
  }
  return found
}

function addressAt(reading: Reading, lines: Line[], position: number): { text: string; start: number } | null {
  const line = lines[position]
  if (!line || !(/[\d号號]/.test(line.text) || namedRoad.test(line.text))) return null
  const text = narrow(line.text)
  const following = lines.slice(position + 1, position + 4).map((one) => narrow(one.text))
  const around = [text, ...following.filter((one) => one.length < LONGEST_PART)].join(', ').slice(0, LONGEST_LINE)
  if (samples.test(around)) return null
  const start =
    indexIn(streets, text, postcodes.test(around.slice(Math.max(0, (streets.exec(text)?.index ?? 0) - 60)))) ??
    indexIn(british, text) ??
    indexIn(namedRoad, text, text.length < LONGEST_PART && britishPostcode.test(around)) ??
    indexIn(american, around, true, text.length) ??
    easternStart(reading, lines, position, text) ??
    generalStart(reading, lines, position, text)
  return start === null ? null : { text: around.slice(Math.max(0, start - 40), start + 120), start }
}

/** Where the pattern matches, if it begins before `end`. */
function indexIn(pattern: RegExp, text: string, holds = true, end = text.length): number | null {
  const index = holds ? pattern.exec(text)?.index : undefined
  return index !== undefined && index < end ? index : null
}

function easternStart(reading: Reading, lines: Line[], position: number, text: string): number | null {
  const strict = [japanese, korean, chineseFull].map((pattern) => indexIn(pattern, text)).find((one) => one !== null)
  if (strict !== undefined) return strict
  if (!/[\u4e00-\u9fff]/.test(text)) return null
  const label = reading.cues(addressWords).find(text)
  if (label && text.length < 200 && !notOurAddress.test(text.slice(0, label.index))) {
    const named = text.slice(label.index + label.text.length, label.index + 90)
    if (/\d/.test(named) && chinesePlace.test(named)) return label.index
  }
  return isFooter(reading, lines, position) ? indexIn(chineseRoad, text) : null
}

/** "Schwarzer Weg 8" before "48739 Legden": streets without a word for it, where the lines around are about the shop. */
function generalStart(reading: Reading, lines: Line[], position: number, text: string): number | null {
  const french = indexIn(cedex, text)
  if (french !== null) return french
  const next = narrow(lines[position + 1]?.text ?? '')
  if (text.length < LONGEST_PART && houseAtEnd.test(text) && isTown(next))
    return isAboutShop(reading, lines, position) ? 0 : null
  for (const comma of text.matchAll(/\s*[,|·•–]\s+/g)) {
    const from = Math.max(0, comma.index - 60)
    const street = houseAtEnd.exec(text.slice(from, comma.index))
    if (street && isTown(text.slice(comma.index + comma[0].length)))
      return isAboutShop(reading, lines, position) ? from + street.index : null
  }
  return null
}

const isTown = (text: string): boolean => text.length < 300 && townAtStart.test(text) && !units.test(text)

const isFooter = (reading: Reading, lines: Line[], position: number): boolean =>
  reading.regionOf(lines[position]?.box ?? 0) === 'footer' || position > lines.length * 0.9

const aboutShop =
  /@|©|\b(?:GmbH|e\.\s?K\.|UG|AG|Inc\.|Ltd|LLC|B\.V\.|SARL|SAS|S\.?L\.|S\.?r\.?l\.?|s\.r\.o\.|AB|A\/S|ApS|Sp\. z)/i

function isAboutShop(reading: Reading, lines: Line[], position: number): boolean {
  if (isFooter(reading, lines, position)) return true
  const near = lines
    .slice(Math.max(0, position - 5), position + 7)
    .map((one) => one.text.slice(0, 160))
    .join('\n')
  return aboutShop.test(near) || reading.cues(addressWords).test(near)
}

/** The words before `index` of a line name an authority, a payment service or another that is not the shop. */
export function isOthers(reading: Reading, lines: Line[], position: number, index: number): boolean {
  const own = lines[position]?.text.slice(0, index) ?? ''
  const above = lines.slice(Math.max(0, position - 3), position).map((one) => one.text)
  const cues = reading.cues(otherParties)
  return [...above, own].some((text) => cues.test(text.slice(-160)))
}
