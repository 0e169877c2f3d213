/** `npm run bench:accuracy`: replays a labelled corpus through the real extension and compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ScoredAudit } from '@/utils/audit/record'
import { type Entry, isAudit } from '@/utils/report/entry'
import { byLanguage, collect, type Figures } from './bench/figures'
import { readLabels, readPressure, readPriceStrings, readShopPhrases, readVerdicts } from './bench/labels'
import { type Judged, measurePage } from './bench/measure'
import { type Part, partOf } from './bench/split'
import { agreementTable, factTable, languageTable, percent } from './bench/tables'
import { measurePressure, measurePriceStrings } from './bench/texts'
import { agreementOf, type Compared, compareVerdicts, isSameSide, measuredOf } from './bench/verdicts'
import { buildExtension } from './build'
import { findChromium } from './chromium'
import { finish, newCommand } from './command'
import type { Job } from './job'
import { progressOn } from './progress'
import { readReplayList } from './replay'

const BASELINE = 'docs/accuracy.json'
/** How well each rule holds; shown beside its findings. */
const MEASURED = 'rules/measured.json'
/** What people who read pages found right and wrong for rules that the corpus has no verdicts on. */
const REVIEWED = 'docs/rule-review.json'
/** Day on which the saved pages are judged. */
const DATE = '2026-11-22'
/** A figure may fall by so much before the run fails: one page of a small fact. */
const TOLERANCE = 0.005

interface Arguments {
  corpus: string
  json: string
  misses: Part | 'all' | 'none'
  writeBaseline: boolean
}

async function main(): Promise<number> {
  const options = readArguments()
  const jobs = readReplayList(join(options.corpus, 'pages.json'))
  const audits = await replay(jobs)
  const judged = readLabels(options.corpus).flatMap((label) => {
    const audit = audits.get(label.id)
    return audit ? measurePage(label, audit) : []
  })
  const texts = [
    ...measurePriceStrings(readPriceStrings(options.corpus)),
    ...measurePressure(readPressure(options.corpus), readShopPhrases(options.corpus)),
  ]
  const partById = new Map(jobs.map(({ id, url }) => [id ?? '', partOf(url)]))
  const compared = compareVerdicts(readVerdicts(options.corpus), audits)
  const agreement = {
    all: agreementOf(compared),
    tuned: agreementOf(compared.filter(({ id }) => partById.get(id) === 'tuned')),
    'held-out': agreementOf(compared.filter(({ id }) => partById.get(id) === 'held-out')),
  }
  const figures = { ...collect(judged, partById), ...collect(texts, new Map()) }
  out(factTable(judged, texts, partById))
  out(`\n${languageTable(judged)}`)
  out(`\n${agreementTable(agreement)}`)
  printMisses([...judged, ...texts], compared, partById, options)
  save(options.json, {
    pages: jobs.length,
    read: audits.size,
    figures,
    byLanguage: byLanguage(judged),
    agreement,
  })
  if (options.writeBaseline) save(MEASURED, measuredOf(agreement.all, readJson(REVIEWED)))
  return compare(figures, options)
}

/** Facts and verdicts that are not as wanted, of the part that was asked for. */
function printMisses(judged: Judged[], compared: Compared[], parts: Map<string, Part>, { misses }: Arguments): void {
  if (misses === 'none') return
  const isAsked = (id: string) => misses === 'all' || (parts.get(id) ?? misses) === misses
  out(`\nMisses (${misses})`)
  for (const { fact, id, wanted, seen, outcome } of judged)
    if (isAsked(id) && outcome !== 'right' && outcome !== 'none')
      out(`  ${fact} · ${id.slice(0, 60)}: wanted ${wanted.slice(0, 80)}, saw ${seen.slice(0, 80)}`)
  for (const { rule, id, wanted, seen, because } of compared.filter((one) => !isSameSide(one)))
    if (isAsked(id)) out(`  ${rule} · ${id}: wanted ${wanted}, saw ${seen}: ${because.slice(0, 160)}`)
}

const out = (text: string) => process.stdout.write(`${text}\n`)

function readArguments(): Arguments {
  return newCommand(
    'npm run bench:accuracy',
    'Replays a labelled corpus through the real extension and prints how often the reader is right.',
  )
    .requiredOption('--corpus <dir>', 'folder with pages.json, labels.json, verdicts.json and text/')
    .option('--json <file>', 'write the figures here', 'out/accuracy.json')
    .option('--misses <part>', 'list the misses of one part: tuned, held-out, all, none', 'tuned')
    .option('--write-baseline', `keep the figures as ${BASELINE} and ${MEASURED}`, false)
    .parse()
    .opts<Arguments>()
}

async function replay(jobs: Job[]): Promise<Map<string, ScoredAudit>> {
  const { auditAll } = await import('./pool')
  const progress = progressOn(jobs.length, 0)
  const audits = new Map<string, ScoredAudit>()
  const settings = {
    headed: false,
    scripts: false,
    concurrency: 2,
    timeoutMs: 10_000,
    date: DATE,
    viewport: [1280, 800] as [number, number],
  }
  const browser = { executablePath: await findChromium(), extension: await buildExtension('batch') }
  await auditAll(jobs, { ...settings, ...browser }, (index: number, entry: Entry) => {
    const id = jobs[index]?.id
    if (isAudit(entry) && id) audits.set(id, entry)
    progress.step(entry)
  })
  progress.end()
  return audits
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

function save(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
  process.stderr.write(`→ ${file}\n`)
}

/** A drop below the committed figures fails the run. */
function compare(figures: Figures, { writeBaseline }: Arguments): number {
  if (writeBaseline) save(BASELINE, figures)
  if (writeBaseline || !existsSync(BASELINE)) return 0
  const baseline = readJson<Figures>(BASELINE)
  const drops = Object.entries(baseline).filter(([fact, { all = 0 }]) => (figures[fact]?.all ?? 0) < all - TOLERANCE)
  for (const [fact, { all = 0 }] of drops)
    out(`\nDropped: ${fact} ${percent(figures[fact]?.all)} (was ${percent(all)})`)
  return drops.length > 0 ? 1 : 0
}

await finish(main)
