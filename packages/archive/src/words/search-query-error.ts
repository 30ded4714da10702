/** A query that cannot be searched for; says where. */
export class SearchQueryError extends RangeError {
  override readonly name = 'SearchQueryError'
  /** Where in the query it is wrong: UTF-16 units from 0. */
  readonly position: number
  /** How much of it is, in UTF-16 units. */
  readonly length: number

  /** @param cause what is wrong, as the end of a sentence */
  constructor(query: string, { position, length }: { position: number; length: number }, cause: string) {
    super(`Cannot search for ${JSON.stringify(query)}: ${cause} (at character ${position + 1})`)
    this.position = position
    this.length = length
  }
}
