import { groupMessages } from '../conversation/group/group-messages.ts'
import { roamingMessages } from '../conversation/roaming/roaming.ts'
import { ApiError, isTimError } from '../errors.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import type { MessageNumbers } from './message-numbers.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { LookUp } from './send-outcome.ts'

/** A message that was found in its chat. */
export interface Found {
  /** Compare it: that narrows what became of looking. */
  readonly result: 'found'
  /** When the service took it, in unix seconds. */
  readonly time: number
  /** `MsgKey`; only of a message to one account. */
  readonly key: string | undefined
  /** `MsgSeq`; only of a message to a group. */
  readonly seq: number | undefined
}

/** What is looked for. */
export interface Wanted {
  readonly message: OutgoingMessage
  readonly numbers: MessageNumbers
  /** The earliest time that it can have, in unix seconds. */
  readonly since: number
}

/** An AVChatRoom keeps no messages. */
const keepsNone = 10_044

/** Looks for a message in its chat, newest first. Recalled messages count: they were sent. */
export async function lookUp(caller: Caller, wanted: Wanted, options: CallOptions): Promise<LookUp | Found> {
  if (wanted.message.onlineOnly === true) return { result: 'not-kept' }
  try {
    const found = await (wanted.message.groupId === undefined ? inPair : inGroup)(caller, wanted, options)
    return found === undefined ? { result: 'not-found' } : { result: 'found', ...found }
  } catch (error) {
    if (error instanceof ApiError && error.code === keepsNone) return { result: 'not-kept' }
    if (!isTimError(error)) throw error
    return { result: 'failed', error }
  }
}

async function inPair(
  caller: Caller,
  { message, numbers, since }: Wanted,
  options: CallOptions,
): Promise<Omit<Found, 'result'> | undefined> {
  const { from, to = '', syncToSender } = message
  // A message that was kept out of the sender's history is in the recipient's only.
  const side = syncToSender === false ? [to, from] : [from, to]
  const [operatorAccount = '', peerAccount = ''] = side
  const listing = roamingMessages(caller, { operatorAccount, peerAccount, since }, options)
  for await (const { From_Account, MsgSeq, MsgRandom, MsgTimeStamp, MsgKey } of listing) {
    if (MsgSeq !== numbers.seq || MsgRandom !== numbers.random || From_Account !== from) continue
    return { time: MsgTimeStamp, key: MsgKey, seq: undefined }
  }
  return undefined
}

async function inGroup(
  caller: Caller,
  { message, numbers, since }: Wanted,
  options: CallOptions,
): Promise<Omit<Found, 'result'> | undefined> {
  const { from, groupId = '', topicId } = message
  const listing = groupMessages(caller, { groupId, topicId, since }, options)
  for await (const { From_Account, MsgRandom, MsgSeq, MsgTimeStamp } of listing) {
    if (MsgRandom === numbers.random && From_Account === from) {
      return { time: MsgTimeStamp, key: undefined, seq: MsgSeq }
    }
  }
  return undefined
}
