/** Ways to reach the shop, as a reader would count them. */
import { policies } from '@/rules/lexicons/shop'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'

type Channel = PageFacts['contact'][number]

const MOST = 40
const email = /[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,15}(?![\w-])/i
const obfuscated =
  /([\w.+-]{2,40})\s?(?:\(at\)|\[at\]|\{at\}|\s@\s)\s?([a-z0-9-]{2,40}(?:\s?(?:\.|\(dot\)|\[dot\])\s?[a-z]{2,10}){1,2})/i
const placeholderMail =
  /@(?:example\.|domain\.|email\.|yourdomain|beispiel\.|test\.)|^(?:your|name|you|user)@|\.(?:png|jpe?g|gif|svg|webp)$/i
const phoneNumber = /(?:\+|00)?\(?\d[\d\s().\-/–]{6,20}\d/g
const phoneCue =
  /(?:^|[^\p{L}])(?:phone|tel|telephone|telefon|telefono|teléfono|téléphone|tél|call|hotline|fon|mobile|fax|helpline|customer service|kundenservice|service client|atención al cliente|servicehotline|bestellhotline|call us|ring us|order by phone|toll.?free|freephone|whatsapp|ring|numéro|telefoon|bel|telefonisch|müşteri hizmetleri|çağrı merkezi|тел|телефон\w*|звоните|电话|热线|客服|订购热线|联系电话|咨询热线|電話|お電話|フリーダイヤル|☎|📞|✆|전화)[\p{L}]{0,3}(?:[^\p{L}]|$)/iu
const chatCue =
  /(?:^|[^\p{L}])(?:live\s?chat|chat(?:\s(?:now|with|online|live|to))?|web\s?chat|livechat)(?:[^\p{L}]|$)|在线客服|联系客服|在线咨询|旺旺|客服咨询|チャット|채팅/iu
const chatFrame =
  /intercom|zendesk|zopim|tawk\.to|livechat|drift|crisp\.chat|tidio|olark|gorgias|userlike|freshchat|hubspot|smartsupp|jivo|liveperson|lpchat|snapengage|boldchat|meiqia|udesk|wangwang|wpa\.qq/i
const messengers: [RegExp, string][] = [
  [/wa\.me|api\.whatsapp|whatsapp:\/\//i, 'whatsapp'],
  [/m\.me\/|messenger\.com/i, 'messenger'],
  [/t\.me\/|telegram/i, 'telegram'],
  [/line\.me\/(?:R\/)?ti\/p|lin\.ee/i, 'line'],
  [/wpa\.qq\.com|tencent:\/\//i, 'qq'],
  [/viber:\/\//i, 'viber'],
]
const socials = /(?:^|\.)(?:facebook|instagram|twitter|x|tiktok|pinterest|youtube|weibo|linkedin|vk|ok)\.(?:com|ru)$/i

export function readContact(reading: Reading): Channel[] {
  const found: Channel[] = []
  const add = (kind: Channel['kind'], value: string, box: number) => {
    const clean = value.trim().slice(0, 300)
    if (clean === '' || found.length >= MOST) return
    if (found.some((one) => one.kind === kind && one.value === clean)) return
    found.push({ kind, value: clean, region: reading.regionOf(box), at: reading.anchor(box, clean) })
  }
  links(reading, add)
  const lines = reading.lines.filter((line) => !['reviews', 'related'].includes(reading.regionOf(line.box)))
  for (const [position, line] of lines.entries()) {
    readLine(line, lines[position - 1], reading, add)
  }
  chats(reading, add)
  const form = contactForm(reading)
  if (form !== null) add('form', 'form', form)
  for (const address of findAddresses(lines)) add('address', address.text, address.line.box)
  return found
}

const questionCue =
  /ask (?:a|your|us a) question|question about this|have a question|frage(?:n)? (?:zum|zu diesem) (?:artikel|produkt)|stellen sie (?:ihre|eine) frage|poser (?:une|votre|vos) questions?|question sur ce produit|haz(?:nos)? una pregunta|pregunta (?:a la comunidad|sobre)|fai una domanda|stel een vraag|提问|咨询客服|质问|質問する|この商品について(?:の)?(?:質問|問い合わせ)|soru sor/i
const elsewhere = new Set(['header', 'footer', 'related'])

/** A way to ask about this product on its page; menus do not count. */
export function readQuestionForm(reading: Reading): PageFacts['questionForm'] {
  const { controls, links } = reading.model
  const asks = ({ text, box }: { text: string; box: number }) =>
    text.length < 80 && questionCue.test(text) && !elsewhere.has(reading.regionOf(box))
  const found = [...controls.map(({ label, box }) => ({ text: label, box })), ...links].find(asks)
  return found ? reading.anchor(found.box, found.text) : null
}

type Add = (kind: Channel['kind'], value: string, box: number) => void

function links(reading: Reading, add: Add): void {
  for (const { href, box, text } of reading.model.links) {
    const channel = channelOf(href, text)
    if (channel) add(channel.kind, channel.value, box)
  }
}

function channelOf(href: string, text: string): Pick<Channel, 'kind' | 'value'> | null {
  if (/^mailto:/i.test(href)) {
    const address = email.exec(safeDecode(href))?.[0]
    return address && !placeholderMail.test(address) ? { kind: 'email', value: address } : null
  }
  if (/^(?:tel|callto):/i.test(href)) {
    const digits = href.replace(/^\w+:/, '').replace(/[^\d+]/g, '')
    return digits.length >= 5 ? { kind: 'phone', value: /\d{3}/.test(text) ? text : digits } : null
  }
  const messenger = messengers.find(([pattern]) => pattern.test(href))
  if (messenger) return { kind: 'messenger', value: messenger[1] }
  return isProfile(href) ? { kind: 'social', value: href.slice(0, 200) } : null
}

/** A profile of the shop, not a button that shares the page. */
function isProfile(href: string): boolean {
  try {
    const { hostname, pathname, search } = new URL(href)
    return (
      socials.test(hostname.replace(/^www\./, '')) &&
      pathname.length > 1 &&
      !/shar|intent|pin\/create|sharer|plugins/i.test(pathname + search)
    )
  } catch {
    return false
  }
}

function readLine(line: Line, previous: Line | undefined, reading: Reading, add: Add): void {
  const { text, box } = line
  if (text.length > 1500) return
  if (text.includes('@') || /at[)\]}]/i.test(text)) {
    for (const address of addressesIn(text)) if (!placeholderMail.test(address)) add('email', address, box)
  }
  if (/\d{3}/.test(text)) {
    const phone = phoneIn(text, previous?.text ?? '', reading.regionOf(box))
    if (phone) add('phone', phone, box)
  }
}

/** Addresses as written, and those that hide from collectors ("name (at) shop (dot) example"). */
function addressesIn(text: string): string[] {
  const plain = [...text.matchAll(new RegExp(email, 'gi'))].map(([address]) => address)
  if (plain.length > 0) return plain.slice(0, 5)
  const hidden = obfuscated.exec(text)
  return hidden
    ? [`${hidden[1]}@${(hidden[2] ?? '').replace(/\s?(?:\(dot\)|\[dot\])\s?/g, '.').replace(/\s/g, '')}`]
    : []
}

/** A number that words name as a phone; a bare number may be anything (an EAN, an order). */
function phoneIn(text: string, above: string, region: string): string | null {
  for (const match of text.matchAll(phoneNumber)) {
    const digits = match[0].replace(/\D/g, '')
    if (
      digits.length < 7 ||
      digits.length > 15 ||
      /\d{4}[-/.]\d{2}[-/.]\d{2}/.test(match[0]) ||
      /[€$£¥]/.test(text.slice(Math.max(0, match.index - 2), match.index))
    )
      continue
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    // A long number without a sign or a gap is an article number.
    if (/^\d{12,}$/.test(match[0])) continue
    const near = before.slice(-28)
    if (/(?:ean|gtin|isbn|upc|sku|art(?:icle|ikel)?|order|item|model)\b[^\d]{0,12}$/i.test(near)) continue
    const labelled = phoneCue.test(near) || (before.trim().length < 4 && above.length < 40 && phoneCue.test(above))
    if (/fax\.?\s*:?\s*$/i.test(before)) continue
    const tollFree =
      /^(?:\+?1[-.\s]?)?\(?8(?:00|44|55|66|77|88)\)?[-.\s]\d{3}[-.\s]\d{4}$|^400[-\s]?\d{3,4}[-\s]?\d{3,4}$|^0?800[\s-]\d/.test(
        match[0],
      )
    const shown =
      (region === 'header' || region === 'footer') &&
      /^\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}$|^\+\d/.test(match[0]) &&
      text.length < 40
    if (labelled || tollFree || shown) return match[0].trim()
  }
  return null
}

