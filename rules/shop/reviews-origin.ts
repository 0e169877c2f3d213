import type { Anchor, PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, fail, notApplicable, partial, pass, quoted } from '../rule'
import { namesReviewer } from '../support/seals'
import { unlessUnread } from '../support/silence'
import { ukConsumers, unfairPractices } from '../support/sources'

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: ['product', 'home'],
  markets: ['eu', 'de', 'uk'],
  weight: 4,
  confidence: 'medium',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [unfairPractices('art. 7(6)'), ukConsumers('schedule 20 para. 13')],
  check(subject) {
    const { facts } = subject
    const shown = shownReviews(facts)
    if (facts.emptyBoxes.includes('reviews') && !facts.reviewCheck && !facts.ratingSpread)
      return cannotTell('box-unread')
    if (!shown) return notApplicable('no-reviews')
    const { reviewCheck } = facts
    if (reviewCheck?.kind === 'explained' || (reviewCheck && isBacked(reviewCheck.at, facts)))
      return pass('explained', { words: reviewCheck.at.quote }, [quoted(reviewCheck.at)])
    if (reviewCheck) return partial('badge-only', { words: reviewCheck.at.quote }, [quoted(reviewCheck.at)])
    const searched = absence('verified purchase, how we check reviews, Echtheit, avis vérifiés', ['reviews', 'page'])
    return unlessUnread(subject, facts.ratingSpread ? [] : ['reviews'], fail('no-word', {}, [quoted(shown), searched]))
  },
})

/** The stars or the first review that a visitor sees; null where none is shown. */
function shownReviews({ product, reviews, ratingSpread }: PageFacts): Anchor | null {
  const stars = product?.rating?.count === 0 ? null : product?.ratingAt
  return stars ?? reviews.find((review) => review.at)?.at ?? (product?.rating?.count === 0 ? null : ratingSpread)
}

/** "Confirmed purchase" with a named verifier behind it. */
const isBacked = (badge: Anchor, { seals }: PageFacts): boolean =>
  namesReviewer(badge.quote) || seals.some((seal) => namesReviewer(seal.name))
