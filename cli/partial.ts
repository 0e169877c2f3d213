/** Pages that a broken-off run has finished, one JSON line each, so that `--resume` can go on behind them. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { RULES_VERSION } from '@/rules/version'
import { hash } from '@/utils/audit/hash'
import type { ScoredAudit } from '@/utils/audit/record'
import type { Job } from './job'

export class Partial {
  constructor(
    private readonly file: string,
    /** What else decides a result (date, market, viewport); a finished page counts only for the same. */
    private readonly settings: string,
  ) {}

  /** Forgets what an earlier run has left. */
  clear(): void {
    rmSync(this.file, { force: true })
  }

  add(job: Job, index: number, audit: ScoredAudit): void {
    mkdirSync(dirname(this.file), { recursive: true })
    appendFileSync(this.file, `${JSON.stringify({ key: this.keyOf(job, index), audit })}\n`)
  }

  /** Finished pages by their place among the jobs. */
  finished(jobs: Job[]): Map<number, ScoredAudit> {
    const kept = new Map(this.lines().map(({ key, audit }) => [key, audit]))
    const found = jobs.map((job, index) => [index, kept.get(this.keyOf(job, index))] as const)
    return new Map(found.filter((pair): pair is [number, ScoredAudit] => pair[1] !== undefined))
  }

  private keyOf(job: Job, index: number): string {
    return hash([RULES_VERSION, this.settings, index, JSON.stringify(job)].join('\n'))
  }

  private lines(): { key: string; audit: ScoredAudit }[] {
    if (!existsSync(this.file)) return []
    return readFileSync(this.file, 'utf8').split('\n').flatMap(parseLine)
  }
}

/** The last line is cut off where the run was killed while it wrote. */
function parseLine(line: string): { key: string; audit: ScoredAudit }[] {
  try {
    return line === '' ? [] : [JSON.parse(line)]
  } catch {
    return []
  }
}
