/** Counts out of Vitest's JSON report. */

export interface Counts {
  passed: number
  failed: number
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * A file that could not be loaded has no tests to fail and counts as one; so does a run that
 * ended badly or ran nothing at all, since a green line must mean that tests have run.
 */
export function countsOf(report: Report | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const passed = report.numPassedTests
  const failed = report.numFailedTests + unloaded.length
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isSilentFailure ? 1 : failed }
}
