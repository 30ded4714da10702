import { z } from 'zod'
import type { LeaseObjects } from './lease-objects.ts'

/** What is said of who has, or had, a lease. */
export interface Holder {
  readonly id: string
  readonly pid: number
  readonly host: string
  /** ISO 8601, by its own clock. */
  readonly startedAt: string
  /** Changes with every beat. */
  readonly beat: number
  readonly isReleased: boolean
}

const holder: z.ZodType<Holder> = z.object({
  id: z.string(),
  pid: z.int(),
  host: z.string(),
  startedAt: z.string(),
  beat: z.int(),
  isReleased: z.boolean(),
})

/** One holding of a lease: an object `00000007.json`, of which each holder makes the next. */
export interface Term {
  readonly key: string
  readonly number: number
  /** `undefined` while it is being written, or damaged. */
  readonly holder: Holder | undefined
  /** How long ago it was put last. */
  readonly ageMs: number
}

/** Listings that are late must not hide all of them: so many of the last ones stay. */
const keptTerms = 8

/** @param room what all keys of the lease begin with: `.lease/` */
export function keyOfTerm(room: string, number: number): string {
  return `${room}${String(number).padStart(8, '0')}.json`
}

/** The number of a term, by its key; 0 where it is none. */
export function numberOfTerm(key: string): number {
  return Number(/(\d{8})\.json$/.exec(key)?.[1] ?? 0)
}

/** Reads a term as it is now; `undefined` when there is none. */
export async function readTerm(objects: LeaseObjects, key: string): Promise<Term | undefined> {
  const found = await objects.read(key)
  return found && { key, number: numberOfTerm(key), holder: readHolder(found.text), ageMs: found.ageMs }
}

/** The last term of a lease. Those that a listing does not have yet follow one another, and are asked for. */
export async function lastTerm(objects: LeaseObjects, room: string): Promise<Term | undefined> {
  let number = 0
  for await (const key of objects.list(room)) number = Math.max(number, numberOfTerm(key))
  let last = number === 0 ? undefined : await readTerm(objects, keyOfTerm(room, number))
  for (let next = await readTerm(objects, keyOfTerm(room, number + 1)); next !== undefined; ) {
    last = next
    next = await readTerm(objects, keyOfTerm(room, next.number + 1))
  }
  return last
}

/** Removes terms that nobody needs any more. */
export async function removeOldTerms(objects: LeaseObjects, room: string, current: number): Promise<void> {
  for await (const key of objects.list(room)) {
    if (numberOfTerm(key) <= current - keptTerms) await objects.remove(key)
  }
}

function readHolder(text: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
