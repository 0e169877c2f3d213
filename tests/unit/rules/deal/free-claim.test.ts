import { describe, expect, it } from 'vitest'
import rule from '@/rules/deal/free-claim'
import type { PageFacts } from '@/utils/audit/facts'
import { at, promise, subject } from '../../make'

const verdict = (facts: Partial<PageFacts>) => {
  const { status, message } = rule.check(subject(facts))
  return `${status} ${message}`
}
const claim = (text: string) => ({ kind: 'free-claim' as const, text, at: at(text) })

describe('deal/free-claim', () => {
  it('passes a claim that nothing contradicts, or that names its condition', () => {
    expect(verdict({ cautions: [claim('Free gift wrapping')] })).toBe('pass holds')
    const bound = promise('free-shipping', 'Free delivery over £50', { number: 50, condition: 'over £50' })
    expect(verdict({ promises: [bound] })).toBe('pass holds')
  })

  it('fails free shipping that the cart charges, side by side', () => {
    const cartLines = [{ kind: 'shipping' as const, label: 'Delivery', amount: '4.95', at: at('Delivery £4.95') }]
    const found = rule.check(
      subject({ promises: [promise('free-shipping', 'Free delivery')], cartLines }, { type: 'cart' }),
    )
    expect(found).toMatchObject({ status: 'fail', values: { claim: 'Free delivery', cost: 'Delivery £4.95' } })
  })

  it('fails free shipping beside its price on the same page', () => {
    const promises = [
      promise('free-shipping', 'Free delivery'),
      promise('shipping-cost', 'Delivery £4.95', { number: 4.95 }),
    ]
    expect(verdict({ promises })).toBe('fail charged')
  })

  it('fails an asterisk without note; with a note it is partial', () => {
    expect(verdict({ cautions: [claim('Free gift*')] })).toBe('fail mark-without-note')
    expect(verdict({ cautions: [claim('Free gift*')], footnotes: [at('* from £80')] })).toBe('partial note-at-end')
  })

  it('is partial when the condition stands elsewhere', () => {
    expect(verdict({ cautions: [claim('Free gift, terms apply')] })).toBe('partial behind-link')
    const promises = [
      promise('free-shipping', 'Free delivery', { region: 'banner' }),
      promise('free-shipping', 'Free delivery over £50', { number: 50, condition: 'over £50', region: 'footer' }),
    ]
    expect(verdict({ promises })).toBe('partial condition-elsewhere')
  })

  it('does not apply without a claim', () => {
    expect(verdict({})).toBe('not-applicable no-claim')
  })

  it('near miss: free of something, presents to give, menus', () => {
    for (const text of [
      'Gluten-free and sugar free',
      'Pay over time. Interest free.',
      'Feel free to ask',
      'Hands-free calls at work',
      'Cleveres Geschenk für Fans',
      'Tarjetas regalo',
      '￥110元',
      'Ofertas Outlet Los Más Vendidos Ideas Para Regalo Nuevos lanzamientos Vender gratis',
    ])
      expect(verdict({ cautions: [claim(text)] }), text).toBe('not-applicable no-claim')
    for (const text of [
      'Free returns',
      'Kostenlose Rücksendung',
      'Regalo incluido',
      '0元试用',
      'Interest free, and a free gift',
    ])
      expect(verdict({ cautions: [claim(text)] }), text).toBe('pass holds')
  })

  it('near miss: a multiplication sign, and a note that follows at once', () => {
    expect(verdict({ cautions: [claim('果酒8*275ml 包邮')] })).toBe('pass holds')
    expect(verdict({ cautions: [claim('送料無料！※ご注文2,000円以上で対象')] })).toBe('pass holds')
  })

  it('near miss: what orders below a threshold pay', () => {
    const promises = [
      promise('free-shipping', 'Free delivery'),
      promise('free-shipping', 'Free delivery over £50', { number: 50, condition: 'over £50' }),
      promise('shipping-cost', 'Delivery £4.95', { number: 4.95 }),
    ]
    expect(verdict({ promises })).toBe('partial condition-elsewhere')
  })

  it('near miss: free collection beside paid delivery', () => {
    const promises = [
      promise('free-shipping', 'Free click & collect'),
      promise('shipping-cost', 'Delivery £4.95', { number: 4.95 }),
    ]
    expect(verdict({ promises })).toBe('pass holds')
  })
})
