import type { WorkerLease } from '../../src/raw/lease/lease.ts'
import type { LeaseObject, LeaseObjects } from '../../src/raw/lease/lease-objects.ts'
import { StoreLeases } from '../../src/raw/lease/store-leases.ts'
import type { PublishOutcome, RawStore } from '../../src/raw/raw-store.ts'
import { StorageError } from '../../src/raw/storage-error.ts'
import type { SimulatedProcess } from './simulated-process.ts'

interface Kept {
  readonly text: string
  /** When it was put last, and when first, by the clock of the server. */
  readonly at: number
  readonly madeAt: number
}

/** What a bucket holds, and what went wrong in it that must not. */
export class SimulatedBucket {
  readonly #kept = new Map<string, Kept>()
  #keys: string[] = []
  /** Every object of an hour that was ever made: a fencing number is given once. */
  readonly #numbers = new Set<string>()
  readonly faults: string[] = []
  readonly now: () => number

  constructor(now: () => number) {
    this.now = now
  }

  get(key: string): Kept | undefined {
    return this.#kept.get(key)
  }

  make(key: string, text: string): PublishOutcome {
    if (this.#kept.has(key)) return 'exists'
    if (/^hours\/.*\.\d{8}\.json$/.test(key)) {
      if (this.#numbers.has(key)) this.faults.push(`${key} was given to two`)
      this.#numbers.add(key)
    }
    this.put(key, text)
    return 'published'
  }

  put(key: string, text: string): void {
    const before = this.#kept.get(key)
    if (before === undefined) this.#keys.splice(this.#placeOf(key), 0, key)
    this.#kept.set(key, { text, at: this.now(), madeAt: before?.madeAt ?? this.now() })
  }

  remove(key: string): void {
    if (!this.#kept.delete(key)) return
    this.#keys.splice(this.#placeOf(key), 1)
  }

  /** Keys that begin with a prefix; without those that were made so few milliseconds ago. */
  list(prefix: string, lateMs: number): string[] {
    const found: string[] = []
    for (let at = this.#placeOf(prefix); at < this.#keys.length; at++) {
      const key = this.#keys[at] as string
      if (!key.startsWith(prefix)) break
      if (lateMs === 0 || (this.#kept.get(key)?.madeAt ?? 0) <= this.now() - lateMs) found.push(key)
    }
    return found
  }

  #placeOf(key: string): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#keys[middle] as string) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A bucket as one process sees it: slow, late, and with answers that are lost. */
export function bucketOf(bucket: SimulatedBucket, process: SimulatedProcess): RawStore {
  let lease: WorkerLease | undefined
  const write = async <T>(key: string, act: () => T): Promise<T> => {
    await process.goOn()
    const done = act()
    await process.goOn()
    // It was done, and nobody heard of it, however often it was tried.
    if (process.chance.is(process.often.failures)) {
      const cause = Object.assign(new Error('the server is away'), { code: 'network' })
      throw new StorageError(`keep ${key}`, cause)
    }
    // No answer came, and it is sent again.
    return process.chance.is(process.often.lostAnswers) ? act() : done
  }
  const ensured = async <T>(key: string, act: () => T): Promise<T> => {
    await lease?.ensure()
    return write(key, act)
  }
  const read = async (key: string) => {
    await process.goOn()
    return bucket.get(key)
  }
  const list = async function* (prefix: string) {
    await process.goOn()
    const late = process.chance.is(0.2) ? process.chance.between(0, process.often.lateMs) : 0
    for (const key of bucket.list(prefix, late)) yield key
  }
  const objects: LeaseObjects = {
    name: 'bucket',
    list,
    make: (key, text) => write(key, () => bucket.make(key, text)),
    put: (key, text) => write(key, () => bucket.put(key, text)),
    async read(key): Promise<LeaseObject | undefined> {
      const found = await read(key)
      return found && { text: found.text, ageMs: bucket.now() - found.at }
    },
    async remove(key) {
      await process.goOn()
      bucket.remove(key)
    },
  }
  const leases = new StoreLeases(objects, { beatMs: 10_000, staleMs: 60_000, clock: process.clock })
  return {
    name: 'bucket',
    async publish(key, bytes) {
      let text = ''
      for await (const chunk of bytes) text += Buffer.from(chunk).toString('latin1')
      return ensured(key, () => bucket.make(key, text))
    },
    replace: (key, text) => ensured(key, () => bucket.put(key, Buffer.from(text).toString('latin1'))),
    async read(key) {
      const found = await read(key)
      return found && once(Buffer.from(found.text, 'latin1'))
    },
    async readText(key) {
      const found = await read(key)
      return found && Buffer.from(found.text, 'latin1').toString()
    },
    async *list(prefix) {
      for await (const key of list(prefix)) yield { key, size: bucket.get(key)?.text.length ?? 0 }
    },
    remove: (key) => ensured(key, () => bucket.remove(key)),
    sweep: async () => ({ files: 0, bytes: 0 }),
    async join(name) {
      const joined = await leases.join(name)
      lease = joined
      return joined
    },
    workers: () => leases.workers(),
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}
