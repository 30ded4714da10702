import { IntegrityError } from '@timkit/core'
import { ElementScanner, findList } from '@timkit/core/internal'

/** A documented message has at most 12 KB; core reads none that is longer than this either. */
const maxBytes = 16 * 1024 * 1024

/**
 * Leaves messages out of the text of an hour file. All other bytes stay as they are: what is before and after the list, the other messages, and
 * what is among them and is no message; only the commas of what is left out go with it.
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
  cutter.end()
}

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

  constructor(isCut: (element: Uint8Array) => boolean, name: string) {
    this.#isCut = isCut
    this.#name = name
    this.#scanner = new ElementScanner(false, (cause) => this.#fail(cause))
  }

  /** Returns what stays of the next piece. */
  push(piece: Uint8Array): Uint8Array {
    if (this.#place === 'after') return piece
    const out: Uint8Array[] = []
    let list: Uint8Array = piece
    if (this.#place === 'before') {
      this.#before = Buffer.concat([this.#before, piece])
      const at = findList(this.#before)
      if (at === undefined) {
        if (this.#before.length > maxBytes) this.#fail('its MsgList does not begin')
        return new Uint8Array()
      }
      this.#place = 'list'
      out.push(this.#before.subarray(0, at + 1))
      list = this.#before.subarray(at + 1)
    }
    this.#readList(list, out)
    return Buffer.concat(out)
  }

  end(): void {
    if (this.#place !== 'after') this.#fail('its text ends early or has no MsgList')
  }

  #readList(piece: Uint8Array, out: Uint8Array[]): void {
    for (let from = 0; from < piece.length; ) {
      const { what, start, end } = this.#scanner.next(piece, from)
      if (this.#held === 0) this.#gap.push(piece.subarray(from, start))
      if (what === 'end') {
        out.push(...this.#gap, piece.subarray(start))
        this.#place = 'after'
        return
      }
      this.#hold(piece.subarray(start, end))
      if (what === 'element') this.#decide(out)
      from = end
    }
  }

  #hold(part: Uint8Array): void {
    if (part.length === 0) return
    this.#element.push(part)
    this.#held += part.length
    if (this.#held > maxBytes) this.#fail('a message in it is longer than 16 MiB')
  }

  #decide(out: Uint8Array[]): void {
    const [only] = this.#element
    const element = this.#element.length === 1 && only !== undefined ? only : Buffer.concat(this.#element)
    if (this.#elements === 0) this.#firstGap = this.#gap
    if (!this.#isCut(element)) {
      out.push(...(this.#kept === 0 ? this.#firstGap : this.#gap), element)
      this.#kept++
    }
    this.#elements++
    this.#gap = []
    this.#element = []
    this.#held = 0
  }

  #fail(cause: string): never {
    throw new IntegrityError(`Cannot read ${this.#name}: ${cause}`, { fault: 'format' })
  }
}
