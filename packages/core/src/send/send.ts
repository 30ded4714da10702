/**
 * Sends a message so that it is there once.
 *
 * The service recognises a repeat for a while: a message to one account by sender, `MsgSeq`, `MsgRandom` and content for 120
 * seconds, one to a group by content and `Random` for 5 minutes. All that is older is looked up in the chat.
 *
 * @see https://cloud.tencent.com/document/product/269/2282
 * @see https://www.tencentcloud.com/document/product/1047/34959
 * @module
 */

import { show } from '../check.ts'
import { ApiError, isTimError, type TimError } from '../errors.ts'
import { inTurn } from '../in-turn.ts'
import { late } from '../late.ts'
import type { MessageBody } from '../message/elements.ts'
import { secondsOf } from '../message/wire-values.ts'
import { asOperation } from '../transport/as-operation.ts'
import type { Caller, CallerOptions, CallOptions } from '../transport/caller.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { mayHaveRun } from '../transport/retry/may-have-run.ts'
import { checkMessage, messageNames } from './check-message.ts'
import { copyMessage } from './copy-message.ts'
import { type Found, lookUp, type Wanted } from './look-up.ts'
import { freshNumbers, hashId, idOf, type MessageNumbers, readId } from './message-numbers.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { MessageDropped, MessageSent, SendOutcome } from './send-outcome.ts'
import { c2cRequest, groupRequest } from './send-requests.ts'

/** For how many seconds the service recognises a repeat. */
const window = { c2c: 120, group: 300 } as const

/** How much earlier than told a message may have been taken, in seconds: clocks differ, and a call takes up to a minute. */
const margin = 60

/** Sends a message to an account or a group. */
export async function send(
  asker: Caller,
  given: OutgoingMessage,
  options: CallOptions = {},
): Promise<SendOutcome> {
  const caller = asOperation(asker, 'send')
  const message = copyMessage(given)
  const { body, since } = checkMessage(message)
  const callOptions = readCallOptions(options, messageNames)
  const startedAt = Math.floor(caller.now() / 1000)
  const { id = idOf(freshNumbers(caller.now())) } = message
  const known = window[message.groupId === undefined ? 'c2c' : 'group']
  const isNew = message.id === undefined || (knowsTime(asker) && startedAt - since <= known - margin)
  // Hashing takes a while, and what was called after this waits for it.
  const hashed = late(() => hashId(message, body, id))
  return inTurn(
    () => readId(id) ?? hashed(),
    async (numbers) => {
      if (!isNew) {
        const wanted = { message, numbers, since: Math.max(0, since - margin) }
        const before = await lookUp(caller, wanted, callOptions)
        if (before.result === 'found') return foundAs(id, before)
        // Nothing was sent by this call. To send without having looked could be a second time.
        if (before.result === 'failed') throw before.error
      }
      const wanted = { message, numbers, since: startedAt - margin }
      return attempt(caller, { id, body, wanted }, callOptions)
    },
  )
}

/**
 * Whether `now` is the time of the service: by the clock of this machine alone, an old id could look like a new one. A client
 * says how far it is off once it knows; other callers answer for theirs.
 */
function knowsTime(caller: Caller): boolean {
  return !('clockOffset' in caller) || caller.clockOffset !== undefined
}

interface Sending {
  readonly id: string
  readonly body: MessageBody
  readonly wanted: Wanted
}

async function attempt(
  caller: Caller,
  { id, body, wanted }: Sending,
  options: CallOptions,
): Promise<SendOutcome> {
  const { message, numbers } = wanted
  const failures: TimError[] = []
  const onFailure = (failure: TimError) => failures.push(failure)
  const act = `send a message from ${show(message.from)} to ${receiver(message)}`
  try {
    return { id, ...(await deliver(caller, message, body, numbers, { ...options, act, onFailure })) }
  } catch (error) {
    if (!isTimError(error)) throw error
    // Not every caller tells of each attempt, so the last failure counts in any case.
    const lost = [...failures, error].filter(mayHaveRun)
    if (lost.length === 0) throw error
    const after = await lookUp(caller, wanted, options)
    if (after.result === 'found') return foundAs(id, after)
    // The service answered every attempt, and the chat bears it out: this is a refusal.
    if (after.result === 'not-found' && lost.every((failure) => failure instanceof ApiError)) throw error
    return { status: 'perhaps', id, error, lookUp: after }
  }
}

async function deliver(
  caller: Caller,
  message: OutgoingMessage,
  body: MessageBody,
  numbers: MessageNumbers,
  options: CallerOptions,
): Promise<Omit<MessageSent, 'id'> | Omit<MessageDropped, 'id'>> {
  if (message.groupId === undefined) {
    const { MsgTime, MsgKey } = await caller.call(
      'openim/sendmsg',
      c2cRequest(message, body, numbers),
      options,
    )
    return { status: 'sent', time: dateOf(MsgTime), key: MsgKey, seq: undefined, found: false }
  }
  const { MsgTime, MsgSeq, MsgDropReason } = await caller.call(
    'group_open_http_svc/send_group_msg',
    groupRequest(message, body, numbers),
    options,
  )
  if (MsgDropReason) return { status: 'dropped', reason: MsgDropReason }
  return { status: 'sent', time: dateOf(MsgTime), key: undefined, seq: MsgSeq, found: false }
}

function foundAs(id: string, { time, key, seq }: Found): MessageSent {
  return { status: 'sent', id, time: dateOf(time), key, seq, found: true }
}

function dateOf(seconds: unknown): Date {
  return new Date((secondsOf(seconds) ?? 0) * 1000)
}

function receiver({ to, groupId }: OutgoingMessage): string {
  return groupId === undefined ? show(to) : `group ${show(groupId)}`
}
