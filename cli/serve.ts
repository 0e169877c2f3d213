/** Answers a page's requests from files, so that a saved page stands at its true address. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page, Request, Route } from 'playwright'
import type { Job } from './job'
import { PageError } from './page-error'
import { contentType, fileFor, type Site } from './site'

type Answer = Parameters<Route['fulfill']>[0]

const notFound: Answer = { status: 404, contentType: 'text/plain', body: 'not saved' }
/** "No content" leaves the page where it is: a saved page that sends its reader on must not get away. */
const stay: Answer = { status: 204 }

/**
 * Keeps a saved page's scripts off. Switching scripts off in the browser would also silence
 * the events of the extension's own injected script, which waits between its slices.
 */
const withoutScripts = { 'content-security-policy': "script-src 'none'" }

/** Serves a job's page to this tab alone: two jobs may hold different bytes for the same address. */
export async function serve(page: Page, { from }: Job, scripts: boolean): Promise<void> {
  if (from.kind === 'live') return
  // Read before the page is opened, so that a missing file is this job's error and nobody else's.
  const saved = from.kind === 'page' ? await savedPage(from.file, from.charset) : notFound
  let isOpened = false
  const answer = async (request: Request): Promise<Answer> => {
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (isDocument && isOpened) return stay
    if (isDocument) isOpened = true
    if (from.kind === 'sites') return fromSites(from.sites, request.url())
    return isDocument ? saved : notFound
  }
  await page.route('**/*', async (route) => {
    const given = await answer(route.request()).catch(() => notFound)
    // A page that is closed in the middle of an answer is no error of its own.
    await route.fulfill(scripts ? given : { ...given, headers: withoutScripts }).catch(() => {})
  })
}

async function savedPage(file: string, charset: string | null): Promise<Answer> {
  const body = await readFile(file).catch(() => {
    throw new PageError('file', `cannot read ${basename(file)}`)
  })
  return { status: 200, contentType: charset ? `text/html; charset=${charset}` : 'text/html', body }
}

/** What a set of saved sites answers; used for whole browsers too (`npm start`). */
export async function fromSites(sites: Site[], url: string): Promise<Answer> {
  const site = sites.find(({ origin }) => origin === new URL(url).origin)
  const file = site ? fileFor(site, url) : null
  return file ? { status: 200, contentType: contentType(file), body: await readFile(file) } : notFound
}
