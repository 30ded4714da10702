/** Finds where the elements of a list end, piece by piece: of objects, arrays and texts, which do not tell it by their first byte. */
export interface ElementEnds {
  /** Takes the next piece of the list. */
  take(piece: Uint8Array): void
  /**
   * Returns the position after the element that begins at `from`, or goes on there from an earlier piece; `undefined` when the piece ends
   * first. It is asked for every element, in their order.
   */
  next(from: number): number | undefined
}

/** Where a list was cut: how deep in brackets, and whether inside a text, behind a backslash that escapes what comes next. */
export interface CutPlace {
  readonly depth: number
  readonly inString: boolean
  readonly escaped: boolean
}
