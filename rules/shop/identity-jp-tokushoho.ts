import type { PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, defineRule, fail, type Outcome, partial, pass, quoted, type Subject } from '../rule'
import { isUnread, unlessUnread } from '../support/silence'

type Notice = PageFacts['notice']
type Item = Notice[number]['item']

/** What a notice always says; without one of these it fails. */
const CORE: Item[] = ['seller', 'address', 'phone', 'returns', 'payment-method', 'delivery']
/** What it says as well; whether there are other charges depends on the goods, so their absence is not counted. */
const FURTHER: Item[] = ['responsible', 'price', 'postage', 'payment-time']

const LINK = /特定商取引|特商法|通信販売法|会社概要/
/** Postage "at cost" names no amount (catalogue: partial). */
const AT_COST = /実費/
const TITLE = /特定商取引|特商法/
/** Items that a company's profile does not have. */
const OF_SALE: Item[] = ['returns', 'payment-method', 'delivery']
/** Below this the page is not the notice, whatever its name. */
const FEWEST = 3

export default defineRule({
  point: 3,
  tier: 'avoid',
  pages: 'any',
  markets: ['jp'],
  weight: 5,
  confidence: 'high',
  department: 'content',
  stage: 'evaluate',
  needsWords: true,
  sources: [
    {
      name: '特定商取引法 art. 11',
      url: 'https://www.no-trouble.caa.go.jp/what/mailorder/advertising.html',
      legal: true,
      markets: ['jp'],
    },
  ],
  check(subject) {
    const { facts, shop } = subject
    if (isNotice(subject)) return judgeNotice(subject, facts.notice)
    const links = facts.policyLinks.filter(({ dead, kind, text }) => !dead && (kind === 'imprint' || LINK.test(text)))
    const [link] = links
    if (!link)
      return unlessUnread(
        subject,
        ['footer'],
        fail('no-link', {}, [absence('特定商取引法に基づく表記', ['header', 'footer', 'page'])]),
      )
    const seen = shop.find(isNotice)
    if (!seen) return cannotTell('not-opened', { link: link.text }, [quoted(link.at)])
    return judgeNotice({ ...subject, page: seen.page, facts: seen.facts }, seen.facts.notice)
  },
})

/** The notice by its title, or by what only a sale needs; a bare company profile is not it. */
const isNotice = ({ facts, page }: Pick<Subject, 'facts' | 'page'>): boolean =>
  page.subtype === 'imprint' &&
  facts.notice.length >= FEWEST &&
  (TITLE.test(page.title) || facts.notice.filter(({ item }) => OF_SALE.includes(item)).length >= 2)

function judgeNotice(subject: Subject, notice: Notice): Outcome {
  const lacks = (items: Item[]) => items.filter((item) => !notice.some((one) => one.item === item))
  const core = lacks(CORE)
  const evidence = notice.slice(0, 12).map(({ at }) => quoted(at))
  const searched = absence('販売業者, 所在地, 電話番号, 返品, 支払方法, 引渡時期', ['page'])
  if (core.length > 0)
    return isUnread(subject)
      ? cannotTell('unfinished')
      : fail('core-missing', { missing: core }, [...evidence.slice(0, 11), searched])
  const postage = notice.find(({ item }) => item === 'postage')
  if (postage && AT_COST.test(postage.at.quote) && !/\d/.test(postage.at.quote))
    return partial('postage-open', { words: postage.at.quote }, [quoted(postage.at)])
  const further = lacks(FURTHER)
  if (further.length > 0) return partial('further-missing', { missing: further }, [...evidence.slice(0, 11), searched])
  return pass('complete', { count: notice.length }, evidence)
}
