import { ElementScanner, LineGroups } from '@timkit/core/internal'

const closeBracket = 0x5d
/** White space and commas, which are between messages. */
const between = new Set([0x20, 0x0a, 0x0d, 0x09, 0x2c])
const separator = Buffer.from(',\n')
const lineFeed = Buffer.from('\n')
const nothing = new Uint8Array()
/** Core reads none that is longer either. */
const maxBytes = 16 * 1024 * 1024

/** Leaves messages out of a list that is damaged: each line is decided by itself, also one that cannot be read. */
export class LineCutter {
  readonly #isCut: (element: Uint8Array) => boolean
  readonly #fail: (cause: string) => never
  readonly #groups = new LineGroups()
  #kept: number
  /** The end of the list, unless something follows. */
  #closing: Uint8Array | undefined

  /** @param kept how many messages stay of those before */
  constructor(isCut: (element: Uint8Array) => boolean, kept: number, fail: (cause: string) => never) {
    this.#isCut = isCut
    this.#kept = kept
    this.#fail = fail
  }

  /** Returns what stays of the lines that end in a piece. */
  push(piece: Uint8Array): Uint8Array {
    const left = Buffer.concat(this.#groups.push(piece).map((group) => this.#take(group)))
    if (this.#groups.size > maxBytes) this.#fail('a message in it is longer than 16 MiB')
    return left
  }

  end(): Uint8Array {
    const last = this.#take(this.#groups.end())
    return Buffer.concat([last, ...(this.#closing === undefined ? [] : [lineFeed, this.#closing])])
  }

  #take(group: Uint8Array): Uint8Array {
    if (group.length === 0) return nothing
    const before = this.#closing === undefined ? nothing : this.#decide(this.#closing)
    this.#closing = undefined
    if (group[0] !== closeBracket) return Buffer.concat([before, this.#decide(group)])
    this.#closing = group
    return before
  }

  #decide(group: Uint8Array): Uint8Array {
    const line = trimmed(group)
    if (line.length === 0) return nothing
    // Several that share a line where it is damaged cannot be told apart for sure.
    if (elementsOf(line) > 1) this.#fail('its MsgList is damaged, and has several messages in a line')
    if (this.#isCut(line)) return nothing
    return Buffer.concat([this.#kept++ > 0 ? separator : lineFeed, line])
  }
}

function trimmed(group: Uint8Array): Uint8Array {
  let [start, end] = [0, group.length]
  while (start < end && between.has(group[start] as number)) start++
  while (end > start && between.has(group[end - 1] as number)) end--
  return group.subarray(start, end)
}

/** How many whole elements a line has. */
function elementsOf(line: Uint8Array): number {
  let count = 0
  try {
    const scanner = new ElementScanner(false, () => {
      throw new RangeError()
    })
    for (let found = scanner.next(line, 0); found.what === 'element'; found = scanner.next(line, found.end))
      count++
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return count
}
