import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Score, Status } from '@/utils/audit/record'
import { byPriority, CAP, lostPoints, score } from '@/utils/audit/score'

const finding = (facts: Partial<Finding> = {}): Finding => ({
  rule: 'price/example',
  point: 1,
  tier: 'do-well',
  weight: 3,
  department: 'content',
  stage: 'evaluate',
  confidence: 'high',
  status: 'pass',
  message: 'seen',
  values: {},
  fingerprint: 'x',
  evidence: [],
  ...facts,
})

const statuses: Status[] = ['pass', 'partial', 'fail', 'not-applicable', 'cannot-tell', 'manual', 'error']
const undecided: Status[] = ['not-applicable', 'cannot-tell', 'manual', 'error']

const anyFinding = (tiers: Finding['tier'][] = ['avoid', 'do-well', 'innovate']): fc.Arbitrary<Finding> =>
  fc
    .record({
      point: fc.integer({ min: 1, max: 16 }),
      tier: fc.constantFrom(...tiers),
      weight: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom(...statuses),
    })
    .map(finding)
const findings = fc.array(anyFinding(), { maxLength: 40 })

/** Every figure of a score, without its coverage. */
const figures = ({ total, hard, soft, points }: Score) => [
  total,
  hard,
  soft,
  ...Object.values(points).map((point) => point.score),
]

describe('score', () => {
  it('is earned of possible, in percent', () => {
    const found = score([finding(), finding({ status: 'partial' }), finding({ status: 'fail', weight: 4 })])
    expect(found).toMatchObject({ earned: 4.5, possible: 10, total: 45, decided: 3, applicable: 3 })
    expect(found.points[1]).toMatchObject({ score: 45, uncapped: null })
    expect(found.points[2]).toMatchObject({ score: null, decided: 0 })
  })

  it('parts goods from people', () => {
    const found = score([finding({ point: 8 }), finding({ point: 9, status: 'fail' })])
    expect([found.hard, found.soft]).toEqual([100, 0])
  })

  it('counts what is undecided in the coverage alone', () => {
    const found = score([finding(), ...undecided.map((status) => finding({ status }))])
    expect(found).toMatchObject({ total: 100, decided: 1, applicable: 4 })
  })

  it('counts an innovation only when it is met', () => {
    expect(score([finding(), finding({ tier: 'innovate', status: 'fail' })])).toMatchObject({
      total: 100,
      applicable: 1,
    })
    expect(score([finding({ status: 'fail' }), finding({ tier: 'innovate' })]).total).toBe(50)
  })

  it('caps a point with a failed rule to avoid, and shows the figure without the cap', () => {
    const broken = finding({ tier: 'avoid', weight: 5, status: 'fail' })
    const found = score([broken, finding({ weight: 5 }), finding({ weight: 5 })])
    expect(found.points[1]).toMatchObject({ score: CAP, uncapped: 67 })
    expect(found.total).toBe(67)
  })

  it('caps nothing that is below the cap, nor for lesser failures', () => {
    const broken = finding({ tier: 'avoid', weight: 5, status: 'fail' })
    expect(score([broken]).points[1]).toMatchObject({ score: 0, uncapped: null })
    expect(score([{ ...broken, weight: 4 }, finding({ weight: 5 })]).points[1]).toMatchObject({
      score: 56,
      uncapped: null,
    })
    expect(score([{ ...broken, status: 'partial' }, finding()]).points[1]?.uncapped).toBeNull()
  })

  it('is null where nothing is decided', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...undecided), { maxLength: 10 }), (list) => {
        expect(figures(score(list.map((status) => finding({ status })))).every((figure) => figure === null)).toBe(true)
      }),
    )
  })
})

