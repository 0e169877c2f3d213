import { absence, cannotTell, defineRule, fail, partial, pass, quoted, remembered } from '../rule'
import { crowd } from '../support/pressure'
import { isUnread } from '../support/silence'

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['product', 'cart'],
  markets: 'any',
  weight: 3,
  confidence: 'medium',
  department: 'marketing',
  stage: 'decide',
  needsWords: true,
  sources: [
    {
      name: 'CMA open letter on urgency claims, 2023',
      url: 'https://www.gov.uk/government/publications/online-choice-architecture-open-letter',
      markets: ['uk'],
    },
    { name: '电子商务法 art. 17', legal: true, markets: ['cn'] },
    { name: 'Mathur et al. 2019, Dark Patterns at Scale', url: 'https://arxiv.org/abs/1907.07032' },
  ],
  check(subject) {
    const { live, news, totals } = crowd(subject)
    for (const one of [...news, ...live]) {
      // "4 minutes ago" cannot be true on two days.
      const earlier = subject.shop.find(
        ({ takenAt, facts }) =>
          takenAt.slice(0, 10) !== subject.date && facts.pressure.some(({ text }) => text === one.text),
      )
      if (earlier && news.includes(one))
        return fail('same-again', { words: one.text, day: earlier.takenAt.slice(0, 10) }, [
          quoted(one.at),
          remembered(`${earlier.takenAt.slice(0, 10)}: ${one.text} (${earlier.url})`),
        ])
    }
    const [figure] = live
    if (figure)
      return partial(
        'live',
        { words: figure.text },
        live.slice(0, 4).map(({ at }) => quoted(at)),
      )
    const [message] = news
    if (message)
      return cannotTell(
        'seen-once',
        { words: message.text },
        news.slice(0, 4).map(({ at }) => quoted(at)),
      )
    const [total] = totals
    if (total) return pass('total', { words: total.text }, [quoted(total.at)])
    const searched = [absence('people viewing, just bought, n sold in the last hours, 人正在看, 閲覧中', ['page'])]
    return isUnread(subject) ? cannotTell('unfinished', {}, searched) : pass('none', {}, searched)
  },
})
