import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ArchiveError } from '../archive-error.ts'
import type { Lease } from '../raw/lease/lease.ts'
import { makeFolder, privateFile } from '../raw/make-folder.ts'
import { orNothing } from '../raw/or-nothing.ts'
import { codeOf, StorageError } from '../raw/storage-error.ts'
import { type Claim, claimName, heldName, readClaim } from './claim.ts'

/** How often whoever holds the lock says that it is still there. */
const beatMs = 10_000
/** Who has not said so for this long is taken for dead, or stopped. */
const staleMs = 60_000
/** How often one who asks at the same time as others asks again, and how long it waits at most in between. */
const attempts = 20
const waitMs = 30
/** How names end of claims that are being made. */
const partEnd = '.part'

/** What a lock needs of the machine. */
export interface LockOptions {
  /** Milliseconds since 1970, by the clock of this machine. @default Date.now */
  readonly now?: (() => number) | undefined
  /** Whether a process of this machine is alive. @default asks the system */
  readonly isAlive?: ((pid: number) => boolean) | undefined
}

/**
 * Takes the lock of an archive: the folder `archive.lock`, in which everybody who wants it has a claim, a file that says who that is by its
 * name, and by its time when it was heard of last. Whoever finds no other claim than its own, after it made that, holds the lock: of two
 * that ask at once one sees the other at least. Claims of programs that are gone, or that were not heard of for a minute, are removed.
 *
 * @throws {ArchiveError} Another program holds it (`locked`).
 */
export async function takeLock(folder: string, options: LockOptions = {}): Promise<Lease> {
  const { now = Date.now, isAlive = isRunning } = options
  const locks = join(folder, 'archive.lock')
  const own: Claim = { id: randomUUID(), pid: process.pid, host: hostname(), since: now() }
  const path = join(locks, claimName(own))
  const heldPath = join(locks, heldName(own))

  return doing(folder, async () => {
    for (let attempt = 1; ; attempt++) {
      await claim(locks, path, now())
      const { others, holder } = await othersOf(locks, own, now(), isAlive)
      if (others.length === 0) {
        // The claim stays as it is, not even renamed: whoever lists the folder meanwhile might see neither name.
        await writeFile(heldPath, '', { mode: privateFile })
        return held(locks, [path, heldPath], now)
      }
      await rm(path, { force: true })
      if (holder !== undefined || attempt === attempts) throw locked(folder, holder ?? (others[0] as Claim))
      await wait(Math.random() * waitMs)
    }
  })
}

/** Who holds the lock of an archive now; `undefined`: nobody. Nothing is written. */
export async function lockHolder(folder: string, options: LockOptions = {}): Promise<Claim | undefined> {
  const { now = Date.now, isAlive = isRunning } = options
  const locks = join(folder, 'archive.lock')
  return doing(folder, async () => {
    const names = (await orNothing(readdir(locks))) ?? []
    for (const name of names) {
      const claim = readClaim(name)
      if (claim === undefined || !names.includes(heldName(claim))) continue
      const heardOf = (await orNothing(stat(join(locks, name))))?.mtimeMs
      if (heardOf === undefined || Math.abs(now() - heardOf) >= staleMs) continue
      if (claim.host !== hostname() || isAlive(claim.pid)) return claim
    }
    return undefined
  })
}

function held(locks: string, paths: readonly [string, string], now: () => number): Lease {
  const controller = new AbortController()
  let beating: Promise<void> = Promise.resolve()
  const beat = async () => {
    if (await isThere(touch(paths[0], now()))) return
    const wayOut = 'Run it again later'
    controller.abort(
      new ArchiveError('locked', `Cannot go on: another program took over the lock ${locks}. ${wayOut}`, {
        about: { archive: locks, isTakenOver: true },
      }),
    )
  }
  const timer = setInterval(() => {
    // That one beat fails, on a disk that has an error for a moment, does not matter: the next one tells.
    beating = beat().catch(() => undefined)
  }, beatMs)
  timer.unref()
  return {
    signal: controller.signal,
    async release() {
      clearInterval(timer)
      await beating
      for (const path of paths.toReversed()) await rm(path, { force: true })
      // Others may have claims in it.
      await rmdir(locks).catch(() => undefined)
    },
  }
}

/** Makes a claim, all at once. Whoever held the lock last may remove its folder at any moment. */
async function claim(locks: string, path: string, now: number): Promise<void> {
  const part = `${path}${partEnd}`
  const make = async () => {
    await makeFolder(locks)
    await (await open(part, 'w', privateFile)).close()
    await touch(part, now)
    await rename(part, path)
  }
  for (let attempt = 1; attempt < attempts; attempt++) if (await isThere(make())) return
  await make()
}

/** Whether what an act is about was there. */
async function isThere(act: Promise<unknown>): Promise<boolean> {
  return (await orNothing(act.then(() => true))) ?? false
}

interface Others {
  readonly others: readonly Claim[]
  /** The one of them that holds the lock. */
  readonly holder: Claim | undefined
}

/** The claims of others that are alive; what is left of the dead is removed. */
async function othersOf(
  locks: string,
  own: Claim,
  now: number,
  isAlive: (pid: number) => boolean,
): Promise<Others> {
  const others: Claim[] = []
  const names = await readdir(locks)
  for (const name of names) {
    // One that is not made whole yet is none, and is looked at for what a killed program left only.
    const isPart = name.endsWith(partEnd)
    const other = readClaim(isPart ? name.slice(0, -partEnd.length) : name)
    if (other === undefined || other.id === own.id) continue
    const path = join(locks, name)
    const heardOf = (await orNothing(stat(path)))?.mtimeMs
    if (heardOf === undefined) continue
    const isGone = other.host === own.host && other.pid !== own.pid && !isAlive(other.pid)
    // Also one from the future, of a clock that was set back.
    if (isGone || Math.abs(now - heardOf) >= staleMs) {
      await rm(join(locks, heldName(other)), { force: true })
      await rm(path, { force: true })
    } else if (!isPart) others.push(other)
  }
  return { others, holder: others.find((other) => names.includes(heldName(other))) }
}

function touch(path: string, now: number): Promise<void> {
  return utimes(path, now / 1000, now / 1000)
}

function locked(folder: string, { pid, host, since }: Claim): ArchiveError {
  const who = `process ${pid} on ${host}, since ${new Date(since).toISOString()},`
  return new ArchiveError(
    'locked',
    `Cannot write to the archive ${folder}: ${who} is writing to it. Wait until it is done, or end it; one that was killed counts as gone after a minute`,
    { about: { archive: folder, holder: { pid, host, since: new Date(since).toISOString() } } },
  )
}

async function doing<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    if (code === 'EEXIST') {
      const path = join(folder, 'archive.lock')
      const cause = new Error(`${path} is a file, and has to be a folder (EEXIST). Remove it`, {
        cause: error,
      })
      throw new StorageError(`lock the archive ${folder}`, Object.assign(cause, { code }), path)
    }
    throw new StorageError(`lock the archive ${folder}`, error, folder)
  }
}

/** Whether it has ended, and its parent did not ask how: in a container without an init nobody ever does. Only Linux tells. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // Behind its name, which may hold anything.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    // It is another account's: it is there.
    return codeOf(error) === 'EPERM'
  }
}
