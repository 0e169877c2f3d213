import type { PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, fail, type Outcome, partial, pass, quoted } from '../rule'

type Leftover = PageFacts['leftovers'][number]

/** Share of the description in another language from which it counts. */
const FOREIGN = 0.2

export default defineRule({
  point: 2,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 3,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  sources: [{ name: 'Storelight method, points 2 and 3' }, { name: 'Google site-quality review items' }],
  check({ facts, page }) {
    const of = (kind: Leftover['kind']) => facts.leftovers.filter((leftover) => leftover.kind === kind)
    const [templates, filler, rubble] = [of('template'), of('filler'), of('rubble')]
    if (filler.length > 0) return report(fail, 'filler', filler)
    // A page that scripts are still filling shows its variables for a moment.
    if (templates.length > 0) return report(facts.unfinished ? cannotTell : fail, 'template', templates)
    if (rubble.length > 0) return report(partial, 'rubble', rubble)
    const other = facts.product?.descriptionLanguage
    const { at } = facts.product?.description ?? { at: null }
    if (other && other.share > FOREIGN && page.lang && other.lang !== page.lang) {
      const values = { percent: Math.round(other.share * 100), lang: other.lang, page: page.lang }
      return partial('language', values, at ? [quoted(at)] : [])
    }
    const searched = [absence('lorem ipsum, TODO, {{…}}, %s, undefined, NaN, null, [object Object]', ['page'])]
    return facts.unfinished ? cannotTell('unfinished', {}, searched) : pass('clean', {}, searched)
  },
})

function report(outcome: typeof fail, message: string, found: Leftover[]): Outcome {
  return outcome(
    message,
    { quote: found[0]?.at.quote ?? '', count: found.length },
    found.slice(0, 8).map(({ at }) => quoted(at)),
  )
}
