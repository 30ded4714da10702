import type { Endpoint } from '../api/endpoint.ts'
import type { KnownPath } from '../api/known-path.ts'
import { show } from '../check.ts'
import { isTimError, type TimError } from '../errors.ts'
import { inTurn } from '../in-turn.ts'
import type { MessageBody } from '../message/elements.ts'
import { textOf } from '../message/wire-values.ts'
import { copyMessage } from '../send/copy-message.ts'
import { withTables } from '../services/late-tables.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { mayHaveRun } from '../transport/retry/may-have-run.ts'
import { checkPush, pushNames } from './check-push.ts'
import type { OutgoingPush } from './outgoing-push.ts'
import type { PushOutcome } from './push-outcome.ts'

/**
 * Pushes to all accounts of the app, or to those with certain attributes or tags: a message when it has a `body`
 * (`all_member_push/im_push`), else a notification of the push service (`timpush/push`), which newer pages describe and which alone
 * can be recalled. Both need what has to be paid for: 90045 says that it is not enabled.
 *
 * An app has 100 pushes a day, with more than a second between two; the rate limiter of the client sees to the second. A push is
 * sent again only when the service certainly did not begin it: a repeat would reach everybody twice, and the single second for
 * which the service promises to know one by its `MsgRandom` is shorter than a call. What to do when its answer was lost says
 * {@link PushPerhaps}.
 *
 * @throws {TypeError | RangeError} before anything is sent, when a field is missing or malformed, or the condition chooses nobody
 * @throws {ApiError} when the service refuses: 90024 within a second of another, 90047 when the pushes of the day are used up,
 *   90045 when pushes are not enabled
 * @throws {TimError} when nothing was sent, such as without a connection
 * @see https://www.tencentcloud.com/document/product/1047/37166
 * @see https://www.tencentcloud.com/document/product/1047/60561
 */
export async function pushToAll(
  caller: Caller,
  given: OutgoingPush,
  options: CallOptions = {},
): Promise<PushOutcome> {
  const push = copyMessage(given)
  const body = checkPush(push)
  const callOptions = readCallOptions(options, pushNames)
  const path = body === undefined ? 'timpush/push' : 'all_member_push/im_push'
  return inTurn(
    () => withTables((tables) => tables.find(path)),
    // The table calls a repeat harmless for a second, which is a judgement; here everybody would see that it was wrong.
    (entry) => pushOnce(caller, { ...entry, path, repeat: 'unsafe' }, { push, body }, callOptions),
  )
}

type PushPath = KnownPath & ('timpush/push' | 'all_member_push/im_push')

async function pushOnce(
  caller: Caller,
  entry: Endpoint<PushPath>,
  { push, body }: { readonly push: OutgoingPush; readonly body: MessageBody | undefined },
  options: CallOptions,
): Promise<PushOutcome> {
  const [fresh = 0] = crypto.getRandomValues(new Uint32Array(1))
  const { random = fresh } = push
  const failures: TimError[] = []
  const onFailure = (failure: TimError) => failures.push(failure)
  const act = `push ${body === undefined ? 'a notification' : 'a message'} from ${show(push.from)} to ${audience(push)}`
  try {
    const { TaskId } = await caller.call(entry, request(push, random, body) as never, {
      ...options,
      act,
      operation: 'pushToAll',
      onFailure,
    })
    return { status: 'begun', taskId: textOf(TaskId), random }
  } catch (error) {
    if (!isTimError(error)) throw error
    // Not every caller tells of each attempt, so the last failure counts in any case.
    if (![...failures, error].some(mayHaveRun)) throw error
    const advice = 'It may have begun: look on a device that has to get it before you push again'
    return { status: 'perhaps', random, error, reason: `${error.message}. ${advice}` }
  }
}

function request(push: OutgoingPush, random: number, body: MessageBody | undefined): object {
  return {
    From_Account: push.from,
    MsgRandom: random,
    MsgBody: body,
    Condition: push.condition,
    MsgLifeTime: push.lifetimeSeconds,
    OfflinePushInfo: push.offlinePushInfo,
    DataId: push.dataId,
  }
}

function audience({ condition }: OutgoingPush): string {
  return condition === undefined ? 'everybody' : 'those of a condition'
}
