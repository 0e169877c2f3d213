/** The command line of `npm run audit`, read and checked. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Language, languages } from '@/locales'
import { market } from '@/utils/audit/record'
import { newCommand } from './command'

export interface AuditArguments {
  inputs: string[]
  json?: string
  html?: string
  csv?: string
  md?: string
  lang: Language
  market?: string
  viewport: [number, number]
  date?: string
  concurrency: number
  timeout: number
  resume: boolean
  headed: boolean
  scripts: boolean
  replay?: string
  site: string[]
  failUnder?: number
}

const whole = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  return number
}

function viewport(text: string): [number, number] {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/i.exec(text) ?? []
  if (!width || !height) throw new InvalidArgumentError('Write it as WIDTHxHEIGHT in pixels, for example 1280x800.')
  return [Number(width), Number(height)]
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  // A day that does not exist ("2026-02-30") would silently become another one.
  const isReal =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  if (!isReal) throw new InvalidArgumentError('Write a day as YYYY-MM-DD, for example 2026-11-22.')
  return text
}

const collect = (value: string, before: string[]) => [...before, value]

const help = `
Inputs
  https://…      a page on the web: opened politely, one at a time per shop, scripts on,
                 robots.txt respected
  page.html      a saved page, served at https://local.example/page.html
  folder         every .html file in it, served at https://local.example/ with its styles and
                 pictures; a second folder at https://local-2.example/
  nothing        the demo shops of tests/shops

Saved pages run without their scripts (unless --scripts), and nothing is fetched from the web for them.

Reports go to out/ (audits.json, report.html, findings.csv, report.md). Name any of
--json, --html, --csv, --md, and only those are written.

Exit codes
  0  audited    1  some page failed    2  wrong use    3  a score is under --fail-under

Examples
  npm run audit
  npm run audit -- https://shop.example/lamp --market uk
  npm run audit -- --site https://shop.example=saved/shop https://shop.example/lamp.html
  npm run audit -- --replay pages.json --date 2026-11-22 --json -
`

function command(): Command {
  return newCommand('npm run audit --', 'Audits shop pages through the real extension and writes reports.')
    .argument('[inputs...]', 'addresses, .html files, folders')
    .option('--json <file>', 'write the audits as JSON; "-" = standard output, with nothing else on it')
    .option('--html <dir>', 'write the reports as HTML into this folder')
    .option('--csv <file>', 'write one line per finding, for a spreadsheet')
    .option('--md <file>', 'write the report as Markdown')
    .addOption(
      new Option('--lang <language>', 'language of checklist and reports')
        .choices(Object.keys(languages))
        .default('en'),
    )
    .addOption(
      new Option('--market <market>', 'market whose rules hold, where the page does not tell').choices(market.options),
    )
    .option('--viewport <size>', 'size of the window', viewport, [1280, 800])
    .option('--date <day>', 'day of the audit; the same day gives the same bytes (default: today)', day)
    .option('--concurrency <n>', 'pages at a time', whole(1, 16), 2)
    .option('--timeout <seconds>', 'longest time for one page', whole(1, 600), 10)
    .option('--resume', 'go on with a run that was broken off; finished pages are not audited again', false)
    .option('--headed', 'show the browser', false)
    .option('--replay <file>', 'audit the saved pages of a list: [{ "id", "url", "file", "charset"? }]')
    .option('--site <origin=dir>', 'serve a saved site at its own origin; may be repeated', collect, [])
    .option('--scripts', 'let the scripts of saved pages run', false)
    .option('--fail-under <score>', 'end with 3 where a page scores less', whole(0, 100))
    .addHelpText('after', help)
}

/** @throws CommanderError on wrong use, after it was explained on standard error */
export function readArguments(argv: string[]): AuditArguments {
  const parsed = command().parse(argv, { from: 'user' })
  return { ...parsed.opts<Omit<AuditArguments, 'inputs'>>(), inputs: parsed.args }
}
