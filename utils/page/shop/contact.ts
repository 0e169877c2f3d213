/** Ways to reach the shop, as a reader would count them. */
import { formWords, otherForms, questionWords } from '@/rules/lexicons/contact'
import { policies } from '@/rules/lexicons/shop'
import type { PageFacts } from '@/utils/audit/facts'
import { attribute } from '../dom'
import { holds, type Line } from '../model'
import type { Reading } from '../reading'
import { findAddresses, isOthers } from './address'
import { findChat, linkedChannel, namedMessenger } from './channels'
import { decodeProtected, mailOf, mailsIn } from './mail'
import { phoneIn, samplePhone, shortFrench } from './phone'

type Channel = PageFacts['contact'][number]
type Add = (kind: Channel['kind'], value: string, box: number) => void

const MOST = 40
const LONGEST_LINE = 1500
/** Words of other people, and of other things. */
const others = new Set(['reviews', 'related'])

export function readContact(reading: Reading): Channel[] {
  const found: Channel[] = []
  const add: Add = (kind, value, box) => {
    const clean = value.trim().slice(0, 300)
    if (clean === '' || found.length >= MOST) return
    if (found.some((one) => one.kind === kind && one.value === clean)) return
    found.push({ kind, value: clean, region: reading.regionOf(box), at: reading.anchor(box, clean) })
  }
  readLinks(reading, add)
  const lines = reading.lines.filter((line) => !others.has(reading.regionOf(line.box)))
  for (const position of lines.keys()) readLine(lines, position, reading, add)
  const chat = found.some(({ kind }) => kind === 'chat') ? null : findChat(reading)
  if (chat) add('chat', chat.text, chat.box)
  const form = contactForm(reading)
  if (form !== null) add('form', 'form', form)
  for (const address of findAddresses(reading, lines)) add('address', address.text, address.line.box)
  return found
}

const menus = new Set(['header', 'footer', 'related'])

/** A way to ask about this product on its page; menus do not count. */
export function readQuestionForm(reading: Reading): PageFacts['questionForm'] {
  const { controls, links } = reading.model
  const cues = reading.cues(questionWords)
  const asks = ({ text, box }: { text: string; box: number }) =>
    text.length < 80 && cues.test(text) && !menus.has(reading.regionOf(box))
  const found = [...controls.map(({ label, box }) => ({ text: label, box })), ...links].find(asks)
  return found ? reading.anchor(found.box, found.text) : null
}

function readLinks(reading: Reading, add: Add): void {
  for (const { href, box, text } of reading.model.links) {
    const channel = others.has(reading.regionOf(box)) ? null : channelOf(href, text)
    if (channel) add(channel.kind, channel.value, box)
  }
  for (const { element, hints, index } of reading.model.boxes) {
    const mail = hints.includes('__cf_email__') ? decodeProtected(attribute(element, 'data-cfemail') ?? '') : null
    if (mail) add('email', mail, index)
  }
}

function channelOf(href: string, text: string): Pick<Channel, 'kind' | 'value'> | null {
  if (/^mailto:/i.test(href)) {
    const value = mailOf(href)
    return value === null ? null : { kind: 'email', value }
  }
  const hidden = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i.exec(href)
  if (hidden) {
    const value = decodeProtected(hidden[1] ?? '')
    return value === null ? null : { kind: 'email', value }
  }
  if (/^(?:tel|callto|phone):/i.test(href)) {
    const digits = href.replace(/^\w+:/, '').replace(/[^\d+]/g, '')
    if (digits.length < 5 || samplePhone(digits)) return null
    return { kind: 'phone', value: /\+?\(?\d[\d\s().\-/]{3,22}\d/.exec(text)?.[0] ?? digits }
  }
  return linkedChannel(href)
}

/** Six digits close to each other, in pairs as the French write them, or letters as Americans do. */
const digitsEnough = /(?:[\d０-９][^\d０-９]{0,3}){6}|-[A-Z]{3}/

function readLine(lines: Line[], position: number, reading: Reading, add: Add): void {
  const line = lines[position]
  if (!line || line.text.length > LONGEST_LINE) return
  const { text, box } = line
  const isShops = (value: string) => !isOthers(reading, lines, position, Math.max(0, text.indexOf(value)))
  if (/[@＠★☆●◆]|(?:at|ät|arroba|アット|マーク|\ba)\s?[)\]}>】）]|\sat\s/i.test(text))
    for (const address of mailsIn(text)) if (isShops(address)) add('email', address, box)
  if (digitsEnough.test(text) || shortFrench.test(text)) {
    const above = [1, 2, 3].map((step) => lines[position - step]?.text ?? '')
    const phone = phoneIn(text, { above, atEdge: isAtEdge(reading, lines, position) }, reading)
    if (phone && isShops(phone)) add('phone', phone, box)
  }
  const messenger = text.length < 200 ? namedMessenger(text) : null
  if (messenger) add('messenger', messenger, box)
}

/** Header or footer; on pages whose markup names neither, the first and the last lines. */
function isAtEdge(reading: Reading, lines: Line[], position: number): boolean {
  const region = reading.regionOf(lines[position]?.box ?? 0)
  if (region === 'header' || region === 'footer') return true
  const isFringe = position < Math.min(12, lines.length / 10) || position > lines.length * 0.9
  return region === 'body' && isFringe && !reading.regions.some((one) => one === 'header' || one === 'footer')
}

/** A form with a message field and a field for who asks, that is no review, no card and no letter to a friend. */
function contactForm(reading: Reading): number | null {
  const { model } = reading
  const form = model.forms.find(({ box, action }) => {
    const outer = model.boxes[box]
    if (!outer || others.has(reading.regionOf(box))) return false
    const controls = model.controls.filter((control) => holds(outer, control.box))
    const names = controls.map(({ name, label }) => `${name} ${label}`).join(' ')
    const hasMessage = controls.some((control) => model.boxes[control.box]?.tag === 'textarea')
    const hasSender = controls.some(({ kind }) => kind === 'email') || senderField.test(names)
    if (!hasMessage || !hasSender) return false
    const texts = formTexts(reading, outer.firstLine, outer.lastLine)
    const hints = spaced(outer.hints)
    if (reading.cues(otherForms).test(`${hints}\n${texts.join('\n')}`) || otherFields.test(names)) return false
    const cues = reading.cues(formWords)
    const pageSays = cues.test(spaced(pathOf(model.url))) || reading.cues(policies.contact).test(model.title)
    // Some shop systems wrap the whole page in one form: its fields say nothing together.
    const formSays =
      controls.length < 25 && cues.test(`${hints} ${spaced(pathOf(action))} ${names}\n${texts.join('\n')}`)
    return pageSays || formSays
  })
  return form?.box ?? null
}

/** Fields of reviews and of letters to friends. A contact form may well call its message "comment". */
const otherFields = /review|rating|stars|friend|recipient|bewertung/i
const senderField = /mail|почт|メール|邮箱|電子郵件|邮件|이메일|e-posta/i

/** The heading above a form and the first words in it. */
function formTexts({ model }: Reading, first: number, last: number): string[] {
  return model.lines
    .slice(Math.max(0, first - 1), Math.min(last, first + 3) + 1)
    .map(({ text }) => text)
    .filter((text) => text.length < 120)
}

const spaced = (text: string): string => text.replace(/[_/.-]+/g, ' ')

function pathOf(href: string): string {
  try {
    const { pathname, hash } = new URL(href)
    return decodeURIComponent(`${pathname} ${hash.slice(1)}`)
  } catch {
    return ''
  }
}
