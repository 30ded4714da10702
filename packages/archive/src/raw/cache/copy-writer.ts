import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { privateFile } from '../make-folder.ts'
import type { CopyFolder } from './copy-folder.ts'

/** Room is made for as much as there is already, up to so much at a time. */
const mostRoom = 8 << 20

/**
 * Makes a copy of what passes by. It never fails: a copy that cannot be made, because the disk is full or the bytes are more than the folder may
 * have, is left, and the bytes go on.
 */
export class CopyWriter {
  readonly #folder: CopyFolder
  readonly #of: string
  readonly #onFailure: (error: unknown) => void
  readonly #hash = createHash('sha256')
  #part: string | undefined
  #file: FileHandle | undefined
  #size = 0
  #room = 0
  #isLeft = false

  constructor(folder: CopyFolder, of: string, onFailure: (error: unknown) => void) {
    this.#folder = folder
    this.#of = of
    this.#onFailure = onFailure
  }

  /** Passes bytes on, and copies them. */
  async *pass(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      await this.#write(chunk)
      yield chunk
    }
  }

  /** Keeps the copy, once all has passed and is what it should be. */
  async keep(): Promise<void> {
    if (this.#isLeft) return
    try {
      // Of nothing there is a copy, too.
      if (this.#file === undefined) await this.#open()
      await this.#file?.close()
      this.#file = undefined
      const sha256 = this.#hash.digest('hex')
      await this.#folder.finish(this.#part as string, { of: this.#of, sha256, size: this.#size })
      this.#isLeft = true
      this.#folder.giveBack(this.#room - this.#size)
    } catch (error) {
      this.#onFailure(error)
      await this.leave()
    }
  }

  /** Leaves no copy, unless it was kept. */
  async leave(): Promise<void> {
    if (this.#isLeft) return
    this.#isLeft = true
    await this.#file?.close().catch(ignore)
    this.#folder.giveBack(this.#room)
    if (this.#part !== undefined) await rm(this.#part, { force: true }).catch(ignore)
  }

  async #write(chunk: Uint8Array): Promise<void> {
    if (this.#isLeft) return
    try {
      if (this.#file === undefined) await this.#open()
      if (this.#size + chunk.length > this.#room) {
        const more = Math.max(chunk.length, Math.min(this.#size, mostRoom))
        if (!(await this.#folder.makeRoom(more))) return await this.leave()
        this.#room += more
      }
      await this.#file?.writeFile(chunk)
      this.#hash.update(chunk)
      this.#size += chunk.length
    } catch (error) {
      this.#onFailure(error)
      await this.leave()
    }
  }

  async #open(): Promise<void> {
    this.#part = await this.#folder.partPath(this.#of, randomUUID())
    this.#file = await open(this.#part, 'wx', privateFile)
  }
}

function ignore(): void {
  // What is left is removed with the next room that is made.
}
