import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/contact-two-ways'
import { contact, subject } from '../../make'

const onContactPage = { type: 'policy', subtype: 'contact' } as const

describe('shop/contact-two-ways', () => {
  it('passes two different ways', () => {
    const found = rule.check(
      subject({ contact: [contact('email', 'hi@shop.example'), contact('phone', '020 7946 0000')] }),
    )
    expect(found).toMatchObject({ status: 'pass', values: { ways: ['email', 'phone'] } })
  })

  it('fails a contact page with a form and a social profile only', () => {
    const ways = [contact('form', 'Contact form'), contact('social', 'Instagram')]
    expect(rule.check(subject({ contact: ways }, onContactPage))).toMatchObject({
      status: 'fail',
      values: { ways: ['form', 'social'] },
    })
  })

  it('is partial with one way, with or without a form', () => {
    expect(rule.check(subject({ contact: [contact('email', 'hi@shop.example')] })).status).toBe('partial')
    expect(
      rule.check(subject({ contact: [contact('email', 'hi@shop.example'), contact('form', 'Form')] }, onContactPage))
        .status,
    ).toBe('partial')
  })

  it('cannot tell from another page without any', () => {
    expect(rule.check(subject({ contact: [contact('form', 'Form')] })).status).toBe('cannot-tell')
  })

  it('near miss: two phone numbers are one way', () => {
    const phones = [contact('phone', '020 7946 0000'), contact('phone', '020 7946 0001')]
    expect(rule.check(subject({ contact: phones })).status).toBe('partial')
  })

  it('near miss: the placeholder address of a theme is no address', () => {
    const ways = [contact('phone', '020 7946 0000'), contact('address', '123 Main Street, Anytown')]
    expect(rule.check(subject({ contact: ways })).values.ways).toEqual(['phone'])
  })
})
