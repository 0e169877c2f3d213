import { describe, expect, it } from 'vitest'
import { scoredAudit } from '@/utils/audit/record'
import { toJson } from '@/utils/report/json'
import { audit } from './sample'

/** The same data with every object's keys set in the opposite order. */
const reversed = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(reversed) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  ) as T
}

describe('JSON report', () => {
  it('gives the same bytes in whatever order keys were set', () => {
    expect(toJson([reversed(audit('Lamp'))])).toBe(toJson([audit('Lamp')]))
  })

  it('begins a record with what it is about, and ends the file with a line break', () => {
    const text = toJson([audit('Lamp')])
    expect(text).toMatch(/^\[\n {2}\{\n {4}"schema": 1,\n {4}"id": "a1",\n {4}"url"/)
    expect(text.endsWith(']\n')).toBe(true)
  })

  it('writes records that the schema accepts, points in the order of the method', () => {
    const [record] = JSON.parse(toJson([audit('Lamp')]))
    expect(scoredAudit.safeParse(record).success).toBe(true)
    expect(Object.keys(record.score.points).map(Number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
  })

  it('keeps the order of the run, failed pages in their place', () => {
    const failed = { id: 'b', url: 'https://shop.example/', error: { reason: 'timeout', message: 'late' } } as const
    const entries = JSON.parse(toJson([audit('One'), failed, audit('Two')]))
    expect(entries.map((entry: { id: string }) => entry.id)).toEqual(['a1', 'b', 'a1'])
    expect(entries[1].error.reason).toBe('timeout')
  })
})
