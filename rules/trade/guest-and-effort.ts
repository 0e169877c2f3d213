import { matcher } from '@/utils/text/lexicon'
import { accountWords } from '../lexicons/buying'
import { absence, cannotTell, defineRule, element, fail, notApplicable, partial, pass, quoted } from '../rule'
import { unlessUnread } from '../support/silence'

/** Required fields that suffice to send a parcel. */
const ENOUGH = 12
/** Required fields from which a cart page holds the checkout's form itself. */
const FORM = 5

export default defineRule({
  point: 4,
  tier: 'avoid',
  pages: ['cart'],
  markets: 'any',
  weight: 4,
  confidence: 'medium',
  department: 'IT',
  stage: 'pay',
  needsWords: true,
  sources: [
    { name: 'Storelight method, point 4' },
    { name: 'Mathur et al. 2019, Dark Patterns at Scale', url: 'https://arxiv.org/abs/1907.07032' },
  ],
  check(subject) {
    const { checkout, cartLines, businessOnly } = subject.facts
    if (businessOnly) return notApplicable('business-only', {}, [quoted(businessOnly)])
    const isForm = subject.page.subtype === 'checkout' || (checkout?.required ?? 0) >= FORM
    if (!isForm || !checkout) return cannotTell('checkout-not-opened')
    const { guest, account, required, odd } = checkout
    const values = { count: required, most: ENOUGH }
    const knowsTotal = cartLines.some(({ kind }) => kind === 'total')
    // A sign-in form has two fields; a checkout that can be filled in beside it forces nobody, unless it says so.
    const isForced = account !== null && (required <= 2 || matcher(accountWords, subject.page.lang).test(account.quote))
    if (account && isForced && !guest) {
      const searched = absence('guest checkout, als Gast, sans compte, como invitado, ゲスト購入, 游客', [
        'forms',
        'page',
      ])
      return knowsTotal
        ? partial('account-first', {}, [quoted(account), searched])
        : unlessUnread(subject, [], fail('account-forced', {}, [quoted(account), searched]))
    }
    if (required > ENOUGH) return partial('many-fields', values, odd.map(element))
    const [strange] = odd
    if (strange) return partial('odd-field', { field: strange.quote }, odd.map(element))
    if (guest?.collapsed) return partial('guest-hidden', { words: guest.quote }, [quoted(guest)])
    if (guest) return pass('guest', { ...values, words: guest.quote }, [quoted(guest)])
    return required > 0 && !account ? pass('few-fields', values) : cannotTell('not-read')
  },
})
