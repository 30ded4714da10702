import { byteLength } from '../../values/byte-length.ts'
import { show } from '../../values/show.ts'
import { readSeedTime, type SeedTime } from '../seed-time.ts'

/** What a seed is checked against. */
export interface Ground {
  /** The accounts of the seed, and the admin. */
  readonly accounts: ReadonlySet<string>
  /** The start, unix seconds: relative times count from it. */
  readonly now: number
}

/** Says that an account does not exist. */
export function accountFaults(id: string, path: string, { accounts }: Ground): string[] {
  return accounts.has(id) ? [] : [`${path} is ${show(id)}, which is not among the accounts`]
}

/** Says that a time cannot be read. */
export function timeFaults(time: SeedTime | undefined, path: string, { now }: Ground): string[] {
  if (time === undefined || readSeedTime(time, now) !== undefined) return []
  return [
    `${path} is ${show(time)}; write unix seconds, an ISO 8601 text with its zone, "-2d 09:30" or "-90m"`,
  ]
}

/** Says that a text has more bytes than it may have. */
export function lengthFaults(text: string | undefined, most: number, path: string): string[] {
  const length = byteLength(text ?? '')
  return length > most ? [`${path} has ${length} bytes, but may have at most ${most}`] : []
}

/** Says that something is in a list for the second time. */
export function repeatFaults(ids: readonly string[], pathOf: (index: number) => string): string[] {
  const before = new Set<string>()
  return ids.flatMap((id, index) => {
    if (before.has(id)) return [`${pathOf(index)} is ${show(id)}, which was there before`]
    before.add(id)
    return []
  })
}
