import { ArchiveError } from '../../archive-error.ts'
import type { HeldLease } from './held-lease.ts'
import { JoinedWorker } from './joined-worker.ts'
import type { LastHeard, LeaseNote, Worker, WorkerId } from './lease.ts'
import type { LeaseObjects } from './lease-objects.ts'
import { type LeaseClock, type LeaseTiming, machineClock, usualTiming } from './lease-timing.ts'
import { endStale, isFree, takeLease } from './take-lease.ts'
import { type Holder, keyOfTerm, lastTerm, numberOfTerm, readTerm, removeOldTerms } from './terms.ts'

/** Who has this writes alone. */
const aloneRoom = '.lease/'
/** Who has one of these writes beside the others. */
const workersRoom = '.workers/'
/** Who has this does what one worker at a time may do. */
const turnRoom = '.turn/'
/** So long after its end nothing of a worker can be on the way any more. */
const forgottenMs = 8 * 24 * 3_600_000
const turnWaitMs = 100

/** The leases of a store that several machines write to: of one program alone, or of workers beside each other, never both. */
export class StoreLeases {
  readonly #objects: LeaseObjects
  readonly #timing: LeaseTiming

  constructor(objects: LeaseObjects, timing: LeaseTiming = usualTiming) {
    this.#objects = objects
    this.#timing = timing
  }

  get clock(): LeaseClock {
    return this.#timing.clock ?? machineClock
  }

  get beatMs(): number {
    return this.#timing.beatMs
  }

