import { randomUUID } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ahead } from './ahead.ts'
import { DiskFolders } from './disk-folders.ts'
import { bytesOfFile } from './dropped-files.ts'
import { privateFile } from './make-folder.ts'
import { orNothing } from './or-nothing.ts'
import type { PublishOutcome, RawEntry, RawStore } from './raw-store.ts'
import { codeOf, StorageError } from './storage-error.ts'
import { checkKey } from './store-key.ts'
import { textOf } from './text-of.ts'

/** What a folder store asks of the file system; tests put in one that fails. */
export type Files = Pick<
  typeof nodeFiles,
  'link' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'rmdir' | 'stat' | 'unlink'
>

/** How a folder is used as a store. */
export interface FolderStoreOptions {
  /** @default those of `node:fs/promises` */
  readonly files?: Files | undefined
}

/** Where bytes are while they are written; on the same file system, so that they are moved at once. */
const partsFolder = '.parts'
/** What is read at once. */
const chunkSize = 256 * 1024
/** Most files are small, such as what is known of each hour: many are read at a time. */
const firstChunkSize = 16 * 1024
/** What is read to see that nothing follows. */
const lastChunkSize = 512

/**
 * Makes a store of a folder, which is made with the first thing that is kept.
 *
 * Bytes are written to a file in `.parts`, flushed to the disk, and linked to their name, which fails when the name is taken; then the
 * folders are flushed that have the name. So a power cut at any point leaves the whole of a file, or none of it and a part to sweep.
 */
export function createFolderStore(folder: string, { files = nodeFiles }: FolderStoreOptions = {}): RawStore {
  const disk = new Disk(folder, files)
  return {
    name: folder,
    publish: (key, bytes, signal) => disk.publish(key, bytes, signal),
    replace: (key, text) => disk.replace(key, text),
    read: (key, signal, size) => disk.read(key, signal, size),
    readText: (key) => disk.readText(key),
    list: (prefix) => disk.list(prefix),
    remove: (key) => disk.remove(key),
    sweep: (olderThanMs) => disk.sweep(olderThanMs),
  }
}

class Disk {
  readonly #folder: string
  readonly #files: Files
  readonly #folders: DiskFolders

  constructor(folder: string, files: Files) {
    this.#folder = folder
    this.#folders = new DiskFolders(folder, files)
    this.#files = files
  }

