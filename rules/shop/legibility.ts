import type { PageFacts } from '@/utils/audit/facts'
import { cannotTell, defineRule, fail, measure, type Outcome, partial, pass } from '../rule'

type Text = PageFacts['legibility'][number]

/** WCAG 2.2 SC 1.4.3: large text, CSS pixels. */
const LARGE = 24
const LARGE_BOLD = 18.66
const ENOUGH = 4.5
const ENOUGH_LARGE = 3
/** Two colours that differ less are one colour, mostly because the ground was not read. */
const SAME_COLOUR = 1.1
/** CSS pixels. */
const SMALL = 12
const TINY = 10
const SMALLEST_CONTROL = 24

/** What a buyer must be able to read before deciding; the rest is only partial. */
const DECISIVE: Text['what'][] = ['price', 'shipping', 'condition']

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'design',
  stage: 'evaluate',
  sources: [
    { name: 'WCAG 2.2, SC 1.4.3', url: 'https://www.w3.org/TR/WCAG22/#contrast-minimum' },
    {
      name: 'European Accessibility Act, Directive (EU) 2019/882',
      url: 'https://eur-lex.europa.eu/eli/dir/2019/882/oj',
      legal: true,
      markets: ['eu', 'de'],
    },
  ],
  check({ facts }) {
    if (facts.layout.unstyled) return cannotTell('unstyled')
    // A control that cannot be used is pale on purpose (WCAG exempts it).
    const isOff = facts.product?.buyControl?.disabled === true
    const texts = facts.legibility.filter(({ what }) => what !== 'buy-control' || !isOff)
    const found = texts.flatMap((text) => judgeText(text) ?? [])
    const worst = found.find(({ status }) => status === 'fail') ?? found[0]
    if (worst) return worst
    const measured = texts.filter(({ contrast }) => isMeasured(contrast))
    return measured.length > 0
      ? pass(
          'readable',
          { count: measured.length },
          measured.map((text) => measure(inFull(text), text.at)),
        )
      : cannotTell('not-measured')
  },
})

const isMeasured = (contrast: number | null): contrast is number => contrast !== null && contrast >= SAME_COLOUR

/** What is hard to read in one text; null where nothing is, or where it cannot be measured. */
function judgeText(text: Text): Outcome | null {
  const { what, fontSize, bold, contrast, at } = text
  const values = { what: [what], quote: at.quote, size: fontSize, contrast: contrast ?? 0 }
  const evidence = [measure(inFull(text), at)]
  const isDecisive = DECISIVE.includes(what)
  const needed = fontSize >= LARGE || (bold && fontSize >= LARGE_BOLD) ? ENOUGH_LARGE : ENOUGH
  if (isMeasured(contrast) && contrast < needed)
    return (isDecisive && contrast < ENOUGH_LARGE ? fail : partial)('pale', { ...values, needed }, evidence)
  if (fontSize < SMALL) return (isDecisive && fontSize < TINY ? fail : partial)('small', values, evidence)
  const [, , width, height] = at.rect
  const isSmallControl = what === 'buy-control' && width > 0 && height > 0 && Math.min(width, height) < SMALLEST_CONTROL
  return isSmallControl ? partial('small-control', { ...values, width, height }, evidence) : null
}

const inFull = ({ fontSize, bold, contrast, at }: Text): string =>
  `${at.quote}: ${fontSize} px${bold ? ', bold' : ''}${contrast === null ? '' : `, ${contrast} : 1`}`
