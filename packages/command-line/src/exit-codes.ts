/** How a program of timkit ends: the numbers are promised to scripts. */
export const exitCodes = {
  /** All that was asked for is done. */
  complete: 0,
  /** Done, but something is missing, lost, damaged or skipped; also an error that nobody foresaw. */
  incomplete: 1,
  /** It could not run: wrong options, no key, no connection. */
  unusable: 2,
  /** Another process holds the lock. */
  locked: 3,
  /** Stopped by SIGINT: 128 and its number, as shells have it. */
  interrupted: 130,
} as const
