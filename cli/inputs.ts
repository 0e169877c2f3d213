/** What the user names → pages to audit. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from './errors'
import type { Job } from './job'
import { readReplayList } from './replay'
import { parseSite, type Site } from './site'
import { root } from './spawn'

export interface Inputs {
  /** Addresses, files and folders. */
  named: string[]
  replay?: string
  sites: string[]
}

const isAddress = (text: string) => /^https?:\/\//i.test(text)
const isPage = (file: string) => /\.html?$/i.test(file)

/** The pages in the order in which they were named. @throws UsageError */
export function jobsFrom({ named, replay, sites }: Inputs): Job[] {
  if (replay !== undefined) {
    if (named.length > 0 || sites.length > 0)
      throw new UsageError('--replay takes its pages from the list alone: leave out the other inputs, or run twice.')
    return readReplayList(replay)
  }
  if (sites.length > 0) return pagesOfSites(named, sites.map(parseSite))
  if (named.length === 0) return demoShops().flatMap(pagesIn)
  const folders: string[] = []
  return named.flatMap((input) => (isAddress(input) ? [liveJob(input)] : savedJobs(input, folders)))
}

/** The shops that come with the project, each at an origin of its own. */
export function demoShops(): Site[] {
  const folder = resolve(root, 'tests/shops')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ origin: `https://${name}.example`, folder: join(folder, name) }))
    .sort((a, b) => (a.origin < b.origin ? -1 : 1))
}

function pagesOfSites(named: string[], sites: Site[]): Job[] {
  if (named.length === 0) return sites.flatMap(pagesIn)
  return named.map((url) => {
    const isServed = isAddress(url) && URL.canParse(url) && sites.some(({ origin }) => new URL(url).origin === origin)
    if (!isServed) {
      const origins = sites.map(({ origin }) => origin).join(', ')
      throw new UsageError(
        `${url} is not a page of ${origins}. With --site, name pages of those sites, or none for all.`,
      )
    }
    return { id: null, url, from: { kind: 'sites', sites } }
  })
}

function liveJob(url: string): Job {
  if (!URL.canParse(url)) throw new UsageError(`${url} is no address that a browser can open.`)
  return { id: null, url, from: { kind: 'live' } }
}

/** A file or folder that is not said to be of a site gets an origin that cannot exist outside. */
function savedJobs(input: string, folders: string[]): Job[] {
  const path = resolve(input)
  if (!existsSync(path)) {
    throw new UsageError(`${input}: there is no such file or folder. An address starts with https:// or http://.`)
  }
  const isFolder = statSync(path).isDirectory()
  if (!isFolder && !isPage(path)) throw new UsageError(`${input}: only .html files can be audited.`)
  const folder = isFolder ? path : dirname(path)
  if (!folders.includes(folder)) folders.push(folder)
  const number = folders.indexOf(folder) + 1
  const site = { origin: `https://local${number === 1 ? '' : `-${number}`}.example`, folder }
  if (!isFolder) return [pageJob(site, basename(path))]
  const jobs = pagesIn(site)
  if (jobs.length === 0) throw new UsageError(`${input}: there is no .html file in this folder.`)
  return jobs
}

function pagesIn(site: Site): Job[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter(isPage)
    .map((file) => relative(site.folder, join(site.folder, file)).split(sep).join('/'))
    .sort(indexFirst)
    .map((file) => pageJob(site, file))
}

const isIndex = (file: string) => file === 'index.html'
const indexFirst = (a: string, b: string) => Number(isIndex(b)) - Number(isIndex(a)) || (a < b ? -1 : 1)

function pageJob(site: Site, file: string): Job {
  const path = isIndex(file) ? '' : file.split('/').map(encodeURIComponent).join('/')
  return { id: null, url: `${site.origin}/${path}`, from: { kind: 'sites', sites: [site] } }
}
