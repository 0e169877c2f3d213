import { absence, cannotTell, defineRule, fail, partial, pass, quoted } from '../rule'
import { namesTime, promised } from '../support/promises'
import { unlessUnread } from '../support/silence'
import { eCommerce } from '../support/sources'

/** Hours of a place to walk into, not of the people who answer. */
const STORE_HOURS =
  /\b(store|shop|showroom|branch) hours|visit us|showroom|ladengeschäft|filiale|magasin|tienda física|门店|实体店|店舗|実店舗/i

export default defineRule({
  point: 9,
  tier: 'do-well',
  pages: 'any',
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'customer service',
  stage: 'evaluate',
  needsWords: true,
  sources: [{ name: 'Storelight method, point 9' }, eCommerce('art. 5(1)(c)')],
  check(subject) {
    const { facts, page } = subject
    const hours = facts.hours.find(({ quote }) => !STORE_HOURS.test(quote))
    const reply = promised(facts, 'response-time').find(namesTime)
    if (hours && reply)
      return pass('both', { hours: hours.quote, reply: reply.text }, [quoted(hours), quoted(reply.at)])
    const half = hours
      ? partial('hours-only', { hours: hours.quote }, [quoted(hours)])
      : reply && partial('reply-only', { reply: reply.text }, [quoted(reply.at)])
    if (half) return unlessUnread(subject, ['footer'], half)
    const searched = absence('Mon–Fri, Uhr, 工作时间, 受付時間, reply within, 小时内回复, 以内に返信', [
      'header',
      'footer',
      'page',
    ])
    return page.subtype === 'contact' ? fail('neither', {}, [searched]) : cannotTell('not-here', {}, [searched])
  },
})
