import { ElementScanner, isMessageLine, LineGroups } from '@timkit/core/internal'
import { tailWithout } from './around-list.ts'

const closeBracket = 0x5d
const openBrace = 0x7b
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
    if (this.#closing === undefined) return last
    return Buffer.concat([last, lineFeed, tailWithout(this.#closing, this.#isCut)])
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
    const { count, firstEnd } = objectsOf(line)
    const [sound, behind] = [line.subarray(0, firstEnd), line.subarray(firstEnd)]
    if (trimmed(behind)[0] === closeBracket && isMessageLine(sound)) {
      this.#closing = trimmed(behind)
      return this.#keepOrCut(sound)
    }
    // What stands on the lines behind a sound message may be another's, whose start is lost.
    if (trimmed(behind).length > 0 && hasLineFeedFirst(behind) && isMessageLine(sound))
      return Buffer.concat([this.#keepOrCut(sound), this.#decide(behind)])
    if (count > 1) this.#fail('its MsgList is damaged, and has several messages in a line')
    return this.#keepOrCut(line)
  }

  #keepOrCut(line: Uint8Array): Uint8Array {
    if (line.length === 0 || this.#isCut(line)) return nothing
    return Buffer.concat([this.#kept++ > 0 ? separator : lineFeed, line])
  }
}

function trimmed(group: Uint8Array): Uint8Array {
  let [start, end] = [0, group.length]
  while (start < end && between.has(group[start] as number)) start++
  while (end > start && between.has(group[end - 1] as number)) end--
  return group.subarray(start, end)
}

function hasLineFeedFirst(text: Uint8Array): boolean {
  const start = text.findIndex((byte) => !between.has(byte))
  return text.subarray(0, start).includes(lineFeed[0] as number)
}

/** How many whole objects a line has, and where its first element ends. */
function objectsOf(line: Uint8Array): { readonly count: number; readonly firstEnd: number } {
  let count = 0
  let firstEnd = 0
  try {
    const scanner = new ElementScanner(false, () => {
      throw new RangeError()
    })
    scanner.take(line)
    for (let found = scanner.next(0); found.what === 'element'; found = scanner.next(found.end)) {
      if (line[found.start] === openBrace) count++
      if (firstEnd === 0) firstEnd = found.end
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return { count, firstEnd }
}
