import type { Batch, Endpoint } from '../api/endpoint.ts'
import type { KnownPath, RequestOf, ResponseOf, UnknownResponse } from '../api/known-path.ts'
import { checkInteger, checkObject, checkQuery, maxUint32 } from '../check.ts'
import { inTurn } from '../in-turn.ts'
import { jsonCopy } from '../json-copy.ts'
import { withTables } from '../services/late-tables.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { parseCommand } from '../transport/options/read-call.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { batchOf } from './batch-of.ts'
import type { BatchOutcome } from './batch-outcome.ts'
import type { BatchedPath } from './batched-path.ts'
import { readItems } from './read-items.ts'
import { type AskBatch, runBatches } from './run-batches.ts'

/**
 * Calls a command with a list of any length, in as many requests as its documented size asks for: 8 at the same time, held
 * back by the rate limiter, or one after the other where the service refuses two at once (friends and blocklists of one
 * account) or several items are about the same.
 *
 * Every request has all fields of yours and a part of the list. What one request does all or nothing, each batch does. An
 * item that is in the list twice is asked for once; an empty list makes no request. A number by which the service knows a
 * repeat (`MsgRandom` of `openim/batchsendmsg` and `timpush/batch`) goes up by 1 from batch to batch, as the second would be
 * dropped as a repeat of the first.
 *
 * A batch that fails does not spoil the others: its items are in `failed`, with `mayBeDone` where its answer was lost, and are
 * never sent again but by the retry policy, which knows for each command what a repeat does. When all failed and certainly
 * nothing was done, the first error is thrown. When it is ended by its `signal`, some batches may have been done.
 *
 * What the answers say of single items is in `failed`, too, as `failuresOf` reads it, and whom an answer leaves out that names all that
 * was done.
 *
 * Commands that mean something else in parts are refused: what replaces all (`set_group_attr`), makes one thing or one message
 * (`create_group`, `send_group_msg`), must follow without a gap (`import_group_msg`), or reaches everybody in some groups
 * (`send_group_system_notification`); and those whose size is not documented, such as `sns/friend_add`.
 *
 * @param command `service/command`, such as `im_open_login_svc/account_check`, or an entry of a table
 * @throws {TypeError | RangeError} before anything is sent, when no size is documented of the command, or an argument is missing
 *   or malformed
 */
export function inBatches<Path extends BatchedPath>(
  caller: Caller,
  command: Path | Endpoint<Path>,
  request: RequestOf<Path>,
  options?: CallOptions,
): Promise<BatchOutcome<ResponseOf<Path>>>
/** Calls a command of which only an entry of your own tells how it is split (`batch`), and what became of single items (`outcomes`). */
export function inBatches(
  caller: Caller,
  command: Endpoint,
  request: object,
  options?: CallOptions,
): Promise<BatchOutcome<UnknownResponse>>
export async function inBatches(
  caller: Caller,
  command: string | Endpoint,
  request: object,
  options: CallOptions = {},
): Promise<BatchOutcome<UnknownResponse>> {
  // Before anything is waited for: the caller may go on with the same objects.
  const own = jsonCopy(command, 'command')
  const path = parseCommand(typeof own === 'string' ? own : own?.path)
  checkQuery(request, 'request')
  const copy = jsonCopy(request as Readonly<Record<string, unknown>>, 'request')
  checkObject(copy, 'request')
  const callOptions = readCallOptions(options)
  const run = async (entry: Endpoint): Promise<BatchOutcome<UnknownResponse>> => {
    if (typeof own === 'string' && entry.batch === undefined) {
      const { unknownCommand } = await import('../services/unknown-command.ts')
      const unknown = await unknownCommand(path, (each) => each.batch !== undefined)
      if (unknown !== undefined) throw unknown
    }
    const batch = batchOf(entry)
    const found = readItems(copy, batch.in)
    const act = `call ${path}`
    const ask: AskBatch<UnknownResponse> = async (items, { number, onFailure }) => {
      const part = { ...copy, [found.field]: items, ...unlike(copy, batch, number) }
      // A command of a table of the caller's own may be given here as well.
      const answer: object = await caller.call(own as KnownPath, part as never, {
        ...callOptions,
        act,
        onFailure,
      })
      return answer as UnknownResponse
    }
    if (found.items.length > batch.most) checkUnlike(copy, batch)
    return runBatches({ ...found, entry, batch, ask })
  }
  return inTurn(() => (typeof own === 'string' ? withTables((tables) => tables.find(path)) : own), run)
}

function checkUnlike(request: Readonly<Record<string, unknown>>, { unlike: field }: Batch): void {
  if (field !== undefined) checkInteger(request[field], `request.${field}`, 0, maxUint32)
}

/** The number by which the service knows a repeat, another one for each batch; over the largest it begins at 0. */
function unlike(
  request: Readonly<Record<string, unknown>>,
  { unlike: field }: Batch,
  number: number,
): object {
  if (field === undefined || number === 0) return {}
  return { [field]: (Number(request[field]) + number) % (maxUint32 + 1) }
}
