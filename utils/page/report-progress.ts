/** Tells the extension's open popup how far the audit is. Nobody may be listening, and that is fine. */
import type { Step } from '@/utils/audit/progress'

interface Runtime {
  runtime?: { sendMessage(message: unknown): unknown }
}

/** Written out, so that the injected script needs no library: the form is that of `utils/messages.ts`. */
export function report(step: Step, done: number, total: number): void {
  const { runtime } = (globalThis as { chrome?: Runtime }).chrome ?? {}
  const message = { id: 0, type: 'progress', data: { step, done, total }, timestamp: 0 }
  try {
    Promise.resolve(runtime?.sendMessage(message)).catch(() => undefined)
  } catch {
    // The extension was reloaded meanwhile; the audit goes on.
  }
}
