import type { App } from '../app.ts'

/** Finds what a variable of an address may be. */
export type Complete = (
  value: string,
  others: Readonly<Record<string, string>>,
  app: App,
) => Promise<string[]> | string[]

/**
 * The same as the SDK wants it.
 *
 * @param check refuses who may not know
 */
export function completionOf(complete: Readonly<Record<string, Complete>>, app: App, check: () => void) {
  return Object.fromEntries(
    Object.entries(complete).map(([name, find]) => [
      name,
      (value: string, context?: { arguments?: Record<string, string> }) => {
        check()
        return find(value, context?.arguments ?? {}, app)
      },
    ]),
  )
}
