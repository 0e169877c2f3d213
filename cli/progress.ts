/** How far a long run is, on standard error: one line that renews itself, or one line per page in a log. */
import { type Entry, isAudit } from '@/utils/report/entry'
import { plain } from './plain'

export function progressOn(total: number, before: number, stream: NodeJS.WriteStream = process.stderr) {
  let done = before
  return {
    step(entry: Entry): void {
      done += 1
      const result = isAudit(entry) ? (entry.score.total ?? entry.page.state) : entry.error.reason
      const line = `${done}/${total} ${plain(entry.url).slice(0, 90)} ${result}`
      stream.write(stream.isTTY ? `\r\u001B[2K${line.slice(0, (stream.columns ?? 80) - 1)}` : `${line}\n`)
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001B[2K')
    },
  }
}
