import { open, stat } from 'node:fs/promises'
import { basename, dirname, extname, sep } from 'node:path'
import { resolvePath, UsageError } from '@timkit/command-line'
import type { Runtime } from '@timkit/core'
import { createStream, type RotatingFileStream } from 'rotating-file-stream'
import { type Audit, type AuditEntry, AuditError, codeOf } from './audit.ts'

/** What an audit log is written to. */
export interface AuditFileOptions {
  /** The file that is written now; older ones are beside it, with their time in their names. `~` is the home of the user. */
  readonly file: string
  /** From how many megabytes on another one is begun. */
  readonly megabytes: number
  /** The clock. @default Date.now */
  readonly now?: Runtime['now'] | undefined
}

/**
 * Writes JSON Lines to a file, one after the other, and answers for each: it has resolved once the whole line is in the file. Older
 * files are kept until somebody removes them. Several processes may write to one file: when one of them begins another, a line of the
 * others may be there twice, with the same `id`.
 */
export class AuditFile implements Audit {
  readonly #path: string
  readonly #size: number
  readonly #now: Runtime['now']
  /** Two processes must not give an old file the same name. */
  readonly #own = crypto.randomUUID().slice(0, 8)
  #count = 1
  #stream: RotatingFileStream | undefined
  /** Which file is written to: another process may have put another one in its place. */
  #inode: number | undefined
  /** The name that a file was given while the last line was written. */
  #renamed: string | undefined
  /** Whether the file ends in the middle of a line. */
  #torn = false
  #last: Promise<unknown> = Promise.resolve()

  constructor({ file, megabytes, now = Date.now }: AuditFileOptions) {
    this.#path = resolvePath(file)
    this.#size = megabytes
    this.#now = now
  }

  /** Writes down what came of a call. */
  record(entry: AuditEntry): Promise<void> {
    return this.#append({ ...entry })
  }

  /** Writes down that a server was started: who begins to write finds out at once whether it can be done. */
  started(about: Readonly<Record<string, unknown>>): Promise<void> {
    return this.#append({ event: 'started', ...about })
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    await this.#last
    await this.#leave()
  }

  #append(record: Readonly<Record<string, unknown>>): Promise<void> {
    const id = `${this.#own}-${this.#count++}`
    const line = lineOf({ time: new Date(this.#now()).toISOString(), id, ...record })
    const done = this.#last.then(() => this.#write(line))
    this.#last = done.catch(() => undefined)
    return done
  }

  async #write(line: string, tries = 5): Promise<void> {
    try {
      const stream = await this.#current()
      const { size } = await stat(this.#path)
      const bytes = Buffer.from(`${this.#torn ? '\n' : ''}${line}\n`)
      this.#torn = true
      await written(stream, bytes)
      await this.#checkWhole(size + bytes.length)
      this.#torn = false
    } catch (error) {
      await this.#leave()
      // Another process was about to put a new file in its place, or has done so and that was looked at instead of ours, as if the disk were full.
      // Twice the same line, which its id shows, is better than none.
      if (['ENOENT', 'ENOSPC'].includes(codeOf(error)) && tries > 1) return this.#write(line, tries - 1)
      throw error instanceof AuditError ? error : new AuditError(codeOf(error))
    }
  }

  /** A full disk takes a part of a line and says nothing. */
  async #checkWhole(expected: number): Promise<void> {
    const renamed = this.#renamed
    this.#renamed = undefined
    const { size, ino } = await stat(renamed ?? this.#path)
    // Another process has just put another file in its place: the next line goes there, and of this one nothing can be said.
    if (ino !== this.#inode) return this.#leave()
    if (size < expected) throw new AuditError('ENOSPC')
    if (renamed !== undefined) this.#inode = (await stat(this.#path)).ino
  }

  /** The stream to the file that has the name now: somebody may have moved or removed it. */
  async #current(): Promise<RotatingFileStream> {
    const inode = await stat(this.#path).then(
      ({ ino }) => ino,
      () => undefined,
    )
    const { destroyed = true } = this.#stream ?? {}
    if (this.#stream !== undefined && !destroyed && inode !== undefined && inode === this.#inode)
      return this.#stream
    await this.#leave()
    return this.#open()
  }

  async #open(): Promise<RotatingFileStream> {
    // What rotates files makes folders: of a path that is misspelt, or in the place of a disk that is not there.
    await stat(dirname(this.#path))
    const stream = createStream(this.#nameAt(), {
      size: `${this.#size}M`,
      path: `${dirname(this.#path)}${sep}`,
      // Who talks to whom is nobody else's business.
      mode: 0o600,
    })
    await new Promise<void>((done, failed) => {
      stream.once('open', () => done())
      stream.once('error', failed)
    })
    // Each write is told its own failure.
    stream.on('error', () => undefined)
    stream.on('rotated', (name) => {
      this.#renamed = name
    })
    this.#stream = stream
    this.#inode = (await stat(this.#path)).ino
    this.#renamed = undefined
    this.#torn = await endsInLine(this.#path)
    return stream
  }

  async #leave(): Promise<void> {
    const stream = this.#stream
    this.#stream = undefined
    if (stream === undefined || stream.destroyed) return
    await new Promise<void>((done) => {
      stream.once('close', done)
      stream.destroy()
    })
  }

  /** `audit.jsonl` becomes `audit.20261123T070000-1a2b3c4d.jsonl`. */
  #nameAt(): (time: number | Date | null, index?: number) => string {
    const name = basename(this.#path)
    const extension = extname(name)
    const stem = name.slice(0, name.length - extension.length)
    return (time, index = 1) => {
      if (time === null) return name
      const stamp = new Date(this.#now()).toISOString().replace(/[-:]|\..*/g, '')
      return `${stem}.${stamp}-${this.#own}${index === 1 ? '' : `-${index}`}${extension}`
    }
  }
}

/**
 * Opens the audit log of a server that starts.
 *
 * @throws {UsageError} It cannot be written.
 */
export async function openAuditFile(
  options: AuditFileOptions,
  about: Readonly<Record<string, unknown>>,
): Promise<Audit> {
  const file = new AuditFile(options)
  try {
    await file.started(about)
    return file
  } catch (error) {
    throw new UsageError(
      `The audit log ${JSON.stringify(options.file)} cannot be written: ${reasonOf(codeOf(error))}. Without it this server would answer nothing`,
    )
  }
}

function reasonOf(code: string): string {
  return code === 'ENOENT' ? 'there is no such folder (ENOENT), make it first' : code
}

function written(stream: RotatingFileStream, bytes: Uint8Array): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(bytes, (error) => (error ? failed(error) : done()))
  })
}

async function endsInLine(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) return false
    const { buffer } = await file.read({ position: size - 1, buffer: Buffer.alloc(1) })
    return buffer[0] !== 0x0a
  } finally {
    await file.close()
  }
}

/** Ids may hold characters that turn a line round or break it for whoever reads the file in a terminal. */
function lineOf(record: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(record).replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => unicodeEscape(character.charCodeAt(index))).join(
      '',
    ),
  )
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
