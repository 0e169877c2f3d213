import type { PageFacts } from '@/utils/audit/facts'
import { defineRule, element, fail, measure, notApplicable, type Outcome, partial, pass, quoted } from '../rule'

type Dialog = PageFacts['dialogs'][number]

/** Contrast under which a label is pale (WCAG's least for large text); below 1.1 the ground was not read. */
const PALE = 3
const SAME_COLOUR = 1.1
/** Area of the refusing control as a share of the accepting one's. */
const SMALL = 1 / 3
const MANY = 3

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  needsWords: true,
  sources: [
    { name: 'Mathur et al. 2019, Dark Patterns at Scale', url: 'https://arxiv.org/abs/1907.07032' },
    { name: 'Storelight method, point 8' },
  ],
  check({ facts }) {
    const { dialogs } = facts
    const shaming =
      dialogs.find((one) => one.shaming)?.shaming ?? facts.pressure.find(({ kind }) => kind === 'confirmshaming')?.at
    if (shaming) return fail('shaming', { words: shaming.quote }, [quoted(shaming)])
    const [first] = dialogs
    if (!first) return notApplicable('no-dialog')
    // A choice of country, size or age is answered, not declined.
    const trap = dialogs.find(({ kind, refusal, closable }) => kind !== 'other' && !refusal && !closable)
    if (trap) return fail('no-way-out', { words: trap.at.quote }, [quoted(trap.at)])
    const weak = dialogs.flatMap((one) => weakRefusal(one) ?? [])[0]
    if (weak) return weak
    if (dialogs.length >= MANY)
      return partial(
        'many',
        { count: dialogs.length },
        dialogs.slice(0, 6).map(({ at }) => quoted(at)),
      )
    const refusal = dialogs.find((one) => one.refusal)?.refusal
    return pass(
      refusal ? 'neutral' : 'closable',
      { words: refusal?.label ?? '' },
      refusal ? [element(refusal.at)] : [quoted(first.at)],
    )
  },
})

/** A refusal that is far smaller or paler than the offer; consent bars need only offer one (catalogue I). */
function weakRefusal({ kind, refusal }: Dialog): Outcome | null {
  if (!refusal || kind === 'consent') return null
  const { label, contrast, share, at } = refusal
  const isPale = contrast !== null && contrast >= SAME_COLOUR && contrast < PALE
  if (isPale) return partial('pale', { words: label, contrast }, [measure(`${label}: ${contrast} : 1`, at)])
  // A text link is smaller than a button by nature; only a tiny one is hidden.
  if (share !== null && share > 0 && share < SMALL / 3)
    return partial('small', { words: label, percent: Math.round(share * 100) }, [
      measure(`${label}: ${Math.round(share * 100)} %`, at),
    ])
  return null
}
