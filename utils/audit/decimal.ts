/**
 * Decimal amounts as strings ("12.99"), never floats. Comparisons and percentages go
 * through integers of 1/1,000,000, exact for every amount the facts allow.
 */
const SCALE = 1_000_000n

/** The amount in millionths. @throws on text that is not a plain decimal. */
function units(amount: string): bigint {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(amount)
  if (!match) throw new RangeError(`not a decimal amount: ${amount}`)
  return BigInt(match[1] ?? '0') * SCALE + BigInt((match[2] ?? '').padEnd(6, '0'))
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareDecimal(a: string, b: string): number {
  const difference = units(a) - units(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `a − b` as a decimal; null where the result would be negative. */
export function subtractDecimal(a: string, b: string): string | null {
  const difference = units(a) - units(b)
  return difference < 0n ? null : fromUnits(difference)
}

/** `a + b` as a decimal. */
export const addDecimal = (a: string, b: string): string => fromUnits(units(a) + units(b))

/** `a × b`, cut after six digits. */
export const multiplyDecimal = (a: string, b: string): string => fromUnits((units(a) * units(b)) / SCALE)

function fromUnits(value: bigint): string {
  const fraction = (value % SCALE)
    .toString()
    .padStart(6, '0')
    .replace(/0{1,4}$/, '')
  const cents = fraction === '00' ? '' : `.${fraction}`
  return `${value / SCALE}${cents}`
}

/** What the buyer saves, in percent of the reference price; null where there is nothing to save. */
export function percentOff(reference: string, now: string): number | null {
  const from = units(reference)
  const saved = from - units(now)
  return from === 0n || saved <= 0n ? null : Number((saved * 1_000_000n) / from) / 10_000
}

/** How much `now` lies above `before`, in percent; null where it does not, or where `before` is 0. */
export function percentUp(before: string, now: string): number | null {
  const from = units(before)
  const added = units(now) - from
  return from === 0n || added <= 0n ? null : Number((added * 1_000_000n) / from) / 10_000
}

/** The middle amount; of an even count, the mean of the two in the middle; null of none. */
export function medianDecimal(amounts: string[]): string | null {
  const sorted = [...amounts].sort(compareDecimal)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : fromUnits((units(lower) + units(upper)) / 2n)
}

/** The nearest number, for ratios and display only. */
export const toNumber = (amount: string): number => Number(units(amount)) / Number(SCALE)
