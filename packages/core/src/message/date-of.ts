import { secondsOf } from './wire-values.ts'

/** The moment of a time in unix seconds; `undefined` for what is none, and for 0, which stands for never. */
export function dateOf(value: unknown): Date | undefined {
  const seconds = secondsOf(value) ?? 0
  return seconds === 0 ? undefined : new Date(seconds * 1000)
}
