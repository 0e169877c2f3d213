/** The reader's pressure texts, sorted by what they claim. */
import type { PageFacts } from '@/utils/audit/facts'
import { matcher } from '@/utils/text/lexicon'
import { cutOffs, deadlines, liveFigures, newsOfBuyers, notActivity } from '../lexicons/buying'
import type { Subject } from '../rule'

export type Pressed = PageFacts['pressure'][number]

/** Clocks, and texts that set a deadline; until when an order leaves today is another rule's matter. */
export function timers({ facts, page }: Subject): { clocks: Pressed[]; deadlines: Pressed[] } {
  const [ends, cutOff] = [matcher(deadlines, page.lang), matcher(cutOffs, page.lang)]
  const own = facts.pressure.filter(({ text }) => !cutOff.test(text))
  return {
    clocks: own.filter(({ kind }) => kind === 'countdown'),
    deadlines: own.filter(
      ({ kind, text, scope }) => kind === 'urgency' && ends.test(text) && (scope === 'product' || isSentence(text)),
    ),
  }
}

/** More than a menu entry says. */
const isSentence = (text: string): boolean =>
  text.split(/\s+/).length >= 4 || (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0) >= 8

const DATE =
  /\d{1,2}[./-]\d{1,2}(?!\d)|\d{1,2}\s?月\s?\d{1,2}|\d{1,2}월\s?\d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\.?\s(?:de\s)?(?:jan|feb|fév|mär|mar|apr|avr|ma[iy]|jun|jui|jul|aug|ao[uû]|ago|sep|oct|okt|ott|nov|dec|dez|déc|dic|ene|gen|giu|lug|set|out)\p{L}*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s\d{1,2}|\d{1,2}[:.h]\d{2}|midnight|mitternacht|minuit|medianoche|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch/iu

/** The words before a clock that scripts fill. */
const CLOCK_LABEL =
  /(?:(?<!\p{L})(?:in|dans|en|tra|over|za|за|om)|まで|残り時間|结束|倒计时|남은 시간|종료까지)\s?[:：]?\s*$/iu
export const awaitsClock = (text: string): boolean => CLOCK_LABEL.test(text)

/** Whether a text says when: a date, a weekday or an hour. */
export const namesEnd = (text: string): boolean => DATE.test(text)

/** Messages about other buyers, each by what it claims: figures of this moment, one buyer's news, or a plain total. */
export function crowd({ facts, page }: Pick<Subject, 'facts' | 'page'>): Record<'live' | 'news' | 'totals', Pressed[]> {
  const [not, live, news] = [notActivity, liveFigures, newsOfBuyers].map((lexicon) => matcher(lexicon, page.lang))
  const own = facts.pressure.filter(({ kind, text }) => kind === 'activity' && !not?.test(text))
  const isNews = ({ text }: Pressed) => news?.test(text) === true
  const isLive = (one: Pressed) => !isNews(one) && live?.test(one.text) === true
  return {
    live: own.filter(isLive),
    news: own.filter(isNews),
    totals: own.filter((one) => !isNews(one) && !isLive(one) && /\d/.test(one.text)),
  }
}
