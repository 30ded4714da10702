import { checkObject, wrongType } from '@timkit/core/internal'
import type { HeldLease } from '../lease/held-lease.ts'
import type { Lease, LeaseNote, Worker, WorkerLease } from '../lease/lease.ts'
import type { LeaseTiming } from '../lease/lease-timing.ts'
import { StoreLeases } from '../lease/store-leases.ts'
import type { PublishOutcome, RawEntry, RawStore } from '../raw-store.ts'
import { StorageError } from '../storage-error.ts'
import { checkKey, isKey } from '../store-key.ts'
import { textOf } from '../text-of.ts'
import { bucketAddress } from './bucket-address.ts'
import { BucketFailure } from './bucket-failure.ts'
import { bucketObjects } from './bucket-objects.ts'
import type { BucketStoreOptions } from './bucket-options.ts'
import { BucketRequests } from './bucket-requests.ts'
import { ConditionalWrites } from './conditional-writes.ts'
import { listObjects, listVersions } from './listing.ts'
import { piecesOf } from './pieces.ts'
import { isThere, putIfAbsent } from './put-object.ts'
import { readObject } from './read-object.ts'
import { sweepUploads } from './sweep-uploads.ts'
import { uploadParts } from './upload-parts.ts'

/**
 * Makes a store of a bucket of anything that speaks S3: AWS, Tencent COS and others. Nothing is asked yet.
 *
 * What has a key was put there at once and replaces nothing (`If-None-Match: *`). The first time something is put, the server is asked
 * whether it honours that; one that does not is refused. Requests are tried again where that helps; of a large object a few parts are in memory.
 *
 * @throws {TypeError | RangeError} Something of the options is wrong.
 */
export function createBucketStore(options: BucketStoreOptions): RawStore {
  return openBucketStore(options)
}

/** The same. @param timing how leases are kept */
export function openBucketStore(options: BucketStoreOptions, timing?: LeaseTiming): RawStore {
  checkObject(options, 'options')
  const { credentials } = options
  if (typeof credentials !== 'function' && (typeof credentials !== 'object' || credentials === null)) {
    throw wrongType('credentials', 'must be those of the bucket, or a function that gives them')
  }
  const bucket = new Bucket(options, timing)
  return {
    name: bucket.name,
    publish: (key, bytes, signal) => bucket.publish(key, bytes, signal),
    replace: (key, text) => bucket.replace(key, text),
    read: (key, signal) => bucket.read(key, signal),
    readText: (key) => bucket.readText(key),
    list: (prefix) => bucket.list(prefix),
    remove: (key) => bucket.remove(key),
    sweep: (olderThanMs) => bucket.sweep(olderThanMs),
    lease: (note) => bucket.lease(note),
    isWritten: () => bucket.isWritten(),
    // Whoever promised that there is one writer has one.
    ...(options.oneWriter !== true && {
      join: (name: string) => bucket.join(name),
      workers: () => bucket.workers(),
    }),
  }
}

class Bucket {
  readonly name: string
  readonly #requests: BucketRequests
  readonly #conditions: ConditionalWrites
  readonly #partSize: number
  /** Where the server has no conditions: who puts the same key waits. */
  readonly #putting = new Map<string, Promise<unknown>>()
  readonly #leases: StoreLeases
  #lease: Pick<WorkerLease, 'ensure'> | undefined

  constructor(options: BucketStoreOptions, timing?: LeaseTiming) {
    const address = bucketAddress(options)
    this.name = address.name
    this.#requests = new BucketRequests(address, options)
    this.#conditions = new ConditionalWrites(this.#requests, options.oneWriter === true)
    this.#leases = new StoreLeases(bucketObjects(this.#requests), timing)
    this.#partSize = options.partSize ?? 5 * 1024 * 1024
  }

