/** What a checkout asks of the buyer. */
import { accountWords, guestWords, oddFields, quantityWords } from '@/rules/lexicons/buying'
import type { PageFacts } from '@/utils/audit/facts'
import { attribute, hasAttribute } from '../dom'
import type { Control } from '../model'
import type { Reading } from '../reading'

const LONGEST = 160
const fieldKinds = new Set<Control['kind']>(['text', 'email', 'select', 'other'])
const elsewhere = new Set(['header', 'footer', 'related', 'reviews'])
const checkoutName =
  /checkout|cart|basket|warenkorb|panier|carrito|カート|购物车|kasse|caisse|order|bestell|commande|pedido|ordine|결제|주문|注文|购物|下单|结算/i

export function readCheckout(reading: Reading): PageFacts['checkout'] {
  const { model } = reading
  if (!checkoutName.test(`${model.url} ${model.title}`)) return null
  const inside = ({ box, visible }: Control) => visible && !elsewhere.has(reading.regionOf(box))
  const fields = model.controls.filter((one) => fieldKinds.has(one.kind) && inside(one))
  const required = fields.filter((one) => isRequired(one, reading))
  const odd = required.filter((one) => reading.cues(oddFields).test(one.label))
  return {
    guest: labelled(guestWords, reading),
    account: labelled(accountWords, reading) ?? passwordAt(fields, reading),
    required: new Set(required.map(({ name, label, box }) => name || label || box)).size,
    odd: odd.slice(0, 10).map(({ box, label }) => reading.anchor(box, label)),
    quantity: quantityAt(fields, reading),
  }
}

function isRequired({ box, label }: Control, reading: Reading): boolean {
  const element = reading.model.boxes[box]?.element
  if (!element) return false
  return hasAttribute(element, 'required') || attribute(element, 'aria-required') === 'true' || /[*＊※]\s*$/.test(label)
}

const passwordAt = (fields: Control[], reading: Reading) => {
  const field = fields.find(({ box }) => {
    const element = reading.model.boxes[box]?.element
    return element !== undefined && attribute(element, 'type') === 'password'
  })
  return field ? reading.anchor(field.box, field.label || 'password') : null
}

/** The first line or control that says one of the words. */
function labelled(words: typeof guestWords, reading: Reading) {
  const line = reading.lines.find(
    ({ text, box }) =>
      text.length <= LONGEST && !elsewhere.has(reading.regionOf(box)) && reading.cues(words).find(text) !== null,
  )
  if (line) return reading.anchorLine(line)
  const control = reading.model.controls.find(({ label, kind }) => kind === 'button' && reading.cues(words).test(label))
  return control ? reading.anchor(control.box, control.label) : null
}

/** "Qty: 2", "2 items", "× 1", or a field for it. */
function quantityAt(fields: Control[], reading: Reading) {
  const words = reading.cues(quantityWords)
  const line = reading.lines.find(
    ({ text, box }) =>
      text.length < 80 &&
      !elsewhere.has(reading.regionOf(box)) &&
      (/(?:^|\s)[x×]\s?\d{1,3}(?!\d)|(?<!\d)\d{1,3}\s?[x×](?:\s|$)/i.test(text) ||
        (/\d/.test(text) && words.test(text))),
  )
  if (line) return reading.anchorLine(line)
  const field = fields.find(
    ({ name, label }) => /qty|quantity|menge|anzahl|quantit|cantidad/i.test(name) || words.test(label),
  )
  return field ? reading.anchor(field.box, field.label || field.name) : null
}
