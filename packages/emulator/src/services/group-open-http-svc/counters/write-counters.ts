import type { Counters } from '../../../world/stores/group-counters.ts'

/** A counter in an answer. */
export interface SentCounter {
  readonly Key: string
  /** A bigint only where a number cannot hold it. */
  readonly Value: number | bigint
}

/** Writes counters the way answers do: those that are named and exist, or all. */
export function writeCounters(counters: Counters, keys: Iterable<string> = counters.keys()): SentCounter[] {
  return [...new Set(keys)].flatMap((Key) => {
    const value = counters.get(Key)
    if (value === undefined) return []
    const rounded = Number(value)
    return [{ Key, Value: Number.isSafeInteger(rounded) ? rounded : value }]
  })
}
