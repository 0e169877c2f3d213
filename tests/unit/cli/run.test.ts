import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jobsFrom } from '@/cli/inputs'
import type { Job } from '@/cli/job'
import { Partial } from '@/cli/partial'
import { plain } from '@/cli/plain'
import { rounds } from '@/cli/pool'
import { countsOf } from '@/cli/vitest-result'
import { audit } from '../report/sample'
import { scratch } from './scratch'

const live = (url: string): Job => ({ id: null, url, from: { kind: 'live' } })
const saved = (url: string, file: string): Job => ({ id: file, url, from: { kind: 'page', file, charset: null } })

describe('inputs', () => {
  it('serves a folder’s pages at an origin of their own, its index first', () => {
    const folder = scratch({ 'b.html': '', 'index.html': '', 'sub/a b.html': '', 'style.css': '' })
    expect(jobsFrom({ named: [folder], sites: [] }).map(({ url }) => url)).toEqual([
      'https://local.example/',
      'https://local.example/b.html',
      'https://local.example/sub/a%20b.html',
    ])
  })

  it('keeps two folders apart', () => {
    const [one, two] = [scratch({ 'a.html': '' }), scratch({ 'a.html': '' })]
    expect(jobsFrom({ named: [join(one, 'a.html'), two], sites: [] }).map(({ url }) => url)).toEqual([
      'https://local.example/a.html',
      'https://local-2.example/a.html',
    ])
  })

  it('takes the demo shops where nothing is named', () => {
    const origins = new Set(jobsFrom({ named: [], sites: [] }).map(({ url }) => new URL(url).origin))
    expect(origins).toContain('https://harbor-pine.example')
  })
})

describe('rounds', () => {
  it('never opens two pages of the same address at once, and keeps saved and live pages apart', () => {
    const jobs = [saved('https://a.example/', 'one'), live('https://b.example/'), saved('https://a.example/', 'two')]
    const indexes = rounds(jobs).map((round) => round.map(({ index }) => index))
    expect(indexes).toEqual([[0], [1], [2]])
  })
})

describe('finished pages of a run', () => {
  const jobs = [saved('https://a.example/', 'one'), saved('https://b.example/', 'two')]
  const first = jobs[0] as Job

  it('are found again, without the line that a kill cut off', () => {
    const file = join(scratch(), 'run.partial.jsonl')
    new Partial(file, 'x').add(first, 0, audit('One'))
    appendFileSync(file, '{"key":"half')
    const found = new Partial(file, 'x').finished(jobs)
    expect([...found.keys()]).toEqual([0])
    expect(found.get(0)?.page.title).toBe('One')
  })

  it('do not count for other settings', () => {
    const file = join(scratch(), 'run.partial.jsonl')
    new Partial(file, 'one day').add(first, 0, audit('One'))
    expect(new Partial(file, 'another day').finished(jobs).size).toBe(0)
  })

  it('are forgotten when the run is whole', () => {
    const folder = scratch()
    const partial = new Partial(join(folder, 'run.partial.jsonl'), 'x')
    partial.add(first, 0, audit('One'))
    partial.clear()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('text for the terminal', () => {
  it('cannot move the cursor, colour what follows or turn its direction', () => {
    expect(plain('a\u001B[31mb\u0007\r\nc\u202Ed')).toBe('a [31mb c d')
  })
})

describe('counts of the test run', () => {
  const report = (
    passed: number,
    failed: number,
    testResults: { status: string; assertionResults: unknown[] }[] = [],
  ) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  })

  it('are Vitest’s own', () => {
    expect(countsOf(report(3, 1), 1)).toEqual({ passed: 3, failed: 1 })
  })

  it.each([
    ['no test ran', report(0, 0), 0],
    ['Vitest ended badly without naming a test', report(3, 0), 1],
    ['there is no report', null, 1],
    ['a file could not be loaded', report(3, 0, [{ status: 'failed', assertionResults: [] }]), 1],
  ])('fail where %s', (_what, given, code) => {
    expect(countsOf(given, code).failed).toBe(1)
  })
})
