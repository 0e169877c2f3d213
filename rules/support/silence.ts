/** When nothing may be concluded from what was not found. */
import type { PageFacts } from '@/utils/audit/facts'
import { cannotTell, type Outcome, type Subject } from '../rule'

type Box = PageFacts['emptyBoxes'][number]

/** Whether the page, or a box that would hold the thing, had not filled itself yet (catalogue I, "Loading"). */
export const isUnread = ({ facts, page }: Subject, boxes: Box[] = []): boolean =>
  facts.unfinished || page.caution !== null || boxes.some((box) => facts.emptyBoxes.includes(box))

/** The alarm that a silence raises; where the silence may be the reader's own, the same evidence without it. */
export const unlessUnread = (subject: Subject, boxes: Box[], alarm: Outcome): Outcome =>
  isUnread(subject, boxes) ? cannotTell('unfinished', {}, alarm.evidence) : alarm