function chats(reading: Reading, add: Add): void {
  const { model } = reading
  const frame = model.frames.find(({ src }) => chatFrame.test(src))
  if (frame) add('chat', 'chat', frame.box)
  const control = [
    ...model.controls.map(({ label, box }) => ({ text: label, box })),
    ...model.links.map(({ text, box }) => ({ text, box })),
  ].find(
    ({ text, box }) =>
      text.length < 60 && chatCue.test(text) && !['reviews', 'related'].includes(reading.regionOf(box)),
  )
  if (control) add('chat', control.text, control.box)
}

/** A form with a message field and a field for an address, outside reviews. */
function contactForm(reading: Reading): number | null {
  const { model } = reading
  const form = model.forms.find(({ box }) => {
    const outer = model.boxes[box]
    if (!outer || reading.regionOf(box) === 'reviews') return false
    const controls = model.controls.filter((control) => control.box > outer.index && control.box <= outer.last)
    const message = controls.some((control) => model.boxes[control.box]?.tag === 'textarea')
    const address = controls.some(
      (control) => control.kind === 'email' || /mail/i.test(`${control.name} ${control.label}`),
    )
    const text = `${outer.hints} ${model.url}`
    return (
      message &&
      address &&
      !/review|comment|bewertung|rating/i.test(controls.map((control) => control.name).join(' ') + outer.hints) &&
      (/(?:contact|kontakt|enquir|inquir|support|ask|frage|问|問)/i.test(text) ||
        reading.cues(policies.contact).test(model.title))
    )
  })
  return form?.box ?? null
}

