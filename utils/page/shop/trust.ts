/** Seals and seller identity. */

import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OF_OTHERS } from '../outside'
import type { Reading } from '../reading'
import { findAddresses } from './address'

const fileName = (src: string): string => (src.split(/[?#]/)[0] ?? '').split('/').pop()?.replace(/[_-]/g, ' ') ?? ''

const sealNames =
  /trusted shops|trustpilot|trust ?mark|trusted ?site|ehi[- ]?siegel|geprüfter (?:online-?)?shop|käuferschutz|käufersiegel|protected shops|ekomi|norton secured|mcafee secure|verisign|thawte|trustwave|site ?lock|bbb accredited|better business bureau|google customer reviews|google trusted store|shopper approved|thuiswinkel|webshop keurmerk|certified shop|händlerbund|safe ?buy|verified (?:shop|merchant|business|by)|secure(?:d)? (?:checkout|shopping|payment) (?:seal|badge|guarantee)|confianza online|fevad|avis vérifiés|诚信(?:网站|认证)|可信网站|安全联盟|官网认证|ssl (?:secured?|seal)|tüv|award.winning shop|trust seal|geotrust|comodo secure|trust-?e\b|shopvote|idealo partner|heureka|ověřeno zákazníky/i

export function readSeals(reading: Reading): PageFacts['seals'] {
  const found: PageFacts['seals'] = []
  const add = (name: string, url: string | null, box: number) => {
    const label = name.trim().slice(0, 100)
    if (!found.some((seal) => seal.name === label && seal.url === url))
      found.push({ name: label, url, at: reading.anchor(box, label) })
  }
  for (const { alt, src, href, box } of reading.model.pictures) {
    const name = OF_OTHERS.has(reading.regionOf(box)) ? null : sealName(alt, fileName(src))
    if (name) add(name, href, box)
  }
  for (const { text, href, dead, box } of reading.model.links) {
    const isSeal = text.length < 60 && sealNames.test(text) && !OF_OTHERS.has(reading.regionOf(box))
    if (isSeal && !found.some((seal) => seal.url === href)) add(text, dead ? null : href, box)
  }
  return found.slice(0, 20)
}

/** The name under which a picture is a seal; null where it is none. */
function sealName(alt: string | null, file: string): string | null {
  const named =
    sealNames.test(alt ?? '') ||
    sealNames.test(file) ||
    (/\bseal\b|siegel/i.test(file) && !/payment|sealed/i.test(file))
  return named ? alt || file : null
}

const business =
  /business customers only|trade customers only|nur für gewerbetreibende|ausschließlich an (?:gewerbe|unternehme)|b2b[- ]shop|réservé aux professionnels|solo para profesionales|nur für (?:unternehmer|wiederverkäufer|händler)|wholesale only|仅限企业|法人様専用|業務用専門/i

/** The shop says that it sells to businesses only. */
export function readBusinessOnly(reading: Reading): PageFacts['businessOnly'] {
  const line = reading.lines.find((one) => one.text.length < 300 && business.test(one.text))
  return line ? reading.anchorLine(line) : null
}

const company =
  /[\p{Lu}\d][\p{L}\d&.,'’ -]{1,60}?\s(?:GmbH(?: & Co\.? KGa?A?)?|UG(?: \(haftungsbeschränkt\))?|AG|KG|OHG|e\.\s?K\.|GbR|Ltd\.?|Limited|LLP|PLC|plc|Inc\.?|LLC|Corp\.?|Corporation|Pty\.? Ltd\.?|S\.?A\.?R\.?L\.?|S\.?A\.?S\.?|S\.?L\.?U?\.?|S\.?A\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|AB|ApS|A\/S|Oy|Sp\. z o\.\s?o\.|s\.r\.o\.|a\.s\.|A\.Ş\.|ООО|ТОВ)(?![\p{L}])|(?:株式会社|有限会社)[\u3040-\u9fffA-Za-z・ー]{2,20}|[\u3040-\u9fffA-Za-z・ー]{2,20}(?:株式会社|有限会社)|[\u4e00-\u9fff（）()A-Za-z]{3,30}(?:有限公司|有限责任公司|股份公司)/u
const register =
  /(?:handelsregister|registergericht|amtsgericht|HR[AB]\s?(?:-?Nr\.?:?)?\s?\d{2,}|company (?:registration )?(?:no|number|reg)\b|companies house|registered (?:in|number|no)|reg(?:istration)?\.?\s?(?:no|number)\b|RCS\s|SIRET|SIREN|registro mercantil|KvK|REA\b|IČO?\b|CVR|org\.?\s?nr|ОГРН|\bKRS\b|\bCNPJ\b|mersis|ticaret sicil|統一編號|法人番号|登録番号|사업자\s?등록\s?번호|통신판매업\s?신고)/i
const vat =
  /(?:VAT\s?(?:reg(?:istration)?\.?\s?)?(?:no|number|id|:)|USt\.?-?\s?Id|umsatzsteuer-?\s?identifikation|TVA\s?(?:intra|:|n)|N\.?I\.?F\.?|C\.?I\.?F\.?\s?:?\s?[A-Z]|P\.?\s?IVA|partita iva|BTW|DIČ|IČ DPH|NIP\b|ИНН|ABN\b|vergi (?:no|numarası)|momsreg)[\s:.-]?/i
const licence =
  /营业执照|统一社会信用代码|社会信用代码|经营许可证|许可证编号|食品经营许可|[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}/
const icp = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证]/
const representative =
  /geschäftsführer|vertreten durch|vertretungsberechtigt|inhaber(?:in)?\s?:|managing director|directors?\s?:|gérant|représentant légal|administrador|legale rappresentante|代表取締役|代表者|運営責任者|販売責任者|店舗責任者|法定代表人|대표(?:자|이사)?\s?[:：]|jednatel|konatel|prezes zarządu|директор\s?:/i

export function readIdentity(reading: Reading): PageFacts['identity'] {
  const lines = reading.lines.filter((line) => !OF_OTHERS.has(reading.regionOf(line.box)) && line.text.length < 600)
  const quoted = (pattern: RegExp) => {
    const line = lines.find((one) => pattern.test(one.text))
    return line ? reading.anchorLine(line, around(line, pattern)) : null
  }
  const [address] = findAddresses(reading, lines)
  return {
    company: quoted(company),
    address: address ? reading.anchorLine(address.line, address.text) : null,
    register: quoted(register),
    vat: quoted(vat),
    licence: licenceOf(reading) ?? quoted(licence) ?? quoted(icp),
    representative: quoted(representative),
  }
}

/** A licence shown as a picture or a link. */
function licenceOf(reading: Reading) {
  const link = reading.model.links.find((one) => /营业执照|经营证照|证照信息|资质证照/.test(one.text))
  const picture = reading.model.pictures.find((one) => /营业执照|统一社会信用/.test(one.alt ?? ''))
  if (link) return reading.anchor(link.box, link.text)
  return picture ? reading.anchor(picture.box, picture.alt ?? '') : null
}

function around(line: Line, pattern: RegExp): string {
  const match = pattern.exec(line.text)
  const start = Math.max(0, (match?.index ?? 0) - 60)
  return line.text.slice(start, start + 190).trim()
}
