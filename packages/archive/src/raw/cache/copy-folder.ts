import { createHash } from 'node:crypto'
import {
  type FileHandle,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeFolder, privateFile } from '../make-folder.ts'
import { orNothing } from '../or-nothing.ts'
import { type CopyName, copyName, isPart, readCopyName, shelfOf, storeFolder } from './copy-name.ts'

/** Where copies are, and how much they may take. */
export interface CopyFolderOptions {
  readonly folder: string
  /** Of which store they are. */
  readonly store: string
  readonly maxBytes: number
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined
}

interface Entry {
  readonly path: string
  readonly size: number
  readonly usedAt: number
  readonly isPart: boolean
}

/** A copy that is not written on for so long is of a program that was killed. */
const partMs = 3_600_000
/** What others add is looked for so often. */
const recountMs = 60_000
const chunkSize = 1 << 20
const epochFile = 'epoch.txt'

/**
 * Copies of files in a folder of this machine, as many as a bound allows: what was not used for longest goes first. Several programs may use one
 * folder. A copy counts by its name, which it gets when it is whole; its bytes are hashed whenever it is used.
 */
export class CopyFolder {
  readonly #all: string
  readonly #folder: string
  readonly #maxBytes: number
  readonly #now: () => number
  #total = 0
  #countedAt = Number.NEGATIVE_INFINITY

  constructor({ folder, store, maxBytes, now = Date.now }: CopyFolderOptions) {
    this.#all = folder
    this.#folder = join(folder, storeFolder(store))
    this.#maxBytes = maxBytes
    this.#now = now
  }

  /** Finds the copy that has these bytes; one that should have them and has others is removed. */
  async find(of: string, sha256: string): Promise<string | undefined> {
    const shelf = join(this.#folder, shelfOf(of))
    for (const name of (await orNothing(readdir(shelf))) ?? []) {
      const copy = readCopyName(name)
      if (copy?.of !== of || copy.sha256 !== sha256) continue
      const path = join(shelf, name)
      const file = await orNothing(open(path, 'r'))
      if (file === undefined) continue
      const isGood = await isWhole(file, copy).finally(() => file.close())
      if (isGood) {
        const used = this.#now() / 1000
        // Whoever cannot write there may read all the same.
        await utimes(path, used, used).catch(ignore)
        return path
      }
      await rm(path, { force: true })
    }
    return undefined
  }

  /** Where a copy is written until it is whole. */
  async partPath(of: string, id: string): Promise<string> {
    const shelf = join(this.#folder, shelfOf(of))
    await makeFolder(shelf)
    return join(shelf, `${of}.${id}.part`)
  }

  /** Gives a copy that is whole its name. */
  async finish(part: string, copy: CopyName): Promise<void> {
    const made = this.#now() / 1000
    await utimes(part, made, made)
    await rename(part, join(this.#folder, shelfOf(copy.of), copyName(copy)))
  }

  /** Removes the copies of a key. */
  async remove(of: string): Promise<void> {
    const shelf = join(this.#folder, shelfOf(of))
    for (const name of (await orNothing(readdir(shelf))) ?? []) {
      if (name.startsWith(`${of}.`)) await rm(join(shelf, name), { force: true })
    }
  }

  /** Makes room for so many bytes more. @returns whether there is */
  async makeRoom(bytes: number): Promise<boolean> {
    const isRecent = this.#now() - this.#countedAt < recountMs
    if (isRecent && this.#total + bytes <= this.#maxBytes) {
      this.#total += bytes
      return true
    }
    const entries = await this.#entries()
    this.#countedAt = this.#now()
    this.#total = entries.reduce((sum, { size }) => sum + size, 0)
    const least = entries.filter((entry) => !this.#isBusy(entry)).toSorted((a, b) => a.usedAt - b.usedAt)
    for (const { path, size } of least) {
      if (this.#total + bytes <= this.#maxBytes) break
      await rm(path, { force: true })
      this.#total -= size
    }
    if (this.#total + bytes > this.#maxBytes) return false
    this.#total += bytes
    return true
  }

  /** Room that was made and is not needed. */
  giveBack(bytes: number): void {
    this.#total = Math.max(0, this.#total - bytes)
  }

  /** What the store said of its age when it was last looked at: see `epoch.txt` there. */
  async epoch(): Promise<string | undefined> {
    return orNothing(readFile(join(this.#folder, epochFile), 'utf8'))
  }

  /** Remembers the age of the store. */
  async noteEpoch(epoch: string): Promise<void> {
    await makeFolder(this.#folder)
    await writeFile(join(this.#folder, epochFile), epoch, { mode: privateFile })
  }

  /** Removes the copies of this store that are of nothing that is still there, and those that are being made. */
  async keepOnly(still: ReadonlySet<string>): Promise<void> {
    for (const { path } of await entriesOf(this.#folder)) {
      const copy = readCopyName(basename(path))
      if (copy === undefined || !still.has(copy.of)) await rm(path, { force: true })
    }
  }

  #isBusy({ isPart, usedAt }: Entry): boolean {
    return isPart && this.#now() - usedAt < partMs
  }

  /** Those of all stores: the bound is for the whole folder. */
  async #entries(): Promise<Entry[]> {
    const found: Entry[] = []
    for (const name of (await orNothing(readdir(this.#all))) ?? []) {
      if (/^[0-9a-f]{16}$/.test(name)) found.push(...(await entriesOf(join(this.#all, name))))
    }
    return found
  }
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const found: Entry[] = []
  for (const shelf of (await orNothing(readdir(folder))) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const name of (await orNothing(readdir(join(folder, shelf)))) ?? []) {
      if (!isPart(name) && readCopyName(name) === undefined) continue
      const path = join(folder, shelf, name)
      const about = await orNothing(stat(path))
      if (about !== undefined) {
        found.push({ path, size: about.size, usedAt: about.mtimeMs, isPart: isPart(name) })
      }
    }
  }
  return found
}

async function isWhole(file: FileHandle, { sha256, size }: CopyName): Promise<boolean> {
  const hash = createHash('sha256')
  let length = 0
  for await (const chunk of bytesOf(file)) {
    hash.update(chunk)
    length += chunk.length
  }
  return length === size && hash.digest('hex') === sha256
}

/** The bytes of a file from its start, wherever it was read before. */
export async function* bytesOf(file: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(chunkSize), 0, chunkSize, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

function ignore(): void {
  // See where it is used.
}
