/** The numbers of the product: the shop's or the maker's (SKU) and the one of world trade (GTIN, ISBN). */
import { gtinLabel, skuLabel } from '@/rules/lexicons/product'
import type { DeclaredProduct, Product } from '@/utils/audit/facts'
import type { Line } from '../model'
import type { Reading } from '../reading'
import { findLabelled } from './labelled'

const LONGEST_SKU = 40

/** As the markup declares them; else as a label on the page gives them. Null where neither does. */
export function readIdentifiers(
  reading: Reading,
  block: Line[],
  product: DeclaredProduct | null,
): Pick<Product, 'sku' | 'gtin'> {
  const cells = reading.lines.filter((line) => reading.lineage(line.box, 2).some(({ tag }) => isCell.test(tag)))
  const lines = [...block, ...cells.filter((line) => reading.regionOf(line.box) === 'body')]
  return {
    sku: product?.sku ?? first(lines, skuLabel, toSku),
    gtin: product?.gtin ?? first(lines, gtinLabel, toGtin),
  }
}

const isCell = /^(?:t[hd]|d[td])$/

function first(lines: Line[], labels: typeof skuLabel, read: (value: string) => string | null): string | null {
  const values = findLabelled(lines, labels, () => true).map(({ value }) => read(value))
  return values.find((value) => value !== null) ?? null
}

/** A number of letters, digits and the marks between them; at least one digit, no spaces. */
function toSku(value: string): string | null {
  const code = /^[#\s]*([\p{L}\d][\p{L}\d._/-]*)/u.exec(value)?.[1] ?? ''
  return /\d/.test(code) && code.length <= LONGEST_SKU && value.length <= LONGEST_SKU * 2 ? code : null
}

/** A GTIN of 8, 12, 13 or 14 digits or an ISBN of 10, with its check digit right. */
function toGtin(value: string): string | null {
  const code = /^[\dX][\dX\s-]{6,20}/.exec(value)?.[0].replace(/[\s-]/g, '') ?? ''
  if (/^\d{9}[\dX]$/.test(code)) return isIsbn10(code) ? code : null
  return /^(?:\d{8}|\d{12,14})$/.test(code) && isGtin(code) ? code : null
}

function isGtin(code: string): boolean {
  const sum = [...code].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

function isIsbn10(code: string): boolean {
  const sum = [...code].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0)
  return sum % 11 === 0
}
