/** So many keys are in one piece: adding one moves no more. */
const mostInPiece = 512

/** Keys in their order. */
export class SortedKeys {
  readonly #pieces: string[][] = [[]]

  add(key: string): void {
    const at = this.#pieceOf(key)
    const piece = this.#pieces[at] as string[]
    piece.splice(placeIn(piece, key), 0, key)
    if (piece.length > mostInPiece) this.#pieces.splice(at + 1, 0, piece.splice(mostInPiece / 2))
  }

  delete(key: string): void {
    const at = this.#pieceOf(key)
    const piece = this.#pieces[at] as string[]
    piece.splice(placeIn(piece, key), 1)
    if (piece.length === 0 && this.#pieces.length > 1) this.#pieces.splice(at, 1)
  }

  /** Those that begin with a prefix. */
  from(prefix: string): string[] {
    const found: string[] = []
    const end = `${prefix}\uffff`
    const [first, last] = [this.#pieceOf(prefix), this.#pieceOf(end)]
    for (let at = first; at <= last; at++) {
      const piece = this.#pieces[at] as string[]
      const since = at === first ? placeIn(piece, prefix) : 0
      const until = at === last ? placeIn(piece, end) : piece.length
      for (let place = since; place < until; place++) found.push(piece[place] as string)
    }
    return found
  }

  /** The last piece that begins before a key. */
  #pieceOf(key: string): number {
    let [low, high] = [0, this.#pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.[0] as string) <= key) low = middle
      else high = middle - 1
    }
    return low
  }
}

function placeIn(piece: readonly string[], key: string): number {
  let [low, high] = [0, piece.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((piece[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
