/**
 * Keeps the world of an emulator in a file between runs.
 *
 * A world is never lost: what cannot be read is named and kept in a copy, and a file is replaced as a whole or not at
 * all.
 *
 * @module
 */

import { Buffer } from 'node:buffer'
import {
  closeSync,
  constants,
  copyFileSync,
  createReadStream,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { Emulator } from '../emulator.ts'

/** An emulator whose world can be kept. */
export type Kept = Pick<Emulator, 'world' | 'snapshot' | 'restore'>

/** Text is written in pieces of about this many characters. */
const chunkBytes = 1 << 20
/** So many damaged lines are named one by one. */
const maxNamed = 10
const newline = 0x0a

/** A file that holds a world. */
export class DataFile {
  readonly #name: string
  readonly #path: string
  readonly #emulator: Kept
  #saved: { readonly world: Kept['world']; readonly version: number } | undefined

  /** Names the file; nothing is read or written yet. */
  constructor(name: string, emulator: Kept) {
    this.#name = name
    // A link stays one: the file that it leads to is replaced.
    this.#path = exists(name) ? realpathSync(name) : name
    this.#emulator = emulator
  }

  /**
   * Loads the world of the file into the emulator, if there is one. What is damaged is reported to `say` and kept in a copy.
   *
   * @throws {Error} The file cannot be read or copied, or none of it is a world. It is as it was then.
   */
  async load(say: (words: string) => void): Promise<void> {
    if (!exists(this.#path)) return
    if (statSync(this.#path).size === 0) {
      say(`${this.#name} is empty: the world starts from the seed`)
      return
    }
    const mistakes: string[] = []
    const note = (mistake: TypeError): void => {
      mistakes.push(mistake.message)
    }
    try {
      await this.#emulator.restore(linesOf(this.#path, note), note)
    } catch (error) {
      const [first] = mistakes
      const cause = first === undefined ? messageOf(error) : `${messageOf(error)} (${first})`
      throw new Error(`Cannot read the world from ${this.#name}, which is left as it is: ${cause}`)
    }
    if (mistakes.length === 0) return
    const copy = this.#keepCopy()
    for (const mistake of mistakes.slice(0, maxNamed)) say(mistake)
    if (mistakes.length > maxNamed) say(`and ${mistakes.length - maxNamed} more`)
    say(`${this.#name} was damaged: the rest of it is loaded, and it is kept as ${copy}`)
  }

  /**
   * Writes the world if it has changed: all of it, or nothing. At once, so that it does not change meanwhile.
   *
   * @throws {Error} It cannot be written. The file is as it was before.
   */
  save(): void {
    const { world } = this.#emulator
    // A reset replaces the world by one whose changes are counted anew.
    if (this.#saved?.world === world && this.#saved.version === world.version) return
    try {
      writeLines(this.#path, this.#emulator.snapshot())
    } catch (error) {
      throw new Error(`Cannot keep the world in ${this.#name}: ${explain(error)}`)
    }
    this.#saved = { world, version: world.version }
  }

  /** Copies the file to a name that is free, and gives that. */
  #keepCopy(): string {
    for (let number = 1; ; number += 1) {
      const copy = `${this.#path}.damaged${number === 1 ? '' : `-${number}`}`
      try {
        copyFileSync(this.#path, copy, constants.COPYFILE_EXCL)
        return copy
      } catch (error) {
        if (codeOf(error) !== 'EEXIST')
          throw new Error(`Cannot keep a copy of ${this.#name}, which is damaged: ${explain(error)}`)
      }
    }
  }
}

/**
 * The lines of a file, which end with a line feed and nothing else: a message may hold what ends lines for others.
 *
 * A line that is not UTF-8 is told, and empty.
 */
async function* linesOf(path: string, onDamaged: (mistake: TypeError) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  const read = (bytes: Uint8Array): string => {
    number += 1
    try {
      return decoder.decode(bytes)
    } catch {
      onDamaged(new TypeError(`Line ${number} of the snapshot is not UTF-8`))
      return ''
    }
  }
  let begun: Uint8Array[] = []
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      yield read(Buffer.concat([...begun, chunk.subarray(start, end)]))
      begun = []
      start = end + 1
    }
    begun.push(chunk.subarray(start))
  }
  const rest = Buffer.concat(begun)
  if (rest.length > 0) yield read(rest)
}

/** Writes lines beside a file and puts them in its place when all of them are on the disk. */
function writeLines(path: string, lines: Iterable<string>): void {
  const part = `${path}.part`
  // Only for this user, as the world is; whoever opened the file to others keeps that.
  const mode = exists(path) ? statSync(path).mode & 0o777 : 0o600
  try {
    writePart(openSync(part, 'w', mode), lines)
    renameSync(part, path)
  } catch (error) {
    try {
      rmSync(part, { force: true })
    } catch {
      // Why it could not be written is what has to be said.
    }
    throw error
  }
}

function writePart(descriptor: number, lines: Iterable<string>): void {
  try {
    let text = ''
    for (const line of lines) {
      text += `${line}\n`
      if (text.length < chunkBytes) continue
      writeFileSync(descriptor, text)
      text = ''
    }
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist, make it first',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder, name a file in it',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its folder can only be read',
  ENOSPC: 'the disk is full',
}

function explain(error: unknown): string {
  return reasons[codeOf(error) ?? ''] ?? messageOf(error)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
