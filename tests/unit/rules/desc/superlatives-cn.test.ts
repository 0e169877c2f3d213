import { describe, expect, it } from 'vitest'
import rule from '@/rules/desc/superlatives-cn'
import { at, subject } from '../../make'

const check = (...texts: string[]) =>
  rule.check(
    subject(
      { cautions: texts.map((text) => ({ kind: 'superlative', text, at: at(text) })) },
      { lang: 'zh', markets: ['cn'] },
    ),
  )

describe('desc/superlatives-cn', () => {
  it.each(['国家级面料', '全网最低价', '销量第一', '顶级羊绒', '行业唯一', '最佳礼物'])('fails %s', (text) => {
    expect(check(text)).toMatchObject({ status: 'fail', message: 'absolute', values: { term: text } })
  })

  it('is partial with soft praise', () => {
    expect(check('行业领先的静音技术')).toMatchObject({ status: 'partial', message: 'soft' })
  })

  it('is partial with a dated source beside the term', () => {
    expect(check('2025年度同类销量第一，数据来源：某机构')).toMatchObject({ status: 'partial', message: 'sourced' })
  })

  it.each([
    ['usage advice', '最佳食用温度'],
    ['time', '第一时间为您发货'],
    ['attitude', '顾客第一'],
    ['goals', '我们努力做到最好'],
    ['the own range', '本店最畅销的一款'],
    ['the lowest price of 30 days', '近30天最低价'],
    ['a menu heading', '热销TOP10'],
    ['grades', '一级品'],
  ])('near miss: %s', (_, text) => {
    expect(check(text).status).toBe('pass')
  })

  it('fails the term that stands outside the exempt one', () => {
    expect(check('第一时间发货，顶级品质').status).toBe('fail')
  })

  it('passes without any term', () => {
    expect(check()).toMatchObject({ status: 'pass', message: 'none' })
  })

  it('does not apply to a page that is not in Chinese', () => {
    expect(rule.check(subject({}, { markets: ['cn'], lang: 'en' })).status).toBe('not-applicable')
  })
})
