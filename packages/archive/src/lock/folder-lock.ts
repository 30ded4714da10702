import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ArchiveError } from '../archive-error.ts'
import { codeOf, StorageError } from '../raw/storage-error.ts'

/** How often whoever holds the lock says that it is still there. */
const beatMs = 10_000
/** Who has not said so for this long is taken for dead, or stopped. */
const staleMs = 60_000

const holder = z.object({
  id: z.string(),
  pid: z.int(),
  host: z.string(),
  startedAt: z.string(),
  beatAt: z.string(),
})
type Holder = z.infer<typeof holder>

/** What a lock needs of the machine. */
export interface LockOptions {
  /** Milliseconds since 1970, by the clock of this machine. @default Date.now */
  readonly now?: (() => number) | undefined
  /** Whether a process of this machine is alive. @default asks the system */
  readonly isAlive?: ((pid: number) => boolean) | undefined
}

/** The right to write to an archive. */
export interface Lock {
  /** Is aborted when another program took the lock over, as it may when this one was stopped for a minute. */
  readonly signal: AbortSignal
  /** Gives it back. */
  release(): Promise<void>
}

/**
 * Takes the lock of an archive: a file `archive.lock` that says who writes. It is taken over from a program that is gone, or that has not been
 * heard of for a minute.
 *
 * @throws {ArchiveError} Another program holds it (`locked`).
 */
export async function takeLock(folder: string, options: LockOptions = {}): Promise<Lock> {
  const { now = Date.now, isAlive = isRunning } = options
  const path = join(folder, 'archive.lock')
  const startedAt = new Date(now()).toISOString()
  const own: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), startedAt, beatAt: startedAt }

  await doing(folder, () => mkdir(folder, { recursive: true }))
  for (let attempt = 0; !(await doing(folder, () => create(path, own))); attempt++) {
    const other = await readHolder(path)
    if (other === 'gone') continue
    const isDead = other === 'unreadable' ? attempt > 0 : isStale(other, now(), isAlive)
    if (!isDead || attempt > 5) throw locked(folder, other)
    await removeIfStill(path, other)
  }
  return held(path, own, now)
}

function held(path: string, own: Holder, now: () => number): Lock {
  const controller = new AbortController()
  let beating: Promise<void> = Promise.resolve()
  const beat = async () => {
    const found = await readHolder(path)
    if (typeof found === 'string' || found.id !== own.id) {
      controller.abort(
        new ArchiveError(
          'locked',
          `Cannot go on: another program took over the lock ${path}. Run it again later`,
        ),
      )
      return
    }
    const aside = `${path}.${own.id}`
    await writeFile(aside, JSON.stringify({ ...own, beatAt: new Date(now()).toISOString() }))
    await rename(aside, path)
  }
  // That one beat fails, on a disk that is full for a moment, does not matter: the next one tells.
  const timer = setInterval(() => {
    beating = beat().catch(ignore)
  }, beatMs)
  timer.unref()
  return {
    signal: controller.signal,
    async release() {
      clearInterval(timer)
      await beating
      const found = await readHolder(path)
      if (typeof found !== 'string' && found.id === own.id) await rm(path, { force: true })
    },
  }
}

function isStale(other: Holder, now: number, isAlive: (pid: number) => boolean): boolean {
  // Also one from the future, of a clock that was set back.
  if (Math.abs(now - Date.parse(other.beatAt)) >= staleMs) return true
  return other.host === hostname() && other.pid !== process.pid && !isAlive(other.pid)
}

async function create(path: string, own: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(JSON.stringify(own))
      await file.sync()
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string): Promise<Holder | 'gone' | 'unreadable'> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone'
    throw error
  }
  // It is empty between being made and being written, and cut short when the disk was full.
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return 'unreadable'
  }
}

/** Takes away the lock of one that is dead, but not that of another who was quicker. */
async function removeIfStill(path: string, other: Holder | 'unreadable'): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const taken = await readHolder(aside)
  const isOther =
    typeof taken === 'string' || typeof other === 'string' ? taken === other : taken.id === other.id
  if (isOther) await rm(aside, { force: true })
  else await rename(aside, path)
}

function locked(folder: string, other: Holder | 'unreadable'): ArchiveError {
  const who =
    typeof other === 'string'
      ? 'another program'
      : `process ${other.pid} on ${other.host}, since ${other.startedAt},`
  return new ArchiveError(
    'locked',
    `Cannot write to the archive ${folder}: ${who} is writing to it. Wait until it is done, or end it`,
  )
}

async function doing<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new StorageError(`lock the archive ${folder}`, error)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is another account's: it is there.
    return codeOf(error) === 'EPERM'
  }
}

function ignore(): void {
  // See where it is used.
}
