/** Boxes that arrive ticked, paid extras, and requests for permission to send messages. */
import {
  addedTo,
  newsletter,
  notPaid,
  paidExtra,
  phoneCall,
  signIn,
  textMessage,
  trial,
} from '@/rules/lexicons/consents'
import type { PageFacts } from '@/utils/audit/facts'
import { affirmedBeside } from '@/utils/text/guard'
import { findPrices } from '@/utils/text/price'
import { hasAttribute } from '../dom'
import type { Control } from '../model'
import type { Reading } from '../reading'

type Preticked = PageFacts['preticked'][number]

export function readConsents(reading: Reading): Pick<PageFacts, 'preticked' | 'paidOptions' | 'consents'> {
  const boxes = reading.model.controls
    .filter((control) => control.kind === 'checkbox')
    .map((control) => readBox(control, reading))
  const asked = boxes.flatMap(({ message, text, ticked, at }) => (message ? [{ kind: message, text, ticked, at }] : []))
  const fields = reading.model.controls
    .filter((control) => control.kind === 'email')
    .flatMap((control) => signUp(control, reading))
  const consents = [...asked, ...fields].filter(
    (one, index, every) => every.findIndex((other) => other.text === one.text) === index,
  )
  const preticked = boxes.flatMap(({ message, costs, text, ticked, at }): Preticked[] => {
    if (!ticked || !(message || costs)) return []
    return [{ kind: message ? 'newsletter' : reading.cues(trial).test(text) ? 'trial' : 'paid', text, at }]
  })
  return {
    preticked: preticked.slice(0, 20),
    paidOptions: boxes.filter(({ message, costs }) => costs && !message).length,
    consents: consents.slice(0, 20),
  }
}

function readBox(control: Control, reading: Reading) {
  const text = textAround(control, reading)
  const { cues } = reading
  const costs =
    [paidExtra, trial].some((words) => affirmedBeside(cues(words), cues(notPaid), text)) ||
    (findPrices(text).length > 0 && cues(addedTo).test(text))
  return {
    text,
    message: messageKind(text, reading),
    costs,
    ticked: isTickedByPage(control, reading),
    at: reading.anchor(control.box, text),
  }
}

/** A box that refuses messages ("I do not want the newsletter") asks for none. */
const messageKind = (text: string, { cues }: Reading): 'newsletter' | 'sms' | 'call' | null =>
  cues(textMessage).test(text)
    ? 'sms'
    : cues(phoneCall).test(text)
      ? 'call'
      : affirmedBeside(cues(newsletter), cues(trial), text)
        ? 'newsletter'
        : null

/** What the page ticks itself, not what the visitor ticked. */
const isTickedByPage = (control: Control, reading: Reading): boolean => {
  const box = reading.model.boxes[control.box]
  return box !== undefined && hasAttribute(box.element, 'checked')
}

/** The control's own words: its label, else the shortest line beside it. */
function textAround(control: Control, reading: Reading): string {
  const [, parent, grandparent] = reading.lineage(control.box, 3)
  const near = [parent, grandparent].flatMap((box) =>
    box && box.lastLine - box.firstLine <= 3
      ? [
          reading.model.lines
            .slice(box.firstLine, box.lastLine + 1)
            .map((line) => line.text)
            .join(' '),
        ]
      : [],
  )
  return ([control.label, ...near].find((text) => text.length > 3) ?? '').slice(0, 300)
}

/** A field for an address with sign-up words around it. */
function signUp(control: Control, reading: Reading): PageFacts['consents'] {
  const outer = reading.lineage(control.box, 6).find((box) => box.lastLine - box.firstLine >= 1)
  const text = outer
    ? reading.model.lines
        .slice(outer.firstLine, outer.lastLine + 1)
        .map((line) => line.text)
        .join(' ')
        .slice(0, 300)
    : control.label
  const isSignUp =
    (reading.cues(newsletter).test(`${text} ${control.label}`) || /newsletter|subscri/i.test(control.name)) &&
    !reading.cues(signIn).test(text)
  return isSignUp
    ? [
        {
          kind: 'newsletter',
          text,
          ticked: null,
          at: reading.anchor(control.box, text || control.label || 'newsletter'),
        },
      ]
    : []
}
