import { closeBracket, lineFeed, openBrace } from './ascii.ts'
import { HeldBytes } from './held-bytes.ts'
import { joinBytes } from './join-bytes.ts'

/**
 * Cuts a text where a line begins with `{` or `]`: of a file with a message per line, as documented, that is before each message and before the
 * end of the list, whatever is wrong in between. A JSON string holds no line feed, so that nothing sound is cut in two.
 */
export class LineGroups {
  readonly #held = new HeldBytes()
  #isAtLineStart = false

  /** How many bytes wait for the line that ends their group. */
  get size(): number {
    return this.#held.size
  }

  /** Returns the groups that end in a piece. */
  push(piece: Uint8Array): Uint8Array[] {
    const groups: Uint8Array[] = []
    let from = 0
    const cutAt = (at: number) => {
      if (!begins(piece[at])) return
      this.#held.add(piece.subarray(from, at))
      if (this.#held.size > 0) groups.push(joinBytes(this.#held.take()))
      from = at
    }
    if (this.#isAtLineStart) cutAt(0)
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) cutAt(at + 1)
    this.#held.add(piece.subarray(from))
    if (piece.length > 0) this.#isAtLineStart = piece.at(-1) === lineFeed
    return groups
  }

  /** Returns the last group. */
  end(): Uint8Array {
    return joinBytes(this.#held.take())
  }
}

function begins(byte: number | undefined): boolean {
  return byte === openBrace || byte === closeBracket
}
