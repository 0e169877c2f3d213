/** Purchases that repeat by themselves, and what the product block says of their price, interval and end. */
import { cancelWords, intervalWords, notRecurring, recurringWords, trialWords } from '@/rules/lexicons/buying'
import type { PageFacts } from '@/utils/audit/facts'
import { findPrices } from '@/utils/text/price'
import { hasAttribute } from '../dom'
import type { Control, Line } from '../model'
import type { Reading } from '../reading'

type Recurring = NonNullable<PageFacts['recurring']>

const LONGEST = 240

/** Read in the product block, on a cart in its body. */
export function readRecurring(reading: Reading): Recurring | null {
  const { model } = reading
  const region = reading.regions.includes('product') ? 'product' : 'body'
  const isInside = (box: number) => reading.regionOf(box) === region
  const [offers, others] = [reading.cues(recurringWords), reading.cues(notRecurring)]
  const isOffer = (text: string) => offers.affirmed(text) !== null && !others.test(text)
  // A trial that one ticks goes on as a membership.
  const isTrial = ({ kind, label }: Control) => kind === 'checkbox' && reading.cues(trialWords).affirmed(label) !== null
  const controls = model.controls.filter((one) => isInside(one.box) && (isOffer(one.label) || isTrial(one)))
  const lines = reading.lines.filter((line) => line.text.length <= LONGEST && isInside(line.box))
  const [control] = controls
  const repeats = lines.filter((line) => isOffer(line.text))
  // A word in a running text is no offer; a choice is one, and so is a line with a price or an interval.
  const offered = control ?? repeats.find((line) => findPrices(line.text).length > 0 || intervalOf(line, reading))
  if (!offered) return null
  const at = 'label' in offered ? reading.anchor(offered.box, offered.label) : reading.anchorLine(offered)
  const near = 'label' in offered ? lines : lines.filter(({ index }) => Math.abs(index - offered.index) <= 15)
  const first = (test: (line: Line) => boolean) => near.find(test) ?? null
  const price = first((line) => findPrices(line.text).length > 0 && intervalOf(line, reading) !== null)
  const anchorOf = (line: Line | null) => (line ? reading.anchorLine(line) : null)
  return {
    at,
    trial: anchorOf(first((line) => reading.cues(trialWords).affirmed(line.text) !== null)),
    price: price ? { fontSize: price.size, at: reading.anchorLine(price) } : null,
    interval: anchorOf(first((line) => intervalOf(line, reading) !== null)) ?? intervalControl(isInside, reading),
    cancel: anchorOf(first((line) => reading.cues(cancelWords).find(line.text) !== null)),
    preselected: controls.some((one) => isPreselected(one, reading)),
  }
}

const intervalOf = (line: Line, reading: Reading) => reading.cues(intervalWords).find(line.text)

/** A list to choose the interval from. */
function intervalControl(isInside: (box: number) => boolean, reading: Reading) {
  const control = reading.model.controls.find(
    ({ kind, label, name, box }) =>
      isInside(box) &&
      kind === 'select' &&
      (reading.cues(intervalWords).test(label) || /interval|frequency|selling_plan/i.test(name)),
  )
  return control ? reading.anchor(control.box, control.label || control.name) : null
}

/** The page itself chose it, and a radio of the same group offers the single purchase. */
function isPreselected({ kind, name, box, checked }: Control, reading: Reading): boolean {
  const element = reading.model.boxes[box]?.element
  if (kind !== 'radio' || !checked || !element || !hasAttribute(element, 'checked')) return false
  return reading.model.controls.some((other) => other.kind === 'radio' && other.name === name && other.box !== box)
}
