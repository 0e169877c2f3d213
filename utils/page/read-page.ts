/** The page → facts: one walk, then every reader on what it saw. */
import type { PageFacts } from '@/utils/audit/facts'
import { findMarkets, withEu } from '@/utils/audit/market'
import type { Step } from '@/utils/audit/progress'
import type { PageInfo } from '@/utils/audit/record'
import { readCheckout } from './buying/checkout'
import { readProse } from './buying/prose'
import { readRecurring } from './buying/recurring'
import { readSteps } from './buying/steps'
import { readBroken, readInsecure } from './claims/assets'
import { readCautions, readFootnotes, readLeftovers } from './claims/cautions'
import { readConsents } from './claims/consents'
import { readDiscounts } from './claims/discounts'
import { readPressure } from './claims/pressure'
import { readPromises } from './claims/promises'
import { readQuestions, readReviews } from './claims/reviews'
import { readGreenClaims, readStrongClaims } from './claims/strong'
import { readValue } from './claims/value'
import { readDialogs } from './image/dialogs'
import { readLayout } from './image/layout'
import { readLegibility } from './image/legibility'
import { readNotice } from './image/notice'
import { readAbout, readSignatures } from './image/people'
import { readRatingSpread, readReviewRewards } from './image/review-rewards'
import { readLoading } from './loading'
import { classify, stateOf } from './page-info'
import { platformOf } from './platform'
import { countListed, findAllAmounts } from './product/amounts'
import { readBreadcrumb } from './product/breadcrumb'
import { readComparison } from './product/comparison'
import { readKeyPoints } from './product/key-points'
import { type ProductFound, readProduct } from './product/product'
import { type Reading, startReading } from './reading'
import type { AuditRequest } from './request'
import { readCart } from './shop/cart'
import { readContact, readQuestionForm } from './shop/contact'
import { readHours } from './shop/hours'
import { readPayment } from './shop/payment'
import { readPolicyLinks } from './shop/policies'
import { readBusinessOnly, readIdentity, readSeals } from './shop/trust'
import { walk } from './walk'

export type OnProgress = (step: Step, done: number, total: number) => void

/** Reads the open page. The document is not touched again after this. */
export async function readPage(
  request: AuditRequest,
  onProgress: OnProgress,
): Promise<{ facts: PageFacts; page: PageInfo }> {
  const first = await walk(false, (elements) => onProgress('reading', elements, 0))
  // A theme that hides its text until the style sheet arrives would read as an empty page.
  const model = first.hiddenUntilStyled ? await walk(true, (elements) => onProgress('reading', elements, 0)) : first
  onProgress('reading', model.boxes.length, model.boxes.length)
  const reading = startReading(model)
  const { amounts, isOfOther } = findAllAmounts(reading)
  const found = readProduct(reading, amounts)
  // Where the page's own price stands in a card, cards tell nothing.
  const facts = readFacts(reading, found, found?.isPriceListed ? () => false : isOfOther)
  const signs = { reading, found, facts, listed: countListed(amounts) }
  const classified = classify(signs)
  const type = request.type ?? classified.type
  const { markets, from } = findMarkets(facts, reading.lang, new URL(model.url).hostname.split('.').pop() ?? '')
  const page: PageInfo = {
    type,
    subtype: request.type && request.type !== classified.type ? null : classified.subtype,
    state: request.type ? 'ok' : stateOf(signs, type),
    caution: first.hiddenUntilStyled
      ? 'hidden-until-styled'
      : model.truncated
        ? 'truncated'
        : facts.unfinished
          ? 'unfinished'
          : null,
    typeFrom: request.type ? 'user' : 'page',
    lang: reading.lang,
    title: model.title,
    platform: platformOf(reading),
    markets: request.market ? withEu(request.market) : markets,
    marketFrom: request.market ? ['user'] : from,
    viewport: model.viewport,
    elements: model.elements,
  }
  onProgress('classifying', 1, 1)
  return { facts: isAboutProduct(type) ? facts : withoutProduct(facts), page }
}

/** Other pages carry goods too, but none that the page is about. */
const isAboutProduct = (type: PageInfo['type']): boolean => type === 'product'

/** What a page says of goods that it is not about, it says of the shop. */
const withoutProduct = (facts: PageFacts): PageFacts => ({
  ...facts,
  product: null,
  pressure: facts.pressure.map((one) => ({ ...one, scope: 'sitewide' })),
  discounts: facts.discounts.map((one) => (one.scope === 'product' ? { ...one, scope: 'sitewide' } : one)),
})

function readFacts(reading: Reading, found: ProductFound | null, isOfOther: (box: number) => boolean): PageFacts {
  if (found) markProductBlock(reading, found)
  const { declared } = reading
  const sells = found?.buy != null
  return {
    product: found?.product ?? null,
    declared: declared.products,
    markupErrors: declared.errors,
    contact: readContact(reading),
    questionForm: readQuestionForm(reading),
    hours: readHours(reading),
    promises: readPromises(reading),
    pressure: readPressure(reading),
    discounts: readDiscounts(reading, isOfOther),
    policyLinks: readPolicyLinks(reading),
    ...readPayment(reading),
    seals: readSeals(reading),
    ...readReviews(reading),
    ...readConsents(reading),
    businessOnly: readBusinessOnly(reading),
    identity: readIdentity(reading),
    leftovers: readLeftovers(reading),
    cautions: readCautions(reading),
    breadcrumb: readBreadcrumb(reading),
    strongClaims: readStrongClaims(reading),
    greenClaims: readGreenClaims(reading),
    ...readQuestions(reading),
    legibility: readLegibility(reading, found),
    insecure: readInsecure(reading),
    ...readBroken(reading),
    host: new URL(reading.model.url).hostname.replace(/^www\./, '') || null,
    footnotes: readFootnotes(reading),
    ...readLoading(reading, found),
    ...readValue(reading),
    comparison: readComparison(reading),
    keyPoints: found ? keyPointsOf(reading, found) : [],
    ...readCart(reading),
    layout: readLayout(reading),
    dialogs: readDialogs(reading),
    ratingSpread: readRatingSpread(reading),
    reviewRewards: readReviewRewards(reading),
    about: readAbout(reading, sells),
    signatures: readSignatures(reading),
    notice: readNotice(reading, sells),
    prose: readProse(reading, sells),
    steps: readSteps(reading),
    recurring: readRecurring(reading),
    checkout: readCheckout(reading),
  }
}

/** Lines below the product block that still tell of the product. */
const BELOW = 60

function keyPointsOf(reading: Reading, { first, last, name }: ProductFound): PageFacts['keyPoints'] {
  const block = reading.lines.filter(
    ({ index, box }) => index >= first && index <= last + BELOW && ['product', 'body'].includes(reading.regionOf(box)),
  )
  return readKeyPoints(reading, block, name.line)
}

/** From here on, what stands in the block with name, price and buy control counts as the product's. */
function markProductBlock(reading: Reading, { first, last }: ProductFound): void {
  for (const box of reading.model.boxes) {
    const inside = box.firstLine >= first && Math.max(box.lastLine, box.firstLine) <= last
    if (inside && reading.regions[box.index] === 'body') reading.regions[box.index] = 'product'
  }
}