  publish(key: string, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<PublishOutcome> {
    return this.#doing(`keep ${key}`, key, async (whole) => {
      await this.#lease?.ensure()
      const isHonoured = await this.#conditions.honoured()
      if (isHonoured) return this.#put(whole, bytes, signal, true)
      const before = this.#putting.get(whole) ?? Promise.resolve()
      const own = before.catch(ignore).then(() => this.#put(whole, bytes, signal, false))
      this.#putting.set(whole, own)
      try {
        return await own
      } finally {
        if (this.#putting.get(whole) === own) this.#putting.delete(whole)
      }
    })
  }

  async #put(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    signal: AbortSignal | undefined,
    isHonoured: boolean,
  ): Promise<PublishOutcome> {
    const pieces = piecesOf(bytes, this.#partSize, signal)
    const first = await pieces.next()
    // Every body has a first piece.
    const body = first.value as Uint8Array<ArrayBuffer>
    if (body.length < this.#partSize) {
      if (!isHonoured && (await isThere(this.#requests, key, signal))) return 'exists'
      return putIfAbsent(this.#requests, key, body, signal)
    }
    return uploadParts(this.#requests, key, continued(body, pieces), signal)
  }

  replace(key: string, text: string): Promise<void> {
    return this.#doing(`keep ${key}`, key, async (whole) => {
      await this.#lease?.ensure()
      const { headers } = await this.#requests.ask({
        method: 'PUT',
        key: whole,
        body: new TextEncoder().encode(text),
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      })
      if (isVersioned(headers) && key.startsWith(messages)) await this.#dropVersions(whole, false)
    })
  }

  async read(key: string, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined> {
    const act = `read ${key}`
    const bytes = await this.#doing(act, key, (whole) => readObject(this.#requests, whole, signal))
    return bytes && this.#tellEach(act, bytes)
  }

  async readText(key: string): Promise<string | undefined> {
    const bytes = await this.read(key)
    return bytes && textOf(bytes)
  }

  async *list(prefix: string): AsyncGenerator<RawEntry, void, undefined> {
    const { prefix: own } = this.#requests.address
    const found = this.#tellEach('list it', listObjects(this.#requests, `${own}${prefix}`))
    for await (const { key, size } of found) {
      const name = key.slice(own.length)
      // Others may have put things beside ours, and consoles make folders.
      if (isKey(name)) yield { key: name, size }
    }
  }

  remove(key: string): Promise<void> {
    return this.#doing(`remove ${key}`, key, async (whole) => {
      await this.#lease?.ensure()
      const { headers } = await this.#requests.ask({ method: 'DELETE', key: whole, expected: [404] })
      if (isVersioned(headers)) await this.#dropVersions(whole, true)
    })
  }

  sweep(olderThanMs: number): Promise<{ files: number; bytes: number }> {
    return this.#tell('sweep what was left aside', () => sweepUploads(this.#requests, olderThanMs))
  }

  async lease(note: LeaseNote | undefined): Promise<Lease> {
    const lease = await this.#take('take the lease', () => this.#leases.alone(note))
    return { signal: lease.signal, release: () => this.#released(lease) }
  }

  async join(name: string): Promise<WorkerLease> {
    checkKey(name)
    const act = 'work beside others'
    const worker = await this.#take(act, () => this.#leases.join(name))
    return {
      name,
      term: worker.term,
      signal: worker.signal,
      seenAfterMs: worker.seenAfterMs,
      clock: worker.clock,
      workers: (olderThanMs) => this.#tell(act, () => worker.workers(olderThanMs)),
      ensure: () => this.#tell(act, () => worker.ensure()),
      isGone: (other) => this.#tell(act, () => worker.isGone(other)),
      lastHeard: (other) => this.#tell(act, () => worker.lastHeard(other)),
      inTurn: (run) => this.#tell(act, () => worker.inTurn(run)),
      release: () => this.#released(worker),
    }
  }

  workers(): Promise<readonly Worker[]> {
    return this.#tell('look who is at work', () => this.#leases.workers())
  }

  isWritten(): Promise<boolean> {
    return this.#tell('look who writes', () => this.#leases.isWritten())
  }

  async #take<Taken extends WorkerLease | HeldLease>(
    act: string,
    take: () => Promise<Taken>,
  ): Promise<Taken> {
    this.#lease = await this.#tell(act, async () => {
      await this.#conditions.honoured()
      return take()
    })
    return this.#lease as Taken
  }

  async #released(lease: Lease): Promise<void> {
    this.#lease = undefined
    await this.#tell('give the lease back', () => lease.release())
  }

  /** What a bucket with versions keeps of what is gone: of messages nothing may stay. */
  async #dropVersions(key: string, isAll: boolean): Promise<void> {
    try {
      for (const { id, isLatest } of await listVersions(this.#requests, key)) {
        if (isAll || !isLatest)
          await this.#requests.ask({ method: 'DELETE', key, query: { versionId: id }, expected: [404] })
      }
    } catch (error) {
      if (!(error instanceof BucketFailure) || error.code !== 'AccessDenied') throw error
      throw new BucketFailure(
        error.code,
        error.status,
        'the bucket keeps earlier versions, and these credentials may not delete them, so that removed messages would stay. Allow s3:ListBucketVersions and s3:DeleteObjectVersion, and look whether objects are locked',
      )
    }
  }

  async #doing<T>(act: string, key: string, run: (whole: string) => Promise<T>): Promise<T> {
    checkKey(key)
    return this.#tell(act, () => run(`${this.#requests.address.prefix}${key}`))
  }

  async #tell<T>(act: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      throw this.#told(act, error)
    }
  }

  async *#tellEach<T>(act: string, values: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    try {
      yield* values
    } catch (error) {
      throw this.#told(act, error)
    }
  }

  #told(act: string, error: unknown): unknown {
    return error instanceof BucketFailure
      ? new StorageError(`${act} in ${this.name}`, error, this.name)
      : error
  }
}

/** What begins so has what people wrote. */
const messages = 'raw/'

function isVersioned(headers: Headers): boolean {
  const version = headers.get('x-amz-version-id') ?? headers.get('x-cos-version-id')
  const isMarked = ['x-amz-delete-marker', 'x-cos-delete-marker'].some((name) => headers.get(name) === 'true')
  return isMarked || (version !== null && version !== 'null')
}

async function* continued<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield first
  yield* rest
}

function ignore(): void {
  // Whoever put it before was told.
}
