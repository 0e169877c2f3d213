/** Overlays that lie open over the page: what they are, how one gets out of them, how much they cover. */
import { closes, consentWords, declines, settings, signUpWords } from '@/rules/lexicons/buying'
import type { PageFacts } from '@/utils/audit/facts'
import { pressureOf } from '../claims/pressure'
import { attribute, rectOf } from '../dom'
import type { Box, Control } from '../model'
import { holds } from '../model'
import type { Reading } from '../reading'
import { contrastAt } from './contrast'

type Dialog = PageFacts['dialogs'][number]

const MOST_LOOKED_AT = 300
const MOST = 10
/** Share of the window below which an overlay is a button or a badge. */
const SMALLEST = 0.03
const LONGEST_LABEL = 60
const overlayHint =
  /dialog|modal|pop-?up|overlay|lightbox|interstitial|newsletter|cookie|consent|gdpr|onetrust|usercentrics|klaviyo|privy/
const closeHint = /(?:^|[\s_-])(?:close|dismiss|btn-close|modal-close|cancel)(?:$|[\s_-])/
const closeSign = /^[x×✕✖╳]$/i

export function readDialogs(reading: Reading): Dialog[] {
  const found: { box: Box; covers: number }[] = []
  const candidates = reading.model.boxes.filter(
    (box) => box.visible && !box.collapsed && (box.tag === 'dialog' || overlayHint.test(box.hints)),
  )
  for (const box of candidates.slice(0, MOST_LOOKED_AT)) {
    if (found.length >= MOST || found.some((outer) => holds(outer.box, box.index))) continue
    const covers = isFloating(box, reading) ? coverOf(box, reading) : 0
    if (covers >= SMALLEST && box.lastLine >= box.firstLine) found.push({ box, covers })
  }
  return found.flatMap(({ box, covers }) => describe(box, covers, reading) ?? [])
}

/** Taken out of the flow itself, or inside something that is; what a missing style sheet lays into the page is no overlay. */
function isFloating(box: Box, reading: Reading): boolean {
  if (box.tag === 'dialog' && attribute(box.element, 'open') !== null) return true
  return reading.lineage(box.index, 3).some(({ element }) => getComputedStyle(element).position === 'fixed')
}

function coverOf(box: Box, { model }: Reading): number {
  const [width, height] = model.viewport
  const rect = rectOf(box.element)
  const across = Math.max(0, Math.min(rect.right, width) - Math.max(rect.left, 0))
  const down = Math.max(0, Math.min(rect.bottom, height) - Math.max(rect.top, 0))
  return Math.round(((across * down) / Math.max(1, width * height)) * 100) / 100
}

function describe(box: Box, covers: number, reading: Reading): Dialog | null {
  const { model } = reading
  const controls = [
    ...model.controls.filter((one) => one.visible && holds(box, one.box)),
    ...model.links
      .filter((one) => one.visible && holds(box, one.box))
      .map((link): Pick<Control, 'box' | 'kind' | 'label'> => ({ box: link.box, kind: 'link', label: link.text })),
  ]
  const text = model.lines
    .slice(box.firstLine, box.lastLine + 1)
    .map((line) => line.text)
    .join(' ')
  if (text.length < 10 || controls.length === 0) return null
  const buttons = controls.filter((one) => one.kind === 'button' || one.kind === 'link')
  const short = buttons.filter(({ label }) => label.length <= LONGEST_LABEL)
  const shaming = buttons.find(({ label }) => label.length > 3 && pressureOf(label, reading) === 'confirmshaming')
  const refusal =
    short.find((one) => reading.cues(declines).test(one.label)) ??
    short.find((one) => reading.cues(settings).test(one.label))
  const accept = largest(
    short.filter((one) => one !== refusal && one.kind === 'button' && !isClose(one, reading)),
    reading,
  )
  const asks = controls.some((one) => one.kind === 'email') || reading.cues(signUpWords).test(text)
  return {
    kind: reading.cues(consentWords).test(text) ? 'consent' : asks ? 'sign-up' : 'other',
    closable: buttons.some((one) => isClose(one, reading)),
    refusal: refusal
      ? {
          label: refusal.label,
          contrast: contrastAt(refusal.box, reading),
          share: accept ? shareOf(refusal.box, accept.box, reading) : null,
          at: reading.anchor(refusal.box, refusal.label),
        }
      : null,
    shaming: shaming ? reading.anchor(shaming.box, shaming.label) : null,
    covers,
    at: reading.anchor(box.index, text),
  }
}

function isClose({ box, label }: Pick<Control, 'box' | 'label'>, reading: Reading): boolean {
  const { hints = '' } = reading.model.boxes[box] ?? {}
  return closeSign.test(label.trim()) || reading.cues(closes).test(label) || closeHint.test(hints)
}

const areaOf = (box: number, reading: Reading): number => {
  const [, , width, height] = reading.model.rectOf(box)
  return width * height
}

const largest = <T extends { box: number }>(controls: T[], reading: Reading): T | undefined =>
  [...controls].sort((a, b) => areaOf(b.box, reading) - areaOf(a.box, reading))[0]

function shareOf(small: number, large: number, reading: Reading): number | null {
  const area = areaOf(large, reading)
  return area > 0 ? Math.round((areaOf(small, reading) / area) * 100) / 100 : null
}
