import { open } from 'node:fs/promises'
import { checkFunction, checkObject, mustBe, wrongType } from '@timkit/core/internal'
import { bytesOfFile } from '../dropped-files.ts'
import { epochKey, rawPrefix } from '../raw-keys.ts'
import type { PublishOutcome, RawStore } from '../raw-store.ts'
import { StorageError } from '../storage-error.ts'
import { bytesOf, CopyFolder } from './copy-folder.ts'
import { copyOf } from './copy-name.ts'
import { CopyWriter } from './copy-writer.ts'

/** Where copies of files are kept, and how many. */
export interface CacheOptions {
  /** A folder of its own on this machine. It is made when it is needed, and may be deleted at any time. */
  readonly folder: string
  /** How many bytes the copies may take. What was not used for longest goes first. */
  readonly maxBytes: number
  /** Is told, once, why no copies can be made; everything goes on without. @default nobody */
  readonly onFailure?: ((error: Error) => void) | undefined
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined
}

/**
 * Keeps copies of what a store has on this machine, so that an index that is made again, or an export, does not download all of it once more. A file
 * that is kept leaves its copy at once. Several programs may share the folder, also of several archives.
 *
 * Nothing is trusted to a copy: who verifies or erases reads the store itself; a copy is hashed whenever it is used, and what was read of it is compared
 * with the MD5s of the service like everything else. Of what is erased or dropped elsewhere no copy is left as soon as the archive is used here.
 *
 * @throws {TypeError | RangeError} Something of the options is wrong.
 */
export function createCachedStore(store: RawStore, options: CacheOptions): RawStore {
  checkObject(options, 'options')
  const { folder, maxBytes, onFailure } = options
  if (typeof folder !== 'string' || folder === '') throw wrongType('folder', 'must be the path of the copies')
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1)
    throw mustBe('maxBytes', 'a whole number from 1', maxBytes)
  if (onFailure !== undefined) checkFunction(onFailure, 'onFailure')
  const cached = new CachedStore(store, options)
  const { lease, join, workers, isWritten, pathOf } = store
  return {
    name: store.name,
    publish: (key, bytes, signal) => cached.publish(key, bytes, signal),
    replace: (key, text) => store.replace(key, text),
    read: (key, signal) => store.read(key, signal),
    readCopy: (key, sha256, signal) => cached.readCopy(key, sha256, signal),
    readText: (key) => cached.readText(key),
    list: (prefix) => store.list(prefix),
    remove: (key) => cached.remove(key),
    sweep: (olderThanMs) => store.sweep(olderThanMs),
    ...(lease === undefined ? {} : { lease: (note) => lease.call(store, note) }),
    ...(join === undefined ? {} : { join: (name) => join.call(store, name) }),
    ...(workers === undefined ? {} : { workers: () => workers.call(store) }),
    ...(isWritten === undefined ? {} : { isWritten: () => isWritten.call(store) }),
    ...(pathOf === undefined ? {} : { pathOf: (key: string) => pathOf.call(store, key) }),
  }
}

class CachedStore {
  readonly #store: RawStore
  readonly #copies: CopyFolder
  readonly #folder: string
  #onFailure: ((error: Error) => void) | undefined

  constructor(store: RawStore, { folder, maxBytes, now, onFailure }: CacheOptions) {
    this.#store = store
    this.#copies = new CopyFolder({ folder, store: store.name, maxBytes, now })
    this.#folder = folder
    this.#onFailure = onFailure
  }

  async publish(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<PublishOutcome> {
    if (!isFile(key)) return this.#store.publish(key, bytes, signal)
    return this.#copying(key, async (writer) => {
      const outcome = await this.#store.publish(key, writer.pass(bytes), signal)
      return { value: outcome, isWhole: outcome === 'published' }
    })
  }

  async readCopy(
    key: string,
    sha256: string,
    signal?: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array> | undefined> {
    if (!isFile(key)) return this.#store.read(key, signal)
    const copy = await this.#find(key, sha256)
    if (copy !== undefined) return this.#bytesOf(key, copy, signal)
    const bytes = await this.#store.read(key, signal)
    return bytes && this.#copied(key, bytes)
  }

  async readText(key: string): Promise<string | undefined> {
    const text = await this.#store.readText(key)
    if (key === epochKey) await this.#see(text ?? '')
    return text
  }

  async remove(key: string): Promise<void> {
    await this.#store.remove(key)
    // Afterwards: who reads meanwhile would make another.
    if (isFile(key)) await this.#copies.remove(copyOf(key))
  }

  async #find(key: string, sha256: string): Promise<string | undefined> {
    try {
      return await this.#copies.find(copyOf(key), sha256)
    } catch (error) {
      this.#fail(error)
      return undefined
    }
  }

  /** Opened when somebody reads: one that nobody reads nobody would close. */
  async *#bytesOf(
    key: string,
    path: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const file = await open(path, 'r').catch(() => undefined)
    if (file === undefined) {
      // It made room for another in between.
      yield* (await this.#store.read(key, signal)) ?? []
      return
    }
    for await (const chunk of bytesOfFile(file, bytesOf)) {
      signal?.throwIfAborted()
      yield chunk
    }
  }

  async *#copied(key: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    const epoch = await this.#epoch()
    const writer = this.#writer(key)
    try {
      yield* writer.pass(bytes)
      if ((await this.#epoch()) === epoch) await writer.keep()
    } finally {
      await writer.leave()
    }
  }

  async #copying<T>(
    key: string,
    act: (writer: CopyWriter) => Promise<{ readonly value: T; readonly isWhole: boolean }>,
  ): Promise<T> {
    const epoch = await this.#epoch()
    const writer = this.#writer(key)
    try {
      const { value, isWhole } = await act(writer)
      if (isWhole && (await this.#epoch()) === epoch) await writer.keep()
      return value
    } finally {
      await writer.leave()
    }
  }

  #writer(key: string): CopyWriter {
    return new CopyWriter(this.#copies, copyOf(key), (error) => this.#fail(error))
  }

  async #epoch(): Promise<string | undefined> {
    return this.#copies.epoch().catch(() => undefined)
  }

  /** Old hours changed: of what was removed there may be no copy any more. That one cannot be removed is no small thing. */
  async #see(epoch: string): Promise<void> {
    const before = await this.#copies.epoch().catch((error: unknown) => {
      this.#fail(error)
      return epoch
    })
    if ((before ?? '') === epoch) return
    // First, so that what is being copied meanwhile is left.
    await this.#copies.noteEpoch(epoch).catch((error: unknown) => this.#fail(error))
    const still = new Set<string>()
    for await (const { key } of this.#store.list(rawPrefix)) if (isFile(key)) still.add(copyOf(key))
    try {
      await this.#copies.keepOnly(still)
    } catch (error) {
      throw new StorageError(
        `remove the copies of what is not in ${this.#store.name} any more from ${this.#folder}`,
        error,
        this.#folder,
      )
    }
  }

  #fail(error: unknown): void {
    this.#onFailure?.(error instanceof Error ? error : new Error(String(error)))
    this.#onFailure = undefined
  }
}

/** Files of hours never change; everything else is small, or does. */
function isFile(key: string): boolean {
  return /^raw\/(?:C2C|Group)\/.+\.gz$/.test(key)
}