describe('whatever the findings', () => {
  it('every figure lies between 0 and 100, or is null', () => {
    fc.assert(
      fc.property(findings, (list) => {
        for (const figure of figures(score(list))) expect(figure === null || (figure >= 0 && figure <= 100)).toBe(true)
      }),
    )
  })

  it('mending one never lowers a figure', () => {
    const decided = fc.array(anyFinding(['avoid', 'do-well']), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(decided, fc.nat(), (list, at) => {
        const index = at % list.length
        const old = list[index]
        const better: Partial<Record<Status, Status[]>> = { fail: ['partial', 'pass'], partial: ['pass'] }
        for (const status of (old && better[old.status]) ?? []) {
          const before = figures(score(list))
          const after = figures(score(list.map((one, position) => (position === index ? { ...one, status } : one))))
          for (const [position, figure] of before.entries())
            expect(after[position] ?? 0).toBeGreaterThanOrEqual(figure ?? 0)
        }
      }),
    )
  })

  it('meeting an innovation never lowers a figure', () => {
    fc.assert(
      fc.property(findings, anyFinding(['innovate']), (list, one) => {
        const before = figures(score([...list, { ...one, status: 'fail' }]))
        const after = figures(score([...list, { ...one, status: 'pass' }]))
        for (const [position, figure] of before.entries())
          expect(after[position] ?? 0).toBeGreaterThanOrEqual(figure ?? 0)
      }),
    )
  })

  it('one that is undecided changes no figure', () => {
    fc.assert(
      fc.property(findings, anyFinding(), fc.constantFrom(...undecided), (list, one, status) => {
        expect(figures(score([...list, { ...one, status }]))).toEqual(figures(score(list)))
      }),
    )
  })

  it('their order does not matter', () => {
    fc.assert(
      fc.property(findings, (list) => {
        expect(score([...list].reverse())).toEqual(score(list))
      }),
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        fc.array(anyFinding(), { minLength: 8, maxLength: 8 }),
        (order, list) => {
          expect(score(order.flatMap((index) => list[index] ?? []))).toEqual(score(list))
        },
      ),
    )
  })

  it('lost points add up to what is missing', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const { earned, possible, points } = score(list)
        const lost = list.reduce((sum, one) => sum + lostPoints(one), 0)
        expect(possible - earned).toBeCloseTo(lost, 9)
        const inPoints = Object.values(points).reduce((sum, point) => sum + point.possible - point.earned, 0)
        expect(inPoints).toBeCloseTo(lost, 9)
      }),
    )
  })

  it('a cap never touches the totals', () => {
    fc.assert(
      fc.property(findings, (list) => {
        // A failed rule to avoid of weight 5 counts as any other failure of that weight.
        const tame = list.map((one) => (one.tier === 'avoid' ? { ...one, tier: 'do-well' as const } : one))
        const [capped, uncapped] = [score(list), score(tame)]
        expect([capped.total, capped.hard, capped.soft]).toEqual([uncapped.total, uncapped.hard, uncapped.soft])
        for (const [point, { score: shown, uncapped: full }] of Object.entries(capped.points)) {
          expect(full ?? shown).toBe(uncapped.points[point]?.score)
          if (full !== null) expect(shown).toBe(CAP)
        }
      }),
    )
  })
})

describe('byPriority', () => {
  it('puts first what to avoid, then what costs most', () => {
    const list = [
      finding({ rule: 'price/a', tier: 'do-well', weight: 5, status: 'fail' }),
      finding({ rule: 'price/b', tier: 'avoid', weight: 2, status: 'fail' }),
      finding({ rule: 'price/c', tier: 'avoid', weight: 4, status: 'partial', point: 2 }),
      finding({ rule: 'price/d', tier: 'avoid', weight: 4, status: 'fail' }),
      finding({ rule: 'price/e', status: 'pass' }),
      finding({ rule: 'price/f', status: 'cannot-tell' }),
      finding({ rule: 'price/g', tier: 'innovate', status: 'fail' }),
    ]
    expect(byPriority(list).map(({ rule }) => rule)).toEqual(['price/d', 'price/b', 'price/c', 'price/a'])
  })
})
