import { IntegrityError } from '@timkit/core'
import { ElementScanner, findList, isMessageLine, isOddElement, LineGroups } from '@timkit/core/internal'
import { headWithout, tailWithout } from './around-list.ts'
import { LineCutter } from './cut-lines.ts'

/** A documented message has at most 12 KB; core reads none that is longer than this either. */
const maxBytes = 16 * 1024 * 1024

/**
 * Leaves messages out of the text of an hour file. All other bytes stay as they are: what is before and after the list, the other messages, and
 * what is among them and is no message; only the commas of what is left out go with it. From where the list is damaged on, each line is looked at by
 * itself, and what cannot be read is left out if that is decided of its bytes.
 *
 * @param text in pieces that may be cut anywhere
 * @param isCut decides by the bytes of an element, which are those of a larger buffer
 * @param name how errors call the file
 * @throws {IntegrityError} It is no such text.
 */
export async function* cutMessages(
  text: AsyncIterable<Uint8Array>,
  isCut: (element: Uint8Array) => boolean,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const cutter = new Cutter(isCut, name)
  for await (const piece of text) {
    const left = cutter.push(piece)
    if (left.length > 0) yield left
  }
  const last = cutter.end()
  if (last.length > 0) yield last
}

/** It is no list where it is read. */
class NoList extends Error {}

/** More than this after a list is not what follows one. */
const maxAfter = 1024 * 1024

class Cutter {
  readonly #isCut: (element: Uint8Array) => boolean
  readonly #name: string
  readonly #scanner: ElementScanner
  #place: 'before' | 'list' | 'after' = 'before'
  /** What is before the list, while it has not begun. */
  #before: Uint8Array = new Uint8Array()
  /** What is between the element before, or the bracket, and the next one. */
  #gap: Uint8Array[] = []
  /** The start of an element that goes on in the next piece. */
  #element: Uint8Array[] = []
  #held = 0
  #elements = 0
  #kept = 0
  /** What is between the bracket and the first element: the first that stays gets it, as it has no comma. */
  #firstGap: Uint8Array[] = []
  /** What is after the list, unless messages follow: then it was not its end. */
  #after: Uint8Array[] = []
  #afterSize = 0
  #lines: LineCutter | undefined

  constructor(isCut: (element: Uint8Array) => boolean, name: string) {
    this.#isCut = isCut
    this.#name = name
    this.#scanner = new ElementScanner(false, () => {
      throw new NoList()
    })
  }

  /** Returns what stays of the next piece. */
  push(piece: Uint8Array): Uint8Array {
    if (this.#lines !== undefined) return this.#lines.push(piece)
    const out: Uint8Array[] = []
    if (this.#place === 'after') {
      this.#addAfter(piece, out)
      return Buffer.concat(out)
    }
    let list: Uint8Array = piece
    if (this.#place === 'before') {
      this.#before = Buffer.concat([this.#before, piece])
      const at = findList(this.#before)
      if (at === undefined) {
        if (this.#before.length > maxBytes) this.#fail('its MsgList does not begin')
        return new Uint8Array()
      }
      this.#place = 'list'
      out.push(headWithout(this.#before.subarray(0, at + 1), this.#isCut))
      list = this.#before.subarray(at + 1)
    }
    this.#readList(list, out)
    return Buffer.concat(out)
  }

  /** Returns what was held back. */
  end(): Uint8Array {
    if (this.#place === 'before') this.#fail('its text ends early or has no MsgList')
    const out: Uint8Array[] = []
    if (this.#lines === undefined && this.#place === 'after') {
      const after = Buffer.concat(this.#after)
      if (!hasMessageLines(after)) return Buffer.concat([...this.#gap, tailWithout(after, this.#isCut)])
      this.#turnToLines(after, out)
    }
    if (this.#lines === undefined) this.#turnToLines(new Uint8Array(), out)
    return Buffer.concat([...out, this.#lines?.end() ?? new Uint8Array()])
  }

  #readList(piece: Uint8Array, out: Uint8Array[]): void {
    this.#scanner.take(piece)
    for (let from = 0; from < piece.length; ) {
      const found = this.#next(from)
      if (found === undefined) {
        this.#turnToLines(piece.subarray(from), out)
        return
      }
      const { what, start, end } = found
      if (this.#held === 0) this.#gap.push(piece.subarray(from, start))
      if (what === 'end') {
        this.#place = 'after'
        this.#addAfter(piece.subarray(start), out)
        return
      }
      this.#hold(piece.subarray(start, end))
      if (what === 'element' && !this.#decide(out)) {
        this.#turnToLines(piece.subarray(end), out)
        return
      }
      from = end
    }
  }

  #next(from: number) {
    try {
      return this.#scanner.next(from)
    } catch (error) {
      if (error instanceof NoList) return undefined
      throw error
    }
  }

  #addAfter(piece: Uint8Array, out: Uint8Array[]): void {
    this.#after.push(piece)
    this.#afterSize += piece.length
    if (this.#afterSize > maxAfter) this.#turnToLines(Buffer.concat(this.#after), out)
  }

  /** Goes on line by line with what was not decided. */
  #turnToLines(rest: Uint8Array, out: Uint8Array[]): void {
    this.#lines = new LineCutter(this.#isCut, this.#kept, (cause) => this.#fail(cause))
    out.push(this.#lines.push(Buffer.concat([...this.#element, rest])))
    this.#element = []
  }

  #hold(part: Uint8Array): void {
    if (part.length === 0) return
    this.#element.push(part)
    this.#held += part.length
    if (this.#held > maxBytes) this.#fail('a message in it is longer than 16 MiB')
  }

  /** @returns whether it is one message, so that it could be decided */
  #decide(out: Uint8Array[]): boolean {
    const [only] = this.#element
    const element = this.#element.length === 1 && only !== undefined ? only : Buffer.concat(this.#element)
    if (isOddElement(element)) return false
    if (this.#elements === 0) this.#firstGap = this.#gap
    if (!this.#isCut(element)) {
      out.push(...(this.#kept === 0 ? this.#firstGap : this.#gap), element)
      this.#kept++
    }
    this.#elements++
    this.#gap = []
    this.#element = []
    this.#held = 0
    return true
  }

  #fail(cause: string): never {
    throw new IntegrityError(`Cannot read ${this.#name}: ${cause}`, { fault: 'format' })
  }
}

function hasMessageLines(text: Uint8Array): boolean {
  const groups = new LineGroups()
  return [...groups.push(text), groups.end()].some(isMessageLine)
}
