/** A file of lines that is only added to, and where what is added is on the disk before it counts. */

import { type FileHandle, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Where lines are kept. A stream such as one of Redis or Kafka can stand here as well. */
export interface EventFile {
  /** Adds whole lines. Resolves when they would survive a power failure; rejects when they may not be there. */
  append(text: string): Promise<void>
}

/** A file that is open. */
export interface OpenFile extends EventFile {
  /** The lines at its end, of at most so many bytes. */
  tail(bytes: number): Promise<string[]>
  /** Closes it. */
  close(): Promise<void>
}

/**
 * Opens a file to add to, or makes it, for its owner only: it will hold what people write to each other. One that is moved or deleted
 * meanwhile, as by logrotate, is made anew before the next lines are written.
 *
 * @throws {Error} Why it cannot be written.
 */
export async function openEventFile(path: string): Promise<OpenFile> {
  let handle = await openToAdd(path)
  // After a crash the last line may be half. It was never confirmed; it stays, on a line of its own.
  let isTorn = !(await endsLine(handle))
  const reopen = async (): Promise<void> => {
    const other = await openToAdd(path)
    const old = handle
    handle = other
    isTorn = !(await endsLine(other))
    await old.close()
  }
  return {
    async append(text) {
      if (!(await isAt(handle, path))) await reopen()
      do {
        const whole = isTorn ? `\n${text}` : text
        // Until it is known to be there. A full disk may have taken a part of it.
        isTorn = true
        await handle.appendFile(whole)
        await handle.datasync()
        isTorn = false
        // Deleted while it was written, it has the lines and nobody will read them. Moved, it keeps them.
      } while (await isDeleted(handle, reopen))
    },
    async tail(bytes) {
      const { size } = await handle.stat()
      const start = Math.max(0, size - bytes)
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n')
      return start === 0 ? lines : lines.slice(1)
    },
    close: () => handle.close(),
  }
}

async function openToAdd(path: string): Promise<FileHandle> {
  const handle = await open(path, 'a+', 0o600)
  await flushName(path)
  return handle
}

/** Whether a path still names the file that is open. */
async function isAt(handle: FileHandle, path: string): Promise<boolean> {
  const [opened, named] = await Promise.all([
    handle.stat({ bigint: true }),
    stat(path, { bigint: true }).catch(() => undefined),
  ])
  return opened.ino === named?.ino && opened.dev === named.dev
}

/** Whether no name is left of the file that is open; it is opened anew then. */
async function isDeleted(handle: FileHandle, reopen: () => Promise<void>): Promise<boolean> {
  const { nlink, isFile } = await handle
    .stat()
    .then((stats) => ({ nlink: stats.nlink, isFile: stats.isFile() }))
  if (!isFile || nlink > 0) return false
  await reopen()
  return true
}

async function endsLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] === 0x0a
}

/** A new file has its name in its folder, which is written on its own. Windows opens no folders. */
async function flushName(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dirname(path))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
