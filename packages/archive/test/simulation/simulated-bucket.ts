import { type HourObject, readObjectKey } from '../../src/manifest/hour-object.ts'
import type { WorkerId, WorkerLease } from '../../src/raw/lease/lease.ts'
import type { LeaseObject, LeaseObjects } from '../../src/raw/lease/lease-objects.ts'
import { StoreLeases } from '../../src/raw/lease/store-leases.ts'
import { type Holder, keyOfTerm } from '../../src/raw/lease/terms.ts'
import type { PublishOutcome, RawStore } from '../../src/raw/raw-store.ts'
import { StorageError } from '../../src/raw/storage-error.ts'
import type { SimulatedProcess } from './simulated-process.ts'
import { SortedKeys } from './sorted-keys.ts'

interface Kept {
  readonly bytes: string | Uint8Array
  /** When it was put last, and when first, by the clock of the server. */
  readonly at: number
  readonly madeAt: number
}

/** What a bucket holds, and what went wrong in it that must not. */
export class SimulatedBucket {
  readonly #kept = new Map<string, Kept>()
  readonly #keys = new SortedKeys()
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

  text(key: string): string | undefined {
    const kept = this.#kept.get(key)
    if (kept === undefined) return undefined
    if (typeof kept.bytes === 'string') return kept.bytes
    const text = Buffer.from(kept.bytes).toString()
    if (key.endsWith('.json')) this.#kept.set(key, { ...kept, bytes: text })
    return text
  }

  make(key: string, bytes: string | Uint8Array): PublishOutcome {
    if (this.#kept.has(key)) return 'exists'
    const of = readObjectKey(key)
    if (of !== undefined) {
      if (this.#numbers.has(key)) this.faults.push(`${key} was given to two`)
      this.#numbers.add(key)
      const before = key.replace(/\d{8}(?=\.json$)/, String(of.number - 1).padStart(8, '0'))
      const { by, isDone = true } = this.#hourObject(before) ?? {}
      if (by !== undefined && !isDone && !this.isGone(by))
        this.faults.push(`${key} was taken from ${by.name}`)
    }
    this.#set(key, bytes)
    return 'published'
  }

  /** Puts an object in place of another. What is put of an hour is by whoever made it. */
  put(key: string, bytes: string | Uint8Array): void {
    const before = readObjectKey(key) && this.#hourObject(key)
    this.#set(key, bytes)
    const { by } = (before && this.#hourObject(key)) ?? {}
    if (before !== undefined && !isSame(before.by, by))
      this.faults.push(`${key} of ${before.by.name} was put by ${by?.name}`)
  }

  /** Says when an hour is written by a worker that others have taken over from, as it is when the request is sent. */
  watchSent(key: string, text: string): void {
    if (readObjectKey(key) === undefined) return
    const { by } = claimOf(text)
    if (this.#kept.has(keyOfTerm(`.workers/${by.name}/`, by.term + 1)))
      this.faults.push(`${key} was written by ${by.name}, who was gone`)
  }

  /** Whether the lease of a worker is over: it gave it back, or somebody came after it. */
  isGone({ name, term }: WorkerId): boolean {
    const room = `.workers/${name}/`
    if (this.#kept.has(keyOfTerm(room, term + 1))) return true
    const text = this.text(keyOfTerm(room, term))
    return text === undefined || (JSON.parse(text) as Holder).isReleased
  }

  #hourObject(key: string): Claim | undefined {
    const text = this.text(key)
    return text === undefined ? undefined : claimOf(text)
  }

  #set(key: string, bytes: string | Uint8Array): void {
    const before = this.#kept.get(key)
    if (before === undefined) this.#keys.add(key)
    this.#kept.set(key, { bytes, at: this.now(), madeAt: before?.madeAt ?? this.now() })
  }

  remove(key: string): void {
    if (this.#kept.delete(key)) this.#keys.delete(key)
  }

  /** Keys that begin with a prefix; without those that were made so few milliseconds ago. */
  list(prefix: string, lateMs: number): string[] {
    const found = this.#keys.from(prefix)
    if (lateMs === 0) return found
    const until = this.now() - lateMs
    return found.filter((key) => (this.#kept.get(key)?.madeAt ?? 0) <= until)
  }
}

/** Who has an hour, and whether that is over. */
type Claim = Pick<HourObject, 'by' | 'isDone'>

/** What an object says of its claim. It is looked at with every write: to parse all of it would take a tenth of the time of a run. */
function claimOf(text: string): Claim {
  const [, name = '', term, isDone] =
    /"by":\s*\{\s*"name":\s*"([^"]+)",\s*"term":\s*(\d+)\s*\},\s*"isDone":\s*(true|false)/.exec(text) ?? []
  return { by: { name, term: Number(term) }, isDone: isDone === 'true' }
}

function isSame(one: WorkerId, other: WorkerId | undefined): boolean {
  return one.name === other?.name && one.term === other.term
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
  const ensured = async <T>(key: string, act: () => T, text?: string): Promise<T> => {
    await lease?.ensure()
    if (text !== undefined) bucket.watchSent(key, text)
    return write(key, act)
  }
  const read = async (key: string) => {
    await process.goOn()
    return bucket.get(key)
  }
  const list = async (prefix: string) => {
    await process.goOn()
    const isLate = process.often.lateMs > 0 && process.chance.is(0.2)
    return bucket.list(prefix, isLate ? process.chance.between(0, process.often.lateMs) : 0)
  }
  const objects: LeaseObjects = {
    name: 'bucket',
    list: (prefix) =>
      listing(
        () => list(prefix),
        (key) => key,
      ),
    make: (key, text) => write(key, () => bucket.make(key, text)),
    put: (key, text) => write(key, () => bucket.put(key, text)),
    async read(key): Promise<LeaseObject | undefined> {
      const found = await read(key)
      return found && { text: bucket.text(key) ?? '', ageMs: bucket.now() - found.at }
    },
    async remove(key) {
      await process.goOn()
      bucket.remove(key)
    },
  }
  const { clock, chance } = process
  const leases = new StoreLeases(objects, {
    ...{ beatMs: 10_000, staleMs: 60_000, clock },
    random: () => chance.next(),
  })
  return {
    name: 'bucket',
    async publish(key, bytes) {
      const chunks: Uint8Array[] = []
      for await (const chunk of bytes) chunks.push(chunk)
      const whole = chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)
      return ensured(key, () => bucket.make(key, whole))
    },
    replace: (key, text) => ensured(key, () => bucket.put(key, text), text),
    async read(key) {
      const bytes = (await read(key))?.bytes
      // Whoever reads a file unpacks it in another thread.
      if (bytes !== undefined) process.works()
      return bytes === undefined ? undefined : once(Buffer.from(bytes))
    },
    async readText(key) {
      await process.goOn()
      return bucket.text(key)
    },
    list: (prefix) =>
      listing(
        () => list(prefix),
        (key) => ({ key, size: 0 }),
      ),
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

/** As a generator, and several times as fast. */
function listing<T>(list: () => Promise<string[]>, entryOf: (key: string) => T): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      let keys: string[] | undefined
      let at = 0
      const next = (): IteratorResult<T, undefined> => {
        const key = keys?.[at++]
        return key === undefined ? { value: undefined, done: true } : { value: entryOf(key), done: false }
      }
      return {
        async next() {
          keys ??= await list()
          return next()
        },
      }
    },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}
