import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/seals-verifiable'
import { at, subject } from '../../make'

const seal = (name: string, url: string | null) => ({ name, url, at: at(name) })
const verdict = (...seals: ReturnType<typeof seal>[]) => {
  const { status, message } = rule.check(subject({ seals, host: 'harbor-pine.example' }))
  return `${status} ${message}`
}
const CERTIFICATE = 'https://www.trustedshops.co.uk/buyerrating/info_X6F2A1B09C3D4E5F.html'

describe('shop/seals-verifiable', () => {
  it('passes a link to the certificate of this shop, by domain or account', () => {
    expect(verdict(seal('Trustpilot', 'https://uk.trustpilot.com/review/harbor-pine.example'))).toBe('pass checkable')
    expect(verdict(seal('Trusted Shops', CERTIFICATE))).toBe('pass checkable')
  })

  it('fails a known seal without link, with its own picture, or for another shop', () => {
    expect(verdict(seal('Trusted Shops Guarantee', null))).toBe('fail unlinked')
    expect(verdict(seal('Trusted Shops', 'https://harbor-pine.example/img/seal.png'))).toBe('fail own-picture')
    expect(verdict(seal('Trustpilot', 'https://uk.trustpilot.com/review/other-lamps.com'))).toBe('fail other-shop')
  })

  it('is partial when the link names no shop, or leads elsewhere', () => {
    expect(verdict(seal('Trusted Shops', 'https://www.trustedshops.com/'))).toBe('partial names-nobody')
    expect(verdict(seal('Trusted Shops', '/why-us'))).toBe('partial other-target')
  })

  it('is partial for a review mark without link', () => {
    expect(verdict(seal('Trustpilot 4.8', null))).toBe('partial mark-unlinked')
  })

  it('lets the worst seal decide', () => {
    expect(verdict(seal('Trusted Shops', CERTIFICATE), seal('BBB Accredited', null))).toBe('fail unlinked')
  })

  it('cannot tell for a scheme that is not known', () => {
    expect(verdict(seal('100 % Quality Seal', null))).toBe('cannot-tell scheme-unknown')
  })

  it('does not apply without seals', () => {
    expect(verdict()).toBe('not-applicable no-seal')
  })

  it('near miss: payment logos and product labels are no shop seals', () => {
    expect(verdict(seal('Visa', null), seal('EU energy label', null), seal('OEKO-TEX', null))).toBe(
      'not-applicable no-seal',
    )
  })

  it('near miss: the same shop under another ending is not another shop', () => {
    expect(verdict(seal('Trustpilot', 'https://trustpilot.com/review/harbor-pine.co.uk'))).toBe('pass checkable')
  })
})
