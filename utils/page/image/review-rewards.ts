/** Rewards for reviews in the shop's own words, and the stars by number. */

import { positiveReviews, reviewAsks, reviewNouns, rewardDisclosure, rewards } from '@/rules/lexicons/image'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OF_OTHERS } from '../outside'
import type { Reading } from '../reading'

type Reward = PageFacts['reviewRewards'][number]

const MOST = 10
const LONGEST = 300
const sentenceEnd = /[.!?。！？|·•]\s*/

export function readReviewRewards(reading: Reading): Reward[] {
  const found: Reward[] = []
  for (const [position, line] of reading.lines.entries()) {
    if (found.length >= MOST || line.text.length > LONGEST || OF_OTHERS.has(reading.regionOf(line.box))) continue
    const sentence = line.text.split(sentenceEnd).find((one) => isReward(one, reading))
    if (!sentence) continue
    const near = reading.lines.slice(Math.max(0, position - 3), position + 4)
    found.push({
      kind: reading.cues(positiveReviews).affirmed(sentence) ? 'positive' : 'any',
      disclosed: near.some((one) => reading.cues(rewardDisclosure).find(one.text) !== null),
      at: reading.anchorLine(line),
    })
  }
  return found
}

/** One sentence that asks for a review and promises something for it. */
const isReward = (text: string, reading: Reading): boolean =>
  [reviewNouns, reviewAsks, rewards].every((words) => reading.cues(words).affirmed(text) !== null)

const star =
  /^\s*(?:([1-5])\s?(?:stars?|sterne?n?|étoiles?|estrellas?|stelle|sterren|gwiazd\p{L}{0,4}|つ星|星|★|звёзд\p{L}?|점)|星\s?([1-5])\s?つ?)(?!\p{L})/iu

/** At least three lines "5 stars …", "4 stars …" close together. */
export function readRatingSpread({ lines, anchorLine }: Reading): PageFacts['ratingSpread'] {
  const rows = lines.filter((line) => line.text.length < 40 && star.test(line.text))
  const first = rows.find((row, position) => isSpread(rows.slice(position, position + 5), row))
  return first ? anchorLine(first) : null
}

function isSpread(rows: Line[], first: Line): boolean {
  const near = rows.filter((row) => row.index - first.index <= 25)
  const numbers = near.map(({ text }) =>
    star
      .exec(text)
      ?.slice(1)
      .find((one) => one !== undefined),
  )
  return new Set(numbers).size >= 3
}
