/** `npm run audit`: audits pages through the real extension, prints checklists, writes reports. */
import { basename, extname, join } from 'node:path'
import { loadTranslator, type Translator } from '@/locales'
import { type Entry, type FailedPage, isAudit } from '@/utils/report/entry'
import { type AuditArguments, readArguments } from './audit-options'
import { buildExtension } from './build'
import { checklist, paintFor, summary } from './checklist'
import { findChromium } from './chromium'
import { finish } from './command'
import { jobsFrom } from './inputs'
import type { Job } from './job'
import { Partial } from './partial'
import { progressOn } from './progress'
import { targetsOf, writeReports } from './reports'

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2))
  const jobs = jobsFrom({ named: options.inputs, sites: options.site, ...pick(options, 'replay') })
  const translator = await loadTranslator(options.lang)
  const entries = await auditJobs(jobs, options)
  const written = writeReports(entries, targetsOf(pick(options, 'json', 'html', 'csv', 'md')), translator)
  if (options.json !== '-') print(entries, written, translator)
  return exitCode(entries, options)
}

/** One entry for each job, in the order of the jobs. */
async function auditJobs(jobs: Job[], options: AuditArguments): Promise<Entry[]> {
  const date = options.date ?? new Date().toISOString().slice(0, 10)
  const settings = JSON.stringify([date, options.market, options.viewport, options.scripts])
  const partial = new Partial(join('out', `${runName(options)}.partial.jsonl`), settings)
  if (!options.resume) partial.clear()
  const entries: (Entry | undefined)[] = jobs.map(() => undefined)
  for (const [index, audit] of partial.finished(jobs)) entries[index] = audit

  const open = [...jobs.keys()].filter((index) => entries[index] === undefined)
  const todo = open.map((index) => jobs[index]).filter((job): job is Job => job !== undefined)
  if (todo.length > 0) {
    // The crawler takes long to load, and wrong use should be told at once.
    const { auditAll } = await import('./pool')
    const progress = progressOn(jobs.length, jobs.length - todo.length)
    await auditAll(
      todo,
      { ...options, ...(await prepare()), date, timeoutMs: options.timeout * 1000 },
      (done, entry) => {
        const index = open[done]
        const job = todo[done]
        if (index === undefined || job === undefined) return
        entries[index] = entry
        if (isAudit(entry)) partial.add(job, index, entry)
        progress.step(entry)
      },
    )
    progress.end()
  }
  // Kept while pages failed, so that --resume tries those again and no others.
  const whole = entries.map((entry, index) => entry ?? missing(jobs[index]))
  if (whole.every(isAudit)) partial.clear()
  return whole
}

async function prepare() {
  const executablePath = await findChromium()
  return { executablePath, extension: await buildExtension('batch') }
}

const missing = (job: Job | undefined): FailedPage => ({
  id: job?.id ?? null,
  url: job?.url ?? '',
  error: { reason: 'unknown', message: 'no result' },
})

/** Runs with different inputs keep their finished pages apart. */
function runName({ replay, site, inputs }: AuditArguments): string {
  const [first] = replay === undefined ? [...site, ...inputs] : [basename(replay, extname(replay))]
  return (first ?? 'audits').replace(/[^\w.-]+/g, '-').slice(-60)
}

function print(entries: Entry[], written: string[], translator: Translator): void {
  const paint = paintFor(process.stdout)
  const blocks = entries.map((entry) => checklist(entry, translator, paint))
  if (entries.length > 1) blocks.push(summary(entries, translator, paint))
  process.stdout.write(`${blocks.join('\n\n')}\n`)
  for (const file of written) process.stderr.write(`→ ${file}\n`)
}

function exitCode(entries: Entry[], { failUnder }: AuditArguments): number {
  if (!entries.every(isAudit)) return 1
  const isUnder = ({ score }: { score: { total: number | null } }) =>
    failUnder !== undefined && score.total !== null && score.total < failUnder
  return entries.some(isUnder) ? 3 : 0
}

/** The options that were given; one that was not has no key. */
function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>
}

await finish(main)
