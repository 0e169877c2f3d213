/** Boxes that arrive ticked, paid extras, and requests for permission to send messages. */
import type { PageFacts } from '@/utils/audit/facts'
import { findPrices } from '@/utils/text/price'
import { hasAttribute } from '../dom'
import type { Control } from '../model'
import type { Reading } from '../reading'

const newsletter =
  /newsletter|e-?mails?\b.*\b(?:offers|news|updates|deals)|mailing list|subscribe|sign (?:me )?up|news and offers|angebote per|rundbrief|lettre d'information|boletín|メルマガ|メールマガジン|订阅|促销邮件|infolettre|nyhetsbrev|nieuwsbrief|рассылк|marketing|promotional/i
const sms = /\bsms\b|text messages?|短信|ショートメール/i
const calls = /phone calls?|call me|telefonisch|anruf|电话联系|by phone/i
const paid =
  /insurance|protection|warranty|guarantee plan|care plan|donat|charity|gift ?wrap|express|priority|extended|versicherung|garantieverlängerung|spende|geschenkverpackung|schutz|assurance|seguro|don\b|donación|延保|保险|捐|延長保証|保険|寄付|ラッピング|membership|club|premium|trial|subscription|mitgliedschaft|abo\b|会员|试用|お試し|定期|essai|prueba/i
const trial = /trial|membership|subscription|mitgliedschaft|probeabo|abonnement|会员|试用|お試し|定期|essai|prueba/i

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
    return [{ kind: message ? 'newsletter' : trial.test(text) ? 'trial' : 'paid', text, at }]
  })
  return {
    preticked: preticked.slice(0, 20),
    paidOptions: boxes.filter(({ message, costs }) => costs && !message).length,
    consents: consents.slice(0, 20),
  }
}

function readBox(control: Control, reading: Reading) {
  const text = textAround(control, reading)
  const costs = paid.test(text) || (findPrices(text).length > 0 && /\+|add|extra|zzgl|加/i.test(text))
  return {
    text,
    message: messageKind(text),
    costs,
    ticked: isTickedByPage(control, reading),
    at: reading.anchor(control.box, text),
  }
}

const messageKind = (text: string): 'newsletter' | 'sms' | 'call' | null =>
  sms.test(text) ? 'sms' : calls.test(text) ? 'call' : newsletter.test(text) ? 'newsletter' : null

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
    newsletter.test(`${text} ${control.label} ${control.name}`) && !/log ?in|password|anmelden mit|passwort/i.test(text)
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
