import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { z } from 'zod'
import { ArchiveError } from '../../archive-error.ts'
import type { Lease, LeaseNote } from '../lease.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { listObjects } from './listing.ts'
import { putIfAbsent } from './put-object.ts'

/** How a lease is kept. */
export interface LeaseTiming {
  /** How often whoever has it says that it is still there. */
  readonly beatMs: number
  /** Who has not said so for this long is taken for dead, or stopped. */
  readonly staleMs: number
}

const usualTiming: LeaseTiming = { beatMs: 10_000, staleMs: 60_000 }

/** A lease that is had. */
export interface BucketLease extends Lease {
  /** Makes sure, before something is written, that it is still had: a program that was stopped finds out here. @throws {ArchiveError} It is not. */
  ensure(): Promise<void>
}

const holder = z.object({
  id: z.string(),
  pid: z.int(),
  host: z.string(),
  startedAt: z.string(),
  /** Changes with every beat. */
  beat: z.int(),
  isReleased: z.boolean(),
})
type Holder = z.infer<typeof holder>

interface Term {
  readonly key: string
  readonly number: number
  /** `undefined` while it is being written, or damaged. */
  readonly holder: Holder | undefined
  /** By the clock of the server, which both programs have in common. */
  readonly ageMs: number
}

/**
 * Takes the lease of a bucket: an object `.lease/00000007.json`, of which each holder makes the next, which nobody else can make at the same time.
 * It needs no more of a server than that what is there is not replaced. The last one is never removed.
 *
 * Two that overlap cannot both go on: whoever takes over looks afterwards whether the one before was heard of meanwhile, and gives way; whoever
 * beats looks afterwards whether there is a later one.
 *
 * @throws {ArchiveError} Another program has it (`locked`).
 */
export async function takeBucketLease(
  requests: BucketRequests,
  note: LeaseNote | undefined,
  timing: LeaseTiming = usualTiming,
): Promise<BucketLease> {
  const startedAt = new Date().toISOString()
  const own: Holder = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    startedAt,
    beat: 0,
    isReleased: false,
  }
  const before = await lastTerm(requests)
  if (before !== undefined && !(await isFree(before, note, timing))) throw locked(requests, before.holder)
  const number = (before?.number ?? 0) + 1
  const key = keyOf(requests, number)
  // First: killed behind the next line, it must be known whose it is.
  await note?.write(own.id)
  if ((await putIfAbsent(requests, key, bytesOf(own))) === 'exists') {
    const other = await readTerm(requests, key)
    // The answer to an earlier attempt was lost.
    if (other?.holder?.id !== own.id) throw locked(requests, other?.holder)
  }
  if (before !== undefined && (await readTerm(requests, before.key))?.holder?.beat !== before.holder?.beat) {
    await requests.ask({ method: 'DELETE', key, expected: [404] })
    throw locked(requests, before.holder)
  }
  for await (const { key: other } of listObjects(requests, prefixOf(requests))) {
    if (other < key) await requests.ask({ method: 'DELETE', key: other, expected: [404] })
  }
  return new HeldLease(requests, key, own, timing)
}

class HeldLease implements BucketLease {
  readonly #requests: BucketRequests
  readonly #key: string
  readonly #timing: LeaseTiming
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout
  #own: Holder
  #beating: Promise<void> = Promise.resolve()
  #heardAt = clocks()

  constructor(requests: BucketRequests, key: string, own: Holder, timing: LeaseTiming) {
    this.#requests = requests
    this.#key = key
    this.#own = own
    this.#timing = timing
    // That one beat fails does not matter: before anything is written, it is made good.
    this.#timer = setInterval(() => void this.#beat().catch(ignore), timing.beatMs)
    this.#timer.unref()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  async ensure(): Promise<void> {
    this.signal.throwIfAborted()
    const { beatMs, staleMs } = this.#timing
    const now = clocks()
    // A machine that slept has one clock that slept as well.
    const silence = Math.max(now.wall - this.#heardAt.wall, now.run - this.#heardAt.run)
    if (silence >= 0 && silence < staleMs - 2 * beatMs) return
    await this.#beat()
    this.signal.throwIfAborted()
  }

  async release(): Promise<void> {
    clearInterval(this.#timer)
    await this.#beating.catch(ignore)
    if (this.signal.aborted) return
    this.#own = { ...this.#own, isReleased: true }
    await this.#requests.ask({ method: 'PUT', key: this.#key, body: bytesOf(this.#own) })
  }

  #beat(): Promise<void> {
    this.#beating = this.#beating.catch(ignore).then(async () => {
      if (this.signal.aborted || this.#own.isReleased) return
      const at = clocks()
      this.#own = { ...this.#own, beat: this.#own.beat + 1 }
      await this.#requests.ask({ method: 'PUT', key: this.#key, body: bytesOf(this.#own) })
      for await (const { key } of listObjects(this.#requests, prefixOf(this.#requests))) {
        if (key > this.#key) this.#controller.abort(lost(this.#requests))
      }
      this.#heardAt = at
    })
    return this.#beating
  }
}

function clocks() {
  return { wall: Date.now(), run: performance.now() }
}

async function isFree({ holder, ageMs }: Term, note: LeaseNote | undefined, { staleMs }: LeaseTiming) {
  if (holder?.isReleased === true || ageMs >= staleMs) return true
  // Of a program that was killed beside the same index: whoever has that lock has no other beside it.
  return holder !== undefined && (await note?.read()) === holder.id
}

async function lastTerm(requests: BucketRequests): Promise<Term | undefined> {
  let last: string | undefined
  for await (const { key } of listObjects(requests, prefixOf(requests))) last = key
  return last === undefined ? undefined : readTerm(requests, last)
}

async function readTerm(requests: BucketRequests, key: string): Promise<Term | undefined> {
  const { status, headers, text } = await requests.ask({ method: 'GET', key, expected: [404] })
  if (status === 404) return undefined
  const number = Number(/(\d{8})\.json$/.exec(key)?.[1] ?? 0)
  const time = Date.parse(headers.get('date') ?? '') || Date.now()
  return {
    key,
    number,
    holder: readHolder(text),
    ageMs: time - Date.parse(headers.get('last-modified') ?? ''),
  }
}

function readHolder(text: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function prefixOf({ address }: BucketRequests): string {
  return `${address.prefix}.lease/`
}

function keyOf(requests: BucketRequests, number: number): string {
  return `${prefixOf(requests)}${String(number).padStart(8, '0')}.json`
}

function bytesOf(own: Holder): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(own))
}

function locked({ address }: BucketRequests, other: Holder | undefined): ArchiveError {
  const who =
    other === undefined
      ? 'another program'
      : `process ${other.pid} on ${other.host}, since ${other.startedAt},`
  return new ArchiveError(
    'locked',
    `Cannot write to the archive ${address.name}: ${who} is writing to it. Wait until it is done, or end it; one that was killed counts as gone after a minute`,
    {
      about: {
        archive: address.name,
        holder: other && { pid: other.pid, host: other.host, since: other.startedAt },
      },
    },
  )
}

function lost({ address }: BucketRequests): ArchiveError {
  return new ArchiveError(
    'locked',
    `Cannot go on writing to ${address.name}: another program took over, as this one was not heard of for a minute. Run it again later`,
    { about: { archive: address.name, isTakenOver: true } },
  )
}

function ignore(): void {
  // See where it is used.
}
