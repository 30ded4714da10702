import { checkInteger } from '../check.ts'
import type { CursorKind } from '../listing/cursor.ts'
import type { Listing, Pages } from '../listing/listing.ts'
import { pagedListing } from '../listing/paged-listing.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { type PlaceStart, readPlace } from './place.ts'

/** How a list is asked for. */
export interface ListOptions extends CallOptions {
  /** How many a page has at most. */
  readonly pageSize?: number | undefined
  /** Where to go on: the cursor of an earlier page of the same question. */
  readonly cursor?: string | undefined
}

/** A question that a list answers, and how it is read. */
export interface ListReading<Question> {
  /** What is asked for, and a cursor belongs to. */
  readonly question: Question
  /** As the caller wants it. */
  readonly pageSize: number | undefined
  /** Where it goes on; `undefined` at the beginning. */
  readonly start: PlaceStart | undefined
  readonly options: CallOptions
}

/** The file that reads a list. */
export interface ListReader<Question, Item> {
  /** Reads the pages of a list. */
  readonly readPages: (caller: Caller, reading: ListReading<Question>) => Pages<Item>
}

/**
 * Makes the listing of a list that an operation reads: checks how it is asked for, and loads what reads it with the first page.
 *
 * @param maxPageSize What the service takes; without it, how many a page has is up to the service.
 */
export function listPages<Question extends object, Item>(
  caller: Caller,
  kind: CursorKind,
  question: Question,
  options: ListOptions,
  load: () => Promise<ListReader<Question, Item>>,
  maxPageSize?: number,
): Listing<Item> {
  const callOptions = readCallOptions(options)
  const { pageSize, cursor } = options
  if (maxPageSize && pageSize !== undefined) checkInteger(pageSize, 'pageSize', 1, maxPageSize)
  const start = cursor === undefined ? undefined : readPlace(cursor, kind, question)
  return pagedListing(
    async () => (await load()).readPages(caller, { question, pageSize, start, options: callOptions }),
    callOptions.signal,
  )
}
