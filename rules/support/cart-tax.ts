/** Whether a cart's tax line is inside its total or comes on top of it. */
import { addDecimal, compareDecimal, subtractDecimal, toNumber } from '@/utils/audit/decimal'
import type { PageFacts } from '@/utils/audit/facts'
import { absence, cannotTell, fail, measure, type Outcome, pass, quoted } from '../rule'

type Line = PageFacts['cartLines'][number]

/** Rounding over several lines, in currency units. */
const ROUNDING = 0.05

/** `inclusive`: the market's consumers must see prices with tax. */
export function judgeCartTax(lines: Line[], inclusive: boolean): Outcome {
  const tax = lines.find((line) => line.kind === 'tax' && line.amount !== null)
  const total = lines.find((line) => line.kind === 'total' && line.amount !== null)
  if (!tax) return withoutTaxLine(inclusive)
  const before = sumBeforeTax(lines)
  if (!total?.amount || !tax.amount || before === null) return cannotTell('cart-unclear', {}, [quoted(tax.at)])
  const evidence = [quoted(tax.at), measure(`${before} + ${tax.amount} / ${total.amount}`, total.at)]
  if (near(before, total.amount)) return pass('cart-included', { label: tax.at.quote }, evidence)
  if (!near(addDecimal(before, tax.amount), total.amount)) return cannotTell('cart-unclear', {}, evidence)
  return (inclusive ? fail : pass)('cart-added', { label: tax.at.quote }, evidence)
}

function withoutTaxLine(inclusive: boolean): Outcome {
  const searched = [absence('VAT, tax, 税, MwSt., TVA, IVA, 消費税', ['page'])]
  return inclusive ? cannotTell('not-seen', {}, searched) : pass('silent', {}, searched)
}

/** Goods, shipping and fees less discounts; null where a line has no amount or there are no goods. */
function sumBeforeTax(lines: Line[]): string | null {
  const counted = lines.filter((line) => line.kind !== 'tax' && line.kind !== 'total')
  if (!counted.some((line) => line.kind === 'item')) return null
  return counted.reduce<string | null>((sum, { kind, amount }) => {
    if (sum === null || amount === null) return null
    return kind === 'discount' ? subtractDecimal(sum, amount) : addDecimal(sum, amount)
  }, '0')
}

const near = (a: string, b: string): boolean =>
  compareDecimal(a, b) === 0 || Math.abs(toNumber(a) - toNumber(b)) <= ROUNDING
