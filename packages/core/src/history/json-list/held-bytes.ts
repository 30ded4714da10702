/** Pieces that are kept until the rest of them comes. */
export class HeldBytes<Buffer extends ArrayBufferLike = ArrayBufferLike> {
  #parts: Uint8Array<Buffer>[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  get parts(): readonly Uint8Array<Buffer>[] {
    return this.#parts
  }

  add(piece: Uint8Array<Buffer>): void {
    if (piece.length === 0) return
    this.#parts.push(piece)
    this.#size += piece.length
  }

  /** Returns what was kept, and keeps it no longer. */
  take(): readonly Uint8Array<Buffer>[] {
    const parts = this.#parts
    this.#parts = []
    this.#size = 0
    return parts
  }
}
