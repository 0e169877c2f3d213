/** Reviews as the page shows them, how they are checked, and questions with their answers. */

import { questionPrompt } from '@/rules/lexicons/description'
import { checkExplained, purchaseBadge } from '@/rules/lexicons/reviews'
import type { PageFacts } from '@/utils/audit/facts'
import type { Matcher } from '@/utils/text/lexicon'
import { isType, objects, textOf } from '../declared/json-ld'
import type { Line } from '../model'
import type { Reading } from '../reading'

/** Pictures by which providers of reviews vouch for them. */
const trustMark = /trust ?mark|verified|vérifiés|verifiziert|geprüft|verificad/i
const MOST = 60

export function readReviews(reading: Reading): Pick<PageFacts, 'reviews' | 'reviewCheck'> {
  const reviews = declaredReviews(reading)
  return { reviews, reviewCheck: checkAt(reading) }
}

/** Words about the check; else a badge, in words or as a picture beside the reviews. */
function checkAt(reading: Reading): PageFacts['reviewCheck'] {
  const [explained, badge] = [reading.cues(checkExplained), reading.cues(purchaseBadge)]
  const told = reading.lines.find((line) => line.text.length < 400 && explained.test(line.text))
  if (told) return { kind: 'explained', at: reading.anchorLine(told) }
  const marked = reading.lines.find((line) => line.text.length < 80 && says(line, badge))
  if (marked) return { kind: 'badge', at: reading.anchorLine(marked) }
  const mark = reading.model.pictures.find(
    ({ alt, box, visible }) => visible && trustMark.test(alt ?? '') && reading.regionOf(box) === 'reviews',
  )
  return mark ? { kind: 'badge', at: reading.anchor(mark.box, mark.alt ?? '') } : null
}

/** A badge may be set right against the words before it; then its own piece of the line says it. */
const says = ({ text, runs }: Line, words: Matcher): boolean =>
  words.test(text) || runs.some((run) => words.test(run.text))

function declaredReviews(reading: Reading): PageFacts['reviews'] {
  const items = reading.declared.items.filter(({ item }) => isType(item, 'Review'))
  return items.slice(0, MOST).flatMap(({ item }) => {
    const text = textOf(item.reviewBody) ?? textOf(item.description) ?? ''
    const [rating = {}] = objects(item.reviewRating)
    const value = Number(textOf(rating.ratingValue) ?? textOf(item.reviewRating))
    const date = textOf(item.datePublished)
    return text === ''
      ? []
      : [
          {
            rating: Number.isFinite(value) && value > 0 ? value : null,
            date: date?.slice(0, 40) ?? null,
            text: text.slice(0, 300),
            at: null,
          },
        ]
  })
}

const questionCount =
  /(\d{1,5})\s*(?:answered questions?|questions? (?:&|and) answers?|beantwortete fragen|fragen beantwortet|questions? (?:ayant|avec) réponses?|preguntas? respondidas?|customer questions|问题)/i

export function readQuestions(reading: Reading): Pick<PageFacts, 'questions' | 'questionCount'> {
  const counted = reading.lines.find((line) => line.text.length < 80 && questionCount.test(line.text))
  const count = counted ? Number(questionCount.exec(counted.text)?.[1] ?? 0) : 0
  return {
    questions: [...declaredQuestions(reading), ...shownQuestions(reading)]
      .filter((one, index, all) => all.findIndex((other) => other.question === one.question) === index)
      .slice(0, MOST),
    questionCount: counted ? { count, at: reading.anchorLine(counted) } : null,
  }
}

function declaredQuestions(reading: Reading): PageFacts['questions'] {
  return reading.declared.items.flatMap(({ item }) => {
    if (!isType(item, 'Question')) return []
    const [answer = {}] = [...objects(item.acceptedAnswer), ...objects(item.suggestedAnswer)]
    const text = (textOf(answer.text) ?? '').replace(/<[^>]{0,200}>/g, ' ')
    return [{ question: (textOf(item.name) ?? '').slice(0, 300), answerWords: wordsIn(text) }]
  })
}

/** Lines that ask, followed by lines that answer; headings, summaries and definition terms. */
function shownQuestions(reading: Reading): PageFacts['questions'] {
  const asks = (line: Line) =>
    line.text.length > 8 &&
    line.text.length < 160 &&
    /[?？]$/.test(line.text.trim()) &&
    !reading.cues(questionPrompt).test(line.text) &&
    !['related', 'reviews', 'header', 'footer', 'banner'].includes(reading.regionOf(line.box)) &&
    reading
      .lineage(line.box, 3)
      .some(
        (box) =>
          ['summary', 'dt', 'h2', 'h3', 'h4', 'h5', 'button', 'strong', 'b'].includes(box.tag) ||
          /question|faq|accordion/.test(box.hints),
      )
  return reading.lines.flatMap((line, position) => {
    if (!asks(line)) return []
    const answer: string[] = []
    for (const next of reading.lines.slice(position + 1, position + 8)) {
      if (asks(next) || ['footer', 'header'].includes(reading.regionOf(next.box))) break
      answer.push(next.text)
    }
    return [{ question: line.text.slice(0, 300), answerWords: wordsIn(answer.join(' ')) }]
  })
}

const wordsIn = (text: string): number =>
  (text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\d]+/gu)?.length ?? 0) +
  Math.round((text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) / 2)