  /** Takes the right to write alone. @throws {ArchiveError} Another program writes, or workers do (`locked`). */
  async alone(note: LeaseNote | undefined): Promise<HeldLease> {
    const lease = await this.#take(aloneRoom, note)
    try {
      const [worker] = await this.workers()
      if (worker === undefined) return lease
      throw lockedByWorker(this.#objects.name, worker)
    } catch (error) {
      // One that cannot be given back is free after a minute.
      await lease.release().catch(() => undefined)
      throw error
    }
  }

  /** Takes the right to write beside others. @throws {ArchiveError} One has the name, or one writes alone (`locked`). */
  async join(name: string): Promise<JoinedWorker> {
    await this.#refuseBesideAlone()
    const room = roomOf(name)
    const lease = await takeLease(this.#objects, {
      ...{ room, timing: this.#timing, endsWhenStale: true },
      locked: (holder) => nameTaken(this.#objects.name, name, holder),
      lost: () => lost(this.#objects.name),
    })
    try {
      // Whoever came to write alone meanwhile sees this one, or is seen.
      await this.#refuseBesideAlone()
      await this.#forgetOld(name)
      const joined = new JoinedWorker(name, lease, this)
      await joined.look()
      return joined
    } catch (error) {
      // One that cannot be given back is free after a minute.
      await lease.release().catch(() => undefined)
      throw error
    }
  }

  /** The workers that are at work. */
  async workers(): Promise<Worker[]> {
    const workers: Worker[] = []
    for (const [name, number] of await this.#terms()) {
      const term = await readTerm(this.#objects, keyOfTerm(roomOf(name), number))
      if (term?.holder === undefined || term.holder.isReleased || term.ageMs >= this.#timing.staleMs) continue
      const { host, pid, startedAt } = term.holder
      workers.push({ name, term: number, host, pid, since: startedAt })
    }
    return workers
  }

  /** Whether anybody who was heard of within a minute writes, alone or beside others. */
  async isWritten(): Promise<boolean> {
    const term = await lastTerm(this.#objects, aloneRoom)
    if (term !== undefined && !(await isFree(term, undefined, this.#timing))) return true
    return (await this.workers()).length > 0
  }

  isGone({ name, term }: WorkerId): Promise<boolean> {
    return endStale(this.#objects, roomOf(name), term, this.#timing)
  }

  async lastHeard(worker: WorkerId): Promise<LastHeard | undefined> {
    if (await this.isGone(worker)) return undefined
    const { name, term: number } = worker
    const term = await readTerm(this.#objects, keyOfTerm(roomOf(name), number))
    if (term === undefined) return undefined
    const freeAt = new Date(this.clock.now() + Math.max(0, this.#timing.staleMs - term.ageMs)).toISOString()
    return { name, term: number, since: term.holder?.startedAt, freeAt }
  }

  /** Does something that one program at a time may do: waits until it may, or until nobody wants it any more. */
  async inTurn(act: () => Promise<void>, isWanted: () => boolean): Promise<void> {
    while (isWanted()) {
      let lease: HeldLease
      try {
        lease = await this.#take(turnRoom, undefined)
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error
        const { random = Math.random } = this.#timing
        await this.clock.sleep(turnWaitMs * (0.5 + random()))
        continue
      }
      try {
        await act()
      } finally {
        await lease.release().catch(() => undefined)
      }
      return
    }
  }

  #take(room: string, note: LeaseNote | undefined): Promise<HeldLease> {
    const { name } = this.#objects
    return takeLease(this.#objects, {
      ...{ room, note, timing: this.#timing },
      locked: (holder) => locked(name, holder),
      lost: () => lost(name),
    })
  }

  async #refuseBesideAlone(): Promise<void> {
    const term = await lastTerm(this.#objects, aloneRoom)
    if (term !== undefined && !(await isFree(term, undefined, this.#timing)))
      throw locked(this.#objects.name, term.holder)
  }

  /** The last term of each name. */
  async #terms(): Promise<Map<string, number>> {
    const terms = new Map<string, number>()
    for await (const key of this.#objects.list(workersRoom)) {
      const name = key.slice(workersRoom.length, key.lastIndexOf('/'))
      terms.set(name, Math.max(terms.get(name) ?? 0, numberOfTerm(key)))
    }
    return terms
  }

  async #forgetOld(own: string): Promise<void> {
    for (const [name, number] of await this.#terms()) {
      if (name === own) continue
      const term = await readTerm(this.#objects, keyOfTerm(roomOf(name), number))
      if (term !== undefined && term.ageMs < forgottenMs) continue
      await removeOldTerms(this.#objects, roomOf(name), Number.POSITIVE_INFINITY)
    }
  }
}

function roomOf(name: string): string {
  return `${workersRoom}${name}/`
}

function who(holder: Pick<Holder, 'pid' | 'host' | 'startedAt'> | undefined): string {
  if (holder === undefined) return 'another program'
  return `process ${holder.pid} on ${holder.host}, since ${holder.startedAt},`
}

function aboutHolder(holder: Pick<Holder, 'pid' | 'host' | 'startedAt'> | undefined) {
  return holder && { pid: holder.pid, host: holder.host, since: holder.startedAt }
}

function locked(archive: string, holder: Holder | undefined): ArchiveError {
  return new ArchiveError(
    'locked',
    `Cannot write to the archive ${archive}: ${who(holder)} is writing to it. Wait until it is done, or end it; one that was killed counts as gone after a minute`,
    { about: { archive, holder: aboutHolder(holder) } },
  )
}

function lockedByWorker(archive: string, { name, pid, host, since }: Worker): ArchiveError {
  const holder = { pid, host, startedAt: since }
  return new ArchiveError(
    'locked',
    `Cannot write to the archive ${archive} alone: the worker ${name}, ${who(holder)} is at work. Wait until all workers are done, or end them; one that was killed counts as gone after a minute`,
    { about: { archive, holder: aboutHolder(holder), worker: name } },
  )
}

function nameTaken(archive: string, name: string, holder: Holder | undefined): ArchiveError {
  return new ArchiveError(
    'locked',
    `Cannot work on the archive ${archive} as ${name}: ${who(holder)} does so under that name. Give this one another name; one that was killed counts as gone after a minute`,
    { about: { archive, holder: aboutHolder(holder), worker: name, isName: true } },
  )
}

function lost(archive: string): ArchiveError {
  return new ArchiveError(
    'locked',
    `Cannot go on writing to ${archive}: another program took over, as this one was not heard of for a minute. Run it again later`,
    { about: { archive, isTakenOver: true } },
  )
}
