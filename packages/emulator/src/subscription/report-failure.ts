/**
 * Tells a mistake in the program of whoever uses the emulator, which must not change what the emulator does.
 *
 * @param where What was called, such as `a subscriber of webhooks`.
 */
export type ReportFailure = (where: string, error: unknown) => void

/** Writes it to the console: nobody else is there to be told. */
export const reportFailure: ReportFailure = (where, error) => {
  // biome-ignore lint/suspicious/noConsole: an error of a caller's function that has no caller to go to
  console.error(`The emulator goes on, but ${where} threw:`, error)
}
