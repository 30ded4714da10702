import type { ForbidSendMsgRequest } from '../../api/group-open-http-svc/mutes/mutes.ts'
import { batchOf } from '../../batch/batch-of.ts'
import { readItems } from '../../batch/read-items.ts'
import { type AskBatch, runBatches } from '../../batch/run-batches.ts'
import { checkUserIds, maxUint32, outOfRange, show } from '../../check.ts'
import { inTurn } from '../../in-turn.ts'
import { withTables } from '../../services/late-tables.ts'
import { type TimeInput, timeOf, toUnixSeconds } from '../../time.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { checkGroupId } from '../group/check-group-id.ts'
import { askMute, type TimedMute } from './ask-mute.ts'
import type { MuteOptions, MuteOutcome } from './mute-options.ts'

const command = 'group_open_http_svc/forbid_send_msg'

/** What `MuteTime` says for ever by: the largest uint32. */
const forEver = maxUint32

/**
 * Mutes members of a group until a time, or for ever: they cannot write in it. A mute stays when its member leaves and comes
 * back, and another one takes its place. Not in groups of type Private (Work), which refuse it.
 *
 * The service takes seconds from now, and 500 members a request: more are split, and those of a request that fails are in
 * `failed`. What is left until the time is counted by the clock of the service, for each request anew. Before the first answer
 * of the service a client knows its own clock only: where an answer shows that the end came at least 30 seconds off, for that
 * reason or because the request was sent late, it is set right with another request. Setting it twice does no harm. Who could
 * not be set right is in `failed` with `mayBeDone`, and the `reason` says until when they are muted. Where the time is past by the
 * clock of the service before they could be muted, they are in `failed` and nothing was done: a mute is never ended.
 *
 * @param until A `Date`, unix seconds, an ISO 8601 time with its offset, or `forever`. The service counts whole seconds: the mute
 *   does not end before it, but up to a second after it
 * @throws {TypeError | RangeError} before anything is sent, when an argument is malformed, or the time is past
 * @throws {ApiError} 10007 when the type of the group knows no mutes, 10010 or 10015 when there is no such group
 * @see https://www.tencentcloud.com/document/product/1047/34951
 */
export async function muteUntil(
  caller: Caller,
  groupId: string,
  accounts: Iterable<string>,
  until: TimeInput | 'forever',
  options: MuteOptions = {},
): Promise<MuteOutcome> {
  const list = checkMembers(groupId, accounts)
  const end = until === 'forever' ? undefined : readEnd(caller, until)
  return setMutes(caller, groupId, list, options, {
    act: 'mute',
    operation: 'muteUntil',
    seconds: forEver,
    until: end,
  })
}

/**
 * Lets members of a group write again, muted for a time or for ever. Who is not muted stays as they are. More than 500 are
 * split, and those of a request that fails are in `failed`. A mute of the whole group (`MuteAllMember`) or of the app
 * (`setnospeaking`) is not ended.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an argument is malformed
 * @throws {ApiError} 10007 when the type of the group knows no mutes, 10010 or 10015 when there is no such group
 * @see https://www.tencentcloud.com/document/product/1047/34951
 */
export async function unmute(
  caller: Caller,
  groupId: string,
  accounts: Iterable<string>,
  options: MuteOptions = {},
): Promise<MuteOutcome> {
  return setMutes(caller, groupId, checkMembers(groupId, accounts), options, {
    act: 'unmute',
    operation: 'unmute',
    seconds: 0,
  })
}

/** What is done with members. */
interface Mute {
  readonly act: string
  readonly operation: string
  /** What is sent where no clock matters. */
  readonly seconds: number
  /** When it ends, in unix milliseconds; `undefined` where no clock matters. */
  readonly until?: number | undefined
}

/** Reads when a mute ends, in milliseconds, and refuses what is past. */
function readEnd(caller: Caller, until: TimeInput): number {
  toUnixSeconds(until, 'until')
  const time = typeof until === 'number' ? Math.round(until * 1000) : timeOf(until)
  const now = caller.now()
  if (time > now) return time
  const [iso, known] = [time, now].map((each) => new Date(each).toISOString())
  const given = typeof until === 'number' ? `${until} (${iso})` : typeof until === 'string' ? until : iso
  throw outOfRange(
    'until',
    `is ${given}, which is past: as far as is known, the service has ${known}. To end a mute, use unmute`,
  )
}

function checkMembers(groupId: string, accounts: Iterable<string>): string[] {
  checkGroupId(groupId, 'groupId')
  return checkUserIds(accounts, 'accounts')
}

async function setMutes(
  caller: Caller,
  groupId: string,
  list: readonly string[],
  options: MuteOptions,
  mute: Mute,
): Promise<MuteOutcome> {
  const callOptions = readCallOptions(options)
  const { topicId } = options
  if (topicId !== undefined) checkGroupId(topicId, 'topicId')
  const field = 'Members_Account'
  const found = readItems({ [field]: list }, field)
  const ask = asking(caller, { GroupId: groupId, TopicId: topicId }, callOptions, mute)
  const { failed } = await inTurn(
    () => withTables((tables) => tables.find(command)),
    (entry) => runBatches({ ...found, entry, batch: batchOf(entry), ask }),
  )
  const unset = new Set(failed.map(({ item }) => item))
  return { accounts: found.items.map(({ name }) => name).filter((name) => !unset.has(name)), failed }
}

function asking(
  caller: Caller,
  group: Pick<ForbidSendMsgRequest, 'GroupId' | 'TopicId'>,
  options: CallOptions,
  { act: verb, operation, seconds, until }: Mute,
): AskBatch<object> {
  const act = `${verb} members of group ${show(group.GroupId)}`
  return async (items, { onFailure: tell }) => {
    const Members_Account = items as readonly string[]
    const set: TimedMute['set'] = (MuteTime, onFailure) =>
      caller.call(command, { ...group, Members_Account, MuteTime }, { ...options, act, operation, onFailure })
    return until === undefined ? set(seconds, tell) : askMute({ until, now: () => caller.now(), set }, tell)
  }
}
