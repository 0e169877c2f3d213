/** Reads a replay list: saved pages that are to be audited at their true addresses. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from '@/utils/audit/zod'
import { UsageError } from './errors'
import type { Job } from './job'

const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const list = z.array(
  z.object({
    id: z.string().check(z.minLength(1)),
    url: z.string().check(z.refine(isWeb, 'not an http(s) address')),
    file: z.string().check(z.minLength(1)),
    charset: z.nullish(z.string().check(z.regex(/^[\w.:-]+$/))),
  }),
)

const FORM = 'a list of { "id", "url", "file", "charset"? }'

/** One job for each row. A row whose file is missing fails by itself later, when it is its turn. @throws UsageError */
export function readReplayList(path: string): Job[] {
  if (!existsSync(path)) throw new UsageError(`--replay ${path}: there is no such file. It must hold ${FORM}.`)
  const read = list.safeParse(parseJson(path, readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  if (!read.success) {
    const [issue] = read.error.issues
    const [row, field] = issue?.path ?? []
    const where =
      row === undefined ? '' : ` row ${Number(row) + 1}${field === undefined ? '' : `, "${String(field)}"`}:`
    throw new UsageError(`--replay ${path}:${where} ${issue?.message ?? 'wrong form'}. It must hold ${FORM}.`)
  }
  if (read.data.length === 0) throw new UsageError(`--replay ${path}: the list is empty. It must hold ${FORM}.`)
  const folder = dirname(resolve(path))
  return read.data.map(({ id, url, file, charset }) => ({
    id,
    url,
    from: { kind: 'page', file: resolve(folder, file), charset: charset ?? null },
  }))
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const before = text.slice(0, placeOf(message, text)).split('\n')
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
    throw new UsageError(`--replay ${path}: not valid JSON at ${place} (${message.replace(/\s+/g, ' ')}).`)
  }
}

/** Node names the position, or shows a piece of the text around the place, or says that the text ended. */
function placeOf(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const [, token, lead = '', piece] = /token '(.+?)', (\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid/.exec(message) ?? []
  if (token === undefined || piece === undefined) return text.length
  const start = Math.max(0, text.indexOf(piece))
  // Ten characters stand before the token where the piece is cut at its start.
  return start + Math.max(0, piece.indexOf(token, lead === '' ? 0 : 10))
}
