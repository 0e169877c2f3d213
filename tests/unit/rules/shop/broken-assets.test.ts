import { describe, expect, it } from 'vitest'
import rule from '@/rules/shop/broken-assets'
import { at, link as policyLink, product, subject } from '../../make'

const hole = (src: string) => at(src)

describe('shop/broken-assets', () => {
  it('passes a whole page', () => {
    expect(rule.check(subject()).status).toBe('pass')
  })

  it('fails many broken pictures and is partial with one', () => {
    expect(rule.check(subject({ brokenImages: 3, brokenAt: ['a', 'b', 'c'].map(hole) })).status).toBe('fail')
    expect(rule.check(subject({ brokenImages: 1, brokenAt: [hole('a')] })).status).toBe('partial')
  })

  it('fails a broken main picture', () => {
    const gallery = [{ src: 'https://harbor-pine.example/lamp.jpg', width: 0, height: 0, alt: 'Lamp', broken: true }]
    const broken = { product: product({ gallery }), brokenImages: 1, brokenAt: [hole('Lamp')] }
    expect(rule.check(subject(broken)).message).toBe('main-picture')
  })

  it('fails a policy link without target', () => {
    const dead = policyLink('returns', { dead: true })
    expect(rule.check(subject({ policyLinks: [dead] })).message).toBe('dead-link')
  })

  it('near miss: a second, working link of the kind, or help that opens by script', () => {
    const both = [policyLink('returns', { dead: true }), policyLink('returns')]
    expect(rule.check(subject({ policyLinks: both })).status).toBe('pass')
    expect(rule.check(subject({ policyLinks: [policyLink('contact', { dead: true })] })).status).toBe('pass')
  })

  it('near miss: a gallery that loads late is not broken', () => {
    const gallery = [{ src: 'https://harbor-pine.example/lamp.jpg', width: 0, height: 0, alt: null, broken: true }]
    expect(rule.check(subject({ product: product({ gallery }) })).status).toBe('pass')
  })
})