const streets =
  /\b\d{1,5}[a-z]?,?\s+(?:[\p{Lu}\d][\p{L}\d.'-]*\s+){1,4}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|way|court|ct\.?|place|pl\.?|square|park|parkway|pkwy|highway|hwy|close|crescent|terrace|row|quay|yard|mews)\b|[\p{L}.-]{2,30}(?:str(?:aße|asse|\.)|weg|platz|allee|gasse|ring|ufer|damm)\s?\d{1,4}\s?[a-z]?\b|\b(?:straße|strasse)\s+[\p{L}\s.-]{0,30}\d{1,4}|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|allée|chemin|impasse|quai|cours|route)\s+[\p{L}'-]|\b(?:calle|c\/|avda\.?|avenida|plaza|paseo|polígono|carrer|via|viale|piazza|corso)\s+[\p{L}\s.'-]{2,40},?\s*(?:n[ºo.]\s*)?\d{1,4}|(?:省|市|区|县)[\u4e00-\u9fff\d]{2,30}(?:路|街|道|巷|大厦|号|楼)|[都道府県市区町村郡][\u3040-\u9fff\d-]{2,30}\d|〒\s?\d{3}-\d{4}|\b(?:ул\.?|улица|вул\.?|проспект|пр-т|пр\.)\s+[\p{L}\s.-]{2,40},?\s*(?:д\.?\s*)?\d{1,4}/iu
const postcodes =
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|\b(?:D-|A-|CH-|F-)?\d{4,5}\s+\p{Lu}\p{L}{2,}|〒\s?\d{3}-\d{4}|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{4}\b/u
const placeholderAddress =
  /123 (?:main|fake|your|any) st|your (?:city|street|address|town)|musterstra(?:ß|ss)e|sample street|street address, city|lorem ipsum/i

/** A street with its postcode, in one line or in two neighbouring ones. */
export function findAddresses(lines: Line[]): { text: string; line: Line }[] {
  const found: { text: string; line: Line }[] = []
  for (const [position, line] of lines.entries()) {
    if (line.text.length > 600) continue
    const street = streets.exec(line.text)
    if (!street) continue
    const next = lines
      .slice(position + 1, position + 4)
      .map((one) => one.text)
      .filter((text) => text.length < 80)
    const around = [line.text, ...next].join(', ').slice(0, 300)
    const chinese =
      /[\u4e00-\u9fff]/.test(street[0]) &&
      /(?:地址|地點|所在地|住所)|[省市].{2,}[区县].{2,}(?:路|街|道|号)/.test(line.text)
    if (placeholderAddress.test(around) || !(postcodes.test(around) || chinese)) continue
    found.push({ text: around.slice(Math.max(0, street.index - 40), street.index + 120), line })
    if (found.length >= 5) break
  }
  return found
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
