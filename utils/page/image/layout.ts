/** How the page fits the window that it is read in. */
import type { PageFacts } from '@/utils/audit/facts'
import { documentParts, rectOf } from '../dom'
import type { Box } from '../model'
import type { Reading } from '../reading'

/** Beyond this a page is wider than its window by more than a scroll bar or a shadow. */
const WIDER = 1.02
const barHint = /header|nav|bar|sticky|fixed|footer|cookie|consent|banner|notice|cart|promo|announcement/
const MOST_LOOKED_AT = 400

export function readLayout(reading: Reading): PageFacts['layout'] {
  const [width] = reading.model.viewport
  const reach = Math.max(scrollWidth(), width)
  const share = width > 0 ? Math.round((reach / width) * 100) / 100 : 1
  return {
    width: share,
    widest: share > WIDER ? widestOf(reading) : null,
    pinned: pinnedShare(reading),
    unstyled: isUnstyled(),
  }
}

/** The one family that browsers give a page that sets none. */
const DEFAULT_FONT = /^(?:"?times(?: new roman)?"?|serif)$/i

/**
 * The text still has the browser's own font: the shop's style sheets have not arrived, or the copy lacks them.
 * Sheets of another origin are closed to a reader, so their effect tells, not their rules.
 */
function isUnstyled(): boolean {
  const body = documentParts.body()
  return body !== null && DEFAULT_FONT.test(getComputedStyle(body).fontFamily)
}

/** How far the page scrolls sideways; what the page itself cuts off does not count. */
function scrollWidth(): number {
  const [root, body] = [documentParts.root(), documentParts.body()]
  const cut = [root, body].some((one) => one && /hidden|clip/.test(getComputedStyle(one).overflowX))
  return root && !cut ? root.scrollWidth : 0
}

/** The innermost shown element that reaches furthest to the right. */
function widestOf(reading: Reading): PageFacts['layout']['widest'] {
  let [widest, reach] = [-1, reading.model.viewport[0]]
  for (const box of reading.model.boxes) {
    if (!box.visible || box.collapsed) continue
    const { right, width } = rectOf(box.element)
    if (width > 0 && right >= reach) [widest, reach] = [box.index, right]
  }
  if (widest < 0) return null
  const line = reading.model.lines[reading.model.boxes[widest]?.firstLine ?? -1]
  return reading.anchor(widest, line?.text ?? reading.model.boxes[widest]?.tag ?? '')
}

/** Bars over the whole width that stay where they are, as a share of the window's height. */
function pinnedShare(reading: Reading): number {
  const [width, height] = reading.model.viewport
  const bars: [top: number, bottom: number][] = []
  const candidates = reading.model.boxes.filter((box) => box.visible && !box.collapsed && barHint.test(nameOf(box)))
  for (const box of candidates.slice(0, MOST_LOOKED_AT)) {
    const rect = rectOf(box.element)
    const isBar = rect.width >= width * 0.8 && rect.height > 0 && rect.height < height * 0.6
    if (!isBar || rect.bottom <= 0 || rect.top >= height) continue
    const { position, bottom, top } = getComputedStyle(box.element)
    const isPinned = position === 'fixed' || (position === 'sticky' && (top !== 'auto' || bottom !== 'auto'))
    if (isPinned) bars.push([Math.max(0, rect.top), Math.min(height, rect.bottom)])
  }
  return height > 0 ? Math.round((coveredOf(bars) / height) * 100) / 100 : 0
}

const nameOf = ({ tag, hints }: Box): string => `${tag} ${hints}`

/** Height that the bars cover together; one that lies over another counts once. */
function coveredOf(bars: [number, number][]): number {
  let [covered, end] = [0, 0]
  for (const [top, bottom] of [...bars].sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, bottom - Math.max(top, end))
    end = Math.max(end, bottom)
  }
  return covered
}
