import * as nodeFiles from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder, privateFile } from '../raw/make-folder.ts'
import { orNothing } from '../raw/or-nothing.ts'

/** What appending asks of the file system; tests put in one that fails. */
export type LogFiles = Pick<typeof nodeFiles, 'mkdir' | 'open' | 'stat'>

const newline = 0x0a
const attempts = 10

/**
 * Closes files of archives that nobody closed. It holds their handles until then: from Node 26 on a handle that is collected while it is open ends the
 * process.
 */
const dropped = new FinalizationRegistry<nodeFiles.FileHandle>((handle) => {
  handle.close().catch(() => undefined)
})

/** A file that lines are appended to, by several programs at once. */
export class LogFile {
  readonly path: string
  readonly #handle: nodeFiles.FileHandle

  private constructor(path: string, handle: nodeFiles.FileHandle) {
    this.path = path
    this.#handle = handle
    dropped.register(this, handle, this)
  }

  /** Opens it, or makes it, durably. @param folders that have to be there after a power cut, the file's own first */
  static async open(
    path: string,
    { files = nodeFiles, folders }: { files?: LogFiles | undefined; folders: readonly string[] },
  ): Promise<LogFile> {
    const handle = await openIn(path, files)
    try {
      if ((await handle.stat()).size === 0) await flushAll(files, folders)
      return new LogFile(path, handle)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /**
   * Writes lines behind all that is there, and makes them durable. A line that another program left half written is ended first, so that
   * it spoils no other.
   */
  async append(lines: readonly Uint8Array[]): Promise<void> {
    let left = await this.#begin(Buffer.concat(lines))
    for (;;) {
      // The system puts what is written at once behind the end, whoever else writes.
      const { bytesWritten } = await this.#handle.write(left)
      if (bytesWritten === left.length) break
      // Another may have written since: the line that is cut is begun again, on a line of its own.
      const start = left.subarray(0, bytesWritten).lastIndexOf(newline) + 1
      left = Buffer.concat([Buffer.of(newline), left.subarray(start)])
    }
    await this.#handle.datasync()
  }

  /** Whether the name is still that of this file: who erases from it writes a new one. */
  async isCurrent(files: LogFiles = nodeFiles): Promise<boolean> {
    const [own, named] = await Promise.all([this.#handle.stat(), orNothing(files.stat(this.path))])
    return own.ino === named?.ino && own.dev === named.dev
  }

  close(): Promise<void> {
    dropped.unregister(this)
    return this.#handle.close()
  }

  async #begin(text: Buffer): Promise<Buffer> {
    const { size } = await this.#handle.stat()
    if (size === 0) return text
    const { buffer } = await this.#handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] === newline ? text : Buffer.concat([Buffer.of(newline), text])
  }
}

/** Opens a file in its folder, which is made; once more when whoever prunes removed it in between, as it was empty. */
async function openIn(path: string, files: LogFiles): Promise<nodeFiles.FileHandle> {
  for (let attempt = 1; ; attempt++) {
    await makeFolder(dirname(path), files)
    const handle = await orNothing(files.open(path, 'a+', privateFile))
    if (handle !== undefined) return handle
    if (attempt === attempts) return files.open(path, 'a+', privateFile)
  }
}

/** Flushes the names in folders to the disk. */
async function flushAll(files: LogFiles, folders: readonly string[]): Promise<void> {
  // Windows has no such thing: names are durable there with the file.
  if (process.platform === 'win32') return
  for (const path of folders) {
    const folder = await files.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }
}