  async publish(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<PublishOutcome> {
    const path = this.#pathOf(key)
    const part = await this.#writePart(key, bytes, signal)
    return this.#doing(`keep ${key}`, async () => {
      try {
        const outcome = await this.#folders.within(dirname(path), () => this.#linkOrMove(part, path))
        await this.#folders.flush(dirname(path))
        return outcome
      } finally {
        await this.#drop(part)
      }
    })
  }

  async replace(key: string, text: string): Promise<void> {
    const path = this.#pathOf(key)
    const part = await this.#writePart(key, [new TextEncoder().encode(text)])
    await this.#doing(`keep ${key}`, async () => {
      try {
        await this.#folders.within(dirname(path), () => this.#files.rename(part, path))
        await this.#folders.flush(dirname(path))
      } catch (error) {
        await this.#drop(part)
        throw error
      }
    })
  }

  async read(
    key: string,
    signal?: AbortSignal,
    expected?: number,
  ): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.#pathOf(key)
    const file = await this.#doing(`read ${key}`, () => orNothing(this.#files.open(path, 'r')))
    if (file === undefined) return undefined
    const doing = <T>(act: () => Promise<T>) => this.#doing(`read ${key}`, act)
    return bytesOfFile(file, async function* () {
      for (let size = Math.min(Math.max(expected ?? firstChunkSize, 1), chunkSize); ; ) {
        signal?.throwIfAborted()
        const { bytesRead, buffer } = await doing(() => file.read(new Uint8Array(size), 0, size))
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
        // As large as what came so far, so that small files take little memory, which costs more to clear than to fill.
        size = bytesRead < size || bytesRead === expected ? lastChunkSize : Math.min(size * 2, chunkSize)
      }
    })
  }

  pathOf(key: string): string {
    return this.#pathOf(key)
  }

  async readText(key: string): Promise<string | undefined> {
    const bytes = await this.read(key)
    return bytes && textOf(bytes)
  }

  async *list(prefix: string): AsyncGenerator<RawEntry, void, undefined> {
    const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : ''
    if (folder !== '') checkKey(folder)
    yield* this.#listFolder(folder, prefix)
  }

  async remove(key: string): Promise<void> {
    const path = this.#pathOf(key)
    await this.#doing(`remove ${key}`, async () => {
      if ((await orNothing(this.#files.unlink(path).then(() => true))) === true)
        await this.#folders.tidy(dirname(path))
    })
  }

  async sweep(olderThanMs: number): Promise<{ files: number; bytes: number }> {
    const folder = join(this.#folder, partsFolder)
    let files = 0
    let bytes = 0
    await this.#doing('sweep what was left aside', async () => {
      for (const name of (await orNothing(this.#files.readdir(folder))) ?? []) {
        const part = join(folder, name)
        const found = await orNothing(this.#files.stat(part))
        // By the clock of the disk that wrote them, which is what the times of files are of.
        if (found === undefined || Date.now() - found.mtimeMs < olderThanMs) continue
        await orNothing(this.#files.unlink(part))
        files++
        bytes += found.size
      }
    })
    return { files, bytes }
  }

  async #writePart(
    key: string,
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<string> {
    const part = join(this.#folder, partsFolder, randomUUID())
    const doing = <T>(act: () => Promise<T>) => this.#doing(`keep ${key}`, act)
    const file = await doing(() =>
      this.#folders.within(dirname(part), () => this.#files.open(part, 'wx', privateFile)),
    )
    try {
      // What the bytes throw is thrown on as it is: it is not the disk that failed.
      for await (const chunk of bytes) {
        signal?.throwIfAborted()
        await doing(() => file.writeFile(chunk))
      }
      await doing(() => file.sync())
      await doing(() => file.close())
      return part
    } catch (error) {
      await file.close().catch(ignore)
      await this.#drop(part)
      throw error
    }
  }

  async *#listFolder(folder: string, prefix: string): AsyncGenerator<RawEntry, void, undefined> {
    const path = join(this.#folder, folder)
    const entries = await this.#doing(`list ${folder === '' ? 'it' : folder}`, () =>
      orNothing(this.#files.readdir(path, { withFileTypes: true })),
    )
    const named = (entries ?? [])
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => ({
        key: folder === '' ? entry.name : `${folder}/${entry.name}`,
        isFolder: entry.isDirectory(),
      }))
      // As the keys below them are ordered: a folder stands where its name with its / does.
      .sort((a, b) => compare(a.isFolder ? `${a.key}/` : a.key, b.isFolder ? `${b.key}/` : b.key))
      .filter(({ key, isFolder }) => key.startsWith(prefix) || (isFolder && prefix.startsWith(`${key}/`)))
    const look = async ({ key, isFolder }: (typeof named)[number]) => ({
      key,
      isFolder,
      size: isFolder ? undefined : await this.#sizeOf(key),
    })
    for await (const { key, isFolder, size } of ahead(named, look)) {
      if (isFolder) yield* this.#listFolder(key, prefix)
      else if (size !== undefined) yield { key, size }
    }
  }

  /** Of a file; `undefined` when nothing has the key any more. */
  async #sizeOf(key: string): Promise<number | undefined> {
    const found = await this.#doing(`list ${key}`, () => orNothing(this.#files.stat(join(this.#folder, key))))
    return found?.size
  }

  /** A hard link does not replace what has the name; where there are none, the lock of the archive has to do. */
  async #linkOrMove(part: string, path: string): Promise<PublishOutcome> {
    try {
      await this.#files.link(part, path)
      return 'published'
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EEXIST') return 'exists'
      if (code === undefined || !withoutLinks.has(code)) throw error
    }
    if ((await orNothing(this.#files.stat(path))) !== undefined) return 'exists'
    await this.#files.rename(part, path)
    return 'published'
  }

  async #drop(part: string): Promise<void> {
    await this.#files.unlink(part).catch(ignore)
  }

  #pathOf(key: string): string {
    checkKey(key)
    return join(this.#folder, ...key.split('/'))
  }

  async #doing<T>(act: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      if (codeOf(error) === undefined || error instanceof StorageError) throw error
      throw new StorageError(`${act} in ${this.#folder}`, error, this.#folder)
    }
  }
}

/** What file systems without hard links say: exFAT, some network drives, Android. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EXDEV'])

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function ignore(): void {
  // A part that stays is swept later.
}
