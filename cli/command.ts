/** The form that every command has: plain help, wrong use ends with 2, a stack trace only where it is a bug. */
import { constants } from 'node:os'
import { Command, CommanderError } from 'commander'
import { SetupError, UsageError } from './errors'

export const WRONG_USE = 2

/** A command by the name that the user types ("npm run audit --"). */
export function newCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`Run "${name} --help" to see how it is used.`)
    .exitOverride()
}

/**
 * Runs a command to its end and makes its answer the process's exit code. Ends the process:
 * the crawler's timers would otherwise hold it for up to a minute after the last page.
 */
export async function finish(work: () => Promise<number>): Promise<void> {
  // Playwright and the crawler would each try to save the run: a user who stops it means it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  const code = await work().catch(explain)
  // What is still in a pipe would be cut off by the exit.
  for (const stream of [process.stdout, process.stderr]) await new Promise((done) => stream.write('', done))
  process.exit(code)
}

function explain(error: unknown): number {
  // Commander has already said what it has to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE
  if (error instanceof UsageError) return say(error.message, WRONG_USE)
  if (error instanceof SetupError) return say(error.message, 1)
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), 1)
}

function say(text: string, code: number): number {
  process.stderr.write(`error: ${text}\n`)
  return code
}
