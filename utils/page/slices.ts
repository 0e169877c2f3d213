/** Cuts long work into slices, so that the shop stays responsive while it is read. */
const SLICE_MS = 30

/** @returns a function to await now and then; it yields to the page when the slice is used up */
export function slices(): () => Promise<void> | undefined {
  let started = performance.now()
  return () => {
    if (performance.now() - started < SLICE_MS) return undefined
    return nextTask().then(() => {
      started = performance.now()
    })
  }
}

// A message, not a timer: browsers slow timers down in tabs that are not in front.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
