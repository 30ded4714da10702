/** Waits for a task of its own: timers and other requests get their turn, which no microtask gives them. */
export function nextTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve))
}
