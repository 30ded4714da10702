/** Pieces that are kept until the rest of them comes. */
export class HeldBytes {
  #parts: Uint8Array[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  get parts(): readonly Uint8Array[] {
    return this.#parts
  }

  add(piece: Uint8Array): void {
    if (piece.length === 0) return
    this.#parts.push(piece)
    this.#size += piece.length
  }

  /** Returns what was kept, and keeps it no longer. */
  take(): readonly Uint8Array[] {
    const parts = this.#parts
    this.#parts = []
    this.#size = 0
    return parts
  }
}
