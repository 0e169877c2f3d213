/** Writes the reports of a run where the user wants them. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Translator } from '@/locales'
import { toCsv } from '@/utils/report/csv'
import { type Entry, isAudit } from '@/utils/report/entry'
import { toHtml, toHtmlIndex } from '@/utils/report/html'
import { toJson } from '@/utils/report/json'
import { toMarkdown } from '@/utils/report/markdown'

export interface Targets {
  /** A file, or "-" for standard output. */
  json?: string
  html?: string
  csv?: string
  md?: string
}

const OUT = 'out'
const PAGES = 'report-pages'
const everything: Required<Targets> = {
  json: join(OUT, 'audits.json'),
  html: OUT,
  csv: join(OUT, 'findings.csv'),
  md: join(OUT, 'report.md'),
}

/** What was asked for; everything to `out/` where nothing was. */
export function targetsOf(named: Targets): Targets {
  const isNamed = Object.values(named).some((target) => target !== undefined)
  return isNamed ? named : everything
}

/** Returns the files that a reader would open first. */
export function writeReports(entries: Entry[], targets: Targets, translator: Translator): string[] {
  const written: string[] = []
  const put = (path: string, text: string) => {
    mkdirSync(dirname(resolve(path)), { recursive: true })
    writeFileSync(path, text)
    return path
  }
  if (targets.json === '-') process.stdout.write(toJson(entries))
  else if (targets.json !== undefined) written.push(put(targets.json, toJson(entries)))
  if (targets.html !== undefined) written.push(writeHtml(entries, targets.html, translator, put))
  if (targets.csv !== undefined) written.push(put(targets.csv, toCsv(entries, translator)))
  if (targets.md !== undefined) written.push(put(targets.md, toMarkdown(entries, translator)))
  return written
}

/** Pages of an earlier run would stand there as if they belonged to this one; other files are not ours. */
function forget(pages: string): void {
  if (!existsSync(pages)) return
  for (const name of readdirSync(pages)) if (/^\d{3,}-[a-z0-9-]*\.html$/.test(name)) rmSync(join(pages, name))
}

type Put = (path: string, text: string) => string

/** A run of one page is that page's report; a longer run is an overview and a page for each. */
function writeHtml(entries: Entry[], folder: string, translator: Translator, put: Put): string {
  const start = join(folder, 'report.html')
  const pages = join(folder, PAGES)
  forget(pages)
  const [only] = entries
  if (entries.length === 1 && only && isAudit(only)) return put(start, toHtml(only, translator))
  const nameOf = (entry: Entry, index: number) => `${String(index + 1).padStart(3, '0')}-${slug(entry)}.html`
  for (const [index, entry] of entries.entries()) {
    if (isAudit(entry)) put(join(pages, nameOf(entry, index)), toHtml(entry, translator, '../report.html'))
  }
  const hrefOf = (entry: Entry, index: number) => (isAudit(entry) ? `${PAGES}/${nameOf(entry, index)}` : null)
  return put(start, toHtmlIndex(entries, translator, hrefOf))
}

/** Letters and digits of the address alone: a name that every file system takes. */
function slug({ url }: Entry): string {
  const { hostname, pathname } = new URL(url)
  return `${hostname}${pathname}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}
