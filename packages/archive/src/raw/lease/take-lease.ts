import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { HeldLease } from './held-lease.ts'
import type { LeaseNote } from './lease.ts'
import type { LeaseObjects } from './lease-objects.ts'
import { type LeaseTiming, machineClock, usualTiming } from './lease-timing.ts'
import { type Holder, keyOfTerm, lastTerm, readTerm, removeOldTerms, type Term } from './terms.ts'

/** What is taken, and how. */
export interface TakeOptions {
  /** What the keys of the lease begin with: `.lease/`. */
  readonly room: string
  readonly note?: LeaseNote | undefined
  /** @default every 10 seconds, and a minute */
  readonly timing?: LeaseTiming | undefined
  /** Says who has it. */
  readonly locked: (holder: Holder | undefined) => Error
  /** Says that another took it over. */
  readonly lost: () => Error
  /** See `HeldTerm`. */
  readonly endsWhenStale?: boolean | undefined
}

/**
 * Takes a lease: an object `00000007.json`, of which each holder makes the next, which nobody else can make at the same time. It needs no more of a
 * store than that what is there is not replaced. The last ones are never removed.
 *
 * Two that overlap cannot both go on: whoever takes over looks afterwards whether the one before was heard of meanwhile, and gives way; whoever
 * beats looks afterwards whether there is a later one.
 *
 * @throws what `locked` gives: another program has it
 */
export async function takeLease(objects: LeaseObjects, options: TakeOptions): Promise<HeldLease> {
  const { room, note, timing = usualTiming, locked, lost, endsWhenStale } = options
  const { now } = timing.clock ?? machineClock
  const startedAt = new Date(now()).toISOString()
  const own: Holder = { id: randomUUID(), ...thisProcess(), startedAt, beat: 0, isReleased: false }
  for (;;) {
    const before = await lastTerm(objects, room)
    if (before !== undefined && !(await isFree(before, note, timing))) throw locked(before.holder)
    // First: killed behind the next line, it must be known whose it is.
    await note?.write(own.id)
    const term = await makeNext(objects, room, before, own)
    if (term === 'overtaken') continue
    if (term === 'alive') throw locked(before?.holder)
    await removeOldTerms(objects, room, term.number)
    return new HeldLease(objects, { room, number: term.number, own, timing, lost, endsWhenStale })
  }
}

/** Makes the end of a lease known whose holder was not heard of for long: should it only be stopped, it finds that out before it writes. @returns whether it is over */
export async function endStale(
  objects: LeaseObjects,
  room: string,
  number: number,
  timing: LeaseTiming,
): Promise<boolean> {
  if ((await objects.read(keyOfTerm(room, number + 1))) !== undefined) return true
  const term = await readTerm(objects, keyOfTerm(room, number))
  if (term === undefined || term.holder?.isReleased === true) return true
  if (term.ageMs < timing.staleMs) return false
  const startedAt = new Date((timing.clock ?? machineClock).now()).toISOString()
  const end: Holder = { id: randomUUID(), ...thisProcess(), startedAt, beat: 0, isReleased: true }
  return (await makeNext(objects, room, term, end)) !== 'alive'
}

/** Whether whoever holds a term has it no more: it said so, or was not heard of for long. */
export async function isFree(
  { holder, ageMs }: Term,
  note: LeaseNote | undefined,
  { staleMs }: LeaseTiming,
): Promise<boolean> {
  if (holder?.isReleased === true || ageMs >= staleMs) return true
  // Of a program that was killed beside the same folder: whoever has that lock has no other beside it.
  return holder !== undefined && note !== undefined && (await note.read()) === holder.id
}

async function makeNext(
  objects: LeaseObjects,
  room: string,
  before: Term | undefined,
  own: Holder,
): Promise<Term | 'overtaken' | 'alive'> {
  const number = (before?.number ?? 0) + 1
  const key = keyOfTerm(room, number)
  if ((await objects.make(key, JSON.stringify(own))) === 'exists') {
    const other = await readTerm(objects, key)
    // Else the answer to an earlier attempt was lost.
    if (other?.holder?.id !== own.id) return 'overtaken'
  }
  if (before !== undefined && (await readTerm(objects, before.key))?.holder?.beat !== before.holder?.beat) {
    await objects.remove(key)
    return 'alive'
  }
  return { key, number, holder: own, ageMs: 0 }
}

function thisProcess(): Pick<Holder, 'pid' | 'host'> {
  return { pid: process.pid, host: hostname() }
}
