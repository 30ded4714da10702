import { IntegrityError } from '@timkit/core'
import { writtenBy } from '../archive-version.ts'
import type { HourKey } from '../hours/hour-key.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import { Measuring } from '../raw/file-facts.ts'
import { HashingPass } from '../raw/hashes.ts'
import { type CompleteHour, publishSidecar, readRawHour, removeRawFile } from '../raw/raw-hours.ts'
import { fileKey, hourPrefix, sidecarKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import { unpack } from '../raw/unpack.ts'
import { rawHourOf } from '../sync/keep-hour.ts'
import { cutMessages } from './cut-messages.ts'
import type { EraseMatcher } from './erase-matcher.ts'

/** What erasing needs. */
export interface EraseHourOptions {
  readonly store: RawStore
  readonly matcher: EraseMatcher
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly reason: string
  readonly signal?: AbortSignal | undefined
}

/** What an hour holds of what is to be erased. */
export interface FoundInHour {
  /** In the newest making. */
  readonly messages: number
  /** Bytes of their JSON. */
  readonly bytes: number
  /** Lines of it that nobody can tell whose they are, and that stay. */
  readonly unattributed: number
  /** Damaged lines among the messages that others wrote in, too. */
  readonly shared: number
  /** Whether anything else of the hour has to go: an earlier making, or what a killed program left. */
  readonly isElsewhere: boolean
}

/**
 * Looks what an hour holds of what is to be erased. Every byte is read and verified: an index could be wrong.
 *
 * @throws {IntegrityError | ArchiveError} A file of the newest making, or what is known of it, is damaged.
 */
export async function findInHour(
  key: HourKey,
  { store, matcher, signal }: Pick<EraseHourOptions, 'store' | 'matcher' | 'signal'>,
  onFound?: (element: Uint8Array) => void,
): Promise<FoundInHour> {
  const generations = await readRawHour(store, key)
  const newest = generations.at(-1)
  let messages = 0
  let bytes = 0
  let unattributed = 0
  let shared = 0
  for (const file of newest?.files ?? []) {
    await lookThrough(file, store, signal, (element) => {
      if (!matcher.ofBytes(element)) {
        if (matcher.isNobodys(element)) unattributed++
        return
      }
      messages++
      if (matcher.isShared(element)) shared++
      bytes += element.length
      onFound?.(element)
    })
  }
  let isElsewhere = false
  for (const other of await leftovers(key, store, newest?.files ?? [])) {
    isElsewhere ||= await isNamedIn(other, { store, matcher, signal })
  }
  return { messages, bytes, unattributed, shared, isElsewhere }
}

/**
 * Makes an hour anew without what is to be erased, and removes every earlier making of it, and what killed programs left of it. Doing it again does
 * nothing; killed at any point, doing it again finishes it.
 *
 * @returns what is kept of the hour now, and how many messages were left out
 */
export async function eraseHour(
  key: HourKey,
  options: EraseHourOptions,
): Promise<{ readonly raw: RawHour | undefined; readonly messages: number }> {
  const { store } = options
  const { messages, isElsewhere } = await findInHour(key, options)
  const newest = (await readRawHour(store, key)).at(-1)
  let files = newest?.files ?? []
  if (newest !== undefined && messages > 0) files = await writeAnew(newest, options)
  if (messages > 0 || isElsewhere) {
    for (const other of await leftovers(key, store, files)) {
      // What is known of a file goes first, so that nothing without its file ever counts.
      await store.remove(`${other}.json`)
      await store.remove(other)
    }
  }
  return { raw: files.length === 0 ? undefined : rawHourOf(files), messages }
}

async function writeAnew(newest: CompleteHour, options: EraseHourOptions): Promise<Sidecar[]> {
  const { store } = options
  const generation = newest.generation + 1
  const files: Sidecar[] = []
  // A program that was killed here left some of these.
  for (const file of newest.files) await removeRawFile(store, { ...file, generation })
  for (const file of newest.files) files.push(await writeFile(file, generation, options))
  // Only with the last of them the making is complete, and counts.
  for (const file of files) await publishSidecar(store, file)
  return files
}

async function writeFile(
  file: Sidecar,
  generation: number,
  { store, matcher, now, reason, signal }: EraseHourOptions,
): Promise<Sidecar> {
  const from = fileKey(file)
  const hashing = new HashingPass()
  const measuring = new Measuring()
  const left = cutMessages(unpack(hashing.pass(bytesOf(file, store, signal)), from), matcher.ofBytes, from)
  const key = { ...file, generation }
  await store.publish(fileKey(key), measuring.packed(verifiedAtEnd(left, hashing, file)), signal)
  return {
    ...key,
    ...measuring.result(),
    keptAt: new Date(now()).toISOString(),
    by: writtenBy,
    source: 'erase',
    // Of what the service gave, also when it is the second erasure: the service is asked by these whether it has another file.
    replaced: { md5: file.md5, gzipMd5: file.gzipMd5, sha256: file.sha256, ...file.replaced, reason },
  }
}

async function* verifiedAtEnd(
  text: AsyncIterable<Uint8Array>,
  hashing: HashingPass,
  file: Sidecar,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* text
  if (hashing.digest() === file.sha256) return
  throw new IntegrityError(`Cannot read ${fileKey(file)}: its SHA-256 is another one`, { fault: 'md5' })
}

/** Opens the file only when it is read: nobody else would close it. */
async function* bytesOf(file: Sidecar, store: RawStore, signal: AbortSignal | undefined) {
  const key = fileKey(file)
  const bytes = await store.read(key, signal)
  if (bytes === undefined)
    throw new IntegrityError(`Cannot read ${key}: it is not there`, { fault: 'missing' })
  yield* bytes
}

/** Looks at every message of a file, also at lines that cannot be read, and verifies it. */
async function lookThrough(
  file: Sidecar,
  store: RawStore,
  signal: AbortSignal | undefined,
  look: (element: Uint8Array) => void,
): Promise<void> {
  const from = fileKey(file)
  const hashing = new HashingPass()
  const isCut = (element: Uint8Array) => {
    look(element)
    return false
  }
  const text = cutMessages(unpack(hashing.pass(bytesOf(file, store, signal)), from), isCut, from)
  for await (const _ of verifiedAtEnd(text, hashing, file));
}

/** The keys of files of an hour that are not among these: earlier makings, and what was not finished. */
async function leftovers(key: HourKey, store: RawStore, files: readonly Sidecar[]): Promise<string[]> {
  const known = new Set(files.flatMap((file) => [fileKey(file), sidecarKey(file)]))
  const found = new Set<string>()
  for await (const { key: name } of store.list(hourPrefix(key))) {
    if (!known.has(name)) found.add(name.replace(/\.json$/, ''))
  }
  return [...found]
}

/** Whether a file that nothing vouches for holds what is to be erased. One that cannot be read may. */
async function isNamedIn(
  key: string,
  { store, matcher, signal }: Pick<EraseHourOptions, 'store' | 'matcher' | 'signal'>,
): Promise<boolean> {
  const bytes = await store.read(key, signal)
  if (bytes === undefined) return false
  let isNamed = false
  const look = (element: Uint8Array): boolean => {
    isNamed ||= matcher.ofBytes(element)
    return true
  }
  try {
    for await (const _ of cutMessages(unpack(bytes, key), look, key)) if (isNamed) return true
  } catch (error) {
    if (!(error instanceof IntegrityError)) throw error
    return true
  }
  return isNamed
}
