/**
 * Why a query cannot be searched for:
 *
 * - `too-long`, `too-many-words`: it has more than `limit` characters or words.
 * - `empty`: it has no word.
 * - `only-excluded`: it only says what must not be there.
 * - `no-letters`: none of it has letters, numbers or symbols such as emoji.
 * - `short-prefix`: fewer than `limit` characters stand before `*`.
 * - `open-quote`: a quote is not closed.
 */
export type SearchQueryFault =
  | 'too-long'
  | 'too-many-words'
  | 'empty'
  | 'only-excluded'
  | 'no-letters'
  | 'short-prefix'
  | 'open-quote'

/** What is wrong with a query, and where. */
export interface SearchQueryProblem {
  readonly fault: SearchQueryFault
  /** UTF-16 units from 0. */
  readonly position: number
  /** How much of it is wrong, in UTF-16 units. */
  readonly length: number
  /** What `too-long`, `too-many-words` and `short-prefix` count up to. */
  readonly limit?: number
}

/** A query that cannot be searched for; says where. */
export class SearchQueryError extends RangeError {
  override readonly name = 'SearchQueryError'
  readonly fault: SearchQueryFault
  /** What was searched for, not more than 80 characters of it. */
  readonly query: string
  /** Where in the query it is wrong: UTF-16 units from 0. */
  readonly position: number
  /** How much of it is, in UTF-16 units. */
  readonly length: number
  /** What `too-long`, `too-many-words` and `short-prefix` count up to; else `undefined`. */
  readonly limit: number | undefined

  constructor(query: string, { fault, position, length, limit }: SearchQueryProblem) {
    const part = query.slice(position, position + length)
    const shown = query.length > longestShown ? `${query.slice(0, longestShown)}…` : query
    const cause = causes[fault](limit ?? 0, part)
    super(`Cannot search for ${JSON.stringify(shown)}: ${cause} (at character ${position + 1})`)
    this.fault = fault
    this.query = shown
    this.position = position
    this.length = length
    this.limit = limit
  }
}

/** A text that was put in the place of a query shall not fill the screen. */
const longestShown = 80

const causes: Readonly<Record<SearchQueryFault, (limit: number, part: string) => string>> = {
  'too-long': (limit) => `it has more than ${limit} characters`,
  'too-many-words': (limit) => `it has more than ${limit} words`,
  empty: () => 'it is empty',
  'only-excluded': () => 'it only says what must not be there: add a word that must',
  'no-letters': (_, part) => `${JSON.stringify(part)} has no letters, numbers or emoji to look for`,
  'short-prefix': (limit) => `at least ${limit} characters must stand before *`,
  'open-quote': (_, part) => `the quote ${part.slice(0, 1)} is not closed`,
}
