/** `npm run bench:accuracy`: replays a labelled corpus through the real extension and compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ScoredAudit } from '@/utils/audit/record'
import { type Entry, isAudit } from '@/utils/report/entry'
import { readLabels, readPressure, readPriceStrings, readShopPhrases, readVerdicts } from './bench/labels'
import { figuresOf, type Judged, measurePage } from './bench/measure'
import { type Part, partOf } from './bench/split'
import { measurePressure, measurePriceStrings } from './bench/texts'
import { measureVerdicts, type RuleAgreement } from './bench/verdicts'
import { buildExtension } from './build'
import { findChromium } from './chromium'
import { finish, newCommand } from './command'
import type { Job } from './job'
import { progressOn } from './progress'
import { readReplayList } from './replay'

const BASELINE = 'docs/accuracy.json'
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

/** Figures by fact: "price" → { tuned: 0.97, "held-out": 0.95 }. F1 where something can be absent, else accuracy. */
type Figures = Record<string, Partial<Record<Part | 'all', number>>>

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
  const agreement = measureVerdicts(readVerdicts(options.corpus), audits)
  const figures = collect(judged, partById)
  print(judged, texts, agreement, partById, options)
  save(options.json, {
    pages: jobs.length,
    read: audits.size,
    figures,
    byLanguage: byLanguage(judged),
    texts: collect(texts, new Map()),
    agreement,
  })
  return compare(figures, options)
}

function readArguments(): Arguments {
  return newCommand(
    'npm run bench:accuracy',
    'Replays a labelled corpus through the real extension and prints how often the reader is right.',
  )
    .requiredOption('--corpus <dir>', 'folder with pages.json, labels.json, verdicts.json and text/')
    .option('--json <file>', 'write the figures here', 'out/accuracy.json')
    .option('--misses <part>', 'list the misses of one part: tuned, held-out, all, none', 'tuned')
    .option('--write-baseline', `keep the figures as ${BASELINE}`, false)
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

function collect(judged: Judged[], parts: Map<string, Part>): Figures {
  const figures: Figures = {}
  for (const fact of new Set(judged.map((one) => one.fact))) {
    const own = judged.filter((one) => one.fact === fact)
    const of = (part: Part) => own.filter(({ id }) => parts.get(id) === part)
    figures[fact] = {
      all: figure(own),
      ...(parts.size > 0 ? { tuned: figure(of('tuned')), 'held-out': figure(of('held-out')) } : {}),
    }
  }
  return figures
}

/** F1 where the fact may be absent, else accuracy; rounded, so that the file does not change without cause. */
function figure(judged: Judged[]): number {
  const { accuracy, f1 } = figuresOf(judged)
  const mayBeAbsent = judged.some(({ outcome }) => outcome === 'none' || outcome === 'invented')
  return Math.round((mayBeAbsent && f1 !== null ? f1 : accuracy) * 1000) / 1000
}

function byLanguage(judged: Judged[]): Record<string, Figures> {
  const languages = [...new Set(judged.map(({ lang }) => lang))].sort()
  return Object.fromEntries(
    languages.map((lang) => [
      lang,
      collect(
        judged.filter((one) => one.lang === lang),
        new Map(),
      ),
    ]),
  )
}

function print(
  judged: Judged[],
  texts: Judged[],
  agreement: RuleAgreement[],
  parts: Map<string, Part>,
  { misses }: Arguments,
): void {
  const rows = [['fact', 'pages', 'right', 'precision', 'recall', 'F1', 'tuned', 'held-out']]
  const figures = collect(judged, parts)
  for (const fact of Object.keys(figures))
    rows.push(
      row(
        fact,
        judged.filter((one) => one.fact === fact),
        figures,
      ),
    )
  for (const fact of new Set(texts.map((one) => one.fact)))
    rows.push(
      row(
        fact,
        texts.filter((one) => one.fact === fact),
        {},
      ),
    )
  out(table(rows))
  const sum = (key: 'count' | 'same' | 'side' | 'alarms' | 'rightAlarms') =>
    agreement.reduce((total, one) => total + one[key], 0)
  out(
    `\nVerdicts: same ${share(sum('same'), sum('count'))}, same side ${share(sum('side'), sum('count'))} of ${sum('count')}; alarms right ${share(sum('rightAlarms'), sum('alarms'))} of ${sum('alarms')}`,
  )
  out(
    table([
      ['rule', 'verdicts', 'same', 'side', 'alarms', 'right'],
      ...agreement.map((one) => [one.rule, one.count, one.same, one.side, one.alarms, one.rightAlarms].map(String)),
    ]),
  )
  if (misses === 'none') return
  const shown = [...judged, ...texts].filter(
    ({ id, outcome }) =>
      outcome !== 'right' && outcome !== 'none' && (misses === 'all' || (parts.get(id) ?? misses) === misses),
  )
  out(`\nMisses (${misses})`)
  for (const { fact, id, wanted, seen } of shown)
    out(`  ${fact} · ${id.slice(0, 60)}: wanted ${wanted.slice(0, 80)}, saw ${seen.slice(0, 80)}`)
}

function row(fact: string, judged: Judged[], figures: Figures): string[] {
  const { count, accuracy, precision, recall, f1 } = figuresOf(judged)
  const part = (name: Part) => figures[fact]?.[name]
  return [
    fact,
    String(count),
    percent(accuracy),
    percent(precision),
    percent(recall),
    percent(f1),
    percent(part('tuned')),
    percent(part('held-out')),
  ]
}

const percent = (value: number | null | undefined): string =>
  value == null || Number.isNaN(value) ? '' : `${(value * 100).toFixed(1)} %`
const share = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole))
const out = (text: string) => process.stdout.write(`${text}\n`)

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}

function save(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
  process.stderr.write(`→ ${file}\n`)
}

/** A drop below the committed figures fails the run. */
function compare(figures: Figures, { writeBaseline }: Arguments): number {
  if (writeBaseline) save(BASELINE, figures)
  if (writeBaseline || !existsSync(BASELINE)) return 0
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Figures
  const drops = Object.entries(baseline).filter(([fact, { all = 0 }]) => (figures[fact]?.all ?? 0) < all - TOLERANCE)
  for (const [fact, { all = 0 }] of drops)
    out(`\nDropped: ${fact} ${percent(figures[fact]?.all)} (was ${percent(all)})`)
  return drops.length > 0 ? 1 : 0
}

await finish(main)
