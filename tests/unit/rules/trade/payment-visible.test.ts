import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/payment-visible'
import type { PageFacts } from '@/utils/audit/facts'
import type { Market, PageInfo } from '@/utils/audit/record'
import { at, subject } from '../../make'

const check = (
  payment: string[],
  markets: Market[] = ['uk'],
  facts: Partial<PageFacts> = {},
  page: Partial<PageInfo> = {},
) =>
  rule.check(
    subject(
      { payment, paymentAt: payment.length > 0 ? at(payment.join(' ')) : null, paymentRegion: 'footer', ...facts },
      { markets, ...page },
    ),
  )

const link: PageFacts['policyLinks'] = [
  {
    kind: 'payment',
    url: '/payment',
    text: 'Payment methods',
    region: 'footer',
    dead: false,
    at: at('Payment methods'),
  },
]

describe('trade/payment-visible', () => {
  it.each([
    ['uk', ['visa', 'mastercard']],
    ['de', ['visa', 'paypal']],
    ['de', ['mastercard', 'invoice']],
    ['cn', ['alipay', 'wechat-pay']],
    ['jp', ['visa', 'convenience-store']],
  ] as [Market, string[]][])('passes two methods with a local one in %s', (market, methods) => {
    expect(check(methods, [market]).status).toBe('pass')
  })

  it.each([
    ['no local favourite', 'no-local', ['visa', 'mastercard'], ['de', 'eu']],
    ['the shop’s own card alone', 'own-only', ['store-card', 'gift-card'], ['uk']],
  ] as [string, string, string[], Market[]][])('is partial with %s', (_, message, methods, markets) => {
    expect(check(methods, markets)).toMatchObject({ status: 'partial', message })
  })

  it('near miss: beside a single method the others may stand as pictures: cannot-tell', () => {
    expect(check(['klarna'], ['uk'])).toMatchObject({ status: 'cannot-tell', message: 'one' })
  })

  it('is partial where only a policy page names them', () => {
    const found = check(['visa', 'paypal'], ['uk'], { paymentRegion: 'body' }, { type: 'policy', subtype: 'payment' })
    expect(found).toMatchObject({ status: 'partial', message: 'policy-only' })
  })

  it('is partial with a link alone', () => {
    expect(check([], ['uk'], { policyLinks: link })).toMatchObject({ status: 'partial', message: 'link-only' })
  })

  it('near miss: silence, as of pictures without text, proves nothing', () => {
    const found = check([])
    expect(found.status).toBe('cannot-tell')
    expect(found.evidence[0]?.places).toEqual(['product-area', 'footer'])
  })

  it('near miss: a footer list on a policy page', () => {
    expect(check(['visa', 'paypal'], ['uk'], {}, { type: 'policy', subtype: 'returns' }).status).toBe('pass')
  })
})
