import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, type ArchiveClient, ArchiveError, openArchive } from '@timkit/archive'
import { dayMs, hourMs } from '@timkit/core/internal'
import { type FillState, NothingYetError, type SearchedArchive, type Wait } from './searched-archive.ts'

/** What a {@link TemporaryArchive} works with. */
export interface TemporaryArchiveOptions {
  /** Who asks the service. */
  readonly client: () => Promise<ArchiveClient>
  /** The time, in milliseconds. */
  readonly now: () => number
  /** What folders of this program are called: one removes those that its killed processes left. */
  readonly program: string
}

/** The newest first: each goes further back, and does not do again what was done. */
const reaches = [6 * hourMs, dayMs, 7 * dayMs]
/** For so long what was looked at is new enough; a file comes once in an hour. */
const freshMs = 5 * 60_000

/**
 * An archive of the last seven days for this process alone, filled while it is asked, and removed with the process. The folder can be read by
 * nobody else.
 */
export class TemporaryArchive {
  readonly #options: TemporaryArchiveOptions
  readonly #stop = new AbortController()
  #opened: Promise<SearchedArchive> | undefined
  #folder: string | undefined
  #filling: Promise<void> | undefined
  /** Resolves with the first hour that is there. */
  #begun = newSignal()
  #filledAt = Number.NEGATIVE_INFINITY
  #progress: readonly [done: number, total: number] = [0, 0]
  #failure: Error | undefined

  constructor(options: TemporaryArchiveOptions) {
    this.#options = options
  }

  open(): Promise<SearchedArchive> {
    const opened = this.#opened ?? this.#openNow()
    this.#opened = opened
    opened.catch(() => {
      this.#opened = undefined
    })
    return opened
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#filling
    const opened = await this.#opened?.catch(() => undefined)
    await opened?.archive.close()
    if (this.#folder === undefined) return
    await rm(this.#folder, { recursive: true, force: true })
    folders.delete(this.#folder)
  }

  async #openNow(): Promise<SearchedArchive> {
    const { client, now, program } = this.#options
    // Containers that share a folder have processes of the same numbers, but each has a name of its own.
    const prefix = `${program}-search-${hostname().replaceAll(/[^\w.]/g, '_')}-`
    await removeLeft(prefix)
    const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
    this.#folder = folder
    removeAtExit(folder)
    const archive = await openArchive({ folder, client: await client(), now, workers: 0 })
    return {
      archive,
      isKept: false,
      fill: (wait, onProgress) => this.#fill(archive, wait, onProgress),
    }
  }

  async #fill(
    archive: Archive,
    wait: Wait,
    onProgress: (done: number, total: number) => void,
  ): Promise<FillState> {
    const isFresh = (): boolean => this.#options.now() - this.#filledAt < freshMs
    if (!isFresh()) this.#filling ??= this.#fillAll(archive)
    const told = setInterval(() => onProgress(...this.#progress), 500)
    try {
      await wait(this.#filling ?? Promise.resolve(), 'more')
      if (this.#filling !== undefined && !(await isMade(archive)))
        await wait(Promise.race([this.#filling, this.#begun.promise]), 'anything')
    } finally {
      clearInterval(told)
    }
    if (!(await isMade(archive))) throw this.#failure ?? new NothingYetError()
    return { isDone: this.#filling === undefined && this.#failure === undefined, failure: this.#failure }
  }

  /** Never rejects: what fails is told with the answers, and tried again by the next question. */
  async #fillAll(archive: Archive): Promise<void> {
    const { now } = this.#options
    this.#failure = undefined
    try {
      for (const reach of reaches) {
        const report = await archive.sync({
          since: new Date(now() - reach),
          signal: this.#stop.signal,
          onProgress: ({ hours, totalHours }) => {
            this.#progress = [hours, totalHours]
            this.#begun.done()
          },
        })
        const [failed] = report.failed
        if (failed !== undefined) throw failed.error
      }
      this.#filledAt = now()
    } catch (error) {
      if (!this.#stop.signal.aborted)
        this.#failure = error instanceof Error ? error : new Error(String(error))
    } finally {
      this.#filling = undefined
    }
  }
}

function newSignal(): { readonly promise: Promise<void>; readonly done: () => void } {
  let done = (): void => undefined
  const promise = new Promise<void>((resolve) => {
    done = resolve
  })
  return { promise, done }
}

/** The first hours that the service tells of make an archive of the folder: before, there is nothing to search. */
async function isMade(archive: Archive): Promise<boolean> {
  try {
    await archive.coverage()
    return true
  } catch (error) {
    if (error instanceof ArchiveError && error.fault === 'not-an-archive') return false
    throw error
  }
}

const folders = new Set<string>()

/** Whatever ends the process in order; what a kill leaves, the next one removes. */
function removeAtExit(folder: string): void {
  if (folders.size === 0) {
    process.once('exit', () => {
      for (const each of folders) rmSync(each, { recursive: true, force: true })
    })
  }
  folders.add(folder)
}

/** Removes what killed processes of this machine left. Never rejects: what is not ours cannot be removed, and need not be. */
async function removeLeft(prefix: string): Promise<void> {
  for (const name of await readdir(tmpdir()).catch((): string[] => [])) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(/^\d+/.exec(name.slice(prefix.length))?.[0])
    // In a container every process may have the number that an earlier one had: it has opened none yet.
    const path = join(tmpdir(), name)
    if (!folders.has(path) && (pid === process.pid || !isAlive(pid)))
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
