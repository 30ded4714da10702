import type { App } from '../app.ts'

/** Finds what a variable of an address may be. */
export type Complete = (
  value: string,
  others: Readonly<Record<string, string>>,
  app: App,
) => Promise<string[]> | string[]

/** The same as the SDK wants it. */
export function completionOf(complete: Readonly<Record<string, Complete>>, app: App) {
  return Object.fromEntries(
    Object.entries(complete).map(([name, find]) => [
      name,
      (value: string, context?: { arguments?: Record<string, string> }) =>
        find(value, context?.arguments ?? {}, app),
    ]),
  )
}
