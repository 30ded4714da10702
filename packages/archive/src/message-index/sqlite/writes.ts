import { sleep } from '@timkit/core/internal'
import type { Database } from './database.ts'
import { isBusy } from './sqlite-error.ts'

/**
 * Committing each hour by itself takes half as long again as committing many, and FTS5 writes a segment at each commit: with 20,000 rows the index
 * of 200,000 messages is 7 % larger, by pages that merging those left free.
 */
const maxRows = 100_000
const maxMs = 2_000
/** How long another program may write before this one gives up, whatever it has to write, and how often it looks. */
const maxWaitMs = 10_000
const retryMs = 25

/** What an act tells of itself. */
export interface Writing {
  /** Raised by the act for each row. */
  rows: number
  /** Makes that what is written from now on can be taken back by itself. */
  protect(): void
  /** Says that writing begins which cannot fail but with the whole transaction. */
  begin(): void
}

interface Job {
  readonly act: (writing: Writing) => unknown
  /** Does its own transactions. */
  readonly isAlone: boolean
  /** Protects what it writes itself, where it needs to. */
  readonly isUnprotected: boolean
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Runs what writes, one after the other, in the order in which it came. What waits already shares the transaction of what runs, up to
 * a bound; an act that fails takes back what it did, not what others did. It is done only when it is committed.
 */
export class Writes {
  readonly #db: Database
  readonly #now: () => number
  readonly #onBegin: () => void
  readonly #onRollback: () => void
  readonly #waiting: Job[] = []
  #isRunning = false
  #running: Promise<void> = Promise.resolve()
  /** Since when each look found another program writing, and the last one of them. */
  #busy: { readonly since: number; readonly last: number } | undefined

  constructor(
    db: Database,
    { now, onBegin, onRollback }: { now: () => number; onBegin: () => void; onRollback: () => void },
  ) {
    this.#db = db
    this.#now = now
    this.#onBegin = onBegin
    this.#onRollback = onRollback
  }

  run<T>(
    act: (writing: Writing) => T | Promise<T>,
    { isAlone = false, isUnprotected = false }: { isAlone?: boolean; isUnprotected?: boolean } = {},
  ): Promise<T> {
    const done = new Promise<T>((resolve, reject) => {
      this.#waiting.push({ act, isAlone, isUnprotected, resolve, reject })
    })
    if (!this.#isRunning) {
      this.#isRunning = true
      this.#running = this.#runAll()
    }
    return done
  }

  /** Waits until nothing runs. */
  async idle(): Promise<void> {
    while (this.#isRunning) await this.#running
  }

  async #runAll(): Promise<void> {
    // What is called in the same turn comes together.
    await undefined
    while (this.#waiting.length > 0) {
      if (this.#waiting[0]?.isAlone) await this.#runAlone(this.#waiting.shift() as Job)
      else await this.#runTogether()
    }
    // In the same turn as the last look at what waits: what comes from now on begins anew.
    this.#isRunning = false
  }

  async #runAlone({ act, resolve, reject }: Job): Promise<void> {
    try {
      resolve((await act(new Act(this.#db))) as never)
    } catch (error) {
      this.#onRollback()
      reject(error)
    }
  }

  async #runTogether(): Promise<void> {
    const began = this.#now()
    let rows = 0
    const done: { readonly job: Job; readonly result: unknown }[] = []
    const taken: Job[] = []
    try {
      do {
        const job = this.#waiting.shift() as Job
        taken.push(job)
        if (taken.length === 1) {
          await this.#begin()
          this.#onBegin()
        }
        const writing = new Act(this.#db)
        if (!job.isUnprotected) writing.protect()
        try {
          done.push({ job, result: await job.act(writing) })
        } catch (error) {
          if (writing.hasBegun) throw error
          job.reject(error)
          this.#takeBack(writing)
        }
        writing.end()
        rows += writing.rows
      } while (this.#waiting[0]?.isAlone === false && rows < maxRows && Math.abs(this.#now() - began) < maxMs)
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#onRollback()
      // To reject what is settled changes nothing.
      for (const job of taken) job.reject(error)
      this.#rollback()
      return
    }
    for (const { job, result } of done) job.resolve(result as never)
  }

  #takeBack(writing: Act): void {
    if (!writing.isProtected) return
    this.#onRollback()
    // Fails where SQLite took back all of the transaction itself, as when the disk is full: then nothing of it is there.
    this.#db.exec('ROLLBACK TO act')
  }

  /** Waits for other programs that write, without holding up what else this one does: SQLite itself would stand still. */
  async #begin(): Promise<void> {
    for (; ; await sleep(retryMs)) {
      try {
        this.#db.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; PRAGMA busy_timeout = 5000')
        this.#busy = undefined
        return
      } catch (error) {
        this.#db.exec('PRAGMA busy_timeout = 5000')
        if (!isBusy(error) || this.#isBusyForLong()) throw error
      }
    }
  }

  /** What waited behind one that gave up does not wait as long once more; what comes much later does. */
  #isBusyForLong(): boolean {
    const last = performance.now()
    const isSame = this.#busy !== undefined && last - this.#busy.last < maxWaitMs
    const since = isSame && this.#busy !== undefined ? this.#busy.since : last
    this.#busy = { since, last }
    return last - since > maxWaitMs
  }

  #rollback(): void {
    try {
      this.#db.exec('ROLLBACK')
    } catch {
      // There is nothing to take back: it was never begun, or SQLite did so itself.
    }
  }
}

class Act implements Writing {
  readonly #db: Database
  rows = 0
  isProtected = false
  hasBegun = false

  constructor(db: Database) {
    this.#db = db
  }

  protect(): void {
    this.#db.exec('SAVEPOINT act')
    this.isProtected = true
  }

  begin(): void {
    this.hasBegun = true
  }

  end(): void {
    if (this.isProtected) this.#db.exec('RELEASE act')
  }
}
