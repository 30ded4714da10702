import type { Endpoint, PagedEndpoint, Paging } from '../api/endpoint.ts'
import { checkObject, checkQuery, isObject, show, wrongType } from '../check.ts'
import { jsonCopy } from '../json-copy.ts'
import type { Listing } from '../listing/listing.ts'
import { pagedListing } from '../listing/paged-listing.ts'
import type { WireObject } from '../message/wire-values.ts'
import { withTables } from '../services/late-tables.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { parseCommand } from '../transport/options/read-call.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import type { PagedPath, PageItem, PageRequest, UnknownItem } from './paged-path.ts'
import { readPlace, splitRequest } from './place.ts'

/** How a command is read page by page. */
export interface PaginateOptions extends CallOptions {
  /** Where to go on: the cursor of an earlier page of the same request. */
  readonly cursor?: string | undefined
}

const kinds: readonly string[] = [
  'last-msg-key',
  'four-values',
  'msg-seq',
  'start-index',
  'offset',
  'seq',
] satisfies readonly Paging[]

/** How many a page may have is no part of what is asked for: it may change from page to page. */
const sizes: readonly string[] = ['Count', 'Limit', 'MaxCnt', 'MaxLimited', 'ReqMsgNumber', 'WantNum']

/**
 * Reads what a command of Tencent lists, all pages of it, as the entry of its table says that it pages: its items are as they
 * come over the wire, in the order of the service. The request may say where the first page begins.
 *
 * @param command `service/command`, such as `recentcontact/get_list`, or an entry of a table
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed; once it is read, also without
 *   anything sent, when no table knows the command, or it does not answer in pages
 */
export function paginate<Path extends PagedPath>(
  caller: Caller,
  command: Path | Endpoint<Path>,
  request: PageRequest<Path>,
  options?: PaginateOptions,
): Listing<PageItem<Path>>
/** Reads what a command lists of which only an entry of your own tells, with its `paging` and `itemsIn`. */
export function paginate(
  caller: Caller,
  command: Endpoint,
  request: object,
  options?: PaginateOptions,
): Listing<UnknownItem>
export function paginate(
  caller: Caller,
  command: string | Endpoint,
  request: object,
  options: PaginateOptions = {},
): Listing<UnknownItem> {
  const own = ownEntry(command)
  const path = own?.path ?? parseCommand(command)
  if (own && !isPaged(own)) throw notPaged(path)
  // The names of the service begin with a capital letter, so that none of it is among these.
  checkQuery(request, 'request', 'cursor')
  const copy = jsonCopy(request, 'request')
  checkObject(copy, 'request')
  const callOptions = readCallOptions(options)
  const { asked, place } = splitRequest(copy, own?.cursor?.to)
  const question = { command: path, request: textOf(asked) }
  const { cursor } = options
  const start = cursor === undefined ? undefined : readPlace(cursor, 'pages', question, own?.cursor?.to)
  const read = async () => {
    const [{ paginatePages }, entry] = await Promise.all([
      import('./paginate-pages.ts'),
      own ?? withTables((tables) => tables.find(path)),
    ])
    if (!isPaged(entry)) {
      const { unknownCommand } = await import('../services/unknown-command.ts')
      throw (await unknownCommand(path, isPaged)) ?? notPaged(path)
    }
    const about = {
      command: own ?? path,
      entry,
      request: asked,
      place,
      kind: 'pages',
      question,
      act: `call ${path}`,
    } as const
    return paginatePages<UnknownItem>(caller, about, start, callOptions)
  }
  return pagedListing(read, callOptions.signal)
}

/** A copy of an entry that was given in place of a path. */
function ownEntry(command: string | Endpoint): Endpoint | undefined {
  if (typeof command === 'string') return undefined
  checkObject(command, 'command')
  const { path } = command
  if (typeof path !== 'string') throw wrongType('command', `must have a path, but it is ${show(path)}`)
  return { ...command }
}

function isPaged(entry: Endpoint): entry is PagedEndpoint {
  const { paging, itemsIn, cursor } = entry
  const isCursor = paging === 'cursor' && isObject(cursor)
  return (isCursor || kinds.includes(paging as string)) && itemsIn !== undefined
}

function notPaged(path: string): TypeError {
  return wrongType('command', `is ${show(path)}, which does not answer in pages: use call`)
}

function textOf(asked: WireObject): string {
  const fields = Object.entries(asked).filter(([field]) => !sizes.includes(field))
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}
