/** A saved site: a folder that is served at an origin of its own. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { UsageError } from './errors'

export interface Site {
  /** "https://shop.example", without a slash at the end. */
  origin: string
  folder: string
}

/** Reads "https://shop.example=saved/shop". @throws UsageError */
export function parseSite(text: string): Site {
  const [, origin, folder] = /^(https?:\/\/[^/=?#\s]+)\/?=(.+)$/i.exec(text) ?? []
  if (!origin || !folder || !URL.canParse(origin)) {
    throw new UsageError(`--site ${text}: write it as ORIGIN=DIR, for example https://shop.example=saved/shop`)
  }
  const path = resolve(folder)
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new UsageError(`--site ${text}: no folder ${path}`)
  return { origin: new URL(origin).origin, folder: path }
}

/** The file that a site answers an address with; null = 404. Never a file outside the site's folder. */
export function fileFor({ folder }: Site, url: string): string | null {
  const path = decodedPath(url)
  if (path === null) return null
  const wanted = resolve(folder, `.${path}`)
  const candidates = [wanted, join(wanted, 'index.html'), `${wanted}.html`]
  const found = candidates.find((file) => isFile(file))
  return found !== undefined && isInside(folder, found) ? found : null
}

function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname)
    // A decoded backslash is a separator on Windows, and a zero byte ends a path for the system.
    return /[\\\0]/.test(path) ? null : path
  } catch {
    return null
  }
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Compared after links are followed, so that a link inside the folder cannot lead out of it either. */
function isInside(folder: string, file: string): boolean {
  return realpathSync(file).startsWith(realpathSync(folder) + sep)
}

const types: Record<string, string> = {
  // No charset for HTML: a saved page's own declaration decides, as it did where it came from.
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
}

export const contentType = (file: string): string => types[extname(file).toLowerCase()] ?? 'application/octet-stream'
