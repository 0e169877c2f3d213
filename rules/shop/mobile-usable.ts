import { cannotTell, defineRule, fail, measure, partial, pass, quoted } from '../rule'

/** Times the window's width. */
const TOO_WIDE = 1.1
/** Share of the window's height. */
const TOO_PINNED = 0.3
/** Share of the window from which an overlay stops the visit. */
const FULL_SCREEN = 0.5

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'design',
  stage: 'evaluate',
  sources: [
    { name: 'WCAG 2.2, SC 1.4.10', url: 'https://www.w3.org/TR/WCAG22/#reflow' },
    { name: 'Storelight method, point 3' },
  ],
  check({ facts, page }) {
    const { width, widest, pinned, unstyled } = facts.layout
    if (unstyled) return cannotTell('unstyled')
    const [window] = page.viewport
    const percent = (share: number) => Math.round(share * 100)
    if (width > TOO_WIDE) {
      const values = { percent: percent(width - 1), window }
      return fail('too-wide', values, [measure(`${Math.round(width * window)} px / ${window} px`, widest)])
    }
    // Consent must be given before the shop is used; how it is asked is another rule's question.
    const closed = facts.dialogs.find(
      ({ kind, covers, closable, refusal }) => kind !== 'consent' && covers >= FULL_SCREEN && !closable && !refusal,
    )
    if (closed) return fail('no-close', { percent: percent(closed.covers) }, [quoted(closed.at)])
    if (pinned > TOO_PINNED) return partial('pinned', { percent: percent(pinned) }, [measure(`${percent(pinned)} %`)])
    return pass('fits', { window }, [measure(`${Math.round(width * window)} px / ${window} px`)])
  },
})
