/** Waiting for something that can be seen, never for time to pass. */

const INTERVAL_MS = 25

/** The first answer that is neither undefined, null nor false. @throws with `explain`'s words where none comes in time */
export async function until<T>(
  ask: () => Promise<T | undefined | null | false>,
  explain: () => string | Promise<string>,
  timeout = 30_000,
): Promise<T> {
  const end = performance.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== null && answer !== false) return answer
    if (performance.now() > end) throw new Error(`After ${timeout / 1000} s: ${await explain()}`)
    await new Promise((done) => setTimeout(done, INTERVAL_MS))
  }
}
